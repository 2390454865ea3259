"""Reading a page as a person sees it: its text, its fields, its buttons. Knows HTML, nothing of what is behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

import lxml.html
from lxml.html import HtmlElement

DATE_PARTS = (".tag", ".monat", ".jahr")
MONTHS = tuple(f".{month}" for month in range(1, 7))
OPEN = ".offen"
OPEN_VALUE = "weiss_nicht"


def words(element: HtmlElement) -> str:
    """The text of an element with single spaces."""
    return re.sub(r"\s+", " ", element.text_content().replace("\u00a0", " ")).strip()


@dataclass(frozen=True)
class Control:
    """One input of a form."""

    name: str
    type: str
    value: str
    checked: bool
    options: tuple[tuple[str, str], ...] = ()  # of a select: (value, text)


class Page:
    """One page as it was served."""

    def __init__(self, address: str, html: str) -> None:
        self.address = address
        self.html = html
        self.document = lxml.html.fromstring(html)

    @property
    def path(self) -> str:
        return urlsplit(self.address).path

    @property
    def main(self) -> HtmlElement:
        found = self.document.xpath("//main")
        assert len(found) == 1, f"{self.path} has {len(found)} main parts:\n{self.html[:500]}"
        return found[0]

    @property
    def text(self) -> str:
        """What stands in the main part."""
        return words(self.main)

    @property
    def title(self) -> str:
        return words(self.document.xpath("//title")[0])

    @property
    def heading(self) -> str:
        headings = self.document.xpath("//h1")
        assert len(headings) == 1, f"{self.path} has {len(headings)} first headings"
        return words(headings[0])

    def link(self, text: str) -> str:
        """The address behind a link with this text; fails when there is none or they lead to different places."""
        found = {a.get("href") for a in self.document.xpath("//a[@href]") if words(a) == text}
        assert len(found) == 1, f"{self.path}: {len(found)} links „{text}“ among {self.links()}"
        return str(urljoin(self.address, found.pop()))

    def links(self) -> list[str]:
        """The texts of all links of the main part."""
        return [words(a) for a in self.main.xpath(".//a[@href]")]

    def own_addresses(self) -> list[str]:
        """Where all links of the page lead, without the part after #."""
        return [urljoin(self.address, a.get("href")).split("#")[0] for a in self.document.xpath("//a[@href]")]

    # --- forms ---

    def forms(self) -> list[HtmlElement]:
        return list(self.document.xpath("//form"))

    def form_of(self, names: set[str], button: str) -> tuple[HtmlElement, HtmlElement]:
        """The one form with this button that has all these fields, and the button."""
        found = []
        for form in self.forms():
            buttons = [b for b in form.xpath(".//button[not(@type) or @type='submit']") if words(b) == button]
            if buttons and names <= {control.name for control in controls(form)}:
                found.append((form, buttons[0]))
        assert len(found) == 1, (
            f"{self.path}: {len(found)} forms with „{button}“ and {sorted(names)}; {self.text[:800]}"
        )
        return found[0]

    def questions(self) -> list[str]:
        """The names of the questions of the main part, in order."""
        names: dict[str, None] = {}
        for form in self.main.xpath(".//form"):
            for control in controls(form):
                if control.type != "hidden":
                    names[base_name(control.name)] = None
        return list(names)

    def controls_of(self, question: str) -> list[Control]:
        """All inputs of one question."""
        return [
            control for form in self.forms() for control in controls(form)
            if control.type != "hidden" and base_name(control.name) == question
        ]  # fmt: skip

    def label_of(self, name: str, value: str) -> str:
        """The text beside one radio or checkbox."""
        inputs = self.document.xpath("//input[@name=$name and @value=$value]", name=name, value=value)
        labels = self.document.xpath("//label[@for=$id]", id=inputs[0].get("id")) if inputs else []
        return words(labels[0]) if labels else ""

    def typed(self, question: str, text: str) -> dict[str, list[str]]:
        """The fields that hold this answer: typed, chosen or ticked. Fails when it is not offered."""
        offered = self.controls_of(question)
        assert offered, f"{self.path} does not ask {question}"
        kinds = {control.type for control in offered if not control.name.endswith(OPEN)}
        if text == "?" and any(control.name.endswith(OPEN) for control in offered):
            return {question + OPEN: [OPEN_VALUE]}
        if not text and (kinds == {"radio"} or any(control.name.endswith(DATE_PARTS) for control in offered)):
            return {}
        if kinds == {"radio"}:
            value = OPEN_VALUE if text == "?" else text
            self._assert_offered(question, value, offered)
            return {question: [value]}
        if kinds == {"checkbox"}:
            for value in text.split():
                self._assert_offered(question, value, offered)
            return {question: text.split()}
        if any(control.name.endswith(DATE_PARTS) for control in offered):
            parts = text.split(".")
            assert len(parts) == len(DATE_PARTS), f"{question}: „{text}“ is no date"
            return {question + part: [typed] for part, typed in zip(DATE_PARTS, parts, strict=True)}
        if any(control.name.endswith(MONTHS) for control in offered):
            months = text.split("|")
            return {question + part: [typed] for part, typed in zip(MONTHS, months, strict=False)}
        if kinds == {"select"}:
            assert text in {value for value, _ in offered[0].options}, f"{question} does not offer „{text}“"
        return {question: [text]}

    def _assert_offered(self, question: str, value: str, offered: list[Control]) -> None:
        values = [control.value for control in offered]
        assert value in values, f"{self.path}: {question} offers {values}, not „{value}“"

    def errors(self) -> dict[str, str]:
        """The summary of errors: id of the field to the sentence."""
        return {
            a.get("href", "").removeprefix("#"): words(a)
            for a in self.document.xpath("//*[@id='fehler']//a[@href]")
        }  # fmt: skip


def base_name(name: str) -> str:
    """The question a field belongs to: `x.tag`, `x.3` and `x.offen` belong to `x`."""
    for suffix in (*DATE_PARTS, *MONTHS, OPEN):
        name = name.removesuffix(suffix)
    return name


def controls(form: HtmlElement) -> Iterator[Control]:
    """The inputs of a form in order, buttons excepted."""
    for element in form.xpath(".//input[@name] | .//textarea[@name] | .//select[@name]"):
        name = element.get("name")
        if element.tag == "textarea":
            # A browser drops one newline directly after the tag.
            yield Control(name, "textarea", (element.text or "").removeprefix("\n"), False)
        elif element.tag == "select":
            options = tuple(
                (option.get("value", words(option)), words(option)) for option in element.xpath(".//option")
            )
            chosen = element.xpath(".//option[@selected]/@value") or [options[0][0] if options else ""]
            yield Control(name, "select", chosen[0], False, options)
        else:
            value = element.get("value", "on" if element.get("type") in ("checkbox", "radio") else "")
            yield Control(name, element.get("type", "text"), value, element.get("checked") is not None)


def default_values(form: HtmlElement) -> list[tuple[str, str]]:
    """What a browser would send for an untouched form, without buttons and files."""
    return [
        (control.name, control.value)
        for control in controls(form)
        if control.type not in ("submit", "button", "file")
        and (control.type not in ("radio", "checkbox") or control.checked)
    ]
