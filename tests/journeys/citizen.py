"""A citizen: secures the date, answers what the pages ask, sends, reads letters. Knows only what the pages say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from django.utils import translation

from tests.journeys.pages import Page

Texte = Mapping[str, Mapping[str, str]]
SIXTY_SECONDS = (
    "person.vorname", "person.nachname", "person.geburtsdatum", "anschrift.plz", "kontakt.email", "kontakt.telefon",
)  # fmt: skip


# Optional in the sixty seconds; asked again later, or for those who want to say more.
LATER = ("antrag.wunsch", "antrag.hilfe")


class Window(Protocol):
    """A browser of either kind: without JavaScript over HTTP, or Chromium."""

    page: Page

    def open(self, address: str, status: int = 200) -> Page: ...
    def follow(self, link: str, status: int = 200) -> Page: ...
    def type(self, question: str, text: str) -> None: ...
    def press(self, button: str, status: int = 200) -> Page: ...


def facts_of(page: Page) -> dict[str, str]:
    """The lists of a page with a word and what belongs to it."""
    terms = page.main.xpath(".//dl//dt")
    return {
        " ".join(term.text_content().split()): " ".join(term.getnext().text_content().split())
        for term in terms
        if term.getnext() is not None
    }


class Citizen:
    """One household at one browser. `texte`: person → question → what is typed."""

    def __init__(self, window: Window, texte: Texte, office: str = "musterkreis", language: str = "de") -> None:
        self.window = window
        self.texte = texte
        self.office = office
        self.language = language
        self.nummer = self.code = self.home = ""
        self.asked: set[tuple[str, str]] = set()

    @property
    def name(self) -> str:
        applicant = self.texte["antragsteller"]
        return f"{applicant['person.vorname']} {applicant['person.nachname']}"

    def words(self, text: str) -> str:
        """How the pages of this person's language say this."""
        with translation.override(self.language):
            return translation.gettext(text)

    def secure_date(self) -> Page:
        """From the office's page to the receipt: the application in sixty seconds."""
        self.window.open(f"/{self.office}/")
        page = self.window.follow(self.words("Jetzt Antrag stellen"))
        for question in page.questions():
            if question in LATER:
                continue
            assert question in SIXTY_SECONDS, f"unexpected question in the sixty seconds: {question}"
            self.window.type(question, self.texte["antragsteller"][question])
            self.asked.add(("antragsteller", question))
        receipt = self.window.press(self.words("Datum sichern"))
        assert receipt.heading == self.words("Ihr Antrag ist da"), receipt.text[:500]
        facts = facts_of(receipt)
        self.nummer, self.code = facts[self.words("Nummer")], facts[self.words("Code zum Weitermachen")]
        self.home = receipt.link(self.words("Antrag jetzt ausfüllen"))
        return receipt

    def interview(self) -> Page:
        """Answer page after page until the proofs; fails on a question this household should not be asked."""
        page = self.window.open(self.home)
        page = self.window.follow(self.words("Weitermachen"))
        while "/frage/" in page.path:
            self.answer(page)
            before = page.address
            page = self.window.press(self.words("Weiter"))
            assert page.address != before, f"{before} asks again: {page.errors()}"
        expected = {(person, question) for person, questions in self.texte.items() for question in questions}
        assert self.asked == expected, f"never asked: {sorted(expected - self.asked)}"
        assert page.heading == self.words("Unterlagen")
        return page

    def answer(self, page: Page) -> None:
        """Fill in everything one page asks."""
        person = person_of(page)
        for question in page.questions():
            assert question in self.texte.get(person, {}), f"irrelevant question on {page.path}: {question}"
            self.window.type(question, self.texte[person][question])
            self.asked.add((person, question))

    def send(self) -> Page:
        """Read everything again and send it."""
        page = self.window.open(f"{self.home}unterlagen/")
        page = self.window.follow(self.words("Weiter zum Prüfen"))
        assert page.heading == self.words("Prüfen und abschicken")
        assert self.words("Eine erste Rechnung") in page.text, "no estimate although everything is answered"
        sent = self.window.press(self.words("Antrag abschicken"))
        assert sent.heading == self.words("Ihre Angaben sind da"), sent.text[:500]
        assert facts_of(sent)[self.words("Nummer")] == self.nummer
        return sent

    def open_decision(self) -> Page:
        """The Bescheid as a page, from the home of the application."""
        page = self.window.open(self.home)
        assert "Das passiert gerade" in page.text
        return self.window.follow("Im Bescheid steht, wie wir gerechnet haben.")


def person_of(page: Page) -> str:
    """Who a page of the conversation is about, as its address says: „…/frage/wohnung/“ or „…/frage/schule/kind2/“."""
    rest = page.path.split("/frage/")[1].strip("/").split("/")
    return rest[1] if len(rest) == 2 else ""


def amounts_of(page: Page) -> dict[str, dict[str, str]]:
    """The first table of a Bescheid: name → column → amount."""
    table = page.main.xpath(".//table[.//tfoot]")[0]
    columns = [" ".join(th.text_content().split()) for th in table.xpath(".//thead//th")][1:]
    rows = {}
    for row in table.xpath(".//tbody/tr | .//tfoot/tr"):
        name, *cells = [" ".join(cell.text_content().replace("\u00a0", " ").split()) for cell in row]
        rows[name] = dict(zip(columns, cells, strict=True))
    return rows
