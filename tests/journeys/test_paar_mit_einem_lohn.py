"""W3: Ana earns 700 euros gross, 560 net; Boris has no income. 322 euros count, 161 for each of them."""

import io

import pypdfium2

from tests.journeys.caseworker import NAECHSTES_JAHR
from tests.journeys.road import Amounts, Road, household
from tests.journeys.system import wait_until

AMOUNTS = {
    "Ana Muster": Amounts("345,00", "300,00", "645,00"),
    "Boris Muster": Amounts("345,00", "300,00", "645,00"),
}


def wage_slip() -> bytes:
    """A small real PDF."""
    document = pypdfium2.PdfDocument.new()
    document.new_page(595, 842)
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def test_paar_mit_einem_lohn(system):
    """Ana also uploads her wage slip; the desk gets the safe copy as a file, never shown inside a page."""
    road = Road(system, household("W3", mail="ana.lohn@post.example"))
    browser = road.paper
    try:
        road.citizen.secure_date()
        page = road.citizen.interview()
        field = next(name for name in page.questions() if "LOHN" in name.upper())
        browser.attach(field, ("lohn.pdf", wage_slip(), "application/pdf"))
        assert "Eine Datei ist angekommen." in browser.press("Hochladen").text
        # Her draft shows as a small picture of its first page once it is checked.
        wait_until("the check of the file", lambda: "/bild/" in browser.open(page.address).html)
        other = next(name for name in page.questions() if name.startswith("datei.") and name != field)
        # Each proof has the same button; a person sees which is which, this browser names it.
        token = browser.page.document.xpath("//main//input[@name='csrfmiddlewaretoken']/@value")[0]
        promise = {"csrfmiddlewaretoken": token, "beleg": other, "aktion": "reiche_nach"}
        assert "Sie reichen es nach" in browser.client.post(page.address, data=promise).text
        road.citizen.send()
        road.decide(NAECHSTES_JAHR)
        road.clerk.browser.open(f"{road.case}nachweise/")
        assert road.clerk.browser.download("lohn.pdf").content.startswith(b"%PDF")
        road.read_decision(AMOUNTS)
    finally:
        road.close()
