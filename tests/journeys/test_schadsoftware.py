"""The test virus comes in by no door, and while the scanner is away nothing becomes readable; back, all is checked.

Every door for real: web server, worker and clamd as processes of their own.
"""

from __future__ import annotations

import hashlib
import mailbox
import tempfile
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path
from urllib.parse import urljoin

import pytest
from PIL import Image, ImageDraw

from jobcenter.questionnaire.hauptantrag import HAUPTANTRAG
from jobcenter.questionnaire.tests.ausfuellen import ausfuellen
from scripts import clamd
from tests.journeys.caseworker import Caseworker
from tests.journeys.citizen import Citizen
from tests.journeys.formwalk import store_all
from tests.journeys.pages import Page
from tests.journeys.plain_browser import PlainBrowser
from tests.journeys.road import household
from tests.journeys.system import System, wait_until
from tests.journeys.uploader import Uploader

pytestmark = pytest.mark.skipif(clamd.program() is None, reason="clamd is not installed (clamav-daemon)")
STATES = "SELECT d.sha256, d.zustand, d.grund FROM files_datei d WHERE d.sha256 = ANY(%s)"
TRIED = (
    "SELECT count(*) FROM procrastinate_jobs WHERE task_name = 'inspect_upload' AND status = 'todo' AND attempts > 0"
)
WAITING = ("wird_geprueft", "")


def photo(text: str) -> bytes:
    """An invented page; the picture of one text is like no other."""
    page, content = Image.new("RGB", (600, 300), "white"), BytesIO()
    ImageDraw.Draw(page).text((30, 30), text, fill="black", font_size=30)
    page.save(content, "PNG")
    return content.getvalue()


class Doors:
    """Everything through which a file of one household can come to the office."""

    def __init__(self, system: System) -> None:
        self.system = system
        self.browser = PlainBrowser(system.origin)
        self.citizen = Citizen(self.browser, household("W1", mail="tueren@post.example"))
        self.citizen.secure_date()
        store_all(system, self.citizen.nummer, ausfuellen(HAUPTANTRAG, self.citizen.texte))
        self.clerk = Caseworker(PlainBrowser(system.origin), "sachbearbeitung.mk")
        self.clerk.log_in()
        self.case = self.clerk.open_case(self.citizen.nummer, self.citizen.name).address
        self.proofs = f"{self.citizen.home}unterlagen/"

    def form(self, name: str, content: bytes) -> None:
        """The page of the checklist, without script."""
        page = self.browser.open(self.proofs)
        field = page.document.xpath("//main//input[@type='file']/@name")[0]
        self.browser.attach(field, (name, content, "image/png"))
        self.browser.press("Hochladen", beside=field)

    def pieces(self, name: str, content: bytes) -> None:
        """The same page with its script: in pieces."""
        self.browser.open(self.proofs)
        Uploader(self.browser, f"{self.proofs}sendung/").send(content, name)

    def letter_link(self, name: str, content: bytes) -> None:
        """A link in a letter, opened without log-in."""
        self._through_link(self._new_link(), name, content)

    def letter_link_pieces(self, name: str, content: bytes) -> None:
        """The same link with its script."""
        address = self._new_link()
        visitor = PlainBrowser(self.system.origin)
        visitor.open(address)
        Uploader(visitor, f"{address}sendung/").send(content, name)
        visitor.close()

    def _new_link(self) -> str:
        desk = self.clerk.browser
        desk.open(f"{self.case}akte/links/")
        address: str = desk.press("Link anlegen").main.xpath(".//p[@class='desk-adresse']")[0].text_content()
        return address

    def phone(self, name: str, content: bytes) -> None:
        """The QR code for the phone."""
        form = self.browser.open(self.proofs).main.xpath(".//form[@class='ojc-handy']")[0]
        headers = {"Origin": self.system.origin, "Referer": self.browser.page.address}
        answer = self.browser.client.post(
            urljoin(self.system.origin, form.get("action")), data=dict(form.fields), headers=headers
        )
        page = Page(str(answer.url), answer.text)
        self._through_link(page.main.xpath(".//strong[@class='ojc-umbruch']")[0].text_content(), name, content)

    def _through_link(self, address: str, name: str, content: bytes) -> None:
        visitor = PlainBrowser(self.system.origin)
        field = visitor.open(address).document.xpath("//main//input[@type='file']/@name")[0]
        visitor.attach(field, (name, content, "image/png"))
        visitor.press("Hochladen", beside=field)
        visitor.close()

    def counter(self, name: str, content: bytes) -> None:
        """Paper at the counter, scanned by the caseworker."""
        desk = self.clerk.browser
        desk.open(f"{self.case}akte/papier/")
        desk.attach("datei", (name, content, "image/png"))
        page = desk.press("In die Akte nehmen")
        assert "Quittung" in page.text

    def scanner_folder(self, name: str, content: bytes) -> None:
        """The folder of the central scanner."""
        drop = self.system.folder / f"drop-{name}"
        drop.mkdir()
        (drop / name).write_bytes(content)
        self.system.manage("scan_import", str(drop), "--office", "musterkreis", "--settle", "0.1")
        assert (drop / "done" / name).exists()

    def mail_drop(self, name: str, content: bytes) -> None:
        """The mailbox of the office, delivered as Maildir."""
        folder = self.system.folder / f"maildir-{name}"
        box, mail = mailbox.Maildir(folder), EmailMessage()
        mail["Subject"] = "Unterlagen"
        mail.set_content("Guten Tag")
        mail.add_attachment(content, maintype="image", subtype="png", filename=name)
        box.add(mailbox.MaildirMessage(mail))
        self.system.manage("scan_import", "--maildir", str(folder), "--office", "musterkreis")

    def all(self) -> list[Callable[[str, bytes], None]]:
        return [
            self.form,
            self.pieces,
            self.letter_link,
            self.letter_link_pieces,
            self.phone,
            self.counter,
            self.scanner_folder,
            self.mail_drop,
        ]

    def close(self) -> None:
        self.browser.close()
        self.clerk.browser.close()


