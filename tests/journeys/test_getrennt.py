"""A mother who has left with her child: she is asked about maintenance calmly, and no paper shows where she lives."""

from __future__ import annotations

import pytest

from tests.journeys.citizen import Citizen
from tests.journeys.phone import Phone
from tests.journeys.plain_browser import PlainBrowser
from tests.journeys.road import household, pdf_text

STREET = "Musterweg 1"


@pytest.mark.browser
def test_a_separated_parent_with_a_protected_address(system, browser_of_this_machine):
    texte = household("getrennt", mail="weit.weg@post.example")
    with Phone(browser_of_this_machine, system.origin) as phone:
        citizen = Citizen(phone, texte)
        citizen.secure_date()
        citizen.interview()
        citizen.send()
        paper = PlainBrowser(system.origin)
        paper.client.cookies.update(phone.cookies())
    paper.page = phone.page
    copy = pdf_text(paper.download("Kopie als PDF").content)
    paper.close()
    assert citizen.nummer in copy
    assert STREET not in copy
    assert "Geschützt" in copy
    assert "Darf jemand Ihre Adresse nicht erfahren?" not in copy
    rows = system.rows("SELECT anschrift_geheim FROM antrag_antrag WHERE nummer = %s", citizen.nummer)
    assert rows == [(True,)]
