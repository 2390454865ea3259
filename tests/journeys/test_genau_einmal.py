"""Double clicks, the back button, two tabs, a storm of retries: one application, one number, one letter."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.journeys.caseworker import NAECHSTES_JAHR, aktenzeichen_of
from tests.journeys.citizen import facts_of
from tests.journeys.pages import Page
from tests.journeys.plain_browser import PlainBrowser, copy_of
from tests.journeys.road import NEW_LETTER, Amounts, Road, assert_page_says, household
from tests.journeys.system import System, wait_until


@pytest.fixture
def browser(system):
    browser = PlainBrowser(system.origin)
    yield browser
    browser.close()


def fill_in(browser: PlainBrowser, vorname: str, nachname: str) -> None:
    """The sixty seconds, up to the button."""
    browser.open("/musterkreis/antrag/")
    typed = {
        "person.vorname": vorname,
        "person.nachname": nachname,
        "person.geburtsdatum": "1.2.1990",
        "anschrift.plz": "99901",
        "kontakt.telefon": "0151 5550100",
    }
    for question, text in typed.items():
        browser.type(question, text)


def numbers(system: System, nachname: str) -> list[str]:
    """The applications of people with this surname."""
    found: list[str] = system.inside("[a.nummer for a in Antrag.objects.all() if a.nachname == values[0]]", nachname)
    return found


def test_every_button_twice(system):
    texte = household("W1", mail="doppelt@post.example", antragsteller="Doppelt")
    road = Road(system, texte)
    for browser in (road.paper, road.clerk.browser, road.releaser.browser):
        browser.press = browser.press_twice  # type: ignore[method-assign, assignment]
    try:
        road.citizen.secure_date()
        road.citizen.interview()
        road.citizen.send()
        for person in (road.clerk, road.releaser):
            person.browser.press = PlainBrowser.press.__get__(person.browser)  # type: ignore[method-assign]
            person.log_in()
            person.browser.press = person.browser.press_twice  # type: ignore[method-assign, assignment]
        page = road.clerk.open_case(road.citizen.nummer, road.citizen.name)
        road.clerk.take_over()
        road.clerk.establish()
        road.clerk.clarify(NAECHSTES_JAHR)
        before = road.clerk.browser.follow("Bescheid")
        old_form = road.clerk.browser.request("Zur Freigabe geben")
        road.clerk.browser.page = before
        assert "wartet auf Freigabe" in road.clerk.browser.press("Zur Freigabe geben").text
        waiting = road.releaser.browser.open("/desk/freigaben/")
        road.releaser.browser.open(waiting.link("Muster, Doppelt"))
        done = road.releaser.browser.press("Bescheid freigeben")
        assert "freigegeben" in done.text or "schon entschieden" in done.text
        road.clerk.browser.client.send(copy_of(old_form))  # the clerk goes back and sends the old form again
        assert road.releaser.browser.open("/desk/freigaben/").links() == []
        road.letter_pdf()
        assert_page_says(road.citizen.open_decision(), {"Doppelt Muster": Amounts("563,00", "500,00", "1.063,00")})
        road.check_mail()
    finally:
        road.close()
    made = (
        "SELECT (SELECT count(*) FROM bescheid_bescheid b WHERE b.fall_id = f.id), "
        "(SELECT count(*) FROM letters_brief l WHERE l.fall_id = f.id) FROM fall_fall f WHERE f.aktenzeichen = %s"
    )
    assert system.rows(made, aktenzeichen_of(page)) == [(1, 1)]
    sent = "SELECT count(*) FROM antrag_einreichung e JOIN antrag_antrag a ON a.id = e.antrag_id WHERE a.nummer = %s"
    assert system.rows(sent, road.citizen.nummer) == [(1,)]
    assert numbers(system, "Muster").count(road.citizen.nummer) == 1
    assert [mail.betreff for mail in system.mails("doppelt@post.example")].count(NEW_LETTER) == 1


def test_back_button_and_sending_again(system, browser):
    fill_in(browser, "Rita", "Rückwärts")
    request = browser.request("Datum sichern")
    first = browser.press("Datum sichern")
    again = browser._show(browser.client.send(copy_of(request), follow_redirects=True), 200)
    assert facts_of(again)["Nummer"] == facts_of(first)["Nummer"]
    assert facts_of(again)["Eingegangen"] == facts_of(first)["Eingegangen"]
    assert len(numbers(system, "Rückwärts")) == 1


def test_same_form_with_other_content_is_refused(system, browser):
    fill_in(browser, "Otto", "Original")
    form = browser.page
    number = facts_of(browser.press("Datum sichern"))["Nummer"]
    browser.page = form
    fill = {"person.vorname": "Olga", "person.nachname": "Original", "person.geburtsdatum": "3.4.1991",
            "anschrift.plz": "99901", "kontakt.telefon": "0151 5550101"}  # fmt: skip
    for question, text in fill.items():
        browser.type(question, text)
    page = browser.press("Datum sichern", status=422)
    assert page.heading == "Ihr Antrag ist schon da"
    assert number in page.text
    assert facts_of(browser.follow("Zu Ihrer Quittung"))["Nummer"] == number
    assert system.inside("[a.vorname for a in Antrag.objects.all() if a.nachname == 'Original']") == ["Otto"]


def test_a_stranger_with_the_key_learns_nothing(system, browser):
    """Another browser that sends the same key with other content gets neither number nor way in."""
    fill_in(browser, "Sara", "Schlüssel")
    stolen = browser.request("Datum sichern").read().decode()
    number = facts_of(browser.press("Datum sichern"))["Nummer"]
    key = next(part for part in stolen.split("&") if part.startswith("schluessel=")).split("=")[1]
    stranger = PlainBrowser(system.origin)
    fill_in(stranger, "Fritz", "Fremd")
    stranger._filled["schluessel"] = [key]
    page = stranger.press("Datum sichern", status=422)
    assert number not in page.html
    assert "Zu Ihrer Quittung" not in page.links()
    stranger.close()
    assert numbers(system, "Fremd") == []


def test_twenty_at_once_are_one_application(system, browser):
    """The same form twenty times at the same moment, from one browser and from copies of it without its session."""
    fill_in(browser, "Stina", "Sturmflut")
    request = browser.request("Datum sichern")
    browsers = [browser] + [PlainBrowser(system.origin) for _ in range(4)]
    for other in browsers[1:]:
        other.client.cookies.set("csrftoken", browser.client.cookies["csrftoken"], domain="127.0.0.1")

    def send(number: int) -> Page:
        sender = browsers[number % len(browsers)]
        response = sender.client.send(copy_of(request), follow_redirects=True)
        assert response.status_code == 200, response.text[:1000]
        return Page(str(response.url), response.text)

    with ThreadPoolExecutor(20) as pool:
        receipts = list(pool.map(send, range(20)))
    shown = {(facts_of(page)["Nummer"], facts_of(page)["Eingegangen"]) for page in receipts}
    assert len(shown) == 1
    assert numbers(system, "Sturmflut") == [shown.pop()[0]]
    for other in browsers[1:]:
        other.close()


def test_two_tabs(system, browser):
    """What another tab changed after the review is shown again before anything is sent."""
    road = Road(system, household("W1", mail="tabs@post.example", antragsteller="Tabea"), browser)
    road.paper.close()
    road.paper = browser
    road.citizen.secure_date()
    road.citizen.interview()
    first = browser.open(f"{road.citizen.home}pruefen/")
    browser.open(f"{road.citizen.home}frage/mietkosten/" if "mietkosten" in first.html else rent_page(first))
    browser.type("wohnen.grundmiete", "345")
    for question in browser.page.questions():
        if question != "wohnen.grundmiete":
            browser.type(question, road.citizen.texte[""][question])
    browser.press("Weiter")
    browser.page = first
    page = browser.press("Antrag abschicken", status=409)
    assert "Ihre Angaben haben sich inzwischen geändert" in page.text
    assert "345,00" in page.text
    sent = browser.press("Antrag abschicken")
    assert sent.heading == "Ihre Angaben sind da"
    wait_until("the declaration", lambda: declared_rent(system, road.citizen.nummer) == 34_500)
    for person in (road.clerk, road.releaser):
        person.browser.close()


def rent_page(review: Page) -> str:
    """The address behind „Ändern“ of the rent."""
    for link in review.main.xpath(".//a[@href]"):
        if "Grundmiete" in link.text_content():
            return str(link.get("href")).split("?")[0]
    raise AssertionError("the review does not offer to change the rent")


def declared_rent(system: System, nummer: str) -> int:
    rents = system.inside(
        "[f.wert for f in Feststellung.objects.exclude(stand='ersetzt').filter("
        "merkmal='wohnung.grundmiete_ct', fall__antrag__nummer=values[0])]",
        nummer,
    )
    return int(rents[0])
