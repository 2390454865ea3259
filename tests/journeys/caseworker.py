"""Two people at the desk: one establishes, clarifies and drafts, another releases. They know only the pages."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress

from tests.journeys.pages import Page, words
from tests.journeys.plain_browser import PlainBrowser
from tests.journeys.system import PASSWORD

REASON = "Mit der Person besprochen, die Unterlagen lagen vor."
RELEASE_NOTE = "Der Bescheid ist freigegeben."
Antworten = Mapping[str, str]
# The law asks this in every November: next year's amounts are not published yet.
NAECHSTES_JAHR: dict[str, str] = {
    "Für Monate ab 01/2027 sind die Beträge noch nicht hinterlegt.": (
        "Mit den heutigen Beträgen bewilligen und später anpassen (§ 48 SGB X)"
    )
}
BEMERKUNG_GEPRUEFT: dict[str, str] = {
    "Die Person hat etwas geschrieben. Ist es berücksichtigt?": "Geprüft: Es ändert die Berechnung nicht."
}
UNTERHALT_GEPRUEFT: dict[str, str] = {
    "Ein Elternteil lebt woanders. Sind Unterhalt und Unterhaltsvorschuss geklärt?": (
        "Geprüft: Es ändert die Berechnung nicht."
    )
}
SCHULE_GEPRUEFT: dict[str, str] = {
    "Die Person geht zur Schule. Ist Geld für Schulsachen bewilligt": "Geprüft: Es ändert die Berechnung nicht.",
    "Das Kind kommt in die Schule. Ist das Geld für Schulsachen": "Geprüft: Es ändert die Berechnung nicht.",
}


class Caseworker:
    """One member of staff at one browser."""

    def __init__(self, browser: PlainBrowser, login: str) -> None:
        self.browser = browser
        self.login = login
        self.clarified: dict[str, str] = {}

    def log_in(self) -> Page:
        """From the closed desk through the log-in to the inbox."""
        page = self.browser.open("/desk/")
        assert page.heading == "Anmelden", page.text[:300]
        self.browser.type("login", self.login)
        self.browser.type("password", PASSWORD)
        page = self.browser.press("Anmelden")
        assert page.path == "/desk/", page.path
        return page

    def open_case(self, nummer: str, name: str) -> Page:
        """Find a case by the number of its application."""
        self.browser.open("/desk/")
        self.browser.type("q", nummer)
        self.browser.press("Suchen")
        surname_first = f"{name.rsplit(' ', 1)[1]}, {name.rsplit(' ', 1)[0]}"
        return self.browser.follow(surname_first)

    def take_over(self) -> Page:
        return self.browser.press("Fall übernehmen")

    def establish(self) -> Page:
        """Every claimed fact, with the source and a note."""
        self.browser.choose("quelle", "Nachweis")
        self.browser.type("vermerk", "Unterlagen gesehen")
        page = self.browser.press("Alle angegebenen Werte feststellen")
        assert "Alle Angaben sind festgestellt." in page.text
        return page

    def clarify(self, answers: Antworten) -> Page:
        """Answer every open question of the law with a reason. `answers`: beginning of the question → chosen answer.

        A question that is not in `answers` fails: nobody expected it.
        """
        page = self.browser.page
        while questions := open_questions(page):
            kennung, frage = next(iter(questions.items()))
            wanted = [answer for start, answer in answers.items() if frage.startswith(start)]
            assert len(wanted) == 1, f"unexpected question: {frage} — offered: {options_of(page, kennung)}"
            self.browser.choose(f"option.{kennung}", wanted[0])
            self.browser.type(f"grund.{kennung}", REASON)
            self.clarified[frage] = wanted[0]
            page = self.browser.press("Entscheidung festhalten")
        assert "Nichts ist mehr zu klären." in page.text
        assert "entscheidungsreif" in page.text
        return page

    def draft(self) -> Page:
        """Hand the draft to a second person."""
        page = self.browser.follow("Bescheid")
        assert "Das fehlt noch für einen Bescheid" not in page.text, page.text[:1000]
        page = self.browser.press("Zur Freigabe geben")
        assert "Der Entwurf wartet auf Freigabe durch eine zweite Person." in page.text
        return page

    def release(self, name: str, aktenzeichen: str) -> Page:
        """Open what waits, look at it, release it."""
        page = self.browser.open("/desk/freigaben/")
        rows = [row for row in page.main.xpath(".//tbody/tr") if aktenzeichen in words(row)]
        assert len(rows) == 1, f"{aktenzeichen} does not wait for release"
        page = self.browser.open(rows[0].xpath(".//a/@href")[0])
        assert page.heading.startswith(f"Freigabe: {name}")
        page = self.browser.press("Bescheid freigeben")
        assert RELEASE_NOTE in page.text
        return page


def open_questions(page: Page) -> dict[str, str]:
    """The questions under „Zu klären“: id → text."""
    found = {}
    for form in page.main.xpath(".//details//form"):
        with suppress(IndexError):
            kennung = form.xpath(".//input[@name='klaerung']/@value")[0]
            found[kennung] = words(form.getparent().xpath("./summary")[0])
    return found


def options_of(page: Page, kennung: str) -> list[str]:
    """The answers that are offered for one open question."""
    name = f"option.{kennung}"
    return [page.label_of(name, control.value) for control in page.controls_of(name)]


def aktenzeichen_of(page: Page) -> str:
    """The file reference of a case, from the title of its page."""
    return page.title.split(" – ")[0]
