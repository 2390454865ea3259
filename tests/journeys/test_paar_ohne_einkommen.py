"""W2: Ana and Boris are married and without income; flat and heating cost 600 euros. Their letter goes by post."""

from tests.journeys.caseworker import NAECHSTES_JAHR
from tests.journeys.road import Amounts, household, live_through

AMOUNTS = {
    "Ana Muster": Amounts("506,00", "300,00", "806,00"),
    "Boris Muster": Amounts("506,00", "300,00", "806,00"),
}


def test_paar_ohne_einkommen(system):
    texte = household("W2", mail="ana@post.example", portal=False)
    live_through(system, texte, NAECHSTES_JAHR, AMOUNTS)
