"""W2: Ana and Boris are married and without income; flat and heating cost 600 euros. Their letter goes by post."""

from tests.journeys.caseworker import NAECHSTES_JAHR, Caseworker
from tests.journeys.plain_browser import PlainBrowser
from tests.journeys.road import NEW_LETTER, Amounts, household, live_through

AMOUNTS = {
    "Ana Muster": Amounts("506,00", "300,00", "806,00"),
    "Boris Muster": Amounts("506,00", "300,00", "806,00"),
}


def test_paar_ohne_einkommen(system):
    texte = household("W2", mail="ana@post.example", portal=False)
    road = live_through(system, texte, NAECHSTES_JAHR, AMOUNTS)
    assert NEW_LETTER not in [mail.betreff for mail in system.mails("ana@post.example")]
    clerk = Caseworker(PlainBrowser(system.origin), "sachbearbeitung.mk")
    clerk.log_in()
    page = clerk.browser.open("/desk/post/")
    assert road.aktenzeichen in page.text
    page = clerk.browser.press(f"Zur Post gegeben: {road.aktenzeichen}")
    assert "Ab jetzt läuft die Frist für die Bekanntgabe." in page.text
    assert road.aktenzeichen not in page.text
    clerk.browser.close()
