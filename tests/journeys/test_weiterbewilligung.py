"""Nothing has changed: the renewal takes no more than twelve clicks, and the desk sees that nothing is different."""

from __future__ import annotations

import pytest

from tests.journeys.caseworker import NAECHSTES_JAHR, SCHULE_GEPRUEFT, UNTERHALT_GEPRUEFT
from tests.journeys.phone import Phone
from tests.journeys.road import Road, household

MOST_CLICKS = 12
UNCHANGED = "Es ist alles gleich geblieben"


@pytest.mark.browser
def test_a_renewal_with_nothing_changed(system, browser_of_this_machine):
    road = Road(system, household("W4", mail="verlaengern@post.example"))
    road.apply()
    road.decide(NAECHSTES_JAHR | UNTERHALT_GEPRUEFT | SCHULE_GEPRUEFT)
    road.letter_pdf()
    with Phone(browser_of_this_machine, system.origin) as phone:
        phone.use_cookies(dict(road.paper.client.cookies))
        phone.open(road.citizen.home)
        page = phone.press("Antrag auf Weiterbewilligung")
        while "/frage/" in page.path:
            if UNCHANGED in page.text:
                page = phone.press(UNCHANGED)
            else:
                for question in page.questions():
                    phone.type(question, "nichts")
                page = phone.press("Weiter")
        if page.heading == "Unterlagen":
            page = phone.follow("Weiter zum Prüfen")
        sent = phone.press("Weiterbewilligung beantragen")
        assert sent.heading == "Ihre Angaben sind da"
        assert phone.clicks <= MOST_CLICKS, phone.clicks
    road.close()
