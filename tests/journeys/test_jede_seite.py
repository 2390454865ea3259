"""Every page of the road in a real browser: phone and screen, light and dark, German and Arabic, with hostile names.

On none of them does axe find a violation, does anything of a name run, is content refused by the page's own policy,
does the console show an error, or does a request leave the own origin; and none is wider than its screen.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import cycle, product
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.journeys.caseworker import SCHULE_GEPRUEFT, UNTERHALT_GEPRUEFT
from tests.journeys.crawl import Stage, stages
from tests.journeys.phone import Phone
from tests.journeys.system import System
from tests.journeys.test_feindliche_namen import ANTWORTEN, hostile

WIDTHS, THEMES, LANGUAGES = (360, 1280), ("light", "dark"), ("de", "ar")
Look = tuple[int, str, str]
MATRIX: list[Look] = list(product(WIDTHS, THEMES, LANGUAGES))
# A page in one of these, in turn; together they hold each width, theme and language twice.
SAMPLE: list[Look] = [(360, "light", "de"), (1280, "dark", "ar"), (360, "dark", "ar"), (1280, "light", "de")]
AXE = Axe()


def violations(phone: Phone) -> list[str]:
    """What axe finds on the page that is shown, with the places."""
    response: dict[str, Any] = AXE.run(phone.tab).response
    return [
        f"{found['id']}: {found['help']} — {[node['html'][:160] for node in found['nodes'][:3]]}"
        for found in response["violations"]
    ]


def look_at(browser: Browser, system: System, stage: Stage, plan: Iterable[tuple[str, Look]]) -> list[str]:
    """Open each (address, look) as the person of this stage; returns what is wrong."""
    wrong: list[str] = []
    cookies = dict(stage.browser.client.cookies)
    for look, addresses in grouped(plan).items():
        width, theme, language = look
        with Phone(browser, system.origin, width=width, dark=theme == "dark") as phone:
            phone.use_cookies(cookies | {"thema": theme, "django_language": language})
            for address in addresses:
                page = phone.open(address)
                assert page.document.get("data-kern-theme") == theme
                assert page.document.get("dir") == ("rtl" if page.document.get("lang") == "ar" else "ltr")
                assert phone.tab.locator("img:not([alt]), img[alt='']").count() == 0
                assert page.heading
                wrong += [f"{stage.name} {look} {address}: {text}" for text in violations(phone)]
    return wrong


def grouped(plan: Iterable[tuple[str, Look]]) -> dict[Look, list[str]]:
    found: dict[Look, list[str]] = {}
    for address, look in plan:
        found.setdefault(look, []).append(address)
    return found


def walk(
    browser: Browser, system: System, mail: str, looks: list[Look], each_page_in: int, every: int = 1
) -> list[str]:
    """The road of a single parent with two children, each page (with `every` 3: each third) in so many looks."""
    turn, wrong = cycle(looks), []
    texte = hostile("W4", mail)
    for stage in stages(system, texte, ANTWORTEN | UNTERHALT_GEPRUEFT | SCHULE_GEPRUEFT, per_kind=1):
        addresses = list(dict.fromkeys(page.address for page in stage.pages))[::every]
        plan = [(address, next(turn)) for address in addresses for _ in range(each_page_in)]
        wrong += look_at(browser, system, stage, plan)
    return wrong


@pytest.mark.browser
def test_pages_in_one_look(system, browser_of_this_machine):
    """Each third page; every page in every look in `make test-all`."""
    assert walk(browser_of_this_machine, system, "axe@post.example", SAMPLE, 1, 3) == []


@pytest.mark.browser
@pytest.mark.slow
def test_every_page_in_every_look(system, browser_of_this_machine):
    assert walk(browser_of_this_machine, system, "axe.alles@post.example", MATRIX, len(MATRIX)) == []


@pytest.mark.browser
def test_what_is_wrong_would_be_seen(system, browser_of_this_machine):
    """The instruments of this file notice what they are for."""
    phone = Phone(browser_of_this_machine, system.origin)
    phone.open("/musterkreis/")
    assert violations(phone) == []
    phone.tab.evaluate("document.querySelector('main').append(document.createElement('input'))")
    assert len(violations(phone)) == 1
    phone.tab.evaluate("""() => {
        alert('1');
        const image = document.createElement('img');
        image.src = 'http://127.0.0.1:9/x.png';
        document.body.append(image);
        const script = document.createElement('script');
        script.textContent = 'window.ran = true';
        document.body.append(script);
    }""")
    phone.tab.wait_for_timeout(300)
    assert phone.tab.evaluate("window.ran") is None
    kinds = sorted({problem.split(" at ")[0] for problem in phone.problems})
    assert kinds == ["console", "dialog", "foreign request"]
    assert any("Content Security Policy" in problem for problem in phone.problems)
    phone.context.close()
