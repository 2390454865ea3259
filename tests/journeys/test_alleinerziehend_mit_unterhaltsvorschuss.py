"""W4: Mia raises Lea (4) and Tom (9) alone; both get Kindergeld and Unterhaltsvorschuss."""

import re

import pytest

from tests.journeys.caseworker import NAECHSTES_JAHR, SCHULE_GEPRUEFT, UNTERHALT_GEPRUEFT
from tests.journeys.pages import Page
from tests.journeys.phone import Phone
from tests.journeys.road import Amounts, household, live_through

AMOUNTS = {
    "Mia Muster": Amounts("765,68", "250,00", "1.015,68"),
    "Lea Muster": Amounts("0,00", "121,00", "146,00", zuschlag="25,00"),
    "Tom Muster": Amounts("0,00", "82,00", "107,00", zuschlag="25,00"),
}


def test_alleinerziehend_mit_unterhaltsvorschuss(system):
    texte = household("W4", mail="mia@post.example")
    live_through(system, texte, NAECHSTES_JAHR | UNTERHALT_GEPRUEFT | SCHULE_GEPRUEFT, AMOUNTS)


class ForgetfulPhone(Phone):
    """A phone whose page goes away after the last tap on the page about the rent: nobody presses „Weiter“."""

    saved = ""

    def press(self, button: str, status: int = 200) -> Page:
        if "wohnen.grundmiete" in self.page.questions() and not self.saved:
            self.tab.locator("main [name='wohnen.grundmiete']").blur()
            line = self.tab.locator("#gespeichert")
            line.filter(has_text=re.compile(r"Gespeichert um \d\d:\d\d")).wait_for()
            self.tab.wait_for_load_state("networkidle")
            self.saved = line.inner_text()
            self.tab.reload()
            assert self.tab.locator("main [name='wohnen.grundmiete']").input_value() == "560,00"
            self._read()
            for question in self.page.questions():
                self.type(question, self.texte[""][question])
        return super().press(button, status)

    texte: dict[str, dict[str, str]]


@pytest.mark.browser
def test_on_a_phone_with_javascript(system, browser_of_this_machine):
    """Autosave: what was typed is there after the page was closed, and the line says when it was saved."""
    texte = household("W4", mail="mia.handy@post.example")
    with ForgetfulPhone(browser_of_this_machine, system.origin) as phone:
        phone.texte = texte
        live_through(system, texte, NAECHSTES_JAHR | UNTERHALT_GEPRUEFT | SCHULE_GEPRUEFT, AMOUNTS, phone)
        assert phone.saved
