"""W5: Tom (10) gets 500 euros of maintenance; what he does not need of his Kindergeld counts for his mother Mia."""

from tests.journeys.caseworker import NAECHSTES_JAHR, SCHULE_GEPRUEFT, UNTERHALT_GEPRUEFT
from tests.journeys.road import Amounts, household, live_through

AMOUNTS = {
    "Mia Muster": Amounts("531,56", "240,00", "771,56"),
    "Tom Muster": Amounts("0,00", "0,00", "25,00", zuschlag="25,00"),
}


def test_kind_mit_viel_unterhalt(system):
    texte = household("W5", mail="mia.tom@post.example")
    live_through(system, texte, NAECHSTES_JAHR | UNTERHALT_GEPRUEFT | SCHULE_GEPRUEFT, AMOUNTS)
