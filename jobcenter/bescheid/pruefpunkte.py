"""Facts that matter for a decision but are not computed: a person looks at them, decides, and says why.

A test holds the list complete: every fact of the questionnaire is read by the law, printed, asked here or listed in
`NUR_AKTE` with the reason why nothing follows from it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from jobcenter.bescheid.akte import FUER_DEN_BRIEF, NUR_AKTE
from jobcenter.bescheid.later import told_later
from jobcenter.bescheid.situation import Facts
from jobcenter.law.pruefung import Klaerung

OPTIONEN = (
    ("ohne_wirkung", "Geprüft: Es ändert die Berechnung nicht."),
    ("eingearbeitet", "Geprüft: Die Feststellungen sind angepasst."),
)


def _yes(value: Any) -> bool:
    return value is True


def _answered(value: Any) -> bool:
    return value is not None


def _no(value: Any) -> bool:
    return value is False


def _something(value: Any) -> bool:
    return bool(value)


def _never(value: Any) -> bool:
    """Only asked when the person could not say it."""
    return False


def _entries(value: Any) -> bool:
    """A list with something in it."""
    return isinstance(value, list) and bool(value)


def _several(value: Any) -> bool:
    return isinstance(value, int) and value > 1


def _has(*values: str) -> Callable[[Any], bool]:
    """A list with one of these values in it."""
    return lambda value: isinstance(value, list) and bool(set(value) & set(values))


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
        _one_of("naechster_monat"),
        "Der Lohn kommt im nächsten Monat. Stimmt der Betrag für den ersten Monat?",
        "§ 11 Abs. 2 SGB II",
    ),
    Pruefpunkt(
        "person.arbeit_art",
        _never,
        "Art oder Zahl der Arbeitsstellen ist offen. Ist der Lohn vollständig festgestellt?",
        "§ 11 Abs. 1 SGB II",
    ),
    Pruefpunkt(
        "person.fahrt_zuschuss_ct",
        _something,
        "Jemand zahlt etwas zu den Fahrten zur Arbeit. Sind die Fahrkosten um den Zuschuss gekürzt?",
        "§ 11b Abs. 1 Satz 1 Nr. 5 SGB II",
    ),
    Pruefpunkt(
        "person.einnahmen_nicht_monatlich",
        _entries,
        "Es kommt Geld, das nicht jeden Monat kommt oder eine Nachzahlung ist. In welchem Monat zählt wie viel?",
        "§ 11 Abs. 2 und 3 SGB II",
    ),
    Pruefpunkt(
        "person.kindergeld_empfaenger",
        _one_of("ausserhalb"),
        "Das Kindergeld bekommt jemand, der woanders wohnt. Zählt es beim Kind?",
        "§ 11 Abs. 1 Satz 5 SGB II",
    ),
    Pruefpunkt(
        "person.immobilie_vermietet",
        _yes,
        "Für ein Haus oder Land kommt Miete herein. Ist sie beim Einkommen erfasst?",
        "§ 11 SGB II, § 4 GrusiGV",
    ),
    Pruefpunkt(
        "person.rv_befreit",
        _yes,
        "Die Person ist von der Rentenversicherung befreit. Sind Beiträge und Vorsorge berücksichtigt?",
        "§ 11b Abs. 1 Satz 1 Nr. 3, § 12 Abs. 1 Satz 2 Nr. 4 SGB II",
    ),
    Pruefpunkt(
        "person.war_selbstaendig",
        _never,
        "Es ist offen, ob die Person Jahre ohne Rentenbeiträge selbständig war. Wie viele sind es?",
        "§ 12 Abs. 1 Satz 2 Nr. 4 SGB II",
    ),
    Pruefpunkt(
        "person.auszug_eltern",
        _yes,
        "Die Person unter 25 ist bei den Eltern ausgezogen. War es zugesichert oder vor dem Antrag?",
        "§ 20 Abs. 3, § 22 Abs. 5 SGB II",
    ),
    Pruefpunkt("person.asylblg", _yes, "Besteht ein Anspruch nach dem AsylbLG?", "§ 7 Abs. 1 Satz 2 Nr. 3 SGB II"),
    Pruefpunkt(
        "person.ausbildung_wohnheim",
        _yes,
        "Die Person wohnt für die Ausbildung im Wohnheim mit Verpflegung. Ist sie ausgeschlossen?",
        "§ 7 Abs. 5 Satz 2 SGB II",
    ),
    Pruefpunkt(
        "person.vorsorge_fuer_das_alter",
        _yes,
        "Ein Teil des Vermögens ist für das Alter. Sind Vertrag und Zweck nachgewiesen?",
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
    # Relatives are persons of the law; about others nobody asks without a concrete doubt, only when it was left open.
    Pruefpunkt(
        "haushalt.weitere_art",
        _one_of(),
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
        "haushalt.ansprueche",
        _any_but("nichts"),
        "Die Familie nennt Ansprüche gegen andere, einen Unfall oder andere Anträge. Ist alles geprüft?",
        "§§ 5, 12a, 33 SGB II, §§ 102 bis 104, 115, 116 SGB X",
    ),
    Pruefpunkt(
        "haushalt.eigene_gemeinschaft",
        _yes,
        "Die Person ist jünger als 25, lebt bei den Eltern und hat Partner, Kind oder Ehe. Wer gehört zusammen?",
        "§ 7 Abs. 3 Nr. 2 bis 4 SGB II",
    ),
    Pruefpunkt(
        "person.familienstand",
        _one_of("getrennt", "geschieden"),
        "Die Person ist getrennt oder geschieden. Ist der Unterhalt geklärt?",
        "§ 33 SGB II",
    ),
    Pruefpunkt(
        "person.unterhalt_verlangt",
        _one_of("nein", "verzichtet", "gefahr"),
        "Die Person hat keinen Unterhalt verlangt oder möchte darüber persönlich sprechen. Was folgt daraus?",
        "§ 33 SGB II, §§ 1361, 1569, 1615l BGB",
    ),
    Pruefpunkt(
        "person.baby_elternteil_hier",
        _no,
        "Die Person ist schwanger, der andere Elternteil wohnt woanders. Ist der Unterhalt geklärt?",
        "§ 33 SGB II, § 1615l BGB",
    ),
    Pruefpunkt(
        "person.verpflichtungserklaerung",
        _yes,
        "Jemand hat sich verpflichtet, für die Person zu zahlen. Ist der Anspruch geprüft?",
        "§ 33 SGB II, § 68 AufenthG",
    ),
    Pruefpunkt(
        "person.gibt_ct",
        _something,
        "Eine verwandte Person gibt Geld. Zählt es als Einkommen?",
        "§ 9 Abs. 5, § 11 SGB II",
    ),
    Pruefpunkt(
        "person.bisher_gelebt",
        _something,
        "Die Person sagt, wovon sie bisher gelebt hat. Passt das zu Einkommen und Vermögen?",
        "§§ 9, 11, 12 SGB II",
    ),
    Pruefpunkt(
        "person.schulbedarf_bezahlt",
        _answered,
        "Die Person geht zur Schule. Ist Geld für Schulsachen bewilligt oder schon von anderen bezahlt?",
        "§ 28 Abs. 3, § 37 Abs. 1 Satz 2 SGB II, § 6b BKGG",
    ),
    Pruefpunkt(
        "person.schule_beginn",
        _something,
        "Das Kind kommt in die Schule. Ist das Geld für Schulsachen ab dann vorgemerkt?",
        "§ 28 Abs. 3 SGB II",
    ),
    Pruefpunkt(
        "person.vormund",
        _yes,
        "Die Person hat einen Vormund oder eine Betreuung. Ist die Vertretung nachgewiesen?",
        "§ 11 SGB X",
    ),
    Pruefpunkt(
        "schutz.anschrift",
        _yes,
        "Jemand darf die Adresse nicht erfahren. Ist der Schutz im Fall und in den Briefen eingerichtet?",
        "§ 35 SGB I, § 65 SGB X",
    ),
    Pruefpunkt(
        "antrag.beginn",
        _one_of("frueher"),
        "Die Person möchte Geld für eine frühere Zeit. Gibt es einen früheren Antrag?",
        "§ 37 Abs. 2 SGB II, § 28 SGB X",
    ),
    Pruefpunkt(
        "haushalt.verschenkt", _yes, "Es wurde Vermögen verschenkt. Was folgt daraus?", "§ 33, § 34 SGB II, § 528 BGB"
    ),
    Pruefpunkt(
        "wohnung.besonderes",
        _has("gewerbe", "leer", "verwandt", "staffel", "enthalten"),
        "Zur Wohnung gibt es Besonderes: Vermieter, Vertrag oder Räume. Sind die Kosten geprüft?",
        "§ 22 Abs. 1 SGB II",
    ),
    Pruefpunkt(
        "wohnung.rueckstand_ct",
        _something,
        "Es gibt Schulden bei Miete oder Energie. Ist Hilfe nötig, auch sofort?",
        "§ 22 Abs. 7 und 8 SGB II",
    ),
    Pruefpunkt(
        "wohnung.daneben_ct",
        _something,
        "Neben der Miete gibt es Kosten, etwa für eine Garage. Verlangt sie der Mietvertrag?",
        "§ 22 Abs. 1 SGB II",
    ),
    Pruefpunkt(
        "wohnung.untermiete_ct",
        _something,
        "Ein Teil der Wohnung ist weiter vermietet. Sind Kosten und Miete richtig verteilt?",
        "§ 11, § 22 Abs. 1 SGB II",
    ),
    Pruefpunkt(
        "wohnung.zusicherung",
        _no,
        "Die Familie ist ohne Zustimmung umgezogen. War der Umzug nötig, was gilt für die Kosten?",
        "§ 22 Abs. 4 SGB II",
    ),
    Pruefpunkt(
        "wohnung.vermieter_name",
        _something,
        "Die Miete soll direkt an den Vermieter gehen. Ist die Zahlung so eingerichtet?",
        "§ 22 Abs. 7 Satz 1 SGB II",
    ),
    Pruefpunkt(
        "wohnung.hauskosten_faellig",
        _entries,
        "Kosten des eigenen Hauses kommen nicht jeden Monat. In welchem Monat sind sie fällig?",
        "§ 22 Abs. 1 Satz 1 SGB II",
    ),
    Pruefpunkt(
        "wohnung.einheiten",
        _several,
        "Das eigene Haus hat mehrere Wohnungen. Sind nur die Kosten der eigenen erfasst?",
        "§ 12 Abs. 1 Satz 2 Nr. 5, § 22 Abs. 1 SGB II",
    ),
    Pruefpunkt(
        "wohnung.warmwasser_zaehler",
        _yes,
        "Ein eigener Zähler misst das warme Wasser. Sind höhere Kosten nachgewiesen?",
        "§ 21 Abs. 7 Satz 3 SGB II",
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
    Pruefpunkt(
        "antrag.neues",
        _any_but("nichts"),
        "Seit dem letzten Antrag gab es eine Abrechnung oder eine Änderung, oder eine kommt. Ist sie geprüft?",
        "§ 22 Abs. 1 und 3, § 41a SGB II, § 48 SGB X",
    ),
    Pruefpunkt(
        "person.fuenf_jahre",
        _never,
        "Es ist offen, was die Person in den letzten fünf Jahren gemacht hat. Geht andere Hilfe vor?",
        "§ 12a SGB II, §§ 142, 143 SGB III",
    ),
    Pruefpunkt("person.besonderes", _never, "Es ist offen, was für diese Person besonders ist.", "§§ 21, 33 SGB II"),
    Pruefpunkt("person.schule_besucht", _never, "Es ist offen, ob das Kind zur Schule geht.", "§ 28 Abs. 3 SGB II"),
    Pruefpunkt("person.ausbildung_foerderung", _never, "Es ist offen, ob es BAföG oder Beihilfe gibt.", "§ 7 SGB II"),
    Pruefpunkt("haushalt.kinder_versichert", _never, "Sind alle Kinder krankenversichert?", "§ 26 SGB II"),
    Pruefpunkt("wohnung.heizart", _never, "Kauft die Familie Brennstoff? Es ist offen.", "§ 22 Abs. 1 SGB II"),
    Pruefpunkt("konto.vorhanden", _no, "Es gibt kein Konto. Wie wird gezahlt?", "§ 42 Abs. 3 SGB II, § 47 SGB I"),
)

POINTS = {punkt.merkmal: punkt for punkt in PRUEFPUNKTE}


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
    asked += told_later(facts)
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


def blocks_decision(merkmal: str) -> bool:
    """Whether the law may need this fact: nothing else is known about it."""
    return merkmal not in POINTS and merkmal not in FUER_DEN_BRIEF and merkmal not in NUR_AKTE
