"""§ 22 Abs. 1 to 3 SGB II: bills that are due once, repairs of the own house, and money that comes back."""

from __future__ import annotations

from jobcenter.law.fakten.wohnung import Einmalkosten, Guthaben, Kostenart, Wohnung
from jobcenter.law.pruefung import Frage, Pruefung
from jobcenter.law.rule import BUERGERGELD, rule, schema, zahl
from jobcenter.law.sgb2.p22_unterkunft import HEIZUNG_UEBER_GRENZE, Kosten, laufende_kosten

NACHZAHLUNG = Frage(
    "nachzahlung_ueber_grenze",
    "§ 22 Abs. 1 Satz 1 und 9 SGB II",
    "Die laufenden Kosten sind schon auf die Grenze gesenkt. Zählt die Nachzahlung trotzdem?",
    (
        ("nein", "Nein, auch für die Zeit der Nachzahlung galt die Grenze."),
        ("ja", "Ja, für diese Zeit waren die Kosten angemessen oder noch nicht zu senken."),
    ),
    "nein",
)
TILGUNG = Frage(
    "tilgung",
    "§ 22 Abs. 1 Satz 1 SGB II",
    "Die Person tilgt einen Kredit für ihr Haus. Zählt die Tilgung zum Bedarf?",
    (
        ("nein", "Nein, die Tilgung bildet Vermögen."),
        ("ja", "Ja, ausnahmsweise: Das Haus ist fast bezahlt, und ohne Tilgung ginge es verloren."),
    ),
    "nein",
)
REPARATUR_DARLEHEN = Frage(
    "reparatur_darlehen",
    "§ 22 Abs. 2 Satz 2 SGB II",
    "Ein Teil der unabweisbaren Reparatur ist nicht angemessen. Gibt es dafür ein gesichertes Darlehen?",
    (
        ("nein", "Für den Rest gibt es kein Darlehen."),
        ("ja", "Für den Rest gibt es ein Darlehen, gesichert am Haus."),
    ),
    "nein",
)
JAHR = 12
"""Months of a year."""


@rule(
    "§ 22 Abs. 1 Satz 1 SGB II",
    since=BUERGERGELD,
    satz="In diesem Monat ist eine Rechnung fällig. Davon zählen {ergebnis:euro} für die Unterkunft.",
)
def faellig_unterkunft(betrag_ct: int, ausser_betracht_ct: int) -> int:
    """A bill for service charges or the own house in cents: need of the month in which it is due."""
    return max(0, betrag_ct - ausser_betracht_ct)


@rule(
    "§ 22 Abs. 1 Satz 1 SGB II",
    since=BUERGERGELD,
    satz="In diesem Monat ist eine Rechnung fällig. Davon zählen {ergebnis:euro} für die Heizung.",
)
def faellig_heizung(betrag_ct: int, ausser_betracht_ct: int) -> int:
    """A bill for heating or fuel in cents: need of the month in which it is due."""
    return max(0, betrag_ct - ausser_betracht_ct)


@rule("§ 22 Abs. 1 Satz 1 und 9 SGB II", since=BUERGERGELD)
def brennstoff_hoechstens(grenze_heizung_ct: int, heizung_ct: int) -> int:
    """What fuel for a year may cost in cents: twelve limits less what is paid for heating each month anyway."""
    return max(0, JAHR * (grenze_heizung_ct - heizung_ct))


@rule(
    "§ 22 Abs. 2 Satz 1 SGB II",
    since=BUERGERGELD,
    satz="Für die Reparatur am eigenen Haus zählen {ergebnis:euro}. Gerechnet werden {instandhaltung_monate} Monate.",
)
def reparatur_anerkannt(
    betrag_ct: int, kosten_ct: int, unterkunft_ct: int, grenze_ct: int, *, instandhaltung_monate: int = zahl()
) -> int:
    """The unavoidable repair in cents, as far as it fits under the limit of twelve months with the other costs.

    `kosten_ct` are those other costs; below zero: take the running costs of every month.
    """
    andere_ct = kosten_ct if kosten_ct >= 0 else instandhaltung_monate * unterkunft_ct
    return min(betrag_ct, max(0, instandhaltung_monate * grenze_ct - andere_ct))


@schema("§ 22 Abs. 1 und 2 SGB II", since=BUERGERGELD)
def mit_einmalkosten(pruefung: Pruefung, kosten: Kosten, wohnung: Wohnung) -> Kosten:
    """The recognised costs of the flat with the bills that are due in this month."""
    unterkunft_ct, heizung_ct = kosten.unterkunft_ct, kosten.heizung_ct
    for rechnung in wohnung.einmalkosten:
        if rechnung.art in (Kostenart.HEIZKOSTEN, Kostenart.BRENNSTOFF):
            heizung_ct += _heizung(pruefung, rechnung, wohnung, kosten)
        else:
            unterkunft_ct += _unterkunft(pruefung, rechnung, wohnung, kosten)
    return kosten._replace(unterkunft_ct=unterkunft_ct, heizung_ct=heizung_ct)


