"""Files in the database: taking in, checking, refusing, and who sees what."""

import json
import shutil
import stat
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import cast
from uuid import UUID, uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.db import IntegrityError, ProgrammingError, connection, transaction
from django.http import Http404
from django.utils import translation
from procrastinate import RetryDecision
from procrastinate.jobs import Job
from pytest_django.fixtures import DjangoCaptureOnCommitCallbacks, Settings

from jobcenter.clock import now
from jobcenter.files import inspection, jobs, services, storage
from jobcenter.files.download import attachment_response
from jobcenter.files.models import Datei
from jobcenter.files.scanner import ScannerUnavailable
from jobcenter.files.tests import samples
from jobcenter.files.texts import REASONS, UploadRefused
from jobcenter.traeger.models import Traeger
from jobcenter.traeger.tenancy import enter_tenant

pytestmark = pytest.mark.django_db
Upload = Callable[..., Datei]


@pytest.fixture(autouse=True)
def data_dir(settings: Settings, tmp_path: Path) -> Path:
    settings.DATA_DIR = tmp_path
    settings.CLAMD_SOCKET = ""
    return tmp_path


@pytest.fixture
def besitz() -> UUID:
    return uuid4()


@pytest.fixture
def upload(musterkreis: Traeger, besitz: UUID) -> Upload:
    def send(content: bytes, name: str = "nachweis", declared: str = "text/html") -> Datei:
        file = SimpleUploadedFile("egal", content, content_type=declared)
        return services.receive_upload(upload=file, name=name, besitz=besitz)

    return send


def inspected(datei: Datei) -> Datei:
    inspection.inspect(datei.traeger_id, datei.id)
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
    assert path.read_bytes() == samples.photo()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert path.relative_to(data_dir).parts == ("files", str(datei.traeger_id), str(datei.id), "original")
    with pytest.raises(Http404):
        attachment_response(datei)
    with pytest.raises(LookupError):
        services.read_copy(datei)
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
    body = b"".join(cast(Iterator[bytes], response.streaming_content))
    assert body == services.read_copy(datei)
    assert b"JavaScript" not in body
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"] == 'attachment; filename="Vertrag _neu_ X-Evil_ 1.pdf"'
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert response["Cache-Control"] == "no-store"
    assert int(response["Content-Length"]) == len(body)
    inline = attachment_response(datei, inline=True)
    assert inline["Content-Disposition"].startswith("inline;")
    inline.close()


def test_checking_twice_changes_nothing(upload: Upload) -> None:
    datei = inspected(upload(samples.png()))
    first = services.read_copy(datei)
    assert services.read_copy(inspected(datei)) == first
    assert {path.name for path in storage.copy_path(datei.traeger_id, datei.id).parent.iterdir()} == {
        "original",
        "kopie",
    }


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
        (samples.HEIC, "heic"),
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
    upload: Upload, settings: Settings, besitz: UUID, data_dir: Path
) -> None:
    settings.UPLOAD_MAX_BYTES = 1000
    with pytest.raises(UploadRefused, match="zu_gross"):
        upload(samples.png() + bytes(1000))

    file = SimpleUploadedFile("a", samples.png() + bytes(5000))
    file.size = 10
    with pytest.raises(UploadRefused, match="zu_gross"):
        services.receive_upload(upload=file, name="a", besitz=besitz)
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
    assert services.receive_upload(upload=other, name="a", besitz=uuid4()).zustand == "wird_geprueft"


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


def test_generated_document_is_served_unchanged_and_damage_is_noticed(musterkreis: Traeger) -> None:
    content = samples.pdf_bytes()
    datei = services.store_generated(content=content, name="Bescheid.pdf")
    assert (datei.art, datei.zustand, datei.virenpruefung) == ("erzeugt", "in_ordnung", "eigenes_dokument")
    assert services.read_copy(datei) == content
    storage.copy_path(datei.traeger_id, datei.id).write_bytes(content + b" ")
    with pytest.raises(services.CopyDamaged):
        services.read_copy(datei)


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
    with pytest.raises(Datei.DoesNotExist):
        inspection.inspect(other.id, datei.id)
    with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
        Datei.objects.create(
            traeger=musterkreis,
            art="erzeugt",
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
