"""W8: Kim (18) is an apprentice with 1,000 euros gross and lives with her mother Eva."""

from tests.journeys.caseworker import NAECHSTES_JAHR
from tests.journeys.road import Amounts, household, live_through

AMOUNTS = {
    "Eva Muster": Amounts("563,00", "200,00", "763,00"),
    "Kim Muster": Amounts("144,00", "200,00", "369,00", zuschlag="25,00"),
}


def test_azubi_zu_hause(system):
    texte = household("W8", mail="eva.kim@post.example")
    live_through(system, texte, NAECHSTES_JAHR, AMOUNTS)
