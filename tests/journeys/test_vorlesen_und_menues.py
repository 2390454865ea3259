"""The head of a page on a phone: it reads the page aloud with a voice of the device, and no menu leaves the screen."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.journeys.phone import Phone
from tests.journeys.system import System

pytestmark = pytest.mark.browser

# A device with a German voice only; it remembers what it was told to say and never gets ready with it.
VOICE = """
window.spoken = []; window.stopped = 0;
Object.defineProperty(window, "speechSynthesis", { value: {
  getVoices: () => [{ lang: "de-DE" }], addEventListener() {}, cancel() { window.stopped += 1; },
  speak(piece) { window.spoken.push([piece.lang, piece.text]); if (!window.hold) setTimeout(piece.onend); },
} });
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
"""


@pytest.fixture
def phone(system: System, browser_of_this_machine: Browser) -> Phone:
    return Phone(browser_of_this_machine, system.origin, width=320)


def test_the_page_is_read_in_the_order_in_which_it_stands(phone: Phone) -> None:
    phone.tab.add_init_script(VOICE)
    phone.open("/musterkreis/antrag/")
    button = phone.tab.get_by_role("button", name="Vorlesen")
    button.press("Enter")
    phone.tab.get_by_role("button", name="Stopp").wait_for(state="hidden")
    said = [text for _lang, text in phone.tab.evaluate("window.spoken")]
    order = ["Zuerst sichern wir Ihr Datum", "Vorname", "So wie im Ausweis.", "Warum fragen wir das?", "Nachname"]
    assert said[-1].startswith("Schon angefangen?")
    assert [said.index(text) for text in order] == sorted(said.index(text) for text in order)
    # What is folded away is not read.
    assert not any("wer den Antrag stellt" in text for text in said)


def test_a_second_press_stops_and_a_page_without_a_voice_has_no_button(phone: Phone) -> None:
    phone.tab.add_init_script(VOICE + "window.hold = true;")
    phone.open("/musterkreis/")
    phone.tab.get_by_role("button", name="Vorlesen").click()
    phone.tab.get_by_role("button", name="Stopp").click()
    assert phone.tab.evaluate("[window.spoken.length, window.stopped]") == [1, 2]
    assert phone.tab.get_by_role("button", name="Vorlesen").is_visible()
    phone.open("/musterkreis/?sprache=en")
    assert phone.tab.locator("[data-vorlesen]").is_hidden()


@pytest.mark.parametrize("sprache", ["de", "ar"])
@pytest.mark.parametrize("schrift", ["normal", "sehr-gross"])
def test_opened_menus_stay_on_a_small_screen(phone: Phone, sprache: str, schrift: str) -> None:
    phone.context.add_cookies([{"name": "schrift", "value": schrift, "url": phone.origin}])
    phone.open(f"/hilfe/woerter/?sprache={sprache}")
    assert phone.tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
    for menu in phone.tab.locator(".ojc-menue").all():
        menu.locator("summary").press("Enter")
        for button in menu.locator("button").all():
            box = button.bounding_box()
            assert box is not None
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= 320
        assert phone.tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
        menu.locator("summary").press("Escape")
    assert phone.problems == []
