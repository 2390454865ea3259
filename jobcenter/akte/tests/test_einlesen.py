"""Central scanning: real forms and letters, printed, scanned, read and sorted."""

import mailbox
import tempfile
from datetime import date, timedelta
from email.message import EmailMessage
from io import BytesIO, StringIO
from pathlib import Path
from uuid import uuid4

import img2pdf
import pypdfium2
import pytest
from django.core.management import call_command

from jobcenter.akte.codes import codes_on
from jobcenter.akte.models import Aktenstueck, Posteingang, Quittung
from jobcenter.akte.services.einlesen import (
    AlreadySorted,
    NotUsable,
    assign_posten,
    forget_used_keys,
    receive_scan,
    reject_posten,
    sort_scan,
)
from jobcenter.akte.services.loeschen import forget_scan
from jobcenter.antrag.models import Antrag, Kanal, Nachweis
from jobcenter.antrag.papier import filled_form
from jobcenter.antrag.services import Kurzangaben
from jobcenter.clock import now, today
from jobcenter.fall.queries import fall_of
from jobcenter.fall.services import receive_antrag
from jobcenter.files import verdicts
from jobcenter.files.download import content_of
from jobcenter.files.models import Datei
from jobcenter.files.scanner import ScannerUnavailable
from jobcenter.files.storage import store
from jobcenter.files.tests import samples
from jobcenter.keys.store import KeyDestroyed, case_key
from jobcenter.letters.prepare_formular import letter_code
from jobcenter.letters.render import render_pdf
from jobcenter.letters.tests.samples import w1
from scripts import clamd

pytestmark = pytest.mark.django_db
ORDNER = Posteingang.Quelle.ORDNER


def scanned(*pdfs: bytes, pages: int = 2, dpi: int = 200) -> bytes:
    """What a multifunction printer makes of the first pages of these papers: grey pictures in a PDF."""
    pictures = []
    for content in pdfs:
        with pypdfium2.PdfDocument(content) as document:
            for number in range(min(pages, len(document))):
                picture = BytesIO()
                document[number].render(scale=dpi / 72).to_pil().convert("L").save(picture, "JPEG", quality=70)
                pictures.append(picture.getvalue())
    return bytes(img2pdf.convert(pictures))


@pytest.fixture
def other(antrag: Antrag) -> Antrag:
    person = Kurzangaben(vorname="Ben", nachname="Muster", geburtsdatum=date(1980, 1, 2), plz="34999")
    return receive_antrag(angaben=person, schluessel="b" * 32, kanal=Kanal.POST, sprache="de")[0]


@pytest.fixture
def loose_paper() -> bytes:
    return scanned(samples.pdf_bytes(), pages=1)


def take_in(content: bytes) -> Posteingang:
    posten = receive_scan(content=content, name="scan.pdf", quelle=ORDNER)
    assert posten is not None
    verdicts.inspect(posten.traeger_id, posten.datei.id)
    assert sort_scan(posten.traeger_id, posten.id)
    posten.refresh_from_db()
    return posten


def keys_of(traeger_id) -> set[str]:
    return {name.split("/")[1] for name, _ in store().names(f"{traeger_id}/")}


def test_a_form_finds_its_case_by_itself(antrag, django_capture_on_commit_callbacks):
    form = filled_form(antrag, today())
    with django_capture_on_commit_callbacks(execute=True):
        posten = take_in(scanned(form))
    stueck = Aktenstueck.objects.get()
    assert (stueck.fall, stueck.antrag, stueck.herkunft) == (fall_of(antrag), antrag, Aktenstueck.Herkunft.POST)
    assert (stueck.thema, stueck.bestaetigt_am) == (Aktenstueck.Thema.ANTRAG, None)
    assert posten.stueck == stueck
    datei = stueck.teile.get().datei
    assert (datei.akte, datei.name) == (antrag.id, "scan.pdf")
    assert content_of(datei)[0].startswith(b"%PDF")
    assert keys_of(antrag.traeger_id) == {str(antrag.id)}
    with pytest.raises(KeyDestroyed):
        case_key(antrag.traeger_id, datei.besitz)
    assert Quittung.objects.get().kanal == Quittung.Kanal.POST


def test_a_letter_carries_a_code_that_survives_the_scanner():
    letter = uuid4()
    pdf = render_pdf("bescheid", w1() | {"kennung": letter_code(letter)})
    with pypdfium2.PdfDocument(pdf) as document:
        picture = BytesIO()
        document[0].render(scale=150 / 72).to_pil().convert("L").save(picture, "JPEG", quality=60)
    assert codes_on(picture.getvalue()) == [letter_code(letter)]


