"""A letter must not contradict itself: every sum is added up again before anything is printed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from jobcenter.letters.contexts import Monat, PersonMonat, Rechnung
from jobcenter.letters.wording import monat_zahlen


class LetterDataError(ValueError):
    """The data for a letter is incomplete or does not add up; the message names place and amounts."""


def required(context: Mapping[str, Any], *names: str) -> None:
    """Raise ``LetterDataError`` for the first of ``names`` that is missing or empty."""
    for name in names:
        if not context.get(name):
            raise LetterDataError(f"missing in letter data: {name}")


def check_bescheid(context: Mapping[str, Any]) -> None:
    """Check a ``BescheidContext``: what the kind of decision needs, the months, all sums (in cents)."""
    required(context, "art", "behoerde", "empfaenger", "zeichen", "datum", "personen", "widerspruch",
             "bekanntgabe", "datenschutz", "von")  # fmt: skip
    art = context["art"]
    if art not in ("bewilligung", "vorlaeufig", "ablehnung"):
        raise LetterDataError(f"unknown kind of decision: {art}")
    if art == "ablehnung":
        required(context, "hauptgrund")
        if any(monat["summe_ct"] for monat in context["monate"]):
            raise LetterDataError("a rejection must not contain an amount to pay")
    else:
        required(context, "zahlung", "monate", "bis")
    if art == "vorlaeufig":
        required(context, "vorlaeufig")
    bekannt = [person["id"] for person in context["personen"]]
    if len(set(bekannt)) != len(bekannt):
        raise LetterDataError("the same person id twice")
    if context["monate"]:
        _check_months(context["monate"], context["von"], context.get("bis") or context["monate"][-1]["monat"])
    if context.get("bis") and context.get("weiterbewilligung_ab", "") > context["bis"]:
        raise LetterDataError("renewal would start after the end of the period")
    for monat in context["monate"]:
        _check_month(monat, bekannt)


def _check_months(monate: Sequence[Monat], von: str, bis: str) -> None:
    """Months follow each other without a gap and cover exactly ``von`` to ``bis``."""
    zahlen = [jahr * 12 + nummer for jahr, nummer in (monat_zahlen(m["monat"]) for m in monate)]
    if zahlen != list(range(zahlen[0], zahlen[0] + len(zahlen))):
        raise LetterDataError("months are not consecutive")
    if (monate[0]["monat"], monate[-1]["monat"]) != (von[:7], bis[:7]):
        raise LetterDataError(f"months do not cover {von} to {bis}")


def _check_month(monat: Monat, bekannt: Sequence[str]) -> None:
    ids = [zeile["person_id"] for zeile in monat["personen"]]
    if len(set(ids)) != len(ids) or not set(ids) <= set(bekannt):
        raise LetterDataError(f"{monat['monat']}: persons twice or unknown: {ids}")
    summe = sum(zeile["zahlbetrag_ct"] for zeile in monat["personen"])
    if summe != monat["summe_ct"]:
        raise LetterDataError(f"{monat['monat']}: persons add up to {summe}, not to {monat['summe_ct']}")
    for zeile in monat["personen"]:
        _check_person_month(zeile, f"{monat['monat']} {zeile['person_id']}")


def _check_person_month(zeile: PersonMonat, wo: str) -> None:
    teile = zeile["leben_ct"] + zeile["wohnen_ct"] + zeile["sofortzuschlag_ct"] - zeile.get("minderung_ct", 0)
    if zeile.get("minderung_ct", 0) < 0:
        raise LetterDataError(f"{wo}: negative reduction")
    if teile != zeile["zahlbetrag_ct"]:
        raise LetterDataError(f"{wo}: parts add up to {teile}, not to {zeile['zahlbetrag_ct']}")
    for rechnung in zeile["rechnungen"]:
        _check_rechnung(rechnung, wo)
    if zeile["rechnungen"]:
        letzte = zeile["rechnungen"][-1]["zeilen"][-1]
        if letzte["betrag_ct"] != zeile["zahlbetrag_ct"]:
            raise LetterDataError(f"{wo}: calculation ends with {letzte['betrag_ct']}, not {zeile['zahlbetrag_ct']}")


def _check_rechnung(rechnung: Rechnung, wo: str) -> None:
    """Subtotals and results equal the running sum above them; no row is negative."""
    if not rechnung["zeilen"]:
        raise LetterDataError(f"{wo}: calculation without rows: {rechnung['titel']}")
    stand = 0
    for zeile in rechnung["zeilen"]:
        betrag = zeile["betrag_ct"]
        if betrag < 0:
            raise LetterDataError(f"{wo}: negative amount in {zeile['text']!r}")
        match zeile["art"]:
            case "plus":
                stand += betrag
            case "minus":
                stand -= betrag
            case "zwischensumme" | "ergebnis":
                if betrag != stand:
                    raise LetterDataError(f"{wo}: {zeile['text']!r} is {betrag}, rows above give {stand}")
            case "info":
                pass
