"""§ 24 Abs. 3 and 6 SGB II: first equipment and therapeutic items, also for people just above the need."""

from __future__ import annotations

from collections.abc import Sequence

from jobcenter.law.fakten.besonderes import Anlass, Ausstattung, Ausstattungsform, Zusicherung
from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, rule, zahl

FUER_DIE_WOHNUNG = frozenset({Ausstattung.WOHNUNG, Ausstattung.HAUSHALTSGERAETE})
NUMMER_3 = frozenset(
    {
        Ausstattung.ORTHOPAEDISCHE_SCHUHE,
        Ausstattung.THERAPIEGERAET_REPARATUR,
        Ausstattung.THERAPIEGERAET_MIETE,
    }
)
"""Needs for which it does not matter whether they arise for the first time (Satz 1 Nr. 3)."""
ERSTMALIGER_BEDARF = Frage(
    "erstausstattung",
    "§ 24 Abs. 3 Satz 1 SGB II",
    "Ist es eine Erstausstattung oder nur ein Ersatz für etwas Abgenutztes?",
    (
        ("erstausstattung", "Es ist eine Erstausstattung, auch nach einem Verlust oder einer Trennung."),
        ("ersatz", "Es ist ein Ersatz. Dafür kommt nur ein Darlehen in Betracht."),
    ),
    "erstausstattung",
)
SCHON_BESCHAFFT = Frage(
    "erstausstattung_beschafft",
    "§ 37 Abs. 1 Satz 2 und Abs. 2, § 24 Abs. 3 SGB II",
    "Etwas wurde im Monat des Antrags schon vor dem Antrag gekauft. Wird es trotzdem übernommen?",
    (("nein", "Nein, der Bedarf war beim Antrag schon gedeckt."), ("ja", "Ja, der Kauf war nicht aufschiebbar.")),
    "nein",
)
EINKOMMEN_FOLGEMONATE = Frage(
    "erstausstattung_monate",
    "§ 24 Abs. 3 Satz 3 und 4 SGB II",
    "Das Einkommen liegt über dem Bedarf. Aus wie vielen Monaten nach der Entscheidung zählt es?",
    (
        ("0", "Aus keinem Monat danach."),
        ("1", "Aus einem Monat danach."),
        ("2", "Aus zwei Monaten danach."),
        ("3", "Aus drei Monaten danach."),
        ("4", "Aus vier Monaten danach."),
        ("5", "Aus fünf Monaten danach."),
        ("6", "Aus sechs Monaten danach."),
    ),
    "6",
)


@rule(
    "§ 24 Abs. 3 Satz 1 SGB II",
    since=BUERGERGELD,
    leer="{art.text}: Es ist ein Ersatz. Dafür ist der Regelbedarf da, in der Not ein Darlehen.",
)
def ist_sonderbedarf(art: Ausstattung, anlass: Anlass) -> bool:
    """Whether the Regelbedarf does not include the item: a first need, or one of Nr. 3."""
    return art in NUMMER_3 or anlass is not Anlass.ERSATZ


@rule("§ 24 Abs. 3 Satz 1 SGB II", since=BUERGERGELD)
def anlass_ist_zu_klaeren(art: Ausstattung, anlass: Anlass) -> bool:
    """Whether a person must decide if the item is needed for the first time."""
    return art not in NUMMER_3 and anlass is Anlass.UNKLAR


@rule(
    "§ 24 Abs. 6 SGB II",
    since=BUERGERGELD,
    satz="Die Person ist unter {zusicherung_unter_jahre} und ohne Zusicherung umgezogen. "
    "Für die Wohnung gibt es keine Ausstattung.",
)
def wohnung_ausgeschlossen(
    alter: int, art: Ausstattung, zusicherung: Zusicherung, *, zusicherung_unter_jahre: int = zahl()
) -> bool:
    """Under 25, moved without the promise that was needed: no equipment for the flat."""
    return alter < zusicherung_unter_jahre and art in FUER_DIE_WOHNUNG and zusicherung is Zusicherung.FEHLT


@rule("§ 24 Abs. 3 Satz 5 SGB II", since=BUERGERGELD)
def form_der_ausstattung(art: Ausstattung, form: Ausstattungsform) -> Ausstattungsform:
    """Flat amounts and goods are provided for Nr. 1 and 2 only; Nr. 3 is money at the real cost."""
    return Ausstattungsform.GELD if art in NUMMER_3 else form


@rule(
    "§ 24 Abs. 3 Satz 2 und 5 SGB II",
    since=BUERGERGELD,
    satz="{art.text}: Anerkannt werden {ergebnis:euro}. Form: {form.text}.",
)
def anerkannte_ausstattung(art: Ausstattung, form: Ausstattungsform, betrag_ct: int) -> int:
    """What is recognised for one item, in cents."""
    return betrag_ct


@rule(
    "§ 24 Abs. 3 Satz 3 und 4 SGB II",
    since=BUERGERGELD,
    satz="Der Überschuss von {ueberschuss_ct} zählt in diesem Monat und in {folgemonate} weiteren: {ergebnis:euro}.",
)
def eigene_mittel(
    ueberschuss_ct: int, folgende_ct: Sequence[int], folgemonate: int, *, erstausstattung_folgemonate: int = zahl()
) -> int:
    """Own means for the items in cents: the surplus of this month and of the counted months after it.

    Without known surpluses of the following months each is taken to be like this month.
    """
    monate = min(folgemonate, erstausstattung_folgemonate)
    return ueberschuss_ct + (sum(folgende_ct[:monate]) if folgende_ct else ueberschuss_ct * monate)


@rule(
    "§ 24 Abs. 3 Satz 3 SGB II",
    since=BUERGERGELD,
    satz="Von {summe_ct} deckt die Person {gedeckt_ct} selbst. Es bleiben {ergebnis:euro} als Zuschuss.",
    leer="Die Person kann die {summe_ct} aus eigenen Mitteln bezahlen.",
)
def zuschuss_neben_einkommen(summe_ct: int, gedeckt_ct: int) -> int:
    """What own means leave uncovered, in cents."""
    return max(0, summe_ct - gedeckt_ct)
