"""§ 28 SGB II: the needs for education and for taking part, each in the amount the statute recognises."""

from __future__ import annotations

from datetime import date

from jobcenter.law.fakten.bildung import Einrichtung, Essensangebot, Schulwahl
from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, rule, zahl
from jobcenter.law.sgb2.p41_rundung import bruch_ct

SCHULWOCHE = 5
"""Days of a school week."""
SCHULEN = frozenset({Einrichtung.SCHULE, Einrichtung.BERUFSSCHULE})
BETREUUNG = frozenset({Einrichtung.TAGESEINRICHTUNG, Einrichtung.TAGESPFLEGE})

_HAELFTEN = (
    ("erstes", "Ja, der Betrag für das erste Schulhalbjahr."),
    ("zweites", "Ja, der Betrag für das zweite Schulhalbjahr."),
    ("beide", "Ja, beide Beträge."),
    ("keiner", "Nein, in diesem Monat kein Betrag."),
)
_AUFNAHME_ZITAT = "§ 28 Abs. 3 SGB II, § 34 Abs. 3 SGB XII"
_AUFNAHME = "Das Kind kommt während des Schuljahres neu in die Schule. Gibt es jetzt Geld für den Schulbedarf?"
AUFNAHME_ERSTES_HALBJAHR = Frage("schulbedarf_aufnahme", _AUFNAHME_ZITAT, _AUFNAHME, _HAELFTEN, "erstes")
AUFNAHME_ZWEITES_HALBJAHR = Frage("schulbedarf_aufnahme", _AUFNAHME_ZITAT, _AUFNAHME, _HAELFTEN, "beide")
AUFNAHME_NACH_STICHTAG = Frage(
    "schulbedarf_aufnahme",
    _AUFNAHME_ZITAT,
    "Das Kind kommt im September in die Schule. In der Regel zählt das schon im August. Gibt es jetzt Geld?",
    _HAELFTEN,
    "keiner",
)
SCHULBEDARF_TEILMONAT = Frage(
    "schulbedarf_teilmonat",
    "§ 28 Abs. 3, § 37 Abs. 2 SGB II",
    "Der Anspruch beginnt erst nach dem Monatsersten. Gibt es trotzdem Geld für den Schulbedarf?",
    (("nein", "Nein, am Ersten bestand noch kein Anspruch."), ("ja", "Ja, der Schulbedarf zählt für den Monat.")),
    "nein",
)
LERNFOERDERUNG_NOETIG = Frage(
    "lernfoerderung",
    "§ 28 Abs. 5 SGB II",
    "Ist die Lernförderung angemessen, geeignet und zusätzlich nötig für die wesentlichen Lernziele?",
    (
        ("nein", "Nein, oder es ist noch nicht nachgewiesen."),
        ("ja", "Ja. Eine Gefahr, nicht versetzt zu werden, ist nicht nötig."),
    ),
    "nein",
)
WEITERE_TEILHABE = Frage(
    "teilhabe_weitere",
    "§ 28 Abs. 7 Satz 2 SGB II",
    "Werden neben der Pauschale weitere Kosten übernommen, weil sie sonst nicht zumutbar zu bezahlen sind?",
    (
        ("nein", "Nein, Pauschale und Regelbedarf reichen dafür."),
        ("ja", "Ja, die weiteren Kosten werden übernommen."),
    ),
    "nein",
)


@rule(
    "§ 28 Abs. 1 Satz 2 SGB II",
    since=BUERGERGELD,
    satz="Die Person ist Schülerin oder Schüler und jünger als {schueler_unter_jahre} Jahre.",
    leer="Die Person zählt nicht als Schülerin oder Schüler. Bedarfe für die Schule entfallen.",
)
def ist_schueler(
    alter: int, einrichtung: Einrichtung, ausbildungsverguetung: bool, *, schueler_unter_jahre: int = zahl()
) -> bool:
    """Under 25, in a general or vocational school, without training pay."""
    return alter < schueler_unter_jahre and einrichtung in SCHULEN and not ausbildungsverguetung


