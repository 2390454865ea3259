"""Wrong and missing input: each error is a sentence at its field and in the summary, and nothing typed is lost."""

from __future__ import annotations

import pytest

from tests.journeys.citizen import Citizen, person_of
from tests.journeys.pages import Control, Page, base_name, words
from tests.journeys.phone import Phone
from tests.journeys.plain_browser import PlainBrowser
from tests.journeys.road import household
from tests.journeys.test_jede_seite import violations

WRONG = {"konto.iban": "DE00 1234", "kontakt.email": "kein at", "zustellung.email": "auch@keins"}


def field_id(question: str) -> str:
    """The id of a question's field, as the summary names it."""
    return "f-" + question.replace(".", "-")


def mistake(question: str, offered: list[Control], page: Page) -> dict[str, str]:
    """Wrong texts for the fields of one question; none where everything that can be typed is right."""
    names = [control.name for control in offered if control.type in ("text", "email", "tel")]
    if any(name.endswith(".tag") for name in names):
        return {f"{question}.tag": "99", f"{question}.monat": "99", f"{question}.jahr": "1990"}
    if question in WRONG:
        return {question: WRONG[question]}
    modes = page.document.xpath("//input[@name=$name]/@inputmode", name=question)
    return {question: "viel & <b>mehr</b>"} if modes and modes[0] in ("decimal", "numeric") else {}


def assert_errors_help(page: Page, typed: dict[str, str]) -> None:
    """Summary and fields agree; what was typed is still there."""
    assert page.title.startswith("Fehler: ")
    errors = page.errors()
    assert errors, page.text[:800]
    shown = {
        field.get("id").removesuffix("-fehler")
        for field in page.main.xpath(".//*[contains(@class, 'ojc-fehler')][@id]")
    }
    assert set(errors) == shown - {"fehler"}, (page.path, errors, shown)
    for target, sentence in errors.items():
        field = page.document.xpath("//*[@id=$id]", id=target)
        assert len(field) == 1, (page.path, target)
        beside = page.document.xpath("//*[@id=$id]", id=f"{target}-fehler")
        # The summary names the question first ("Name: …", "Wie alt sind Sie? …") where the sentence alone is not clear.
        alone = words(beside[0])
        assert sentence == alone or sentence.endswith((f": {alone}", f"? {alone}")), (sentence, alone)
        assert sentence.endswith((".", "?"))
        described = field[0].xpath("ancestor-or-self::*[contains(@aria-describedby, $id)]", id=f"{target}-fehler")
        assert described, f"{page.path}: nothing ties the error to {target}"
    values = {c.name: c.value for question in page.questions() for c in page.controls_of(question)}
    for name, text in typed.items():
        assert values[name] == text, f"{page.path}: {name} was lost"
        assert field_id(base_name(name)) in errors, f"{page.path}: {name} = {text} was accepted"


class Clumsy(Citizen):
    """Sends every page wrong or empty first."""

    mistakes = 0

    def answer(self, page: Page) -> None:
        wrong: dict[str, str] = {}
        for question in page.questions():
            wrong |= mistake(question, page.controls_of(question), page)
        self.window.open(page.address)
        assert isinstance(self.window, PlainBrowser)
        self.window._filled = {name: [text] for name, text in wrong.items()}
        answer = self.window.client.send(self.window.request("Weiter"), follow_redirects=True)
        if answer.status_code == 422:
            assert_errors_help(Page(str(answer.url), answer.text), wrong)
            self.mistakes += 1
        else:
            assert answer.status_code == 200, (page.path, answer.status_code)
            assert not wrong, f"{page.path} accepted {wrong}"
        again = self.window.open(page.address)
        assert person_of(again) == person_of(page)
        super().answer(again)


def test_a_whole_interview_with_mistakes_on_every_page(system):
    browser = PlainBrowser(system.origin)
    citizen = Clumsy(browser, household("W6", mail="fehler@post.example"))
    citizen.secure_date()
    citizen.interview()
    citizen.send()
    assert citizen.mistakes >= 15
    browser.close()


def test_sixty_seconds_with_mistakes(system):
    browser = PlainBrowser(system.origin)
    browser.open("/musterkreis/antrag/")
    for question, text in {
        "person.vorname": "Petra",
        "person.geburtsdatum": "31.2.1990",
        "anschrift.plz": "12",
    }.items():
        browser.type(question, text)
    page = browser.press("Datum sichern", status=422)
    assert_errors_help(page, {"person.geburtsdatum.tag": "31", "person.geburtsdatum.monat": "2", "anschrift.plz": "12"})
    assert page.controls_of("person.vorname")[0].value == "Petra"
    assert field_id("person.nachname") in page.errors()
    browser.close()


def test_errors_are_in_the_language_of_the_person(system):
    sentences = []
    for language in ("de", "en"):
        browser = PlainBrowser(system.origin, language=language)
        page = browser.open("/musterkreis/antrag/")
        button = page.main.xpath(".//form[.//input[@name='schluessel']]//button")[0]
        sentences.append(browser.press(words(button), status=422).errors())
        browser.close()
    german, english = sentences
    assert german.keys() == english.keys()
    assert all(german[field] != english[field] for field in german)


@pytest.mark.browser
def test_the_summary_takes_the_focus(system, browser_of_this_machine):
    with Phone(browser_of_this_machine, system.origin) as phone:
        phone.open("/musterkreis/antrag/")
        phone.type("person.vorname", "Petra")
        page = phone.press("Datum sichern", status=422)
        assert phone.tab.evaluate("document.activeElement.id") == "fehler"
        assert violations(phone) == []
        target, sentence = next(iter(page.errors().items()))
        phone.tab.locator("#fehler").get_by_role("link", name=sentence).first.click()
        assert phone.tab.evaluate("document.activeElement.id") == target
        assert phone.tab.locator("[name='person.vorname']").input_value() == "Petra"
