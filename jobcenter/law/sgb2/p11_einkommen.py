"""§ 11 Abs. 1 SGB II: what is income at all, and whose income Kindergeld is."""

from __future__ import annotations

from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, rule

KINDERGELDBERECHTIGT = Frage(
    "kindergeld",
    "§ 11 Abs. 1 Satz 5 SGB II",
    "Ein Kind braucht sein Kindergeld nicht ganz. Wer bekommt das Kindergeld ausgezahlt?",
    (("antragsteller", "Die antragstellende Person."), ("partner", "Die Partnerin oder der Partner.")),
    "antragsteller",
)

KINDERGELD_DER_ELTERN = Frage(
    "kindergeld_eltern",
    KINDERGELDBERECHTIGT.zitat,
    KINDERGELDBERECHTIGT.frage,
    (("elternteil1", "Der zuerst genannte Elternteil."), ("elternteil2", "Der andere Elternteil.")),
    "elternteil1",
)

RUECKZAHLUNG = Frage(
    "darlehen",
    "§ 11 Abs. 1 Satz 1 und 3 SGB II",
    "Jemand hat der Person Geld geliehen. Muss sie es sicher zurückzahlen?",
    (("ja", "Ja, das ist ernsthaft vereinbart."), ("nein", "Nein, es zählt als Einkommen.")),
    "ja",
)


@rule(
    "§ 11 Abs. 1 Satz 5 SGB II",
    since=BUERGERGELD,
    satz="Vom Kindergeld von {kindergeld_ct} braucht das Kind {ergebnis:euro} für seinen Bedarf.",
    leer="Das Kind braucht sein Kindergeld nicht für den eigenen Bedarf.",
)
def benoetigtes_kindergeld(kindergeld_ct: int, bedarf_ct: int, anderes_ct: int, absetzbar_ct: int) -> int:
    """The part of Kindergeld the child itself needs, in cents.

    `anderes_ct` is other countable income of the child before `absetzbar_ct`, the lump sum that may
    still be deducted from it and from Kindergeld.
    """
    return min(kindergeld_ct, max(0, bedarf_ct + absetzbar_ct - anderes_ct))


@rule(
    "§ 11 Abs. 1 Satz 1 und 5 SGB II",
    since=BUERGERGELD,
    satz="Das Kind gehört nicht zur Bedarfsgemeinschaft. Sein Kindergeld von {ergebnis:euro} zählt beim Elternteil.",
)
def kindergeld_fremdes_kind(kindergeld_ct: int) -> int:
    """Kindergeld for a child outside the Bedarfsgemeinschaft is income of the parent who gets it, in cents."""
    return kindergeld_ct


@rule("§ 11 Abs. 1 Satz 4 SGB II", since=BUERGERGELD, satz="Der Kinderzuschlag zählt beim Kind: {ergebnis:euro}.")
def kinderzuschlag_des_kindes(betrag_ct: int) -> int:
    """Kinderzuschlag is income of the child it is paid for, in cents."""
    return betrag_ct


@rule(
    "§ 11 Abs. 1 Satz 3 SGB II",
    since=BUERGERGELD,
    satz="Das Darlehen einer Sozialbehörde dient dem Lebensunterhalt. Es zählen {ergebnis:euro}.",
    leer="Das Darlehen einer Sozialbehörde dient nicht dem Lebensunterhalt. Es zählt nicht.",
)
def sozialdarlehen(betrag_ct: int, andere_zwecke_ct: int) -> int:
    """Social benefits paid as a loan count as far as they are for living, in cents."""
    return max(0, betrag_ct - andere_zwecke_ct)


@rule(
    "§ 11 Abs. 1 Satz 1 und 3 SGB II",
    since=BUERGERGELD,
    satz="Das Geld muss nicht zurückgezahlt werden. Es zählen {ergebnis:euro}.",
    leer="Ein Darlehen, das zurückzuzahlen ist, zählt nicht.",
)
def darlehen(betrag_ct: int, zurueckzuzahlen: bool) -> int:
    """A loan that must be paid back is no income; anything else of this name is, in cents."""
    return 0 if zurueckzuzahlen else betrag_ct


@rule("§ 11 Abs. 1 Satz 1 und 2 SGB II", since=BUERGERGELD, leer="Sachen, die nicht zum Lohn gehören, zählen nicht.")
def sachleistung(betrag_ct: int) -> int:
    """Income in kind counts only when it comes from work or voluntary service."""
    return 0
