"""§ 11a SGB II: income that does not count, or counts in part. Each rule says what counts, in cents.

What the text of § 11a was before July 2023 is not known here: for those months a person decides.
"""

from __future__ import annotations

from datetime import date

from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, FREIBETRAEGE_2023, rule, zahl
from jobcenter.law.sgb2.p41_rundung import anteil_ct, bruch_ct
from jobcenter.law.situation import Ausbildung

VOR_JULI_2023 = Frage(
    "einnahme_frueher",
    "§ 11a SGB II in der bis 30.06.2023 geltenden Fassung",
    "Die Regel für diese Einnahme wurde für Monate vor Juli 2023 nicht geprüft. Wie wird sie behandelt?",
    (
        ("heute", "Wie nach dem heutigen Gesetz."),
        ("zaehlt", "Sie zählt ganz."),
        ("frei", "Sie bleibt ganz frei."),
    ),
    "heute",
)
JAHRESBETRAG = Frage(
    "ehrenamt_jahresbetrag",
    "§ 11a Abs. 1 Nr. 4 und 5 SGB II, § 3 Nr. 26 EStG",
    "Der freie Jahresbetrag für das Ehrenamt soll ab 2026 höher sein. Welcher Betrag gilt?",
    (("bisher", "Es gilt der Betrag von 3.000 Euro."), ("neu", "Es gilt der Betrag von 3.300 Euro.")),
    "bisher",
)
UEBER_DEM_JAHRESBETRAG = Frage(
    "ehrenamt_mehr",
    "§ 11a Abs. 1 Nr. 5, § 11b Abs. 2 und 3 SGB II",
    "Die Einnahme aus der Nebentätigkeit ist höher als der freie Jahresbetrag. Wie zählt der Rest?",
    (
        ("lohn", "Wie Lohn, mit den Freibeträgen für Arbeit."),
        ("sonstige", "Wie eine andere Einnahme, ohne die Freibeträge für Arbeit."),
    ),
    "lohn",
)
ZWECK = Frage(
    "zweck",
    "§ 11a Abs. 3 Satz 1 SGB II",
    "Eine öffentliche Leistung ist für einen bestimmten Zweck. Dient sie demselben Zweck wie das Grundsicherungsgeld?",
    (
        ("anders", "Nein, sie dient einem anderen Zweck und bleibt frei."),
        ("gleich", "Ja, sie dient dem Lebensunterhalt und zählt."),
    ),
    "anders",
)
TAGESPFLEGE = Frage(
    "tagespflege",
    "§ 11a Abs. 3 Satz 2 Nr. 2, § 11b Abs. 2 und 3 SGB II",
    "Geld für Kindertagespflege zählt. Ist es Einkommen aus eigener Arbeit?",
    (
        ("lohn", "Ja, die Freibeträge für Arbeit gehen ab."),
        ("sonstige", "Nein, es ist eine andere Einnahme."),
    ),
    "lohn",
)
WOHLFAHRT = Frage(
    "wohlfahrt",
    "§ 11a Abs. 4 SGB II",
    "Eine Wohlfahrtsorganisation hat etwas gegeben. Verbessert es die Lage so sehr, dass es zählen muss?",
    (("frei", "Nein, die Zuwendung bleibt frei."), ("zaehlt", "Ja, die Zuwendung zählt.")),
    "frei",
)
ZUWENDUNG = Frage(
    "zuwendung",
    "§ 11a Abs. 5 SGB II",
    "Jemand hat freiwillig Geld gegeben. Zählt es als Einkommen?",
    (
        ("zaehlt", "Ja, keine der Ausnahmen trifft zu."),
        ("unbillig", "Nein, es wäre grob unbillig (Nr. 1)."),
        ("gering", "Nein, es verbessert die Lage kaum (Nr. 2)."),
    ),
    "zaehlt",
)
FERIENJOB_AUSBILDUNG = Frage(
    "ferienjob",
    "§ 11a Abs. 7 SGB II",
    "Die Person macht eine Ausbildung und arbeitet in den Ferien. Gehört sie zu den Schülerinnen und Schülern?",
    (("nein", "Nein, der Lohn zählt."), ("ja", "Ja, der Lohn aus den Ferien bleibt frei.")),
    "nein",
)


