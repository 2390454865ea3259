"""A door: when to remind people that a Bewilligungszeitraum ends, so that no month is lost (§ 37, § 41 Abs. 3)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from jobcenter.law.fakten.frist import Wiedervorlage
from jobcenter.law.kalender import TAG
from jobcenter.law.pruefung import Klaerung, Pruefung, Schritt
from jobcenter.law.sgb2.p37_weiterbewilligung import antrag_spaetestens
from jobcenter.law.texte import datum


@dataclass(frozen=True, slots=True)
class Wiedervorlagen:
    """The days for reminders, in order, and the last day of a new application that loses no money."""

    tage: tuple[date, ...]
    antrag_bis: date
    fragen: tuple[Klaerung, ...]
    begruendung: Schritt


def wiedervorlagen(
    angaben: Wiedervorlage, antworten: Mapping[str, str] | None = None, with_reasons: bool = True
) -> Wiedervorlagen:
    """Reminders some weeks before the period ends; how many weeks is the office's decision."""
    pruefung = Pruefung.zum(angaben.zeitraum_bis, antworten, with_reasons)
    tage = tuple(angaben.zeitraum_bis + TAG - timedelta(weeks=n) for n in sorted(set(angaben.wochen), reverse=True))
    antrag_bis = antrag_spaetestens(pruefung, angaben.zeitraum_bis)
    satz = "An diese Tage legt das Amt Erinnerungen: " + ", ".join(datum(tag) for tag in tage) + "."
    return Wiedervorlagen(tage, antrag_bis, (), pruefung.begruendung("wiedervorlage", "§ 14 SGB I", satz))
