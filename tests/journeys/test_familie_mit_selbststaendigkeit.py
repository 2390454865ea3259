"""A family of four, the mother self-employed: on a phone in German, and in Arabic with exactly the same facts."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.journeys.citizen import Citizen
from tests.journeys.phone import Phone
from tests.journeys.road import household
from tests.journeys.system import System

FACTS = (
    "sorted(([f.person, f.merkmal, f.wert] for f in"
    " Feststellung.objects.filter(stand='behauptet', fall__antrag__nummer=values[0])), key=lambda fact: fact[:2])"
)


def apply_in(language: str, system: System, browser: Browser) -> list[list[Any]]:
    """The whole way in this language; returns the facts that the office has afterwards."""
    with Phone(browser, system.origin) as phone:
        phone.use_cookies({"django_language": language})
        texte = household("familie_selbststaendig", mail="sena@post.example")
        citizen = Citizen(phone, texte, language=language)
        citizen.secure_date()
        citizen.interview()
        citizen.send()
        assert phone.page.document.get("lang") == language
    facts: list[list[Any]] = system.inside(FACTS, citizen.nummer)
    return facts


@pytest.mark.browser
def test_the_same_facts_in_german_and_in_arabic(system, browser_of_this_machine):
    german = apply_in("de", system, browser_of_this_machine)
    arabic = apply_in("ar", system, browser_of_this_machine)
    assert len(german) > 80
    assert arabic == german
