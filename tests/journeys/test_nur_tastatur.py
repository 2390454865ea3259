"""From the office's page to the receipt of everything without a mouse: Tab, arrows, space bar, Enter."""

from __future__ import annotations

import pytest

from tests.journeys.citizen import Citizen
from tests.journeys.keyboard import Keyboard
from tests.journeys.road import household


@pytest.mark.browser
def test_the_whole_application_with_the_keyboard_only(system, browser_of_this_machine):
    with Keyboard(browser_of_this_machine, system.origin, width=1280) as keyboard:
        citizen = Citizen(keyboard, household("W1", mail="tastatur@post.example"))
        citizen.secure_date()
        citizen.interview()
        citizen.send()


@pytest.mark.browser
def test_after_a_mistake_the_focus_is_where_it_is_explained(system, browser_of_this_machine):
    with Keyboard(browser_of_this_machine, system.origin, width=1280) as keyboard:
        keyboard.open("/musterkreis/antrag/")
        keyboard.press("Datum sichern", status=422)
        assert keyboard.tab.evaluate("document.activeElement.id") == "fehler"
        keyboard.tab.keyboard.press("Tab")
        keyboard.tab.keyboard.press("Enter")
        assert keyboard.tab.evaluate("document.activeElement.name") == "person.vorname"