@pytest.fixture(scope="module")
def scanner() -> Iterator[list[clamd.Clamd]]:
    """clamd; the one entry is replaced when a test starts it again."""
    with tempfile.TemporaryDirectory(prefix="clamd-") as folder:
        running = [clamd.start(Path(folder))]
        yield running
        running[0].stop()


@pytest.fixture(scope="module")
def system(clone, tmp_path_factory, scanner) -> Iterator[System]:
    running = System(
        clone("ojc_journey_scanner"), tmp_path_factory.mktemp("scanner"), more={"CLAMD_SOCKET": scanner[0].address}
    )
    try:
        yield running.start()
    finally:
        running.stop()


@pytest.fixture(scope="module")
def doors(system) -> Iterator[Doors]:
    found = Doors(system)
    yield found
    found.close()


def states(system: System, sent: list[str]) -> set[tuple[str, str]]:
    """State and reason of the files with these hashes; each of them is there once."""
    rows = system.rows(STATES, sent)
    assert sorted(row[0] for row in rows) == sorted(sent)
    return {row[1:] for row in rows}


def send_through_all(doors: Doors, name: str, ending: bytes) -> list[str]:
    """A different picture through every door; their hashes."""
    sent = []
    for number, door in enumerate(doors.all()):
        content = photo(f"{name} {number}") + ending
        door(f"{name}{number}.png", content)
        sent.append(hashlib.sha256(content).hexdigest())
    return sent


PICTURES = ("bild", "klein")


def readable(system: System, doors: Doors) -> list[str]:
    """Addresses of files of which the person or the caseworker gets any byte."""
    places = []
    for row in system.rows("SELECT id::text FROM files_datei WHERE art = 'nachweis'"):
        places += [(doors.browser, f"{doors.proofs}{row[0]}/{picture}") for picture in ("", "bild/")]
    for (kennung,) in system.rows("SELECT id::text FROM antrag_nachweis"):
        places.append((doors.clerk.browser, f"{doors.case}nachweise/{kennung}/"))
    for (kennung,) in system.rows("SELECT id::text FROM akte_aktenstueck"):
        places += [(doors.clerk.browser, f"{doors.case}akte/{kennung}/1/{picture}/") for picture in PICTURES]
    for (kennung,) in system.rows("SELECT id::text FROM akte_posteingang"):
        places += [(doors.clerk.browser, f"/desk/posteingang/{kennung}/1/{picture}/") for picture in PICTURES]
    addresses = [(browser, urljoin(system.origin, place)) for browser, place in places]
    return [address for browser, address in addresses if browser.client.get(address).status_code == 200]


def test_the_test_virus_comes_in_by_no_door(system, doors):
    sent = send_through_all(doors, "virus", clamd.EICAR)
    wait_until("all are checked", lambda: WAITING not in states(system, sent), limit_s=60)
    assert states(system, sent) == {("abgelehnt", "schadsoftware")}
    assert readable(system, doors) == []
    # The bytes are gone, and of none a copy was made.
    stored = [path for path in (system.folder / "data" / "files").rglob("*") if path.is_file()]
    assert [path for path in stored if path.name == "original" or path.name.startswith(("kopie", "teil"))] == []
    page = doors.browser.open(doors.proofs)
    assert "In der Datei ist vielleicht ein Computervirus." in page.text


def test_while_the_scanner_is_away_nothing_is_readable_and_then_the_queue_drains_by_itself(system, doors, scanner):
    folder = Path(scanner[0].address).parent
    scanner[0].stop()
    sent = send_through_all(doors, "seite", b"")
    # Every one was tried at least once.
    wait_until("all were tried", lambda: system.rows(TRIED) == [(len(sent),)], limit_s=60)
    assert states(system, sent) == {WAITING}
    assert readable(system, doors) == []
    assert list((system.folder / "data" / "files").rglob("kopie*")) == []
    scanner[0] = clamd.start(folder)
    wait_until("the queue is empty", lambda: states(system, sent) == {("in_ordnung", "")}, limit_s=120)
    # Each of the two ways to the person's own proofs, to the file at the desk and to what waits to be sorted.
    found = readable(system, doors)
    for part in ("/unterlagen/", "/bild/", "/nachweise/", "/akte/", "/posteingang/"):
        assert any(part in address for address in found), (part, found)