@rule("§ 11a SGB II", since=FREIBETRAEGE_2023)
def ausnahmen_geprueft() -> bool:
    """The text of § 11a and § 1 is known."""
    return True


@ausnahmen_geprueft.fassung(
    "§ 11a SGB II in der bis 30.06.2023 geltenden Fassung", since=BUERGERGELD, until=date(2023, 6, 30)
)
def ausnahmen_geprueft_alt() -> bool:
    """Before July 2023 the text is not known here."""
    return False


@rule("§ 11a Abs. 1 Nr. 1 SGB II", since=BUERGERGELD, leer="Leistungen nach dem SGB II sind kein Einkommen.")
def leistung_sgb2(betrag_ct: int) -> int:
    """Benefits of this book: nothing counts."""
    return 0


@rule("§ 11a Abs. 1 Nr. 2 SGB II", since=BUERGERGELD, leer="Leistungen der Soldatenentschädigung bleiben frei.")
def soldatenentschaedigung(betrag_ct: int) -> int:
    """Compensation of soldiers and their survivors: nothing counts."""
    return 0


@rule(
    "§ 11a Abs. 1 Nr. 3 SGB II",
    since=BUERGERGELD,
    satz="Die Entschädigung bleibt bis {vergleich_ct} frei. Es zählen {ergebnis:euro}.",
    leer="Die Rente oder Beihilfe nach dem Bundesentschädigungsgesetz bleibt frei.",
)
def entschaedigung_beg(betrag_ct: int, vergleich_ct: int) -> int:
    """Compensation of victims of persecution above the comparable amount of Chapter 9 SGB XIV."""
    return max(0, betrag_ct - vergleich_ct)


@rule("§ 11a Abs. 1 Nr. 4 und 5 SGB II, § 3 Nr. 26 EStG", since=BUERGERGELD)
def jahresbetrag_offen(im_jahr_ct: int, *, ehrenamt_jahr_ct: int = zahl()) -> bool:
    """Whether the amount of the year is not yet used up by all that came in so far."""
    return im_jahr_ct <= ehrenamt_jahr_ct


@rule("§ 11a Abs. 1 Nr. 4 und 5 SGB II, § 3 Nr. 26 EStG", since=date(2026, 1, 1))
def jahresbetrag(hat_sich_erhoeht: bool, *, ehrenamt_jahr_ct: int = zahl(), ehrenamt_jahr_neu_ct: int = zahl()) -> int:
    """The free amount of the year; since 2026 a person says which amount is right."""
    return ehrenamt_jahr_neu_ct if hat_sich_erhoeht else ehrenamt_jahr_ct


@jahresbetrag.fassung("§ 11a Abs. 1 Nr. 4 und 5 SGB II, § 3 Nr. 26 EStG", since=BUERGERGELD, until=date(2025, 12, 31))
def jahresbetrag_bis_2025(hat_sich_erhoeht: bool, *, ehrenamt_jahr_ct: int = zahl()) -> int:
    """The free amount of the year until 2025."""
    return ehrenamt_jahr_ct


@rule("§ 3 Nr. 26 EStG", since=date(2026, 1, 1))
def jahresbetrag_unklar() -> bool:
    """Since 2026 the amount may be higher."""
    return True


@jahresbetrag_unklar.fassung("§ 3 Nr. 26 EStG", since=BUERGERGELD, until=date(2025, 12, 31))
def jahresbetrag_klar() -> bool:
    """Until 2025 the amount is known."""
    return False


