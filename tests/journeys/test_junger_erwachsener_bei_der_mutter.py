"""W7: Ben (20) lives with his mother Eva; his only income is Kindergeld."""

from tests.journeys.caseworker import NAECHSTES_JAHR
from tests.journeys.road import Amounts, household, live_through

AMOUNTS = {
    "Eva Muster": Amounts("563,00", "300,00", "863,00"),
    "Ben Muster": Amounts("222,00", "300,00", "547,00", zuschlag="25,00"),
}


def test_junger_erwachsener_bei_der_mutter(system):
    texte = household("W7", mail="eva@post.example")
    live_through(system, texte, NAECHSTES_JAHR, AMOUNTS)