@pytest.mark.parametrize(("nummer", "code"), [("X3-6940-63", "DECKBLATT/X3-6940-63"), ("", "DECKBLATT/NEU")])
def test_the_sheets_for_the_scanner_say_what_the_scanner_reads(nummer, code):
    pdf = render_pdf("deckblatt", {"behoerde": w1()["behoerde"], "datum": "2026-12-01", "nummer": nummer})
    with pypdfium2.PdfDocument(pdf) as document:
        assert len(document) == 1
        picture = BytesIO()
        document[0].render(scale=150 / 72).to_pil().convert("L").save(picture, "JPEG", quality=60)
    assert codes_on(picture.getvalue()) == [code]


def test_what_says_nothing_waits_under_a_key_of_its_own(antrag, loose_paper):
    posten = take_in(loose_paper)
    assert (posten.erledigt_am, posten.kennung) == (None, "")
    assert posten.gelesen_am is not None
    assert posten.datei.akte not in {antrag.id, None}
    assert not Aktenstueck.objects.exists()


def test_a_number_of_no_application_leads_nowhere(antrag):
    form = filled_form(antrag, today())
    Antrag.objects.update(nummer="ANDERE")
    posten = take_in(scanned(form))
    assert posten.erledigt_am is None
    assert posten.kennung.endswith("/" + form_number(posten.kennung))


def form_number(kennung: str) -> str:
    return kennung.rsplit("/", 1)[1]


def test_a_stack_of_two_people_is_split_and_nobody_sees_the_other(
    antrag, other, loose_paper, django_capture_on_commit_callbacks
):
    with pypdfium2.PdfDocument(loose_paper) as document:
        assert len(document) == 1
    stack = scanned(filled_form(antrag, today()), samples.pdf_bytes(), filled_form(other, today()))
    with django_capture_on_commit_callbacks(execute=True):
        posten = take_in(stack)
    assert posten.datei is None
    assert posten.erledigt_am is not None
    parts = Posteingang.objects.filter(stapel=posten.id)
    assert {(part.stueck.antrag if part.stueck else None, part.datei.seiten) for part in parts} == {
        (antrag, 2),
        (None, 1),
        (other, 2),
    }
    assert Datei.objects.count() == 3
    waiting = parts.get(stueck=None)
    assert keys_of(antrag.traeger_id) == {str(antrag.id), str(other.id), str(waiting.datei.akte)}


def test_the_same_scan_twice_is_one(antrag, loose_paper):
    first = take_in(loose_paper)
    assert receive_scan(content=loose_paper, name="noch einmal.pdf", quelle=ORDNER) is None
    assert sort_scan(first.traeger_id, first.id)
    assert Posteingang.objects.count() == Datei.objects.count() == 1


def test_sorting_by_hand(antrag, loose_paper, make_user, django_capture_on_commit_callbacks):
    posten, by = take_in(loose_paper), make_user(antrag.traeger, "ada")
    before = posten.datei.akte
    with django_capture_on_commit_callbacks(execute=True):
        stueck = assign_posten(
            posten=posten,
            fall=fall_of(antrag),
            thema=Aktenstueck.Thema.NACHWEISE,
            art="D-MIET",
            person="",
            by=by,
        )
    assert stueck.bestaetigt_von == by
    nachweis = Nachweis.objects.get()
    assert (nachweis.beleg, nachweis.abgegeben_am, nachweis.datei.akte) == ("D-MIET", posten.eingang_am, antrag.id)
    with pytest.raises(KeyDestroyed):
        case_key(antrag.traeger_id, before)
    with pytest.raises(AlreadySorted):
        assign_posten(posten=posten, fall=fall_of(antrag), thema=Aktenstueck.Thema.ANTRAG, by=by)
    assert Aktenstueck.objects.count() == 1


def test_a_scan_that_is_not_checked_cannot_be_sorted(antrag, loose_paper, make_user):
    posten = receive_scan(content=loose_paper, name="scan.pdf", quelle=ORDNER)
    assert posten is not None
    assert not sort_scan(posten.traeger_id, posten.id)
    with pytest.raises(NotUsable):
        assign_posten(
            posten=posten, fall=fall_of(antrag), thema=Aktenstueck.Thema.ANTRAG, by=make_user(antrag.traeger, "ada")
        )


def test_what_belongs_nowhere_is_rejected_and_its_bytes_go(
    antrag, loose_paper, make_user, django_capture_on_commit_callbacks
):
    posten = take_in(loose_paper)
    akte = posten.datei.akte
    reject_posten(posten=posten, grund=Posteingang.Verworfen.WERBUNG, by=make_user(antrag.traeger, "ada"))
    with django_capture_on_commit_callbacks(execute=True):
        forget_scan(posten.traeger_id, posten.id, "posteingang_datei")
    posten.refresh_from_db()
    assert (posten.datei, posten.verworfen) == (None, "werbung")
    assert not keys_of(antrag.traeger_id)
    with pytest.raises(KeyDestroyed):
        case_key(antrag.traeger_id, akte)


