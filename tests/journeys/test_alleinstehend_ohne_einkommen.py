"""W1: Jana lives alone, has no income, pays 420 euros of rent and 80 euros of heating."""

import pytest

from tests.journeys.caseworker import NAECHSTES_JAHR
from tests.journeys.phone import Phone
from tests.journeys.road import Amounts, household, live_through

AMOUNTS = {
    "Jana Muster": Amounts("563,00", "500,00", "1.063,00"),
}


def test_alleinstehend_ohne_einkommen(system):
    texte = household("W1", mail="jana@post.example")
    live_through(system, texte, NAECHSTES_JAHR, AMOUNTS)


@pytest.mark.browser
def test_on_a_phone_without_javascript(system, browser_of_this_machine):
    texte = household("W1", mail="jana.handy@post.example")
    with Phone(browser_of_this_machine, system.origin, javascript=False) as phone:
        live_through(system, texte, NAECHSTES_JAHR, AMOUNTS, phone)
