"""W4: Mia raises Lea (4) and Tom (9) alone; both get Kindergeld and Unterhaltsvorschuss."""

from tests.journeys.caseworker import NAECHSTES_JAHR, UNTERHALT_GEPRUEFT
from tests.journeys.road import Amounts, household, live_through

AMOUNTS = {
    "Mia Muster": Amounts("765,68", "250,00", "1.015,68"),
    "Lea Muster": Amounts("0,00", "121,00", "146,00", zuschlag="25,00"),
    "Tom Muster": Amounts("0,00", "82,00", "107,00", zuschlag="25,00"),
}


def test_alleinerziehend_mit_unterhaltsvorschuss(system):
    texte = household("W4", mail="mia@post.example")
    live_through(system, texte, NAECHSTES_JAHR | UNTERHALT_GEPRUEFT, AMOUNTS)
