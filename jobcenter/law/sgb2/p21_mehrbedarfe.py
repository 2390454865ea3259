"""§ 21 SGB II: additional needs, and their common cap (Abs. 8)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, rule, zahl
from jobcenter.law.sgb2.p41_rundung import anteil_ct

SCHWANGERSCHAFT = Frage(
    "schwangerschaft",
    "§ 21 Abs. 2 SGB II",
    "Der voraussichtliche Geburtstermin fehlt. Hat die 13. Schwangerschaftswoche schon begonnen?",
    (
        ("ja", "Die zwölfte Schwangerschaftswoche ist vorbei."),
        ("nein", "Die zwölfte Schwangerschaftswoche ist noch nicht vorbei."),
    ),
    "ja",
)
ALLEINERZIEHEND = Frage(
    "alleinerziehend",
    "§ 21 Abs. 3 SGB II",
    "Im Haushalt lebt eine Partnerin oder ein Partner. Sorgt die Person trotzdem allein für die Kinder?",
    (
        ("nein", "Die Person sorgt nicht allein für die Kinder."),
        ("ja", "Die Person sorgt allein für Pflege und Erziehung der Kinder."),
    ),
    "nein",
)
BEGINN_VOR_GEBURT = timedelta(weeks=28)
"""The 13th week begins 28 weeks before the expected date (40 weeks after the last period)."""


@rule("§ 21 Abs. 2 SGB II", since=BUERGERGELD)
def nach_der_zwoelften_woche(geburtstermin: date, tag: date) -> bool:
    """Whether the 13th week has begun on that day and the month of birth is not over."""
    begonnen = geburtstermin - BEGINN_VOR_GEBURT <= tag
    return begonnen and (tag.year, tag.month) <= (geburtstermin.year, geburtstermin.month)


@rule(
    "§ 21 Abs. 2 SGB II",
    since=BUERGERGELD,
    satz="Wegen der Schwangerschaft kommen {mehrbedarf_schwanger_anteil:prozent} "
    "des Regelbedarfs hinzu: {ergebnis:euro}.",
)
def mehrbedarf_schwangerschaft(regelbedarf_ct: int, *, mehrbedarf_schwanger_anteil: int = zahl()) -> int:
    """Additional need of a pregnant woman in cents."""
    return anteil_ct(regelbedarf_ct, mehrbedarf_schwanger_anteil)


@rule("§ 21 Abs. 3 SGB II", since=BUERGERGELD, satz="Für allein Erziehende kommen {ergebnis:euro} hinzu.")
def mehrbedarf_alleinerziehung(
    kinder_alter: Sequence[int],
    *,
    regelbedarf_ct: Mapping[int, int] = zahl(),
    mehrbedarf_allein_ein_kind_unter_jahre: int = zahl(),
    mehrbedarf_allein_zwei_kinder_unter_jahre: int = zahl(),
    mehrbedarf_allein_anteil: int = zahl(),
    mehrbedarf_allein_je_kind_anteil: int = zahl(),
    mehrbedarf_allein_hoechstens_anteil: int = zahl(),
) -> int:
    """Additional need of a person alone with minors: the better of Nr. 1 and Nr. 2, capped."""
    juengere = sum(alter < mehrbedarf_allein_zwei_kinder_unter_jahre for alter in kinder_alter)
    nummer_1 = min(kinder_alter) < mehrbedarf_allein_ein_kind_unter_jahre or juengere in (2, 3)
    nummer_2_anteil = min(len(kinder_alter) * mehrbedarf_allein_je_kind_anteil, mehrbedarf_allein_hoechstens_anteil)
    return anteil_ct(regelbedarf_ct[1], max(nummer_2_anteil, mehrbedarf_allein_anteil if nummer_1 else 0))


@rule(
    "§ 21 Abs. 4, § 23 Nr. 2 SGB II",
    since=BUERGERGELD,
    satz="Wegen der Teilhabeleistungen kommen {mehrbedarf_behinderung_anteil:prozent} "
    "des Regelbedarfs hinzu: {ergebnis:euro}.",
)
def mehrbedarf_behinderung(regelbedarf_ct: int, *, mehrbedarf_behinderung_anteil: int = zahl()) -> int:
    """Additional need of a person with a disability who receives the benefits named there, in cents."""
    return anteil_ct(regelbedarf_ct, mehrbedarf_behinderung_anteil)


@rule(
    "§ 21 Abs. 5 SGB II",
    since=BUERGERGELD,
    satz="Für die Ernährung sind aus medizinischen Gründen {ergebnis:euro} festgestellt.",
)
def mehrbedarf_ernaehrung(festgestellt_ct: int) -> int:
    """The established extra cost of a medically needed diet in cents; a person sets the amount."""
    return festgestellt_ct


@rule(
    "§ 21 Abs. 8 SGB II",
    since=BUERGERGELD,
    satz="Die Mehrbedarfe nach Absatz 2 bis 5 betragen {summe_ct}. "
    "Anerkannt werden höchstens {regelbedarf_ct}, also {ergebnis:euro}.",
)
def mehrbedarfe_gedeckelt(summe_ct: int, regelbedarf_ct: int) -> int:
    """The sum of Abs. 2 bis 5, never more than the person's own Regelbedarf."""
    return min(summe_ct, regelbedarf_ct)


@rule(
    "§ 21 Abs. 7 SGB II",
    since=BUERGERGELD,
    satz="Das Wasser wird in der Wohnung erwärmt. Dafür kommen {ergebnis:euro} hinzu.",
)
def mehrbedarf_warmwasser(stufe: int, regelbedarf_ct: int, *, warmwasser_anteil: Mapping[int, int] = zahl()) -> int:
    """Additional need for hot water made in the flat, per person, in cents."""
    return anteil_ct(regelbedarf_ct, warmwasser_anteil[stufe])