def _heizung(pruefung: Pruefung, rechnung: Einmalkosten, wohnung: Wohnung, kosten: Kosten) -> int:
    betrag_ct = rechnung.betrag_ct
    if rechnung.art is Kostenart.BRENNSTOFF:
        grenze_ct = wohnung.grenze_heizung_ct
        if grenze_ct is not None:
            hoechstens_ct = brennstoff_hoechstens(pruefung, grenze_ct, laufende_kosten(wohnung)[1])
            if betrag_ct > hoechstens_ct and pruefung.klaere(HEIZUNG_UEBER_GRENZE) == "grenze":
                betrag_ct = hoechstens_ct
    elif kosten.heizung_ct < laufende_kosten(wohnung)[1] and pruefung.klaere(NACHZAHLUNG) == "nein":
        return 0
    return faellig_heizung(pruefung, betrag_ct, rechnung.ausser_betracht_ct)


def _unterkunft(pruefung: Pruefung, rechnung: Einmalkosten, wohnung: Wohnung, kosten: Kosten) -> int:
    laufend_ct = laufende_kosten(wohnung)[0]
    if rechnung.art is Kostenart.REPARATUR:
        return _reparatur(pruefung, rechnung, laufend_ct, wohnung.grenze_unterkunft_ct)
    if rechnung.art is Kostenart.TILGUNG and pruefung.klaere(TILGUNG) == "nein":
        return 0
    if (
        rechnung.art is Kostenart.BETRIEBSKOSTEN
        and kosten.unterkunft_ct < laufend_ct
        and pruefung.klaere(NACHZAHLUNG) == "nein"
    ):
        return 0
    return faellig_unterkunft(pruefung, rechnung.betrag_ct, rechnung.ausser_betracht_ct)


def _reparatur(pruefung: Pruefung, rechnung: Einmalkosten, laufend_ct: int, grenze_ct: int | None) -> int:
    """Without a local limit a person already confirms that all costs are adequate."""
    if grenze_ct is None:
        return faellig_unterkunft(pruefung, rechnung.betrag_ct, rechnung.ausser_betracht_ct)
    andere_ct = -1 if rechnung.kosten_zwoelf_monate_ct is None else rechnung.kosten_zwoelf_monate_ct
    betrag_ct = max(0, rechnung.betrag_ct - rechnung.ausser_betracht_ct)
    anerkannt_ct = reparatur_anerkannt(pruefung, betrag_ct, andere_ct, laufend_ct, grenze_ct)
    if anerkannt_ct < betrag_ct:
        pruefung.klaere(REPARATUR_DARLEHEN)
    return anerkannt_ct


@rule(
    "§ 22 Abs. 3 SGB II",
    since=BUERGERGELD,
    satz="Ein Guthaben aus früheren Monaten senkt die Wohnkosten um {ergebnis:euro}.",
)
def guthaben_verbraucht(uebertrag_ct: int, kosten_ct: int) -> int:
    """How much of earlier credits lowers the housing costs of this month, in cents; the rest is carried on."""
    return min(uebertrag_ct, kosten_ct)


@rule(
    "§ 22 Abs. 3 SGB II",
    since=BUERGERGELD,
    satz="In diesem Monat kommt ein Guthaben. Ab dem nächsten Monat senkt es die Wohnkosten: {ergebnis:euro}.",
)
def guthaben_im_folgemonat(erhalten_ct: int, ausser_betracht_ct: int) -> int:
    """What of a credit of this month counts from the next month on; household electricity and the like stays out."""
    return max(0, erhalten_ct - ausser_betracht_ct)


@schema("§ 22 Abs. 3 SGB II", since=BUERGERGELD)
def nach_guthaben(pruefung: Pruefung, kosten: Kosten, guthaben: Guthaben) -> tuple[Kosten, int]:
    """Costs lowered by earlier credits, heating first, and what is left for the next month in cents."""
    verbraucht_ct = guthaben_verbraucht(pruefung, guthaben.uebertrag_ct, kosten.summe_ct)
    rest_ct = guthaben.uebertrag_ct - verbraucht_ct
    if guthaben.erhalten_ct:
        rest_ct += guthaben_im_folgemonat(pruefung, guthaben.erhalten_ct, guthaben.ausser_betracht_ct)
    heizung_ct = max(0, kosten.heizung_ct - verbraucht_ct)
    unterkunft_ct = kosten.unterkunft_ct - max(0, verbraucht_ct - kosten.heizung_ct)
    return kosten._replace(unterkunft_ct=unterkunft_ct, heizung_ct=heizung_ct), rest_ct
