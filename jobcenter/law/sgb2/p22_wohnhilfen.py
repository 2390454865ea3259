"""§ 22 Abs. 6 to 8 SGB II: moving costs and deposit, payment to the landlord, debts."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from jobcenter.law.fakten.wohnhilfe import Hilfeart, Zahlungsgrund
from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, GRUNDSICHERUNGSGELD, rule

ZUSICHERUNG = Frage(
    "zusicherung_umzugskosten",
    "§ 22 Abs. 6 Satz 1 SGB II",
    "Das Jobcenter darf die Kosten vorher zusichern, muss es aber nicht. Sagt es sie zu?",
    (("nein", "Die Kosten werden nicht zugesichert."), ("ja", "Die Kosten werden zugesichert.")),
    "nein",
)
DARLEHEN = Frage(
    "wohnhilfe_darlehen",
    "§ 22 Abs. 6 Satz 3, Abs. 8 Satz 4 SGB II",
    "In der Regel ist das Geld ein Darlehen. Rechtfertigt der besondere Fall einen Zuschuss?",
    (("darlehen", "Es bleibt beim Darlehen."), ("zuschuss", "Das Geld wird als Zuschuss gezahlt.")),
    "darlehen",
)
SCHULDEN = Frage(
    "schulden_uebernehmen",
    "§ 22 Abs. 8 Satz 1 SGB II",
    "Die Übernahme ist gerechtfertigt, aber Wohnungslosigkeit droht nicht. Übernimmt das Jobcenter die Schulden?",
    (("nein", "Die Schulden werden nicht übernommen."), ("ja", "Die Schulden werden übernommen.")),
    "nein",
)
GESICHERT = frozenset(Zahlungsgrund) - {Zahlungsgrund.NICHT_ERREICHBAR, Zahlungsgrund.ARBEIT_VERWEIGERT}
"""Reasons that were in the statute before July 2026."""


@rule(
    "§ 22 Abs. 6 Satz 2 SGB II",
    since=BUERGERGELD,
    satz="Das Jobcenter soll die Kosten zusichern. Der Umzug ist nötig, und anders findet sich keine Wohnung.",
    leer="Ob das Jobcenter die Kosten zusichert, entscheidet es im Einzelfall.",
)
def zusicherung_soll(umzug_notwendig: bool, sonst_keine_wohnung: bool) -> bool:
    """Whether the promise is owed in the usual case."""
    return umzug_notwendig and sonst_keine_wohnung


@rule(
    "§ 22 Abs. 6 Satz 1 SGB II",
    since=BUERGERGELD,
    satz="Zuständig ist das Jobcenter am Ort der neuen Wohnung.",
    leer="Zuständig ist das Jobcenter am bisherigen Ort.",
)
def am_neuen_ort(art: Hilfeart) -> bool:
    """Which Jobcenter decides: deposit and shares at the new place, moving and searching at the old one."""
    return art in (Hilfeart.KAUTION, Hilfeart.GENOSSENSCHAFT)


@rule(
    "§ 22 Abs. 6 Satz 3, Abs. 8 Satz 4 SGB II",
    since=BUERGERGELD,
    satz="Dieses Geld soll ein Darlehen sein.",
    leer="Dieses Geld ist ein Zuschuss.",
)
def als_darlehen(art: Hilfeart) -> bool:
    """Whether the help is a loan in the usual case: deposit, shares and debts."""
    return art in (Hilfeart.KAUTION, Hilfeart.GENOSSENSCHAFT, Hilfeart.SCHULDEN)


@rule(
    "§ 22 Abs. 8 Satz 3 SGB II",
    since=BUERGERGELD,
    satz="Zuerst zahlt die Person aus ihrem Vermögen. Es bleiben Schulden von {ergebnis:euro}.",
    leer="Das Vermögen reicht für die Schulden.",
)
def schulden_nach_vermoegen(betrag_ct: int, vermoegen_ct: int) -> int:
    """Debts in cents that are left when assets within the allowance are used first."""
    return max(0, betrag_ct - vermoegen_ct)


@rule(
    "§ 22 Abs. 8 Satz 1 und 2 SGB II",
    since=BUERGERGELD,
    satz="Für diese Schulden gilt: Das Jobcenter {ergebnis} sie übernehmen.",
)
def schulden_uebernahme(bekommt_wohnkosten: bool, gerechtfertigt: bool, notwendig: bool) -> str:
    """Whether debts are taken over: „soll“, „kann“ or „darf nicht“."""
    if not (bekommt_wohnkosten and gerechtfertigt):
        return "darf nicht"
    return "soll" if notwendig else "kann"


@rule(
    "§ 22 Abs. 7 Satz 1 SGB II",
    since=BUERGERGELD,
    satz="Die Person hat es beantragt. Das Jobcenter muss an den Vermieter zahlen.",
)
def zahlung_auf_antrag(beantragt: bool) -> bool:
    """Whether the person asked for the payment to the landlord."""
    return beantragt


@rule(
    "§ 22 Abs. 7 Satz 2 und 3 SGB II",
    since=GRUNDSICHERUNGSGELD,
    satz="Das Geld kommt sonst nicht sicher beim Vermieter an. Das Jobcenter soll an ihn zahlen.",
)
def zahlung_zur_sicherung(gruende: Collection[Zahlungsgrund]) -> bool:
    """Whether the payment to the landlord is due in the usual case."""
    return any(grund in GESICHERT or grund is Zahlungsgrund.NICHT_ERREICHBAR for grund in gruende)


@zahlung_zur_sicherung.fassung(
    "§ 22 Abs. 7 Satz 2 und 3 SGB II in der bis 30.06.2026 geltenden Fassung",
    since=BUERGERGELD,
    until=date(2026, 6, 30),
    satz="Das Geld kommt sonst nicht sicher beim Vermieter an. Das Jobcenter soll an ihn zahlen.",
)
def zahlung_zur_sicherung_alt(gruende: Collection[Zahlungsgrund]) -> bool:
    """Before July 2026 without Nr. 5, the unreachable person."""
    return any(grund in GESICHERT for grund in gruende)


@rule(
    "§ 31a Abs. 7 Satz 3 SGB II",
    since=date(2026, 5, 4),
    satz="Der Regelbedarf entfällt. Das Jobcenter soll die Miete aller an den Vermieter zahlen.",
)
def zahlung_bei_arbeitsverweigerung(gruende: Collection[Zahlungsgrund]) -> bool:
    """Whether somebody lost the Regelbedarf because of refused work; text checked from 4 May 2026 on."""
    return Zahlungsgrund.ARBEIT_VERWEIGERT in gruende
