"""The whole road of one household: sixty seconds, interview, sending, desk, release, letter, mail, Bescheid."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import httpx
import pypdfium2

from jobcenter.questionnaire.tests.haushalte import HAUSHALTE
from tests.journeys.caseworker import Caseworker, aktenzeichen_of
from tests.journeys.citizen import Citizen, Window, amounts_of
from tests.journeys.pages import Page
from tests.journeys.plain_browser import PlainBrowser
from tests.journeys.system import Mail, System, wait_until

Texte = dict[str, dict[str, str]]
NEW_LETTER = "Sie haben einen neuen Brief vom Jobcenter"
CONFIRM = "Bitte bestätigen Sie Ihre E-Mail-Adresse"


@dataclass(frozen=True)
class Amounts:
    """What the first month of a Bescheid gives one person, as it is written: „1.063,00“."""

    leben: str
    wohnen: str
    zusammen: str
    zuschlag: str = "0,00"


def household(name: str, *, mail: str, portal: bool = True, **names: str) -> Texte:
    """One of the worked households, living in the area of Musterkreis, with a mail address of its own.

    portal: letters into the portal with a notification (needs consent), or by post. names: person → first name.
    """
    texte = {person: dict(questions) for person, questions in HAUSHALTE[name].items()}
    applicant = texte["antragsteller"]
    applicant |= {"anschrift.plz": "99901", "anschrift.ort": "Musterstadt", "kontakt.email": mail}
    if portal:
        applicant |= {"zustellung.portal": "ja", "zustellung.email": mail}
    for person, vorname in names.items():
        texte[person]["person.vorname"] = vorname
    applicant["konto.inhaber"] = f"{applicant['person.vorname']} {applicant['person.nachname']}"
    return texte


def pdf_text(content: bytes) -> str:
    """The text of all pages of a PDF with single spaces."""
    document = pypdfium2.PdfDocument(content)
    try:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()
    return re.sub(
        r"\s+",
        " ",
        " ".join(pages).replace("\u00a0", " ").replace("\u202f", " ").replace("\ufffe", "-").replace("\u200b", ""),
    )


class Road:
    """One household and two people at the desk, step by step. Each step checks what its pages must say."""

    def __init__(self, system: System, texte: Texte, window: Window | None = None) -> None:
        self.system = system
        self.paper = PlainBrowser(system.origin)  # for files, which every browser saves in its own way
        self.citizen = Citizen(window or self.paper, texte)
        self.clerk = Caseworker(PlainBrowser(system.origin), "sachbearbeitung.mk")
        self.releaser = Caseworker(PlainBrowser(system.origin), "freigabe.mk")
        self.mail_address = texte["antragsteller"].get("zustellung.email", "")
        self.aktenzeichen = self.case = ""

    def apply(self) -> None:
        """The citizen's evening."""
        receipt = self.citizen.secure_date()
        assert "Der Antrag gilt ab dem 1. November 2026." in receipt.text
        assert "22. November 2026, 2" in receipt.text
        self.citizen.interview()
        self.citizen.send()
        copy = pdf_text(self.file_behind("Kopie als PDF").content)
        assert self.citizen.nummer in copy
        assert self.citizen.name in copy

    def decide(self, answers: Mapping[str, str]) -> None:
        """The desk's morning: two different people."""
        self.clerk.log_in()
        page = self.clerk.open_case(self.citizen.nummer, self.citizen.name)
        self.aktenzeichen, self.case = aktenzeichen_of(page), page.address
        self.clerk.take_over()
        self.clerk.establish()
        self.clerk.clarify(answers)
        self.clerk.draft()
        self.releaser.log_in()
        self.releaser.release(self.citizen.name, self.aktenzeichen)

    def read_decision(self, amounts: Mapping[str, Amounts]) -> Page:
        """The citizen reads: the mail (if it goes to the portal), the page, the PDF; each amount in both."""
        pdf = pdf_text(self.letter_pdf())
        page = self.citizen.open_decision()
        assert_page_says(page, amounts)
        assert_letter_says(pdf, amounts)
        if self.mail_address:
            self.check_mail()
        return page

    def letter_pdf(self) -> bytes:
        """The letter as the worker made it, from the page of the citizen."""

        def ready() -> bool:
            page = self.citizen.open_decision()
            return "Brief als PDF" in page.links()

        wait_until("the letter", ready, limit_s=60, pause_s=0.3)
        return self.file_behind("Brief als PDF").content

    def check_mail(self) -> Mail:
        """Exactly one notification, which says nothing about what it is about."""
        mails = wait_until(
            "the mail", lambda: [m for m in self.system.mails(self.mail_address) if m.betreff == NEW_LETTER]
        )
        assert len(mails) == 1
        assert not re.search(r"\d,\d\d|Bescheid|Grundsicherung", mails[0].text)
        assert self.citizen.name.split()[0] not in mails[0].text
        return mails[0]

    def file_behind(self, link: str) -> httpx.Response:
        """The file behind a link of the citizen's page."""
        window = self.citizen.window
        if window is not self.paper:
            self.paper.client.cookies = cookies_of(window)
            self.paper.page = window.page
        return self.paper.download(link)

    def close(self) -> None:
        for browser in (self.paper, self.clerk.browser, self.releaser.browser):
            browser.close()


def cookies_of(window: Window) -> httpx.Cookies:
    """The cookies of another kind of browser."""
    jar = httpx.Cookies()
    for name, value in window.cookies().items():  # type: ignore[attr-defined]
        jar.set(name, value, domain="127.0.0.1")
    return jar


def live_through(
    system: System,
    texte: Texte,
    answers: Mapping[str, str],
    amounts: Mapping[str, Amounts],
    window: Window | None = None,
) -> Road:
    """From the first question to the letter."""
    road = Road(system, texte, window)
    try:
        road.apply()
        road.decide(answers)
        road.read_decision(amounts)
    finally:
        road.close()
    return road


def assert_page_says(page: Page, amounts: Mapping[str, Amounts]) -> None:
    """The first table of the Bescheid's page has exactly these people with exactly these amounts."""
    table = amounts_of(page)
    table.pop("Alle")
    shown = {
        name: Amounts(
            leben=row["Leben"].removesuffix(" €"),
            wohnen=row["Wohnen"].removesuffix(" €"),
            zusammen=row["Zusammen"].removesuffix(" €"),
            zuschlag=row.get("Zuschlag", "0,00 €").removesuffix(" €"),
        )
        for name, row in table.items()
    }
    assert shown == dict(amounts)


def assert_letter_says(pdf: str, amounts: Mapping[str, Amounts]) -> None:
    """The PDF has exactly this row for each person. The Sofortzuschlag has a column where somebody gets one."""
    with_zuschlag = any(amount.zuschlag != "0,00" for amount in amounts.values())
    for name, amount in amounts.items():
        zuschlag = [amount.zuschlag] if with_zuschlag else []
        row = " ".join([name, *(f"{text} €" for text in (amount.leben, amount.wohnen, *zuschlag, amount.zusammen))])
        assert row in pdf, f"{row}\n{pdf[:3000]}"