def test_a_key_left_over_by_a_killed_assignment_goes_too(antrag, loose_paper, make_user):
    posten = take_in(loose_paper)
    before = posten.datei.akte
    # Nothing runs after the commit here, as after a kill.
    assign_posten(
        posten=posten, fall=fall_of(antrag), thema=Aktenstueck.Thema.ANTRAG, by=make_user(antrag.traeger, "ada")
    )
    assert case_key(antrag.traeger_id, before)
    assert forget_used_keys(now() - timedelta(days=2)) == 1
    with pytest.raises(KeyDestroyed):
        case_key(antrag.traeger_id, before)


def test_the_folder_of_the_scanner(antrag, tmp_path, loose_paper):
    drop = tmp_path / "scans"
    drop.mkdir()
    (drop / "eins.pdf").write_bytes(loose_paper)
    (drop / "noch einmal.pdf").write_bytes(loose_paper)
    (drop / "kaputt.pdf").write_bytes(b"no document at all")
    (drop / ".versteckt").write_bytes(b"x")
    (drop / "leer.pdf").touch()
    call_command("scan_import", str(drop), office="musterkreis", settle=0.05, stdout=StringIO())
    assert {path.name for path in (drop / "done").iterdir()} == {"eins.pdf", "noch einmal.pdf"}
    assert {path.name for path in (drop / "failed").iterdir()} == {"kaputt.pdf", "kaputt.pdf.txt"}
    assert "PDF, JPEG" in (drop / "failed" / "kaputt.pdf.txt").read_text()
    assert (drop / "leer.pdf").exists()
    assert Posteingang.objects.count() == 1


@pytest.fixture
def scanner(settings):
    """A real clamd that knows the test virus."""
    with tempfile.TemporaryDirectory(prefix="clamd-") as folder:
        running = clamd.start(Path(folder))
        settings.CLAMD_SOCKET = running.address
        yield running
        running.stop()


@pytest.mark.skipif(clamd.program() is None, reason="clamd is not installed (clamav-daemon)")
def test_the_test_virus_comes_in_by_no_door(antrag, tmp_path, scanner, loose_paper, make_user):
    drop, by = tmp_path / "scans", make_user(antrag.traeger, "ada")
    drop.mkdir()
    (drop / "scan.pdf").write_bytes(samples.pdf_bytes() + clamd.EICAR)
    box, mail = mailbox.Maildir(tmp_path / "post"), EmailMessage()
    mail.set_content("Guten Tag")
    mail.add_attachment(samples.png() + clamd.EICAR, maintype="image", subtype="png", filename="foto.png")
    box.add(mailbox.MaildirMessage(mail))
    call_command("scan_import", str(drop), office="musterkreis", settle=0.05, stdout=StringIO())
    call_command("scan_import", maildir=tmp_path / "post", office="musterkreis", stdout=StringIO())
    for posten in Posteingang.objects.select_related("datei"):
        verdicts.inspect(posten.traeger_id, posten.datei.id)
        assert sort_scan(posten.traeger_id, posten.id)
        posten.datei.refresh_from_db()
        assert (posten.datei.zustand, posten.datei.grund) == (Datei.Zustand.ABGELEHNT, "schadsoftware")
        with pytest.raises(NotUsable):
            assign_posten(posten=posten, fall=fall_of(antrag), thema=Aktenstueck.Thema.ANTRAG, by=by)
    assert Posteingang.objects.filter(gelesen_am__isnull=False).count() == 2
    scanner.stop()
    later = receive_scan(content=loose_paper, name="spaeter.pdf", quelle=ORDNER)
    assert later is not None
    with pytest.raises(ScannerUnavailable):
        verdicts.inspect(later.traeger_id, later.datei.id)
    assert not sort_scan(later.traeger_id, later.id)


def test_mails_of_a_maildir(antrag, tmp_path, loose_paper):
    box = mailbox.Maildir(tmp_path / "post")
    mail = EmailMessage()
    mail["Subject"] = "Unterlagen"
    mail.set_content("Guten Tag")
    mail.add_attachment(loose_paper, maintype="application", subtype="octet-stream", filename="Vertrag.pdf")
    mail.add_attachment(samples.photo(), maintype="image", subtype="jpeg", filename="foto.jpg")
    box.add(mailbox.MaildirMessage(mail))
    empty = EmailMessage()
    empty.set_content("Wann haben Sie offen?")
    box.add(mailbox.MaildirMessage(empty))
    for _ in range(2):
        call_command("scan_import", maildir=tmp_path / "post", office="musterkreis", stdout=StringIO())
    names = sorted(posten.datei.name for posten in Posteingang.objects.select_related("datei"))
    assert names == ["Vertrag.pdf", "foto.jpg"]
    flags = {message.get_flags() for message in mailbox.Maildir(tmp_path / "post")}
    assert flags == {"S", "FS"}
