"""A statement of twelve pages, photographed with an iPhone, from a phone of 360 px to the digital file.

The net is cut once in the middle. Beside it: the page is loaded again in the middle, the phone photographs for the
computer, a letter's link takes papers without log-in, and everything works without script.
"""

from __future__ import annotations

import hashlib
import random
import re
import time
from collections.abc import Iterator
from pathlib import Path

import pillow_heif
import pytest
from PIL import Image, ImageDraw
from playwright.sync_api import Browser, Locator, Route, expect

from jobcenter.questionnaire.hauptantrag import HAUPTANTRAG
from jobcenter.questionnaire.tests.ausfuellen import ausfuellen
from tests.journeys.caseworker import Caseworker
from tests.journeys.citizen import Citizen
from tests.journeys.formwalk import store_all
from tests.journeys.phone import Phone
from tests.journeys.plain_browser import PlainBrowser
from tests.journeys.road import household
from tests.journeys.system import System
from tests.journeys.test_jede_seite import violations

PAGES = 12
# The first is the one that goes on after a reload; the net is cut around the sixth.
LARGE = (1, 6)
PIECE_BYTES = 1_000_000
IN_ORDER = (
    "SELECT d.sha256, t.drehung, d.zustand, d.seiten FROM akte_teil t JOIN files_datei d ON d.id = t.datei_id"
    " JOIN akte_aktenstueck s ON s.id = t.stueck_id JOIN antrag_antrag a ON a.id = s.antrag_id"
    " WHERE a.nummer = %s ORDER BY s.eingang_am, t.nummer"
)
LETTER_LINK = """
from jobcenter.accounts.models import User
from jobcenter.akte.services import create_hochladelink, upload_address
from jobcenter.antrag.models import Antrag
from jobcenter.traeger.models import Traeger
from jobcenter.traeger.tenancy import tenant
with tenant(Traeger.objects.get(slug="musterkreis").id):
    antrag = Antrag.objects.get(nummer="{nummer}")
    clerk = User.objects.filter(traeger=antrag.traeger).first()
    print(upload_address(create_hochladelink(antrag=antrag, beleg="D-MIET", by=clerk)))
"""


def heic(path: Path, number: int) -> Path:
    """A photo of one page as a phone keeps it, grainy; some are larger than one piece."""
    size = (1100, 1500) if number in LARGE else (440, 600)
    picture = Image.frombytes("RGB", size, random.Random(number).randbytes(3 * size[0] * size[1]))
    ImageDraw.Draw(picture).text((40, 40), f"Kontoauszug {number}/{PAGES}", fill="black", font_size=40)
    pillow_heif.from_pillow(picture).save(path, quality=85)
    return path


