"""The date on one phone, everything else on another: number and code from the receipt are enough."""

from __future__ import annotations

import pytest

from tests.journeys.citizen import Citizen
from tests.journeys.phone import Phone
from tests.journeys.road import household


@pytest.mark.browser
def test_date_first_on_one_device_and_completion_on_another(system, browser_of_this_machine):
    texte = household("W1", mail="zwei.geraete@post.example")
    with Phone(browser_of_this_machine, system.origin) as first:
        citizen = Citizen(first, texte)
        citizen.secure_date()
        assert first.clicks <= 2, "one button to the form, one to secure the date"
    with Phone(browser_of_this_machine, system.origin, javascript=False) as second:
        assert second.open(citizen.home, status=403).heading == "Bitte geben Sie Ihren Code ein"
        second.open("/musterkreis/weiter/")
        second.type("nummer", citizen.nummer.lower().replace("-", " "))
        second.type("code", citizen.code.lower())
        page = second.press("Weitermachen")
        assert page.path == citizen.home.removeprefix(system.origin)
        citizen.window = second
        citizen.interview()
        citizen.send()
