"""W6: Ole earns 1,800 euros gross for a family of four; 1,062 euros count and are shared by need."""

from tests.journeys.caseworker import NAECHSTES_JAHR, SCHULE_GEPRUEFT
from tests.journeys.road import Amounts, household, live_through

AMOUNTS = {
    "Ole Muster": Amounts("143,40", "225,00", "368,40"),
    "Ida Muster": Amounts("143,40", "225,00", "368,40"),
    "Pia Muster": Amounts("0,00", "162,78", "187,78", zuschlag="25,00"),
    "Max Muster": Amounts("0,00", "179,42", "204,42", zuschlag="25,00"),
}


def test_familie_mit_einem_lohn(system):
    texte = household("W6", mail="ole@post.example")
    live_through(system, texte, NAECHSTES_JAHR | SCHULE_GEPRUEFT, AMOUNTS)
