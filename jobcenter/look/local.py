"""How the language of the page writes an amount and a day inside a sentence; German as in the letters."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from jobcenter.questionnaire.local import GERMAN
from jobcenter.questionnaire.question import Message

NBSP = "\u00a0"
# Day, month name, year in the order of the language; German is the fallback. The day never stands alone on a line.
# E is the form a month has after a day („22 ноября 2026“).
DATE_FORMATS = {
    "de": f"j.{NBSP}F Y",
    "en": f"j{NBSP}F Y",
    "tr": f"j{NBSP}F Y",
    "uk": f"j{NBSP}E Y",
    "ru": f"j{NBSP}E Y",
    "ar": f"j{NBSP}F Y",
}
CYRILLIC = ("uk", "ru")


def language() -> str:
    """The language of the page without its variant: Leichte Sprache writes numbers and days as German does."""
    return (get_language() or "de").split("-")[0]


def isolated(text: str) -> str:
    """Kept together, so that a right-to-left sentence does not turn a sign or a currency round."""
    return f"\u2066{text}\u2069" if language() == "ar" else text


def digits(cents: int) -> str:
    """An amount without sign and currency: „1.063,00“, „1,063.00“, „1 063,00“."""
    whole, rest = divmod(abs(cents), 100)
    if language() == "en":
        return f"{whole:,}.{rest:02d}"
    return f"{whole:,}".replace(",", NBSP if language() in CYRILLIC else ".") + f",{rest:02d}"


def day_with_month(day: date) -> str:
    """A day with the name of the month, no-break after the number."""
    return date_format(day, DATE_FORMATS.get(language(), DATE_FORMATS["de"]), use_l10n=False)


class _PageLanguage:
    def amount(self, cents: int) -> str:
        return isolated(("-" if cents < 0 else "") + digits(cents))

    def day(self, day: date) -> str:
        return GERMAN.day(day) if language() == "de" else day_with_month(day)


PAGE_LANGUAGE = _PageLanguage()


def words(text: str | Message) -> str:
    """A text of the questionnaire in the language of the page; what a person typed stays as it is."""
    return text.render(_, PAGE_LANGUAGE) if isinstance(text, Message) else text
