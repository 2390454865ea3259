"""W3: Ana earns 700 euros gross, 560 net; Boris has no income. 322 euros count, 161 for each of them."""

from tests.journeys.caseworker import NAECHSTES_JAHR
from tests.journeys.road import Amounts, household, live_through

AMOUNTS = {
    "Ana Muster": Amounts("345,00", "300,00", "645,00"),
    "Boris Muster": Amounts("345,00", "300,00", "645,00"),
}


def test_paar_mit_einem_lohn(system):
    texte = household("W3", mail="ana.lohn@post.example")
    live_through(system, texte, NAECHSTES_JAHR, AMOUNTS)
