"""Documents of an invented application, checked for real."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from jobcenter.akte.services import add_draft
from jobcenter.antrag.models import Antrag, Kanal, Nachweis
from jobcenter.antrag.services import Kurzangaben
from jobcenter.fall.services import receive_antrag
from jobcenter.files import verdicts
from jobcenter.files.services import receive_upload
from jobcenter.files.tests import samples
from jobcenter.traeger.models import Traeger


@pytest.fixture(autouse=True)
def own_folders(settings, tmp_path: Path) -> None:
    settings.DATA_DIR, settings.KEYS_DIR = tmp_path / "data", tmp_path / "keys"
    settings.CLAMD_SOCKET = ""


@pytest.fixture
def antrag(musterkreis: Traeger) -> Antrag:
    angaben = Kurzangaben(
        vorname="Ada",
        nachname="Beispiel",
        geburtsdatum=date(1991, 4, 17),
        plz="34999",
        email="",
        telefon="",
    )
    found, _ = receive_antrag(angaben=angaben, schluessel="a" * 32, kanal=Kanal.ONLINE, sprache="de")
    return found


@pytest.fixture
def send(antrag: Antrag) -> Callable[..., Nachweis]:
    """Send a file for a proof of `antrag`; checked at once unless told otherwise."""

    def one(content: bytes = b"", name: str = "foto.jpg", beleg: str = "D-MIET", *, check: bool = True) -> Nachweis:
        upload = SimpleUploadedFile("x", content or samples.photo())
        datei = receive_upload(upload=upload, name=name, besitz=antrag.id, akte=antrag.id)
        if check:
            verdicts.inspect(datei.traeger_id, datei.id)
            datei.refresh_from_db()
        return add_draft(antrag=antrag, beleg=beleg, person="", datei=datei)

    return one
