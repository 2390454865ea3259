"""W1: Jana lives alone, has no income, pays 420 euros of rent and 80 euros of heating."""

from tests.journeys.caseworker import NAECHSTES_JAHR
from tests.journeys.road import Amounts, household, live_through

AMOUNTS = {
    "Jana Muster": Amounts("563,00", "500,00", "1.063,00"),
}


def test_alleinstehend_ohne_einkommen(system):
    texte = household("W1", mail="jana@post.example")
    live_through(system, texte, NAECHSTES_JAHR, AMOUNTS)
