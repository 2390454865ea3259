"""Facts that matter for a decision but are not computed: a person looks at them, decides, and says why.

A test holds the list complete: every fact of the questionnaire is read by the law, printed, asked here or listed in
`NUR_AKTE` with the reason why nothing follows from it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from jobcenter.antrag.queries import answers_of
from jobcenter.bescheid.situation import Facts
from jobcenter.fall.models import Fall
from jobcenter.law.pruefung import Klaerung
from jobcenter.questionnaire.engine import open_questions
from jobcenter.questionnaire.hauptantrag import HAUPTANTRAG

OPTIONEN = (
    ("ohne_wirkung", "Geprüft: Es ändert die Berechnung nicht."),
    ("eingearbeitet", "Geprüft: Die Feststellungen sind angepasst."),
)


def _yes(value: Any) -> bool:
    return value is True


def _no(value: Any) -> bool:
    return value is False


def _something(value: Any) -> bool:
    return bool(value)


def _one_of(*values: str) -> Callable[[Any], bool]:
    return lambda value: value in values


def _any_but(*values: str) -> Callable[[Any], bool]:
    """A list with something else in it than these values."""
    return lambda value: bool(set(value if isinstance(value, list) else [value]) - set(values))


@dataclass(frozen=True, slots=True)
class Pruefpunkt:
    """Ask `frage` when the fact `merkmal` passes `test`, or when the person could not say it.

    `setzt` names the household fact that follows from an option.
    """

    merkmal: str
    test: Callable[[Any], bool]
    frage: str
    zitat: str
    optionen: tuple[tuple[str, str], ...] = OPTIONEN
    setzt: Mapping[str, tuple[str, Any]] = field(default_factory=dict)

    def klaerung(self, person: str) -> Klaerung:
        """The question about one person, or about the household."""
        kennung = f"pruefpunkt.{self.merkmal}" + (f".{person}" if person else "")
        return Klaerung(kennung, self.frage, self.zitat, self.optionen, person or None)


PRUEFPUNKTE = (
    Pruefpunkt(
        "haushalt.vorbezug",
        _yes,
        "Es gab schon Leistungen vom Jobcenter oder Sozialamt. Läuft die Karenzzeit für die Wohnung noch?",
        "§ 22 Abs. 1 Satz 3 bis 5, § 65 Abs. 2 und 4 SGB II",
        (("laeuft", "Die Karenzzeit läuft noch oder beginnt neu."), ("vorbei", "Die Karenzzeit ist vorbei.")),
        {"vorbei": ("wohnung.karenzzeit", False)},
    ),
    Pruefpunkt(
        "person.selbstaendig",
        _yes,
        "Die Person ist selbständig. Ist der Gewinn geprüft, auch der ganze Zeitraum?",
        "§ 3 GrusiGV, § 41a SGB II",
    ),
    Pruefpunkt(
        "person.lohn_schwankt",
        _yes,
        "Der Lohn schwankt. Ist der Betrag ein Durchschnitt und die Entscheidung vorläufig?",
        "§ 41a Abs. 1 SGB II",
    ),
    Pruefpunkt(
        "person.lohn_zahltag",
        _one_of("folgemonat"),
        "Der Lohn kommt im nächsten Monat. Stimmt der Betrag für den ersten Monat?",
        "§ 11 Abs. 2 SGB II",
    ),
    Pruefpunkt("person.asylblg", _yes, "Besteht ein Anspruch nach dem AsylbLG?", "§ 7 Abs. 1 Satz 2 Nr. 3 SGB II"),
    Pruefpunkt(
        "person.ausbildung_wohnheim",
        _yes,
        "Die Person wohnt für die Ausbildung im Wohnheim mit Verpflegung. Ist sie ausgeschlossen?",
        "§ 7 Abs. 5 Satz 2 SGB II",
    ),
    Pruefpunkt(
        "person.fahrzeug_wert_ct",
        _something,
        "Ist das Fahrzeug angemessen? Sonst gehört der Mehrwert zum Vermögen.",
        "§ 12 Abs. 1 Satz 2 Nr. 2 SGB II",
    ),
    Pruefpunkt(
        "person.altersvorsorge",
        _something,
        "Ein Teil des Vermögens ist für das Alter. Ist er geschützt?",
        "§ 12 Abs. 1 Satz 2 Nr. 3 und 4 SGB II",
    ),
    Pruefpunkt(
        "person.wohnt",
        _any_but("immer"),
        "Das Kind wohnt abwechselnd bei beiden Eltern. Welche Tage und Mehrbedarfe gelten?",
        "§ 7 Abs. 3 Nr. 4, § 21 Abs. 3 SGB II",
    ),
    Pruefpunkt(
        "person.kindschaft",
        _one_of("anderes"),
        "Es ist kein eigenes Kind der Erwachsenen. Gehört es zur Bedarfsgemeinschaft?",
        "§ 7 Abs. 3 Nr. 4 SGB II",
    ),
    Pruefpunkt(
        "person.elternteil_ausserhalb",
        _yes,
        "Ein Elternteil lebt woanders. Sind Unterhalt und Unterhaltsvorschuss geklärt?",
        "§§ 12a, 33 SGB II, § 1 UhVorschG",
    ),
    Pruefpunkt(
        "person.unterhalt_titel",
        _no,
        "Die Person zahlt Unterhalt ohne Titel. Er darf nicht abgesetzt sein.",
        "§ 11b Abs. 1 Satz 1 Nr. 7 SGB II",
    ),
    Pruefpunkt(
        "person.kv_art",
        _any_but("gesetzlich"),
        "Die Person ist nicht gesetzlich pflicht- oder familienversichert. Gibt es einen Zuschuss?",
        "§ 26 SGB II",
    ),
    Pruefpunkt(
        "haushalt.weitere_art",
        _something,
        "Es wohnen weitere Menschen in der Wohnung. Gehören sie dazu oder unterstützen sie?",
        "§ 7 Abs. 3 und 3a, § 9 Abs. 5 SGB II",
    ),
    Pruefpunkt(
        "haushalt.familienstand",
        _one_of("getrennt", "geschieden"),
        "Die Person ist getrennt oder geschieden. Ist der Unterhalt geklärt?",
        "§ 33 SGB II",
    ),
    Pruefpunkt(
        "haushalt.mehrbedarf",
        _any_but("nichts"),
        "Die Familie nennt einen besonderen Bedarf. Ist er geprüft?",
        "§ 21 Abs. 4 bis 6a SGB II",
    ),
    Pruefpunkt(
        "haushalt.verschenkt", _yes, "Es wurde Vermögen verschenkt. Was folgt daraus?", "§ 33, § 34 SGB II, § 528 BGB"
    ),
    Pruefpunkt(
        "wohnung.brennstoff_selbst",
        _yes,
        "Die Familie kauft Brennstoff selbst. Stimmt der Monat, in dem die Rechnung fällig ist?",
        "§ 22 Abs. 1 Satz 1 SGB II",
    ),
    Pruefpunkt(
        "antrag.vertretung",
        _any_but("nein"),
        "Jemand vertritt die Person. Ist die Vertretung nachgewiesen und die Anschrift richtig?",
        "§§ 11, 13 SGB X",
    ),
    Pruefpunkt(
        "antrag.bemerkung", _something, "Die Person hat etwas geschrieben. Ist es berücksichtigt?", "§ 20 SGB X"
    ),
    Pruefpunkt("konto.vorhanden", _no, "Es gibt kein Konto. Wie wird gezahlt?", "§ 42 Abs. 3 SGB II, § 47 SGB I"),
)

POINTS = {punkt.merkmal: punkt for punkt in PRUEFPUNKTE}

# Facts that the letter or the payment needs; without them there still is a claim.
FUER_DEN_BRIEF = frozenset(
    {
        "person.vorname",
        "person.nachname",
        "anschrift.strasse",
        "anschrift.plz",
        "anschrift.ort",
        "konto.iban",
        "konto.inhaber",
        "zustellung.portal",
        "zustellung.email",
    }
)
# Facts from which no amount and no condition follows.
NUR_AKTE = {
    "person.rolle": "stands in the person's id",
    "person.in_deutschland_seit": "evidence for the question about residence",
    "person.aufenthaltstitel": "evidence for the question about residence",
    "person.staatsangehoerigkeit": "evidence for the question about residence",
    "person.ausbildung_foerderung": "evidence for the question about training",
    "person.stationaer_art": "evidence for the question about institutions",
    "person.stationaer_von": "evidence for the question about institutions",
    "person.stationaer_bis": "evidence for the question about institutions",
    "person.kv_kasse": "for the registration with the health insurance",
    "wohnung.flaeche_qm": "for the limit per square metre, which no demo office has",
    "wohnung.seit": "for the history of the flat",
    "konto.ohne_grund": "read with the question about the account",
    "kontakt.sprache": "language of help texts",
    "kontakt.email": "how to reach the person",
    "kontakt.telefon": "how to reach the person",
    "anschrift.fest": "becomes wohnung.vorhanden",
    "anschrift.erreichbar": "how to reach the person",
    "antrag.beginn": "becomes antrag.beginn_am",
}


def open_pruefpunkte(
    facts: Facts, unsaid: frozenset[tuple[str, str]], answered: frozenset[str]
) -> tuple[Klaerung, ...]:
    """What these facts, and those nobody could say, ask a person to look at and nobody has looked at yet."""
    asked = [
        POINTS[merkmal].klaerung(person)
        for (person, merkmal), value in facts.items()
        if merkmal in POINTS and POINTS[merkmal].test(value)
    ]
    asked += [POINTS[merkmal].klaerung(person) for person, merkmal in sorted(unsaid) if merkmal in POINTS]
    return tuple(klaerung for klaerung in asked if klaerung.id not in answered)


def facts_from_answers(antworten: Mapping[str, str]) -> Facts:
    """The household facts that follow from what persons decided."""
    found = {}
    for merkmal, punkt in POINTS.items():
        option = antworten.get(f"pruefpunkt.{merkmal}")
        if option is not None and option in punkt.setzt:
            name, value = punkt.setzt[option]
            found["", name] = value
    return found


def unsaid_facts(fall: Fall, facts: Facts) -> frozenset[tuple[str, str]]:
    """(person, fact or question) for every required question left open whose fact nobody has entered either."""
    antrag = fall.antrag
    open_ones = open_questions(HAUPTANTRAG, answers_of(antrag), antrag.eingangstag)
    keys = {(item.step.person_id, item.question.fact or item.question.id) for item in open_ones}
    return frozenset(key for key in keys if key not in facts)


def blocks_decision(merkmal: str) -> bool:
    """Whether the law may need this fact: nothing else is known about it."""
    return merkmal not in POINTS and merkmal not in FUER_DEN_BRIEF and merkmal not in NUR_AKTE
