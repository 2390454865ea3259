"""§ 11b SGB II with § 6 GrusiGV: what is deducted from income."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from enum import Enum
from typing import NamedTuple

from jobcenter.law.fakten.absetzung import Massnahme
from jobcenter.law.pruefung import Frage, Pruefung
from jobcenter.law.rule import BUERGERGELD, FREIBETRAEGE_2023, rule, schema, zahl
from jobcenter.law.sgb2.p41_rundung import anteil_ct, bruch_ct
from jobcenter.law.situation import Ausbildung

KOSTEN_OHNE_BETRAG = Frage(
    "absetzung_ohne_betrag",
    "§ 11b Abs. 2 Satz 2 SGB II",
    "Die Person nennt höhere Kosten als 100 Euro, aber keinen Betrag. Bleibt es bei der Pauschale?",
    (("pauschale", "Es bleibt vorerst bei der Pauschale von 100 Euro."),),
    "pauschale",
)
HOEHERE_KOSTEN_IN_AUSBILDUNG = Frage(
    "hoehere_kosten_ausbildung",
    "§ 11b Abs. 2 Satz 2 und Abs. 2b SGB II",
    "Die nachgewiesenen Kosten sind höher als der freie Betrag für Ausbildung oder Dienst. Werden sie abgesetzt?",
    (
        ("nein", "Nein, es bleibt beim freien Betrag (§ 11b Abs. 2b)."),
        ("ja", "Ja, die höheren Kosten werden abgesetzt (§ 11b Abs. 2 Satz 2)."),
    ),
    "nein",
)
SONSTIGE_AUSBILDUNG = Frage(
    "ausbildung_freibetrag",
    "§ 11b Abs. 2b SGB II",
    "Gehört die Ausbildung oder der Dienst der Person zu § 11b Abs. 2b?",
    (
        ("nein", "Nein, es gilt der Grundabsetzbetrag von 100 Euro."),
        ("ja", "Ja, die Geringfügigkeitsgrenze bleibt frei."),
    ),
    "nein",
)
RESTLICHER_GRUNDABSETZBETRAG = Frage(
    "pauschale_neben_arbeit",
    "§ 11b Abs. 1 Satz 1 Nr. 3 und Abs. 2 SGB II, § 5 GrusiGV",
    "Der Lohn ist kleiner als der Grundabsetzbetrag. Wird der Rest vom anderen Einkommen abgesetzt?",
    (
        ("nein", "Nein, vom anderen Einkommen wird nichts abgesetzt."),
        ("pauschale", "Ja, bis zur Versicherungspauschale."),
    ),
    "nein",
)
FREIBETRAG_NICHT_ERWERBSFAEHIG = Frage(
    "freibetrag_nicht_erwerbsfaehig",
    "§ 11b Abs. 2 und 3 SGB II",
    "Die Person arbeitet, ist aber keine erwerbsfähige leistungsberechtigte Person. Was wird abgesetzt?",
    (
        ("pauschale", "Nur nachgewiesene Kosten und die Versicherungspauschale."),
        ("freibetrag", "Die Freibeträge wie bei erwerbsfähigen Leistungsberechtigten."),
    ),
    "pauschale",
)
KIND_MIT_GESCHWISTERN = Frage(
    "freibetrag_geschwister",
    "§ 11b Abs. 3 Satz 3 SGB II",
    "Ein erwachsenes Kind verdient mehr als 1.200 Euro. Zählt das jüngere Geschwisterkind für die Grenze?",
    (
        ("ja", "Ja, es lebt mit einem minderjährigen Kind in Bedarfsgemeinschaft."),
        ("nein", "Nein, die höhere Grenze gilt nur für eigene Kinder."),
    ),
    "ja",
)
GRUNDRENTENZEITEN = Frage(
    "grundrentenzeiten",
    "§ 11b Abs. 2a SGB II, § 82a SGB XII",
    "Hat die Person mindestens 33 Jahre Grundrentenzeiten oder vergleichbare Zeiten?",
    (
        ("nein", "Nein, von der Rente bleibt kein besonderer Betrag frei."),
        ("ja", "Ja, von der Rente bleibt der Freibetrag nach § 82a SGB XII frei."),
    ),
    "nein",
)
FOERDERFAEHIG = frozenset({Ausbildung.SCHULE, Ausbildung.BERUFSAUSBILDUNG, Ausbildung.STUDIUM})
"""Training of § 11b Abs. 2b Satz 1."""
PAUSCHALE_OFFEN = -1
"""No base amount was used, so the whole insurance lump sum is still open."""


class Grundbetrag(Enum):
    """Which base amount is deducted from earnings (§ 11b Abs. 2 and 2b)."""

    ARBEIT = "arbeit"
    AUSBILDUNG = "ausbildung"
    FREIWILLIGENDIENST = "freiwilligendienst"


class Erwerb(NamedTuple):
    """Earnings of one person after deductions, and what is left of the base amount, in cents."""

    angerechnet_ct: int
    freibetrag_ct: int
    rest_grundbetrag_ct: int


@rule("§ 11b Abs. 2b SGB II", since=FREIBETRAEGE_2023)
def in_junger_ausbildung(alter: int, ausbildung: Ausbildung, *, ausbildung_unter_jahre: int = zahl()) -> bool:
    """Whether the base amount is the Geringfügigkeitsgrenze: pupils, apprentices, students under 25."""
    return alter < ausbildung_unter_jahre and ausbildung in FOERDERFAEHIG


@in_junger_ausbildung.fassung(
    "§ 11b Abs. 2 SGB II in der bis 30.06.2023 geltenden Fassung", since=BUERGERGELD, until=date(2023, 6, 30)
)
def in_junger_ausbildung_alt(alter: int, ausbildung: Ausbildung) -> bool:
    """Before July 2023 there was no such base amount."""
    return False


@rule("§ 11b Abs. 2b Satz 1 Nr. 2 und 3 SGB II", since=FREIBETRAEGE_2023)
def in_junger_massnahme(alter: int, massnahme: Massnahme, *, ausbildung_unter_jahre: int = zahl()) -> bool:
    """Whether the base amount is the Geringfügigkeitsgrenze: preparation, introductory training, service under 25."""
    return alter < ausbildung_unter_jahre and massnahme is not Massnahme.KEINE


@in_junger_massnahme.fassung(
    "§ 11b Abs. 2 SGB II in der bis 30.06.2023 geltenden Fassung", since=BUERGERGELD, until=date(2023, 6, 30)
)
def in_junger_massnahme_alt(alter: int, massnahme: Massnahme) -> bool:
    """Before July 2023 there was no such base amount."""
    return False


@rule("§ 11b Abs. 2b Satz 1 Nr. 4 SGB II", since=FREIBETRAEGE_2023)
def schule_gerade_beendet(
    alter: int,
    monat: date,
    schulende_am: date,
    *,
    ausbildung_unter_jahre: int = zahl(),
    nach_der_schule_monate: int = zahl(),
) -> bool:
    """Whether the month is one of the three after the end of general school, or the month of the end."""
    seither = (monat.year - schulende_am.year) * 12 + monat.month - schulende_am.month
    return alter < ausbildung_unter_jahre and 0 <= seither <= nach_der_schule_monate


@schule_gerade_beendet.fassung(
    "§ 11b Abs. 2 SGB II in der bis 30.06.2023 geltenden Fassung", since=BUERGERGELD, until=date(2023, 6, 30)
)
def schule_gerade_beendet_alt(alter: int, monat: date, schulende_am: date) -> bool:
    """Before July 2023 there was no such base amount."""
    return False


@rule("§ 11b Abs. 2b Satz 3 SGB II", since=FREIBETRAEGE_2023)
def im_dienst_ab_25(alter: int, massnahme: Massnahme, *, ausbildung_unter_jahre: int = zahl()) -> bool:
    """Whether the person of 25 or older does a voluntary service."""
    return alter >= ausbildung_unter_jahre and massnahme is Massnahme.FREIWILLIGENDIENST


@im_dienst_ab_25.fassung(
    "§ 11b Abs. 2 SGB II in der bis 30.06.2023 geltenden Fassung", since=BUERGERGELD, until=date(2023, 6, 30)
)
def im_dienst_ab_25_alt(alter: int, massnahme: Massnahme) -> bool:
    """Before July 2023 another text was in force that is not known here: the ordinary base amount is used."""
    return False


@rule("§ 11b Abs. 2b Satz 1 Nr. 1 bis 3 SGB II", since=FREIBETRAEGE_2023)
def ausbildung_unklar(alter: int, ausbildung: Ausbildung, *, ausbildung_unter_jahre: int = zahl()) -> bool:
    """Whether a person must decide if the training belongs to Abs. 2b."""
    return alter < ausbildung_unter_jahre and ausbildung is Ausbildung.SONSTIGE


@ausbildung_unklar.fassung(
    "§ 11b Abs. 2 SGB II in der bis 30.06.2023 geltenden Fassung", since=BUERGERGELD, until=date(2023, 6, 30)
)
def ausbildung_unklar_alt(alter: int, ausbildung: Ausbildung) -> bool:
    """Before July 2023 there was nothing to decide."""
    return False


@rule(
    "§ 11b Abs. 2b Satz 1 SGB II",
    since=FREIBETRAEGE_2023,
    satz="Wegen der Ausbildung bleibt der Betrag der Geringfügigkeitsgrenze frei: {ergebnis:euro}.",
)
def grundbetrag_ausbildung(*, geringfuegigkeitsgrenze_ct: int = zahl()) -> int:
    """Base amount of people under 25 in training, in cents."""
    return geringfuegigkeitsgrenze_ct


@rule(
    "§ 11b Abs. 2b Satz 3 SGB II",
    since=FREIBETRAEGE_2023,
    satz="Vom Taschengeld im Freiwilligendienst bleiben {ergebnis:euro} frei.",
)
def grundbetrag_freiwilligendienst(*, freiwilligendienst_ab_25_ct: int = zahl()) -> int:
    """Base amount of volunteers of 25 or older, in cents."""
    return freiwilligendienst_ab_25_ct


@rule(
    "§ 11b Abs. 2 SGB II",
    since=BUERGERGELD,
    satz="Vom Lohn bleiben für Versicherungen und Kosten der Arbeit {ergebnis:euro} frei.",
)
def grundabsetzbetrag(
    brutto_ct: int, nachgewiesen_ct: int, *, grundabsetzbetrag_ct: int = zahl(), hoehere_absetzung_ab_ct: int = zahl()
) -> int:
    """Base amount in cents: 100 euros, or the proven higher sum when earnings exceed 400 euros."""
    if brutto_ct > hoehere_absetzung_ab_ct:
        return max(nachgewiesen_ct, grundabsetzbetrag_ct)
    return grundabsetzbetrag_ct


@rule("§ 11b Abs. 2 Satz 2 und Abs. 2b SGB II", since=FREIBETRAEGE_2023)
def kosten_ueber_grundbetrag(
    brutto_ct: int,
    nachgewiesen_ct: int,
    ab_25: bool,
    *,
    hoehere_absetzung_ab_ct: int = zahl(),
    geringfuegigkeitsgrenze_ct: int = zahl(),
    freiwilligendienst_ab_25_ct: int = zahl(),
) -> bool:
    """Whether proven costs exceed the base amount of Abs. 2b, so that a person must say which one counts."""
    grund_ct = freiwilligendienst_ab_25_ct if ab_25 else geringfuegigkeitsgrenze_ct
    return brutto_ct > hoehere_absetzung_ab_ct and nachgewiesen_ct > grund_ct


@rule(
    "§ 11b Abs. 2 Satz 2 und Abs. 2b SGB II",
    since=FREIBETRAEGE_2023,
    satz="Statt {grund_ct} bleiben die nachgewiesenen Kosten frei: {ergebnis:euro}.",
)
def hoehere_kosten_in_ausbildung(grund_ct: int, nachgewiesen_ct: int) -> int:
    """Proven costs instead of the base amount of Abs. 2b, when a person decided so, in cents."""
    return nachgewiesen_ct


@rule(
    "§ 11b Abs. 3 SGB II",
    since=BUERGERGELD,
    satz="Vom Bruttolohn von {brutto_ct} bleiben zusätzlich {ergebnis:euro} frei.",
)
def erwerbsfreibetrag(
    brutto_ct: int,
    mit_kind: bool,
    in_ausbildung: bool,
    *,
    erwerbsfreibetrag_stufen: Sequence[tuple[int, int, int]] = zahl(),
    erwerbsfreibetrag_grenze_ct: int = zahl(),
    erwerbsfreibetrag_grenze_mit_kind_ct: int = zahl(),
) -> int:
    """The free amount by bands of gross earnings in cents; none of the first band in cases of Abs. 2b."""
    grenze_ct = erwerbsfreibetrag_grenze_mit_kind_ct if mit_kind else erwerbsfreibetrag_grenze_ct
    brutto_ct = min(brutto_ct, grenze_ct)
    stufen = erwerbsfreibetrag_stufen[1:] if in_ausbildung else erwerbsfreibetrag_stufen
    return bruch_ct(
        sum([(min(brutto_ct, bis) - ueber) * anteil for ueber, bis, anteil in stufen if brutto_ct > ueber]), 1000
    )


@rule(
    "§ 11b Abs. 1 Satz 1 Nr. 3 SGB II, § 6 Abs. 1 GrusiGV",
    since=BUERGERGELD,
    satz="Für Versicherungen werden {ergebnis:euro} abgesetzt.",
)
def versicherungspauschale(einkommen_ct: int, pauschale_ct: int) -> int:
    """The deduction for private insurance from other income, at most that income, in cents."""
    return min(einkommen_ct, pauschale_ct)


@rule(
    "§ 11b Abs. 1 Satz 1 Nr. 7 SGB II",
    since=BUERGERGELD,
    satz="Gezahlter Unterhalt wird mit {ergebnis:euro} abgesetzt.",
)
def unterhalt_abgesetzt(einkommen_ct: int, gezahlt_ct: int) -> int:
    """Titled maintenance really paid, at most the income, in cents."""
    return min(einkommen_ct, gezahlt_ct)


@schema(
    "§ 11b Abs. 1 bis 3 SGB II",
    since=BUERGERGELD,
    satz="Vom Nettolohn von {netto_ct} bleiben {ergebnis.freibetrag_ct} frei. "
    "Angerechnet werden {ergebnis.angerechnet_ct}.",
)
def erwerbseinkommen(
    pruefung: Pruefung, netto_ct: int, brutto_ct: int, grundbetrag: Grundbetrag, mit_kind: bool, nachgewiesen_ct: int
) -> Erwerb:
    """Countable earnings of one person: net pay less base amount and less the free bands of gross pay.

    In cases of Abs. 2b `nachgewiesen_ct` is only given when a person decided that proven costs count instead.
    """
    if grundbetrag is Grundbetrag.AUSBILDUNG:
        grund_ct = grundbetrag_ausbildung(pruefung)
    elif grundbetrag is Grundbetrag.FREIWILLIGENDIENST:
        grund_ct = grundbetrag_freiwilligendienst(pruefung)
    else:
        grund_ct = grundabsetzbetrag(pruefung, brutto_ct, nachgewiesen_ct)
    in_ausbildung = grundbetrag is not Grundbetrag.ARBEIT
    if in_ausbildung and nachgewiesen_ct:
        grund_ct = hoehere_kosten_in_ausbildung(pruefung, grund_ct, nachgewiesen_ct)
    freibetrag_ct = grund_ct + erwerbsfreibetrag(pruefung, brutto_ct, mit_kind, in_ausbildung)
    return Erwerb(max(0, netto_ct - freibetrag_ct), freibetrag_ct, max(0, grund_ct - netto_ct))


@rule("§ 11 Abs. 1 SGB II", since=BUERGERGELD, satz="Als Einkommen zählen {ergebnis:euro}.")
def anrechenbares_einkommen(einkommen_ct: int) -> int:
    """The countable income of a person in cents, after all deductions."""
    return einkommen_ct


@rule("§ 11b Abs. 3 Satz 2 Nr. 3 SGB II", since=BUERGERGELD)
def ueber_grenze_ohne_kind(brutto_ct: int, *, erwerbsfreibetrag_grenze_ct: int = zahl()) -> bool:
    """Whether gross earnings are so high that the limit with a child matters."""
    return brutto_ct > erwerbsfreibetrag_grenze_ct


@rule(
    "§ 11b Abs. 2a SGB II, § 82a SGB XII",
    since=BUERGERGELD,
    satz="Wegen der Grundrentenzeiten bleiben von der Rente {ergebnis:euro} frei.",
)
def grundrentenfreibetrag(
    rente_ct: int,
    *,
    grundrente_sockel_ct: int = zahl(),
    grundrente_anteil: int = zahl(),
    grundrente_hoechstens_anteil: int = zahl(),
    regelbedarf_ct: Mapping[int, int] = zahl(),
) -> int:
    """Free part of a pension with at least 33 years of Grundrentenzeiten in cents."""
    mehr_ct = anteil_ct(max(0, rente_ct - grundrente_sockel_ct), grundrente_anteil)
    hoechstens_ct = anteil_ct(regelbedarf_ct[1], grundrente_hoechstens_anteil)
    return min(rente_ct, grundrente_sockel_ct + mehr_ct, hoechstens_ct)
