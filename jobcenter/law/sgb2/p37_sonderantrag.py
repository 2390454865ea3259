"""§ 37 SGB II: which benefits beside the monthly need have an application of their own, and from when it works."""

from __future__ import annotations

from datetime import date

from jobcenter.law.rule import BUERGERGELD, rule


@rule(
    "§ 71 Abs. 1 SGB II",
    since=BUERGERGELD,
    until=date(2023, 12, 31),
    leer="Die Lernförderung war bis Ende 2023 mit dem Antrag auf Leistungen beantragt.",
)
def lernfoerderung_gesondert() -> bool:
    """Until the end of 2023 the application for the monthly benefit included tutoring."""
    return False


@lernfoerderung_gesondert.fassung(
    "§ 37 Abs. 1 Satz 2 SGB II",
    since=date(2024, 1, 1),
    satz="Die Lernförderung braucht einen eigenen Antrag.",
)
def lernfoerderung_gesondert_seit_2024() -> bool:
    """Tutoring has to be applied for on its own."""
    return True


@rule(
    "§ 37 Abs. 2 SGB II",
    since=BUERGERGELD,
    leer="Für diesen Monat gibt es noch keinen wirksamen Antrag.",
)
def antrag_wirkt_im_monat(antrag_am: date | None, monat: date) -> bool:
    """Whether an application works for this month: back to the first of its month, not further."""
    return antrag_am is not None and (antrag_am.year, antrag_am.month) <= (monat.year, monat.month)
