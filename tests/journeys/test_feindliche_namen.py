"""People whose names look like HTML or like markup of a letter: they are called so, on every page and on paper."""

from __future__ import annotations

from tests.journeys.caseworker import BEMERKUNG_GEPRUEFT, NAECHSTES_JAHR
from tests.journeys.crawl import stages
from tests.journeys.road import Amounts, household, live_through

TAG, MARKUP = "<img src=x onerror=alert(1)>", "#strong[x]"
AMOUNTS = {
    f"{TAG} {MARKUP}": Amounts("506,00", "300,00", "806,00"),
    f"{MARKUP} {TAG}": Amounts("506,00", "300,00", "806,00"),
}
ANTWORTEN = NAECHSTES_JAHR | BEMERKUNG_GEPRUEFT
# Where the name must stand (as text); pages of other stages may or may not name the person.
NAMED = {"inbox", "clarification", "release", "decided"}


def hostile(name: str, mail: str) -> dict[str, dict[str, str]]:
    """One of the worked households under such names; the letters go into the portal."""
    texte = household(name, mail=mail)
    texte["antragsteller"] |= {"person.vorname": TAG, "person.nachname": MARKUP, "konto.inhaber": f"{TAG} {MARKUP}"}
    texte["antragsteller"] |= {"antrag.bemerkung": f"{TAG} {MARKUP}", "anschrift.strasse": f"{TAG} 1"}
    for number, person in enumerate(sorted(texte.keys() - {"", "antragsteller"})):
        texte[person] |= {"person.vorname": MARKUP + number * "#", "person.nachname": TAG}
    return texte


def test_the_whole_road_and_the_letter(system):
    live_through(system, hostile("W2", "boese@post.example"), ANTWORTEN, AMOUNTS)


def test_every_page_shows_the_name_as_text(system):
    for stage in stages(system, hostile("W2", "boese.seiten@post.example"), ANTWORTEN, per_kind=100):
        for page in stage.pages:
            assert not page.document.xpath("//img[not(starts-with(@src, '/'))]"), page.address
            assert "onerror=" not in page.html.replace("&lt;img src=x onerror=alert(1)&gt;", ""), page.address
            assert "<strong>x</strong>" not in page.html, page.address
        if stage.name in NAMED:
            assert any(TAG in page.text and MARKUP in page.text for page in stage.pages), stage.name
