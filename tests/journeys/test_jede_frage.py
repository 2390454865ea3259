"""Every page of every form: axe finds nothing, nothing is cut off on a narrow or zoomed screen, no page is heavy."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Iterator
from itertools import cycle
from typing import Any

import pytest
from playwright.sync_api import Browser, Response

from jobcenter.questionnaire.formulare import FORMULARE
from jobcenter.questionnaire.hauptantrag import HAUPTANTRAG
from jobcenter.questionnaire.question import Form
from jobcenter.questionnaire.tests.wege import ways_through
from tests.journeys.formwalk import Walker
from tests.journeys.phone import Phone
from tests.journeys.system import System
from tests.journeys.test_jede_seite import MATRIX, SAMPLE, Look, grouped, violations

FORMS = list(FORMULARE.values())
PAGES_OF_APPLICATION = {page.id for page in HAUPTANTRAG.pages}
SHORT_FORM_PAGES = 20
FIRST_VISIT_BYTES, FIRST_VISIT_REQUESTS, NEXT_PAGE_BYTES = 60_000, 6, 10_000
# Twice as large letters on a screen of 1280 px are a screen of 640 px; 320 px is a phone of 2016.
NARROW = ((320, "normal"), (320, "sehr-gross"), (640, "gross"))
CUT_OFF = """() => {
    const wrong = [];
    const width = document.documentElement.clientWidth;
    for (const element of document.querySelectorAll("body *")) {
        const style = getComputedStyle(element);
        const hidden = style.display === "none" || style.visibility === "hidden" || style.clipPath !== "none";
        if (hidden || element.closest("details:not([open]) > :not(summary)")) continue;
        const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
        const box = element.getBoundingClientRect();
        if (!own || box.width <= 1 || box.height <= 1 || element.closest(".ojc-nur-vorlesen, .ojc-sprung")) continue;
        const cut = ["hidden", "clip"].includes(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
        if (box.left < -1 || box.right > width + 1 || cut) {
            wrong.push(`${element.tagName} ${Math.round(box.left)}-${Math.round(box.right)} of ${width}: `
                + element.textContent.trim().slice(0, 60));
        }
    }
    return wrong;
}"""


def cut_off(phone: Phone) -> list[str]:
    """Texts that reach past the edge of the screen or of their own box, at several widths and sizes of type."""
    found: list[str] = []
    size: Any = phone.tab.viewport_size
    for width, schrift in NARROW:
        phone.tab.set_viewport_size({"width": width, "height": 740})
        phone.tab.evaluate("schrift => { document.documentElement.dataset.schrift = schrift }", schrift)
        found += [f"{width} px, {schrift}: {text}" for text in phone.tab.evaluate(CUT_OFF)]
    phone.tab.evaluate("delete document.documentElement.dataset.schrift")
    phone.tab.set_viewport_size(size)
    return found


def look_at(browser: Browser, walker: Walker, plan: Iterable[tuple[str, Look]]) -> Iterator[str]:
    """What is wrong with these pages, each in its look."""
    cookies = dict(walker.browser.client.cookies)
    for look, addresses in grouped(plan).items():
        width, theme, language = look
        with Phone(browser, walker.browser.origin, width=width, dark=theme == "dark") as phone:
            phone.use_cookies(cookies | {"thema": theme, "django_language": language})
            for address in addresses:
                page = phone.open(address)
                assert page.path == address, f"{address} led to {page.path}"
                found = violations(phone) + cut_off(phone)
                yield from (f"{address} {look}: {text}" for text in found)


def whole_form(
    browser: Browser, system: System, form: Form, looks: list[Look], each_page_in: int, every: int = 1
) -> list[str]:
    """What is wrong with the pages of a form (with `every` 4: with each fourth), each in so many looks."""
    turn, wrong = cycle(looks), []
    for way in ways_through(form):
        # A renewal shows the pages of the application; they are looked at there.
        steps = [step for step in way.steps if form is HAUPTANTRAG or step.page.id not in PAGES_OF_APPLICATION]
        steps = steps[::every]
        walker = Walker(system.origin, form, way.answers)
        walker.store(system)
        plan = [(walker.address(step), next(turn)) for step in steps for _ in range(each_page_in)]
        wrong += list(look_at(browser, walker, plan))
        walker.close()
    return wrong


@pytest.mark.browser
@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_pages_of_the_form_in_one_look(form, system, browser_of_this_machine):
    """Each third page of the short forms, each twelfth of the long ones; all pages in all looks in `make test-all`."""
    every = 12 if len(form.pages) > SHORT_FORM_PAGES else 3
    assert whole_form(browser_of_this_machine, system, form, SAMPLE, 1, every) == []


@pytest.mark.browser
@pytest.mark.slow
@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_every_page_of_the_form_in_every_look(form, system, browser_of_this_machine):
    assert whole_form(browser_of_this_machine, system, form, MATRIX, len(MATRIX)) == []


@pytest.mark.browser
def test_text_that_is_cut_off_would_be_seen(system, browser_of_this_machine):
    with Phone(browser_of_this_machine, system.origin) as phone:
        phone.open("/musterkreis/")
        assert cut_off(phone) == []
        phone.tab.evaluate("""() => {
            const box = document.createElement("p");
            box.textContent = "Grundsicherungsgeldempfängerinnenbescheid";
            box.style.cssText = "overflow: hidden; width: 4em; white-space: nowrap";
            document.querySelector("main").append(box);
        }""")
        assert len(cut_off(phone)) == len(NARROW)


@pytest.mark.browser
def test_the_first_visit_is_light(system, browser_of_this_machine):
    """From nothing in the cache to the first page of the application: all bytes as they are sent."""
    seen: list[Response] = []
    with Phone(browser_of_this_machine, system.origin) as phone:
        phone.tab.on("response", lambda response: seen.append(response))
        phone.open("/musterkreis/antrag/")
        sizes = [response.request.sizes()["responseBodySize"] for response in seen]
    assert len(seen) <= FIRST_VISIT_REQUESTS, [response.url for response in seen]
    assert sum(sizes) <= FIRST_VISIT_BYTES, [(response.url, size) for response, size in zip(seen, sizes, strict=True)]


def test_the_next_page_is_light(system):
    """Half of the pages of the application are smaller than 10 kB as they are sent: here each third of them."""
    sizes: list[int] = []
    for way in ways_through(HAUPTANTRAG):
        walker = Walker(system.origin, HAUPTANTRAG, way.answers)
        walker.store(system)
        for step in way.steps[::3]:
            with walker.browser.client.stream("GET", walker.browser.origin + walker.address(step)) as response:
                assert response.headers.get("content-encoding") in ("gzip", "br"), "pages are sent compressed"
                sizes.append(sum(map(len, response.iter_raw())))
        walker.close()
    assert statistics.median(sizes) <= NEXT_PAGE_BYTES, sorted(sizes)