@rule(
    "§ 11a Abs. 1 Nr. 4 und 5 SGB II",
    since=BUERGERGELD,
    satz="Das Geld für Ehrenamt oder Betreuung übersteigt den freien Jahresbetrag um {ergebnis:euro}.",
    leer="Das Geld für Ehrenamt oder Betreuung bleibt frei.",
)
def ueber_jahresbetrag(betrag_ct: int, im_jahr_frei_ct: int, jahresbetrag_ct: int) -> int:
    """What exceeds the free amount that is left of the year."""
    return max(0, betrag_ct - max(0, jahresbetrag_ct - im_jahr_frei_ct))


@rule("§ 11a Abs. 1 Nr. 6 SGB II", since=BUERGERGELD, leer="Das Mutterschaftsgeld bleibt frei.")
def mutterschaftsgeld(betrag_ct: int) -> int:
    """Mutterschaftsgeld: nothing counts."""
    return 0


@rule("§ 11a Abs. 1 Nr. 7 SGB II", since=BUERGERGELD, leer="Eine Erbschaft ist kein Einkommen. Sie ist Vermögen.")
def erbschaft(betrag_ct: int) -> int:
    """Inheritances, legacies and compulsory portions: nothing counts, they are assets of the next month."""
    return 0


@rule("§ 11a Abs. 2 SGB II", since=BUERGERGELD, leer="Schmerzensgeld bleibt frei.")
def schmerzensgeld(betrag_ct: int) -> int:
    """Compensation for immaterial damage: nothing counts."""
    return 0


@rule(
    "§ 11a Abs. 3 Satz 1 SGB II",
    since=BUERGERGELD,
    satz="Die Leistung dient demselben Zweck wie das Grundsicherungsgeld. Es zählen {ergebnis:euro}.",
    leer="Die Leistung dient einem anderen Zweck und bleibt frei.",
)
def zweckbestimmte_leistung(betrag_ct: int, frei_ct: int, gleicher_zweck: bool) -> int:
    """A public benefit for a named purpose counts as far as it serves the same purpose."""
    return max(0, betrag_ct - frei_ct) if gleicher_zweck else 0


@rule(
    "§ 11a Abs. 3 Satz 2 Nr. 1 SGB II",
    since=BUERGERGELD,
    satz="Vom Geld für die Erziehung von Pflegekind Nummer {pflegekind} zählen {ergebnis:euro}.",
    leer="Das Geld für die Erziehung des ersten und zweiten Pflegekindes bleibt frei.",
)
def erziehungsgeld_pflegekind(betrag_ct: int, pflegekind: int, *, pflegekind_drittes_anteil: int = zahl()) -> int:
    """Pay for bringing up a foster child: nothing for two, 75 per cent for the third, all from the fourth on."""
    if pflegekind <= 2:
        return 0
    return anteil_ct(betrag_ct, pflegekind_drittes_anteil) if pflegekind == 3 else betrag_ct


@rule("§ 11a Abs. 3 Satz 2 Nr. 2 SGB II", since=BUERGERGELD, satz="Geld für Kindertagespflege zählt: {ergebnis:euro}.")
def geld_fuer_tagespflege(betrag_ct: int) -> int:
    """Pay for day care of children counts in full."""
    return betrag_ct


@rule(
    "§ 11a Abs. 3 Satz 2 Nr. 3 SGB II",
    since=BUERGERGELD,
    satz="BAföG und ähnliche Stipendien zählen mit {ergebnis:euro}.",
)
def bafoeg(betrag_ct: int, frei_ct: int) -> int:
    """BAföG and comparable grants count, without the supplement of § 14b BAföG (`frei_ct`)."""
    return max(0, betrag_ct - frei_ct)


