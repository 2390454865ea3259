"""§ 7 SGB II: who belongs to the Bedarfsgemeinschaft, and who of them is excluded from benefits."""

from __future__ import annotations

from datetime import date

from jobcenter.law.pruefung import Frage, Pruefung
from jobcenter.law.rule import BUERGERGELD, rule, schema, zahl
from jobcenter.law.sgb2.p07a_altersgrenze import altersgrenze_erreicht
from jobcenter.law.situation import Ausbildung, Einnahmeart, Person, Rolle

AUFENTHALT = Frage(
    "aufenthalt",
    "§ 7 Abs. 1 Satz 2 bis 7, § 8 Abs. 2, § 74 SGB II",
    "Die Person hat keine deutsche Staatsangehörigkeit. Hat sie trotzdem Zugang zu Leistungen?",
    (
        ("berechtigt", "Es liegt kein Ausschluss vor, die Person darf arbeiten oder könnte es dürfen."),
        ("ausgeschlossen", "Ein Ausschluss nach § 7 Abs. 1 Satz 2 liegt vor."),
    ),
    "berechtigt",
)
ERWERBSFAEHIGKEIT = Frage(
    "erwerbsfaehigkeit",
    "§ 8 Abs. 1, § 44a Abs. 1, § 19 Abs. 1 Satz 2 SGB II",
    "Kann die Person mindestens drei Stunden täglich arbeiten? Das stellt die Agentur für Arbeit fest.",
    (
        ("erwerbsfaehig", "Die Person gilt als erwerbsfähig, solange nichts anderes festgestellt ist."),
        ("nicht_erwerbsfaehig", "Die Person ist nicht erwerbsfähig, aber nicht auf Dauer."),
        ("viertes_kapitel", "Die Person ist auf Dauer voll erwerbsgemindert, es gilt das SGB XII."),
    ),
    "erwerbsfaehig",
)
UNTERBRINGUNG = Frage(
    "unterbringung",
    "§ 7 Abs. 4 SGB II",
    "Die Person ist stationär untergebracht. Gilt eine Ausnahme?",
    (
        ("ausgeschlossen", "Es gilt keine Ausnahme, die Person erhält keine Leistungen."),
        ("berechtigt", "Ausnahme: unter sechs Monate Krankenhaus oder 15 Stunden Arbeit je Woche."),
    ),
    "ausgeschlossen",
)
ALTERSRENTE = Frage(
    "altersrente",
    "§ 7 Abs. 4 Satz 1 SGB II",
    "Die Person bezieht eine Rente. Ist es eine Rente wegen Alters oder eine ähnliche Leistung?",
    (
        ("ausgeschlossen", "Ja, es ist eine Altersrente, die Person erhält keine Leistungen."),
        ("berechtigt", "Nein, die Rente schließt Leistungen nicht aus."),
    ),
    "ausgeschlossen",
)
AUSBILDUNG = Frage(
    "ausbildung",
    "§ 7 Abs. 5 und 6, § 27 SGB II",
    "Ist die Person wegen ihrer Ausbildung von den laufenden Leistungen ausgeschlossen?",
    (
        ("berechtigt", "Die Person ist nicht ausgeschlossen."),
        ("ausgeschlossen", "Die Person ist ausgeschlossen. Leistungen nach § 27 sind gesondert zu prüfen."),
    ),
    "berechtigt",
)
STUDIUM = Frage("studium", AUSBILDUNG.zitat, AUSBILDUNG.frage, AUSBILDUNG.optionen, "ausgeschlossen")


@rule(
    "§ 7 Abs. 3 Nr. 4 SGB II",
    since=BUERGERGELD,
    satz="Das Kind ist unverheiratet und jünger als {hoechstalter_kind_jahre} Jahre.",
    leer="Das Kind gehört nicht zur Bedarfsgemeinschaft der Eltern. Es kann einen eigenen Antrag stellen.",
)
def kind_gehoert_dazu(alter: int, verheiratet: bool, *, hoechstalter_kind_jahre: int = zahl()) -> bool:
    """Whether a child of the household belongs to the Bedarfsgemeinschaft by age and marriage."""
    return alter < hoechstalter_kind_jahre and not verheiratet


@rule("§ 7 Abs. 1 Satz 1 Nr. 1 SGB II", since=BUERGERGELD)
def alt_genug_fuer_arbeit(alter: int, *, mindestalter_jahre: int = zahl()) -> bool:
    """Whether a person has completed the 15th year of life."""
    return alter >= mindestalter_jahre


@rule("§ 7 Abs. 5 und 6 Nr. 1 SGB II", since=BUERGERGELD)
def ausbildung_ist_zu_klaeren(rolle: Rolle, ausbildung: Ausbildung, alt_genug: bool) -> bool:
    """Pupils and apprentices in the household of their parents are never excluded; others may be."""
    bei_den_eltern = rolle is Rolle.KIND and ausbildung in (Ausbildung.SCHULE, Ausbildung.BERUFSAUSBILDUNG)
    return alt_genug and ausbildung is not Ausbildung.KEINE and not bei_den_eltern


@schema(
    "§ 7 Abs. 4 und 5, § 5 Abs. 2 SGB II",
    since=BUERGERGELD,
    satz="Die Person ist von den Leistungen ausgeschlossen: {ergebnis}.",
)
def ausschlussgrund(pruefung: Pruefung, person: Person, alt_genug: bool, monat: date) -> str:
    """Why a person is excluded although she belongs to the household; empty when she is not."""
    if not person.deutsch and pruefung.klaere(AUFENTHALT, person.id) == "ausgeschlossen":
        return "Aufenthaltsstatus"
    if altersgrenze_erreicht(pruefung, person.geburtsdatum, monat):
        return "Altersgrenze erreicht"
    if person.stationaer and pruefung.klaere(UNTERBRINGUNG, person.id) == "ausgeschlossen":
        return "stationäre Unterbringung"
    if (
        any(e.art is Einnahmeart.ALTERSRENTE for e in person.einnahmen)
        and pruefung.klaere(ALTERSRENTE, person.id) == "ausgeschlossen"
    ):
        return "Rente wegen Alters"
    if ausbildung_ist_zu_klaeren(pruefung, person.rolle, person.ausbildung, alt_genug):
        frage = STUDIUM if person.ausbildung is Ausbildung.STUDIUM else AUSBILDUNG
        if pruefung.klaere(frage, person.id) == "ausgeschlossen":
            return "Ausbildung"
    return ""


@schema("§ 8 Abs. 1, § 44a Abs. 1 SGB II", since=BUERGERGELD)
def erwerbsfaehigkeit(pruefung: Pruefung, person: Person, alt_genug: bool) -> str:
    """One of the options of ERWERBSFAEHIGKEIT; people under 15 are not asked."""
    if not alt_genug:
        return "nicht_erwerbsfaehig"
    rente = any(e.art is Einnahmeart.ERWERBSMINDERUNGSRENTE for e in person.einnahmen)
    if person.erwerbsfaehig and not rente:
        return "erwerbsfaehig"
    return pruefung.klaere(ERWERBSFAEHIGKEIT, person.id)
