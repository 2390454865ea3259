"""Files in the database: taking in, checking, refusing, and who sees what."""

import hashlib
import io
import json
import shutil
import stat
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.db import IntegrityError, ProgrammingError, connection, transaction
from django.http import Http404
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from PIL import Image
from procrastinate import RetryDecision
from procrastinate.jobs import Job
from pytest_django.fixtures import DjangoCaptureOnCommitCallbacks, Settings

from jobcenter.clock import now
from jobcenter.files import jobs, orphans, places, queries, reading, services, verdicts
from jobcenter.files.download import attachment_response, page_response
from jobcenter.files.models import Datei, Seite, Sendung
from jobcenter.files.scanner import ScannerUnavailable
from jobcenter.files.tests import samples
from jobcenter.files.texts import REASONS, UploadRefused
from jobcenter.keys.seal import SealBroken
from jobcenter.keys.store import destroy_case_key
from jobcenter.traeger.models import Traeger
from jobcenter.traeger.tenancy import enter_tenant

pytestmark = pytest.mark.django_db
Upload = Callable[..., Datei]


@pytest.fixture(autouse=True)
def data_dir(settings: Settings, tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    settings.DATA_DIR, settings.KEYS_DIR = folder, tmp_path / "keys"
    settings.CLAMD_SOCKET = ""
    return folder


@pytest.fixture
def akte() -> UUID:
    return uuid4()


@pytest.fixture
def besitz() -> UUID:
    return uuid4()


@pytest.fixture
def upload(musterkreis: Traeger, besitz: UUID, akte: UUID) -> Upload:
    def send(content: bytes, name: str = "nachweis", declared: str = "text/html") -> Datei:
        file = SimpleUploadedFile("egal", content, content_type=declared)
        return services.receive_upload(upload=file, name=name, besitz=besitz, akte=akte)

    return send


def inspected(datei: Datei) -> Datei:
    verdicts.inspect(datei.traeger_id, datei.id)
    datei.refresh_from_db()
    return datei


def queued() -> list[tuple[str, str]]:
    """Task and payload of every waiting job."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT task_name, args::text FROM procrastinate_jobs WHERE status = 'todo' ORDER BY id")
        return list(cursor.fetchall())


def stored_bytes(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_upload_is_sealed_queued_and_not_yet_served(upload: Upload, data_dir: Path) -> None:
    datei = upload(samples.photo(), name="Lohn \u202emärz.jpg")
    assert (datei.zustand, datei.virenpruefung) == ("wird_geprueft", "ausstehend")
    assert (datei.name, datei.mime, datei.groesse) == ("Lohn märz.jpg", "image/jpeg", len(samples.photo()))
    (path,) = stored_bytes(data_dir)
    assert samples.photo()[:100] not in path.read_bytes()
    with places.open_original(datei) as original:
        assert original.read() == samples.photo()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    where = ("files", str(datei.traeger_id), str(datei.akte), str(datei.id), "original")
    assert path.relative_to(data_dir).parts == where
    with pytest.raises(Http404):
        attachment_response(datei)
    ((task, payload),) = queued()
    assert task == "inspect_upload"
    assert json.loads(payload) == {"traeger_id": str(datei.traeger_id), "datei_id": str(datei.id)}


def test_job_makes_the_copy_and_only_the_copy_is_served(upload: Upload) -> None:
    datei = upload(samples.active_pdf(), name='Vertrag "neu"\r\nX-Evil: 1.pdf')
    jobs.inspect_upload(traeger_id=str(datei.traeger_id), datei_id=str(datei.id))
    datei.refresh_from_db()
    assert (datei.zustand, datei.grund, datei.seiten) == ("in_ordnung", "", 1)
    # No scanner runs here, and the desk sees that.
    assert datei.virenpruefung == "nicht_erreichbar"
    response = attachment_response(datei)
    body = response.content
    assert body.startswith(b"%PDF-")
    assert b"JavaScript" not in body
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"] == 'attachment; filename="Vertrag _neu_ X-Evil_ 1.pdf"'
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert response["Cache-Control"] == "no-store"
    assert attachment_response(datei, inline=True)["Content-Disposition"].startswith("inline;")
    (seite,) = datei.blaetter.all()
    picture, small = page_response(seite), page_response(seite, small=True)
    assert picture["Content-Type"] == small["Content-Type"] == "image/jpeg"
    assert hashlib.sha256(picture.content).hexdigest() == seite.sha256
    with Image.open(io.BytesIO(small.content)) as image:
        assert max(image.size) <= 240


def test_checking_twice_changes_nothing(upload: Upload, data_dir: Path) -> None:
    datei = inspected(upload(samples.png()))
    first = places.read_copy(datei)
    assert places.read_copy(inspected(datei)) == first
    assert {path.name for path in stored_bytes(data_dir)} == {"original", datei.kopie}
    assert datei.blaetter.count() == 1


def test_unreadable_file_is_refused_and_its_bytes_go(
    upload: Upload,
    data_dir: Path,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    datei = upload(b"%PDF-1.7\n" + samples.HTML)
    with django_capture_on_commit_callbacks(execute=True):
        inspected(datei)
    assert (datei.zustand, datei.grund) == ("abgelehnt", "nicht_lesbar")
    assert "Bitte senden Sie" in datei.grund_satz
    assert stored_bytes(data_dir) == []
    with pytest.raises(Http404):
        attachment_response(datei)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "leer"),
        (samples.SVG, "kein_dokument"),
        (samples.HTML, "kein_dokument"),
        (samples.WINDOWS_PROGRAM, "kein_dokument"),
        (samples.encrypted_pdf("geheim"), "verschluesselt"),
    ],
)
def test_quick_refusal_keeps_nothing(upload: Upload, data_dir: Path, content: bytes, code: str) -> None:
    with pytest.raises(UploadRefused) as refusal:
        upload(content, name="rechnung.pdf", declared="application/pdf")
    assert refusal.value.code == code
    assert stored_bytes(data_dir) == []
    assert Datei.objects.count() == 0
    assert queued() == []


def test_pdf_that_opens_without_its_password_is_taken(upload: Upload) -> None:
    assert inspected(upload(samples.encrypted_pdf(""))).zustand == "in_ordnung"


def test_file_above_the_limit_is_refused_whatever_size_it_claims(
    upload: Upload, settings: Settings, besitz: UUID, akte: UUID, data_dir: Path
) -> None:
    settings.UPLOAD_MAX_BYTES = 1000
    with pytest.raises(UploadRefused, match="zu_gross"):
        upload(samples.png() + bytes(1000))

    file = SimpleUploadedFile("a", samples.png() + bytes(5000))
    file.size = 10
    with pytest.raises(UploadRefused, match="zu_gross"):
        services.receive_upload(upload=file, name="a", besitz=besitz, akte=akte)
    assert stored_bytes(data_dir) == []


def test_quota_is_counted_for_one_sender(upload: Upload, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    size = len(samples.png())
    monkeypatch.setattr(services, "QUOTA_BYTES", 2 * size)
    upload(samples.png())
    upload(samples.png())
    with pytest.raises(UploadRefused, match="speicher_anteil"):
        upload(samples.png())
    monkeypatch.setattr(services, "QUOTA_FILES", 2)
    with pytest.raises(UploadRefused, match="zu_viele_dateien"):
        upload(samples.png())
    other = SimpleUploadedFile("a", samples.png())
    assert services.receive_upload(upload=other, name="a", besitz=uuid4(), akte=uuid4()).zustand == "wird_geprueft"


def test_refused_files_free_the_quota_a_day_later(upload: Upload, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(services, "QUOTA_FILES", 1)
    datei = inspected(upload(b"%PDF-1.7 nichts"))
    assert datei.zustand == "abgelehnt"
    with pytest.raises(UploadRefused, match="zu_viele_dateien"):
        upload(samples.png())
    Datei.objects.filter(id=datei.id).update(erstellt_am=now() - timedelta(days=1, minutes=1))
    assert upload(samples.png()).zustand == "wird_geprueft"


def test_full_disk_refuses_uploads_in_plain_words(upload: Upload, monkeypatch: pytest.MonkeyPatch) -> None:
    class Usage:
        total, used, free = 100_000_000_000, 86_000_000_000, 14_000_000_000

    monkeypatch.setattr(shutil, "disk_usage", lambda path: Usage)
    with pytest.raises(UploadRefused) as refusal:
        upload(samples.png())
    assert refusal.value.satz.startswith("Wir können gerade keine Dateien annehmen.")


@pytest.mark.parametrize(("environment", "demo"), [("production", False), ("development", False)])
def test_without_scanner_nothing_is_clean_outside_demo_and_tests(
    upload: Upload, settings: Settings, environment: str, demo: bool
) -> None:
    datei = upload(samples.png())
    settings.ENVIRONMENT, settings.DEMO = environment, demo
    with pytest.raises(ScannerUnavailable):
        inspected(datei)
    datei.refresh_from_db()
    assert datei.zustand == "wird_geprueft"


def test_silent_scanner_is_never_skipped(upload: Upload, settings: Settings, tmp_path: Path) -> None:
    settings.CLAMD_SOCKET = str(tmp_path / "niemand.sock")
    datei = upload(samples.png())
    with pytest.raises(ScannerUnavailable):
        inspected(datei)
    datei.refresh_from_db()
    assert datei.zustand == "wird_geprueft"


def test_waiting_for_the_scanner_never_ends_and_other_errors_do() -> None:
    def decision(error: Exception, attempts: int) -> RetryDecision | None:
        job = Job(id=1, queue="files", lock=None, queueing_lock=None, task_name="inspect_upload", attempts=attempts)
        return jobs.Patience().get_retry_decision(exception=error, job=job)

    assert decision(ScannerUnavailable(), 500) is not None
    assert decision(ValueError(), 4) is not None
    assert decision(ValueError(), 5) is None


def test_lost_check_is_queued_again_but_not_twice(upload: Upload) -> None:
    datei = upload(samples.png())
    Datei.objects.filter(id=datei.id).update(erstellt_am=now() - timedelta(minutes=11))
    upload(samples.png())
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM procrastinate_jobs")
    jobs.sweep_uploads(0)
    jobs.sweep_uploads(0)
    assert [json.loads(payload)["datei_id"] for _, payload in queued()] == [str(datei.id)]


def test_generated_document_is_served_unchanged_and_damage_is_noticed(
    musterkreis: Traeger, akte: UUID, data_dir: Path
) -> None:
    content = samples.pdf_bytes()
    datei = services.store_generated(content=content, name="Bescheid.pdf", akte=akte)
    assert (datei.art, datei.zustand, datei.virenpruefung) == ("erzeugt", "in_ordnung", "eigenes_dokument")
    assert attachment_response(datei).content == content
    (path,) = stored_bytes(data_dir)
    damaged = bytearray(path.read_bytes())
    damaged[100] ^= 1
    path.write_bytes(damaged)
    with pytest.raises(SealBroken):
        attachment_response(datei)


def in_pieces(content: bytes, besitz: UUID, akte: UUID, sizes: tuple[int, ...]) -> tuple[Sendung, Datei | None]:
    sendung = services.start_sendung(name="Miete.png", size=len(content), zweck="x", besitz=besitz, akte=akte)
    offset, datei = 0, None
    for size in sizes:
        sendung, datei = services.append_piece(
            sendung_id=sendung.id, offset=offset, content=content[offset : offset + size]
        )
        offset += size
    return sendung, datei


def test_a_file_that_comes_in_pieces_is_the_same_file(
    musterkreis: Traeger,
    besitz: UUID,
    akte: UUID,
    data_dir: Path,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    content = samples.photo()
    third = len(content) // 3
    with django_capture_on_commit_callbacks(execute=True):
        sendung, datei = in_pieces(content, besitz, akte, (third, third, len(content) - 2 * third))
    assert datei is not None
    assert (datei.id, datei.sha256) == (sendung.id, hashlib.sha256(content).hexdigest())
    assert [path.name for path in stored_bytes(data_dir)] == ["original"]
    assert inspected(datei).zustand == "in_ordnung"
    # The answer to the last piece got lost, and it is sent again.
    again, same = services.append_piece(sendung_id=sendung.id, offset=len(content), content=b"")
    assert (again.id, same) == (sendung.id, datei)
    assert Datei.objects.count() == 1


def test_a_piece_that_does_not_fit_is_not_taken(musterkreis: Traeger, besitz: UUID, akte: UUID) -> None:
    content = samples.photo()
    sendung, _ = in_pieces(content, besitz, akte, (100,))
    for offset, piece in ((0, content[:100]), (50, content[50:150]), (200, content[200:]), (100, content)):
        with pytest.raises(services.OffsetConflict, match="100"):
            services.append_piece(sendung_id=sendung.id, offset=offset, content=piece)
    assert Sendung.objects.get().empfangen == 100


def test_what_cannot_be_used_is_refused_at_its_first_piece(musterkreis: Traeger, besitz: UUID, akte: UUID) -> None:
    with pytest.raises(UploadRefused, match="kein_dokument"):
        in_pieces(samples.WINDOWS_PROGRAM + bytes(5000), besitz, akte, (1000,))
    with pytest.raises(UploadRefused, match="zu_gross"):
        services.start_sendung(name="a", size=30_000_000, zweck="x", besitz=besitz, akte=akte)
    with pytest.raises(UploadRefused, match="leer"):
        services.start_sendung(name="a", size=0, zweck="x", besitz=besitz, akte=akte)


def test_pieces_count_towards_the_quota(
    musterkreis: Traeger, besitz: UUID, akte: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(services, "QUOTA_FILES", 1)
    in_pieces(samples.photo(), besitz, akte, (100,))
    with pytest.raises(UploadRefused, match="zu_viele_dateien"):
        services.start_sendung(name="b", size=100, zweck="x", besitz=besitz, akte=akte)


def test_a_given_up_upload_goes_and_a_draft_is_deleted_with_its_bytes(
    upload: Upload,
    musterkreis: Traeger,
    besitz: UUID,
    akte: UUID,
    data_dir: Path,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        sendung, _ = in_pieces(samples.photo(), besitz, akte, (100,))
        services.cancel_sendung(sendung_id=sendung.id)
        datei = inspected(upload(samples.png()))
        services.delete_draft(datei=datei)
    assert stored_bytes(data_dir) == []
    assert not Datei.objects.exists()
    assert not Seite.objects.exists()


def test_deleting_a_draft_waits_for_the_check_that_ends_right_now(upload: Upload) -> None:
    """Once the pages of the check came between the two deletions, and the person saw an error."""
    datei = upload(samples.photo())
    with CaptureQueriesContext(connection) as queries_made:
        services.delete_draft(datei=datei)
    touched = [query["sql"] for query in queries_made if "files_" in query["sql"]]
    assert '"files_datei"' in touched[0]
    assert touched[0].endswith("FOR UPDATE")


def test_text_of_a_page_is_found_by_its_words_and_stored_nowhere_in_the_open(
    upload: Upload, make_office: Callable[..., Traeger], musterkreis: Traeger
) -> None:
    datei = inspected(upload(samples.active_pdf()))
    (seite,) = datei.blaetter.all()
    reading.keep_text(seite, datei.akte, "Kontoauszug für Ayşe Müller, Saldo 1.063,00 Euro")
    with connection.cursor() as cursor:
        cursor.execute("SELECT s::text || w::text FROM files_seite s JOIN files_seitenwort w ON w.seite_id = s.id")
        row = cursor.fetchone()[0].lower()
    assert not any(word.encode().hex() in row or word in row for word in ("kontoauszug", "ayşe", "ller, saldo"))
    for typed in ("kontoauszug", "MÜLLER", "mueller saldo", "ayse", "1.063,00"):
        assert [found.id for found in queries.search_pages(typed)] == [seite.id], typed
    assert queries.text_of(queries.search_pages("saldo").get()).startswith("Kontoauszug")
    for typed in ("mietvertrag", "kontoauszug mietvertrag", "", "!"):
        assert not queries.search_pages(typed).exists(), typed
    make_office("nachbarstadt", "90002", "34888")
    assert not queries.search_pages("kontoauszug").exists()


def test_a_file_that_is_sorted_into_a_case_is_sealed_with_the_key_of_the_case(
    upload: Upload, data_dir: Path, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    datei = inspected(upload(samples.active_pdf()))
    reading.keep_text(datei.blaetter.get(), datei.akte, "Mietvertrag")
    before, old = places.read_copy(datei), datei.akte
    with django_capture_on_commit_callbacks(execute=True):
        services.move_to_akte(datei=datei, akte=uuid4())
    destroy_case_key(datei.traeger_id, old)
    datei.refresh_from_db()
    assert places.read_copy(datei) == before
    assert queries.texts_of(datei) == ["Mietvertrag"]
    assert queries.search_pages("mietvertrag").exists()
    assert {path.parent.parent.name for path in stored_bytes(data_dir)} == {str(datei.akte)}


def test_bytes_without_a_row_are_removed_but_never_those_of_another_database(
    upload: Upload, data_dir: Path, musterkreis: Traeger
) -> None:
    datei = inspected(upload(samples.png()))
    places.write(datei.traeger_id, datei.akte, uuid4(), places.ORIGINAL, [b"never committed"])
    mark = data_dir / "files" / str(datei.traeger_id) / "datenbank"
    mark.write_bytes(b"another database")
    assert orphans.drop_orphans(datei.traeger_id, older_than=timedelta(0)) == 0
    mark.unlink()
    assert orphans.drop_orphans(datei.traeger_id) == 0
    assert orphans.drop_orphans(datei.traeger_id, older_than=timedelta(0)) == 1
    assert {path.name for path in stored_bytes(data_dir)} == {"original", datei.kopie, "datenbank"}
    assert places.read_copy(datei)


def test_database_refuses_a_good_file_without_copy_and_a_refusal_without_reason(upload: Upload) -> None:
    datei = upload(samples.png())
    for wrong in ({"zustand": "in_ordnung"}, {"zustand": "abgelehnt"}, {"grund": "nicht_lesbar"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Datei.objects.filter(id=datei.id).update(**wrong)


def test_other_office_neither_sees_nor_makes_our_files(
    upload: Upload, musterkreis: Traeger, make_office: Callable[..., Traeger]
) -> None:
    datei = upload(samples.png())
    other = make_office("nachbarstadt", "90002", "34888")
    assert Datei.objects.count() == 0
    assert Datei.objects.filter(id=datei.id).update(zustand="abgelehnt", grund="leer") == 0
    verdicts.inspect(other.id, datei.id)
    with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
        Datei.objects.create(
            traeger=musterkreis,
            art="erzeugt",
            akte=uuid4(),
            name="x",
            mime="x",
            groesse=1,
            zustand="wird_geprueft",
            erstellt_am=now(),
        )
    enter_tenant(musterkreis.id)
    assert Datei.objects.get().zustand == "wird_geprueft"


def test_every_reason_is_short_plain_german() -> None:
    with translation.override("de"):
        for sentence in REASONS.values():
            parts = [part for part in str(sentence).split(". ") if part]
            assert all(len(part.split()) <= 20 for part in parts)


@pytest.mark.parametrize(
    ("content", "exit_code", "expected"),
    [
        (samples.png_with_text(samples.HTML), 0, {"zustand": "in_ordnung", "name": "b.png", "seiten": 1}),
        (samples.SVG, 1, {"zustand": "abgelehnt", "grund": "kein_dokument"}),
        (samples.png_bomb(), 1, {"zustand": "abgelehnt", "grund": "zu_viele_bildpunkte"}),
    ],
)
def test_command_takes_the_same_way(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes, exit_code: int, expected: dict[str, object]
) -> None:
    source, target = tmp_path / "in", tmp_path / "out"
    source.write_bytes(content)
    target.write_bytes(b"old")
    with pytest.raises(SystemExit) as end:
        call_command("sanitise", str(source), str(target), "a/b.png", "image/png")
    assert end.value.code == exit_code
    answer = json.loads(capsys.readouterr().out)
    assert expected.items() <= answer.items()
    assert target.exists() == (exit_code == 0)


def test_far_too_much_is_refused_before_it_is_read(client, settings, musterkreis):
    """Anybody may post to any address, and reading the form token reads the files."""
    settings.REQUEST_MAX_BYTES = 1_000
    page = client.post(f"/{musterkreis.slug}/weiter/", {"datei": SimpleUploadedFile("x.pdf", b"%PDF-" * 1_000)})
    assert page.status_code == 400