@rule(
    "§ 11a Abs. 3 Satz 2 Nr. 4 SGB II",
    since=BUERGERGELD,
    satz="Die Berufsausbildungsbeihilfe zählt mit {ergebnis:euro}.",
)
def berufsausbildungsbeihilfe(betrag_ct: int, frei_ct: int) -> int:
    """Berufsausbildungsbeihilfe counts without the needs of § 64 Abs. 3 Satz 1 SGB III (`frei_ct`)."""
    return max(0, betrag_ct - frei_ct)


@rule(
    "§ 11a Abs. 3 Satz 2 Nr. 5 SGB II",
    since=BUERGERGELD,
    satz="Reisekosten zur Teilhabe am Arbeitsleben zählen mit {ergebnis:euro}.",
)
def reisekosten_teilhabe(betrag_ct: int) -> int:
    """Travel costs for participation in working life count in full."""
    return betrag_ct


@rule(
    "§ 11a Abs. 4 SGB II",
    since=BUERGERGELD,
    satz="Die Zuwendung der freien Wohlfahrtspflege zählt mit {ergebnis:euro}.",
    leer="Die Zuwendung der freien Wohlfahrtspflege bleibt frei.",
)
def zuwendung_der_wohlfahrt(betrag_ct: int, frei_ct: int, frei: bool) -> int:
    """Gifts of welfare organisations count only as far as they make benefits unjustified."""
    return 0 if frei else max(0, betrag_ct - frei_ct)


@rule(
    "§ 11a Abs. 5 SGB II",
    since=BUERGERGELD,
    satz="Die freiwillige Zuwendung zählt mit {ergebnis:euro}.",
    leer="Die freiwillige Zuwendung bleibt frei.",
)
def freiwillige_zuwendung(betrag_ct: int, frei_ct: int, frei: bool) -> int:
    """Voluntary gifts count unless that were grossly unfair or they hardly change the situation."""
    return 0 if frei else max(0, betrag_ct - frei_ct)


@rule("§ 11a Abs. 6 SGB II", since=BUERGERGELD, leer="Das Überbrückungsgeld nach der Haft bleibt frei.")
def ueberbrueckungsgeld(betrag_ct: int) -> int:
    """Bridging money on release from prison: nothing counts."""
    return 0


@rule(
    "§ 11a Abs. 7 SGB II",
    since=BUERGERGELD,
    satz="Der Lohn aus dem Ferienjob bleibt frei.",
    leer="Der Ferienjob bleibt nur bei Schülerinnen und Schülern unter 25 Jahren frei. Der Lohn zählt.",
)
def ferienjob_frei(alter: int, geht_zur_schule: bool, *, ferienjob_unter_jahre: int = zahl()) -> bool:
    """Whether the wage of a holiday job stays free; wages of the training itself are no holiday job."""
    return geht_zur_schule and alter < ferienjob_unter_jahre


@rule(
    "§ 10 Abs. 5 BEEG",
    since=BUERGERGELD,
    satz="Vom Elterngeld von {betrag_ct} zählen {ergebnis:euro}.",
    leer="Das Elterngeld bleibt frei, weil es auf früherem Lohn beruht.",
)
def elterngeld(betrag_ct: int, lohn_vor_geburt_ct: int, plus: bool, *, elterngeld_frei_ct: int = zahl()) -> int:
    """Elterngeld counts, except up to 300 euros as far as it derives from earnings before the birth; Plus: half."""
    frei_ct = min(elterngeld_frei_ct, lohn_vor_geburt_ct)
    return max(0, betrag_ct - (bruch_ct(frei_ct, 2) if plus else frei_ct))


@rule("§ 11a Abs. 7 SGB II", since=BUERGERGELD)
def ferienjob_ist_zu_klaeren(alter: int, ausbildung: Ausbildung, *, ferienjob_unter_jahre: int = zahl()) -> bool:
    """Whether a person must say if the training is a school."""
    unklar = (Ausbildung.BERUFSAUSBILDUNG, Ausbildung.SONSTIGE)
    return ausbildung in unklar and alter < ferienjob_unter_jahre