@rule("§ 28 Abs. 2 Satz 2, Abs. 6 Satz 1 Nr. 2 SGB II", since=BUERGERGELD)
def wird_betreut(einrichtung: Einrichtung) -> bool:
    """Whether the child is in a Kindergarten or with a childminder."""
    return einrichtung in BETREUUNG


@rule(
    "§ 28 Abs. 2 Satz 1 Nr. 1 SGB II",
    since=BUERGERGELD,
    satz="Ausflüge kosten in diesem Monat {ergebnis:euro}. Die tatsächlichen Kosten zählen.",
)
def ausfluege(kosten_ct: int) -> int:
    """Short trips at their actual cost, in cents."""
    return kosten_ct


@rule(
    "§ 28 Abs. 2 Satz 1 Nr. 2 SGB II",
    since=BUERGERGELD,
    satz="Die mehrtägige Fahrt kostet {ergebnis:euro}. Die tatsächlichen Kosten zählen.",
    leer="Die mehrtägige Fahrt zählt nicht, weil die Schulregeln sie nicht zulassen.",
)
def klassenfahrt(kosten_ct: int, schulrecht: bool) -> int:
    """A trip of several days at its actual cost, if the rules of the school allow it, in cents."""
    return kosten_ct if schulrecht else 0


@rule("§ 28 Abs. 3 SGB II", since=BUERGERGELD)
def einschulung_steht_an(monat: date, aufnahme_am: date | None, *, schulbedarf_erstes_monat: int = zahl()) -> bool:
    """Whether a child starts school with the school year that begins this month; some Länder start a month later."""
    if aufnahme_am is None or monat.month != schulbedarf_erstes_monat or aufnahme_am.year != monat.year:
        return False
    return monat.month <= aufnahme_am.month <= monat.month + 1


@rule(
    "§ 28 Abs. 3 SGB II, § 34 Abs. 3 und 3a SGB XII",
    since=BUERGERGELD,
    satz="Zum Schulhalbjahr gibt es {ergebnis:euro} für den Schulbedarf, ohne eigenen Antrag.",
)
def schulbedarf_zum_stichtag(
    monat: date,
    *,
    schulbedarf_erstes_monat: int = zahl(),
    schulbedarf_zweites_monat: int = zahl(),
    schulbedarf_erstes_ct: int = zahl(),
    schulbedarf_zweites_ct: int = zahl(),
) -> int:
    """School supplies on 1 August and on 1 February in cents, 0 in other months."""
    if monat.month == schulbedarf_erstes_monat:
        return schulbedarf_erstes_ct
    return schulbedarf_zweites_ct if monat.month == schulbedarf_zweites_monat else 0


@rule("§ 28 Abs. 3 SGB II, § 34 Abs. 3 SGB XII", since=BUERGERGELD)
def aufnahme_ist_zu_klaeren(monat: date, aufnahme_am: date | None, *, schulbedarf_erstes_monat: int = zahl()) -> bool:
    """Whether the child enters school in this month, and it is not the month in which the school year begins."""
    if aufnahme_am is None or monat.month == schulbedarf_erstes_monat:
        return False
    return (aufnahme_am.year, aufnahme_am.month) == (monat.year, monat.month)


@rule("§ 28 Abs. 3 SGB II", since=BUERGERGELD)
def im_august_gezaehlt(monat: date, *, schulbedarf_erstes_monat: int = zahl()) -> bool:
    """Whether a first school day of this month may be that of the school year, whose need counted a month ago."""
    return monat.month == schulbedarf_erstes_monat + 1


@rule("§ 28 Abs. 3 SGB II", since=BUERGERGELD)
def im_zweiten_halbjahr(
    monat: date, *, schulbedarf_zweites_monat: int = zahl(), schulbedarf_erstes_monat: int = zahl()
) -> bool:
    """Whether the month lies in the second half of the school year."""
    return schulbedarf_zweites_monat <= monat.month < schulbedarf_erstes_monat


