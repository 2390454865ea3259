"""The staff of another office gets 404 for everything; every read of a case by the own staff is in the log."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest

from tests.journeys.caseworker import NAECHSTES_JAHR, Caseworker
from tests.journeys.pages import words
from tests.journeys.plain_browser import PlainBrowser
from tests.journeys.road import Road, household

STRANGERS = ("sachbearbeitung.bs", "freigabe.bs", "leitung.li")


@pytest.fixture(scope="module")
def decided(system):
    """A decided case and its whole road."""
    road = Road(system, household("W1", mail="geheim@post.example", antragsteller="Gerda"))
    road.apply()
    road.decide(NAECHSTES_JAHR)
    road.letter_pdf()
    yield road
    road.close()


def own_addresses(road: Road) -> list[str]:
    """Everything the own staff opened or could press, with an id of this office in it."""
    browser = road.clerk.browser
    page = browser.open(f"{road.case}briefe/")
    found = [*road.clerk.browser.visited, *road.releaser.browser.visited, *page.own_addresses()]
    found += [
        f"{road.case}{name}/"
        for name in ("nachweise", "berechnung", "bescheid", "angaben", "uebernehmen", "feststellen")
    ]
    return sorted({address for address in found if len(urlsplit(address).path) > len("/desk/") + 36})


@pytest.mark.parametrize("login", STRANGERS)
def test_strangers_find_nothing(decided, system, login):
    stranger = Caseworker(PlainBrowser(system.origin), login)
    stranger.log_in()
    addresses = own_addresses(decided)
    assert len(addresses) >= 8
    for address in addresses:
        # Who may not release anything is refused for every draft, whether it exists or not.
        may_not = "/freigaben/" in address and login.startswith("sachbearbeitung")
        answers = (403,) if may_not else (404, 405)
        assert stranger.browser.client.get(address).status_code in answers, address
        stranger.browser.open("/desk/")
        token = stranger.browser.page.document.xpath("//input[@name='csrfmiddlewaretoken']/@value")[0]
        headers = {"Origin": system.origin, "X-CSRFToken": token}
        assert stranger.browser.client.post(address, headers=headers).status_code in answers, address
    stranger.browser.open("/desk/")
    stranger.browser.type("q", decided.citizen.nummer)
    page = stranger.browser.press("Suchen")
    assert "nichts gefunden" in page.text
    assert "Gerda" not in page.text
    stranger.browser.close()


def test_a_link_of_a_citizen_opens_nothing_under_another_office(decided, system):
    browser = PlainBrowser(system.origin)
    assert browser.client.get(decided.citizen.home.replace("/musterkreis/", "/lindenau/")).status_code == 404
    assert browser.client.get(decided.citizen.home).status_code == 403  # the right office asks for the code
    browser.close()


def test_every_read_is_in_the_log(decided, system):
    """One line for each request of a member of staff to a page of this case."""
    lead = Caseworker(PlainBrowser(system.origin), "leitung.mk")
    lead.log_in()
    before = log_lines(lead, decided.aktenzeichen)
    reads = ("", "nachweise/", "briefe/", "berechnung/", "bescheid/")
    for name in reads:
        decided.clerk.browser.open(f"{decided.case}{name}")
    after = log_lines(lead, decided.aktenzeichen)
    new = len(after) - len(before)
    assert new == len(reads), after[:new]
    assert all("Samira Beck" in line and decided.aktenzeichen in line for line in after[:new])
    assert any("Jonas Falk" in line and "Freigabe" in line for line in after)
    lead.browser.close()


def log_lines(lead: Caseworker, aktenzeichen: str) -> list[str]:
    page = lead.browser.open(f"/desk/protokoll/?zeichen={aktenzeichen}")
    return [words(row) for row in page.main.xpath(".//tbody/tr")]
