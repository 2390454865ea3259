"""Documents in a case for tests of the desk: sent, checked for real and handed in."""

from collections.abc import Sequence
from io import BytesIO
from uuid import UUID, uuid4

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from jobcenter.akte.models import Aktenstueck, Posteingang, Quittung
from jobcenter.akte.services import add_draft, hand_in
from jobcenter.akte.services.einlesen import receive_scan
from jobcenter.clock import now
from jobcenter.fall.models import Fall
from jobcenter.files import verdicts
from jobcenter.files.models import Datei
from jobcenter.files.reading import keep_text
from jobcenter.files.services import receive_upload

RENT = "Mietvertrag\nzwischen Vermieter und Mieter\nGrundmiete 612,50 EUR\nNebenkosten 80,00 EUR\nHeizkosten 60,00 EUR"


def picture(shade: int = 200, size: tuple[int, int] = (60, 90)) -> bytes:
    """A small photo; another shade is another page."""
    output = BytesIO()
    Image.new("RGB", size, (shade, shade, 250)).save(output, "JPEG")
    return output.getvalue()


def send(fall: Fall, content: bytes = b"", name: str = "foto.jpg", *, check: bool = True) -> Datei:
    """Upload a file for this case."""
    upload = SimpleUploadedFile("x", content or picture())
    datei = receive_upload(upload=upload, name=name, besitz=uuid4(), akte=fall.antrag_id)
    if check:
        verdicts.inspect(datei.traeger_id, datei.id)
        datei.refresh_from_db()
    return datei


def document(fall: Fall, *contents: bytes, art: str = "D-MIET", person: str = "", check: bool = True) -> Aktenstueck:
    """One document of these pictures, handed in online."""
    files = [send(fall, content, check=check) for content in contents or (picture(),)]
    for datei in files:
        add_draft(antrag=fall.antrag, beleg=art, person=person, datei=datei)
    quittung = hand_in(antrag=fall.antrag, kanal=Quittung.Kanal.ONLINE, proofs={(art, person)})
    return Aktenstueck.objects.get(quittung=quittung)


def read_as(datei: Datei, texts: Sequence[str], rotation: int = 0) -> None:
    """What text recognition would have read."""
    for seite, text in zip(datei.blaetter.order_by("nummer"), texts, strict=True):
        keep_text(seite, datei.akte, text, rotation)


def scan(content: bytes = b"", *, check: bool = True) -> Posteingang:
    """A scan that waits in the Posteingang."""
    posten = receive_scan(content=content or picture(120), name="scan.jpg", quelle=Posteingang.Quelle.ORDNER)
    assert posten is not None
    if check and posten.datei is not None:
        verdicts.inspect(posten.traeger_id, posten.datei.id)
        posten.gelesen_am = now()
        posten.save(update_fields=["gelesen_am"])
        posten.refresh_from_db()
    return posten


def files_of(stueck: Aktenstueck) -> list[UUID]:
    return [teil.datei_id for teil in stueck.teile.order_by("nummer")]