@rule(
    "§ 28 Abs. 3 SGB II, § 34 Abs. 3 und 3a SGB XII",
    since=BUERGERGELD,
    satz="Für die Aufnahme im laufenden Schuljahr gibt es {ergebnis:euro} für den Schulbedarf.",
)
def schulbedarf_bei_aufnahme(
    umfang: str, *, schulbedarf_erstes_ct: int = zahl(), schulbedarf_zweites_ct: int = zahl()
) -> int:
    """School supplies of a child that enters school during the school year, in cents; a person sets the extent."""
    erstes_ct = schulbedarf_erstes_ct if umfang in ("erstes", "beide") else 0
    return erstes_ct + (schulbedarf_zweites_ct if umfang in ("zweites", "beide") else 0)


@rule(
    "§ 28 Abs. 4 SGB II",
    since=BUERGERGELD,
    satz="Fahrten zur Schule kosten {kosten_ct}. Andere zahlen {dritte_ct}. Es bleiben {ergebnis:euro}.",
    leer="Fahrten zur Schule zählen nicht. Es muss die nächste Schule oder eine mit Profil sein, "
    "und Kosten müssen bleiben.",
)
def befoerderung(kosten_ct: int, dritte_ct: int, schulwahl: Schulwahl, angewiesen: bool) -> int:
    """The way to school at its actual cost less what others pay, in cents."""
    if not angewiesen or schulwahl is Schulwahl.ANDERE:
        return 0
    return max(0, kosten_ct - dritte_ct)


@rule(
    "§ 28 Abs. 5 SGB II",
    since=BUERGERGELD,
    satz="Die Lernförderung ist nötig. Sie kostet {ergebnis:euro} im Monat.",
    leer="Die Lernförderung wird nicht berücksichtigt.",
)
def lernfoerderung(kosten_ct: int, noetig: bool) -> int:
    """Tutoring at its cost when it is suitable and needed, in cents."""
    return kosten_ct if noetig else 0


@rule(
    "§ 28 Abs. 6 Satz 2 SGB II",
    since=BUERGERGELD,
    leer="Das Mittagessen zählt nicht, weil weder die Schule noch eine Partnereinrichtung es verantwortet.",
)
def mittagessen_zaehlt(ist_schueler: bool, angebot: Essensangebot) -> bool:
    """For pupils, the school or a partner of the school must answer for the lunch."""
    return not ist_schueler or angebot is not Essensangebot.ANDERE


@rule(
    "§ 28 Abs. 6 SGB II",
    since=BUERGERGELD,
    satz="Das Mittagessen kostet {preis_ct} an {tage} Schultagen, davon {tage_je_woche} in der Woche: {ergebnis:euro}.",
)
def mittagessen_schule(preis_ct: int, tage: int, tage_je_woche: int) -> int:
    """Lunch of a pupil in cents: the school days of the Land, in the proportion of the days of the week."""
    return bruch_ct(preis_ct * tage * tage_je_woche, SCHULWOCHE)


@rule(
    "§ 28 Abs. 6 Satz 1 Nr. 2 SGB II",
    since=BUERGERGELD,
    satz="Das Mittagessen kostet {preis_ct} an {tage} Tagen: {ergebnis:euro}.",
)
def mittagessen_betreuung(preis_ct: int, tage: int) -> int:
    """Lunch of a child in a Kindergarten or with a childminder, in cents."""
    return preis_ct * tage


@rule(
    "§ 28 Abs. 7 Satz 1 SGB II",
    since=BUERGERGELD,
    satz="Für Sport, Kultur und Freizeiten gibt es pauschal {ergebnis:euro} im Monat.",
    leer="Die Pauschale gibt es nur unter {teilhabe_unter_jahre} Jahren und nur, wenn Kosten entstehen.",
)
def teilhabe(alter: int, kosten_ct: int, *, teilhabe_unter_jahre: int = zahl(), teilhabe_ct: int = zahl()) -> int:
    """The flat amount for taking part, for minors with any real cost, in cents."""
    return teilhabe_ct if alter < teilhabe_unter_jahre and kosten_ct else 0


@rule("§ 28 Abs. 7 Satz 2 SGB II", since=BUERGERGELD, satz="Dazu kommen weitere Kosten von {ergebnis:euro}.")
def weitere_teilhabe(weitere_ct: int) -> int:
    """Further real costs of taking part that a person decided to recognise, in cents."""
    return weitere_ct