@pytest.fixture(scope="module")
def photos(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("photos")
    return [heic(folder / f"IMG_{number:04}.HEIC", number) for number in range(1, PAGES + 1)]


def with_statement(mail: str) -> dict[str, dict[str, str]]:
    """Somebody with money on an account, which a statement proves."""
    texte = household("W1", mail=mail)
    texte["antragsteller"]["vermoegen.konten"] = "850"
    return texte


@pytest.fixture
def citizen(system: System, request: pytest.FixtureRequest) -> Iterator[Citizen]:
    """Somebody who has answered everything and comes to the proofs."""
    mail = f"auszug.{hashlib.sha256(request.node.name.encode()).hexdigest()[:8]}@post.example"
    browser = PlainBrowser(system.origin)
    found = Citizen(browser, with_statement(mail))
    found.secure_date()
    store_all(system, found.nummer, ausfuellen(HAUPTANTRAG, found.texte))
    yield found
    browser.close()


def at_proofs(citizen: Citizen, phone: Phone) -> None:
    assert isinstance(citizen.window, PlainBrowser)
    phone.use_cookies(dict(citizen.window.client.cookies))
    phone.open(f"{citizen.home}unterlagen/")


def proof(phone: Phone, title: str) -> Locator:
    return phone.tab.locator("section.ojc-karte").filter(has=phone.tab.locator("h2", has_text=title)).first


def choose(section: Locator, files: list[Path]) -> None:
    section.locator("input[type=file][multiple]").set_input_files(files)


def drag(phone: Phone, page: Locator, to: Locator) -> None:
    """Take a page by its picture and let it go over another one."""
    grip, there = page.locator("[data-griff]"), to.locator("[data-griff]")
    there.scroll_into_view_if_needed()
    start, end = grip.bounding_box(), there.bounding_box()
    assert start
    assert end
    phone.tab.mouse.move(start["x"] + 20, start["y"] + 20)
    phone.tab.mouse.down()
    # It begins with the next turn of the page's own clock.
    phone.tab.wait_for_timeout(50)
    phone.tab.mouse.move(end["x"] + 20, end["y"] + 20, steps=5)
    phone.tab.mouse.up()


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def slowly(route: Route) -> None:
    """A slow net, so that there is a middle in which it can be cut."""
    time.sleep(0.4)
    route.continue_()


def read_at_the_desk(system: System, browser: Browser, citizen: Citizen) -> None:
    """The caseworker finds the statement in the file and turns its pages, each with its picture."""
    clerk = Caseworker(PlainBrowser(system.origin), "sachbearbeitung.mk")
    clerk.log_in()
    case = clerk.open_case(citizen.nummer, citizen.name)
    with Phone(browser, system.origin, width=1280) as desk:
        desk.use_cookies(dict(clerk.browser.client.cookies))
        desk.open(f"{case.address}akte/")
        desk.tab.get_by_role("link", name="Kontoauszüge").first.click()
        for number in range(1, PAGES + 1):
            expect(desk.tab.get_by_text(f"Seite {number} von {PAGES}", exact=True)).to_be_visible()
            picture = desk.tab.request.get(desk.tab.locator(".desk-bild image").get_attribute("href") or "")
            assert (picture.status, picture.headers["content-type"]) == (200, "image/jpeg")
            if number < PAGES:
                desk.tab.keyboard.press("ArrowRight")
        expect(desk.tab.locator(".desk-seiten li")).to_have_count(PAGES)
        assert violations(desk) == []
    clerk.browser.close()


@pytest.mark.browser
def test_twelve_photos_arrive_once_although_the_net_was_cut(system, browser_of_this_machine, citizen, photos):
    with Phone(browser_of_this_machine, system.origin) as phone:
        at_proofs(citizen, phone)
        statement = proof(phone, "Kontoauszüge")
        pages = statement.locator(".ojc-seite")
        phone.context.route("**/sendung/*/", slowly)
        choose(statement, photos)
        expect(pages.nth(4)).to_be_visible(timeout=60_000)
        phone.context.set_offline(True)
        cut = "Kein Netz. Wir machen weiter, sobald Sie wieder Netz haben."
        expect(phone.tab.locator("#hochladen")).to_have_text(cut)
        expect(statement.get_by_text(cut).first).to_be_visible()
        phone.tab.wait_for_timeout(2500)
        phone.context.set_offline(False)
        expect(pages).to_have_count(PAGES, timeout=90_000)
        expect(phone.tab.locator("#hochladen")).to_have_text("Alle Dateien sind angekommen.")
        # What the net did is no mistake of the page.
        phone.problems = [line for line in phone.problems if "ERR_INTERNET_DISCONNECTED" not in line]
        names = [f"IMG_{number:04}.HEIC" for number in range(1, PAGES + 1)]
        assert [name.split(",")[0] for name in statement.locator(".ojc-seite__name").all_inner_texts()] == names
        expect(statement.locator(".ojc-seite img")).to_have_count(PAGES, timeout=120_000)
        assert violations(phone) == []
        turned = pages.nth(2).get_attribute("id")
        pages.nth(2).get_by_role("button", name="Datei 3 nach rechts drehen").click()
        expect(phone.tab.locator(f"#{turned} img.ojc-gedreht-90")).to_have_count(1)
        moved = pages.nth(11)
        moved.locator("[data-griff]").focus()
        phone.tab.keyboard.press("ArrowUp")
        expect(pages.nth(10).locator(".ojc-seite__name")).to_have_text("IMG_0012.HEIC")
        drag(phone, pages.nth(0), pages.nth(1))
        expect(pages.nth(0).locator(".ojc-seite__name")).to_have_text("IMG_0002.HEIC")
        phone.tab.wait_for_timeout(500)
        phone.open(f"{citizen.home}unterlagen/")
        arrived = phone.press("Alles abgeben (12 Seiten)")
        assert arrived.heading == "Angekommen"
        assert "12 Seiten" in arrived.text
        assert re.search(r"Nummer der Quittung ?Q[A-Z2-9]{9}", arrived.text)
        assert violations(phone) == []
    rows = system.rows(IN_ORDER, citizen.nummer)
    wanted = [photos[1], photos[0], *photos[2:10], photos[11], photos[10]]
    assert [row[0] for row in rows] == [digest(path) for path in wanted]
    assert [row[1] for row in rows] == [0, 0, 90, *[0] * 9]
    assert [row[2:] for row in rows] == [("in_ordnung", 1)] * PAGES
    files = "SELECT count(*) FROM files_datei d JOIN antrag_antrag a ON a.id = d.besitz WHERE a.nummer = %s"
    assert system.rows(files, citizen.nummer) == [(PAGES,)]
    read_at_the_desk(system, browser_of_this_machine, citizen)


@pytest.mark.browser
def test_after_a_reload_it_goes_on_at_the_same_place(system, browser_of_this_machine, citizen, photos):
    with Phone(browser_of_this_machine, system.origin) as phone:
        at_proofs(citizen, phone)
        sent: list[str] = []

        def only_the_first_piece(route: Route) -> None:
            sent.append(route.request.headers.get("upload-offset", ""))
            route.abort() if len(sent) > 1 else route.continue_()

        phone.tab.route("**/unterlagen/sendung/*/", only_the_first_piece)
        choose(proof(phone, "Kontoauszüge"), photos[:1])
        expect(phone.tab.locator("#hochladen")).to_have_text(re.compile("Kein Netz"))
        phone.tab.unroute("**/unterlagen/sendung/*/")
        # The browser asks whether to leave while something is being sent.
        phone.tab.remove_listener("dialog", phone._dialog)
        phone.tab.on("dialog", lambda dialog: dialog.accept())
        phone.problems.clear()
        page = phone.open(f"{citizen.home}unterlagen/")
        assert "Bitte wählen Sie die Datei noch einmal aus. Wir machen an derselben Stelle weiter." in page.text
        with phone.tab.expect_request(lambda request: request.method == "PATCH") as going_on:
            choose(proof(phone, "Kontoauszüge"), photos[:1])
        assert going_on.value.headers["upload-offset"] == str(PIECE_BYTES)
        expect(proof(phone, "Kontoauszüge").locator(".ojc-seite")).to_have_count(1)
        expect(phone.tab.get_by_text("Bitte wählen Sie die Datei noch einmal aus")).to_have_count(0)


@pytest.mark.browser
def test_the_phone_photographs_for_the_computer(system, browser_of_this_machine, citizen, photos):
    with (
        Phone(browser_of_this_machine, system.origin, width=1280) as computer,
        Phone(browser_of_this_machine, system.origin) as phone,
    ):
        at_proofs(citizen, computer)
        proof(computer, "Kontoauszüge").get_by_role("button", name="Mit dem Handy fotografieren").click()
        computer.tab.wait_for_url("**/unterlagen/handy/*/")
        assert violations(computer) == []
        address = computer.tab.locator("strong.ojc-umbruch").inner_text()
        page = phone.open(address)
        assert citizen.name not in page.html
        assert "Kontoauszüge" in page.text
        choose(phone.tab.locator("section.ojc-karte"), photos[:2])
        expect(phone.tab.get_by_text("2 Seiten sind angekommen. Am Computer")).to_be_visible(timeout=30_000)
        assert violations(phone) == []
        expect(computer.tab.locator(".ojc-seite")).to_have_count(2, timeout=15_000)
        # As long as something is being checked the phone looks again, and would find its link ended.
        expect(phone.tab.locator("[data-laeuft]")).to_have_count(0, timeout=30_000)
        computer.tab.get_by_role("button", name="Fertig, Code beenden").click()
        expect(proof(computer, "Kontoauszüge").locator(".ojc-seite")).to_have_count(2)
        assert phone.open(address, status=404).heading == "Dieser Link gilt nicht mehr"
        assert violations(phone) == []


@pytest.mark.browser
def test_a_letter_s_link_takes_papers_without_log_in(system, browser_of_this_machine, citizen, photos):
    address = system.manage("shell", "-v", "0", "-c", LETTER_LINK.format(nummer=citizen.nummer)).split()[-1]
    with Phone(browser_of_this_machine, system.origin) as phone:
        phone.open(address)
        choose(phone.tab.locator("section.ojc-karte"), photos[:1])
        button = phone.tab.get_by_role("button", name="Abgeben (1 Seite)")
        expect(button).to_be_visible(timeout=30_000)
        with phone.tab.expect_navigation():
            button.click()
        assert phone.tab.locator("h1").inner_text().strip() == "Angekommen"
        assert violations(phone) == []
    assert [row[0] for row in system.rows(IN_ORDER, citizen.nummer)] == [digest(photos[0])]


@pytest.mark.browser
def test_everything_works_without_script(system, browser_of_this_machine, citizen, photos):
    with Phone(browser_of_this_machine, system.origin, javascript=False) as phone:
        at_proofs(citizen, phone)
        choose(proof(phone, "Kontoauszüge"), photos[:2])
        proof(phone, "Kontoauszüge").get_by_role("button", name="Hochladen").click()
        pages = proof(phone, "Kontoauszüge").locator(".ojc-seite")
        expect(pages).to_have_count(2)
        pages.nth(1).get_by_role("button", name="Datei 2 weiter nach vorn").click()
        expect(pages.nth(0).locator(".ojc-seite__name")).to_have_text(re.compile(r"IMG_0002\.HEIC"))
        pages.nth(1).get_by_role("button", name="Datei 2 löschen").click()
        expect(pages).to_have_count(1)
        assert phone.press("Alles abgeben (1 Seite)").heading == "Angekommen"
    assert [row[0] for row in system.rows(IN_ORDER, citizen.nummer)] == [digest(photos[1])]
