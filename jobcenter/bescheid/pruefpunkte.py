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
from jobcenter.questionnaire.engine import OpenQuestion, open_questions
from jobcenter.questionnaire.hauptantrag import HAUPTANTRAG
from jobcenter.questionnaire.question import eintrag_of, person_of

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
        "person.vormund",
        _yes,
        "Das Kind hat einen Vormund. Ist die Vertretung nachgewiesen?",
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
        "wohnung.vermieter_iban",
        "konto.inhaber",
        "zustellung.portal",
        "zustellung.email",
    }
)
# Facts from which no amount and no condition follows.
NUR_AKTE = {
    "person.rolle": "stands in the person's id",
    "person.aufenthaltstitel": "evidence for the question about residence",
    "person.staatsangehoerigkeit": "evidence for the question about residence",
    "person.ausbildung_foerderung": "evidence for the question about training",
    "person.kv_kasse": "for the registration with the health insurance",
    "person.arbeitgeber": "whom to ask for a certificate",
    "person.arbeit_seit": "read with the wages",
    "person.betrieb_taetigkeit": "read with the question about self-employed work",
    "person.betrieb_name": "read with the question about self-employed work",
    "person.betrieb_seit": "read with the question about self-employed work",
    "person.betrieb_form": "read with the question about self-employed work",
    "person.betrieb_merkmale": "read with the question about self-employed work",
    "person.betrieb_raum_qm": "read with the question about self-employed work",
    "person.betrieb_personal": "read with the question about self-employed work",
    "person.betrieb_zuschuss": "read with the question about self-employed work",
    "person.betrieb_darlehen": "read with the question about self-employed work",
    "haushalt.schenkung_an": "read with the question about gifts",
    "haushalt.schenkung_ct": "read with the question about gifts",
    "wohnung.flaeche_vermietet_qm": "read with the question about the part that is let",
    "wohnung.flaeche_andere_qm": "read with the question about what is special",
    "wohnung.vertrag_am": "for the limit by § 22 Abs. 1 Satz 8, which no demo office has",
    "wohnung.baujahr": "for the limit by § 22 Abs. 1 Satz 8, which no demo office has",
    "wohnung.heizart": "shows whether the heating costs fit",
    "wohnung.flaeche_qm": "for the limit per square metre, which no demo office has",
    "wohnung.seit": "for the history of the flat",
    "konto.ohne_grund": "read with the question about the account",
    "kontakt.sprache": "language of help texts",
    "kontakt.email": "how to reach the person",
    "kontakt.telefon": "how to reach the person",
    "anschrift.fest": "becomes wohnung.vorhanden",
    "anschrift.erreichbar": "how to reach the person",
    "person.geburtsname": "number for pension and health insurance",
    "person.geburtsort": "number for pension and health insurance",
    "person.geburtsland": "number for pension and health insurance",
    "person.geschlecht": "number for pension and health insurance",
    "person.rv_status": "number for pension and health insurance",
    "person.rv_nummer": "number for pension and health insurance",
    "person.steuer_id": "number for pension and health insurance",
    "person.kv_nummer": "number for pension and health insurance",
    "antrag.hilfe": "who helped, for the receipt",
    "haushalt.getrennt_seit": "read with the question about maintenance",
    "person.trennung_titel": "read with the question about maintenance",
    "person.trennung_zahlt": "read with the question about maintenance",
    "person.trennung_von": "read with the question about maintenance",
    "person.trennung_arbeit": "read with the question about maintenance",
    "person.trennung_seit": "read with the question about maintenance",
    "person.trennung_anwalt": "read with the question about maintenance",
    "person.baby_vater": "read with the question about maintenance",
    "person.baby_vaterschaft": "read with the question about maintenance",
    "person.elternteil_stand": "read with the question about the other parent",
    "person.unterhaltsvorschuss_stand": "read with the question about the other parent",
    "person.abschluss": "read with the question about the other parent",
    "person.elternteil_name": "read with the question about the other parent",
    "person.elternteil_anschrift": "read with the question about the other parent",
    "person.elternteil_geboren": "read with the question about the other parent",
    "person.elternteil_arbeit": "read with the question about the other parent",
    "person.kindesunterhalt_titel": "read with the question about the other parent",
    "person.kindesunterhalt_titel_ct": "read with the question about the other parent",
    "person.kindesunterhalt_seit": "read with the question about the other parent",
    "person.kindesunterhalt_beistand": "read with the question about the other parent",
    "person.paar_gemeinsam": "becomes person.partnerschaft.*",
    "person.paar_grund": "read with the question whether they are a couple",
    "person.tage_im_monat": "read with the question about the days of a child",
    "person.verwandt_als": "read with the question about relatives",
    "person.netto_ct": "read with the question about relatives",
    "person.viel_vermoegen": "read with the question about relatives",
    "person.bafoeg_abgelehnt_am": "becomes person.foerderung.abgelehnt_am",
    "person.asylblg_bis": "read with the question about residence",
    "person.azr_nummer": "read with the question about residence",
    "person.besonderes": "read with the question about special needs",
    "person.ernaehrung_frueher": "read with the question about special needs",
    "person.ernaehrung_freigabe": "read with the question about special needs",
    "person.bedarf_art": "read with the question about special needs",
    "person.bedarf_dauer": "read with the question about special needs",
    "person.bedarf_ct": "read with the question about special needs",
    "person.bedarf_andere": "read with the question about special needs",
    "person.bedarf_grund": "read with the question about special needs",
    "haushalt.ansprueche_was": "read with the question about claims",
    "haushalt.andere_leistungen": "read with the question about claims",
    "haushalt.andere_leistungen.art": "read with the question about claims",
    "haushalt.andere_leistungen.stand": "read with the question about claims",
    "haushalt.andere_leistungen.am": "read with the question about claims",
    "haushalt.andere_leistungen.stelle": "read with the question about claims",
    "haushalt.andere_leistungen.person": "read with the question about claims",
    "person.unfall_art": "read with the question about claims",
    "person.unfall_am": "read with the question about claims",
    "person.unfall_hergang": "read with the question about claims",
    "person.unfall_gegner": "read with the question about claims",
    "person.unfall_polizei": "read with the question about claims",
    "person.unfall_anwalt": "read with the question about claims",
    "person.unfall_schmerzensgeld_ct": "read with the question about claims",
    "person.unfall_geld_ct": "read with the question about claims",
    "person.fuenf_jahre": "becomes person.vorrang.gearbeitet_in_fuenf_jahren",
    "person.frueher_zeiten": "evidence for the question about Arbeitslosengeld",
    "person.frueher_ersatz": "evidence for the question about Arbeitslosengeld",
    "person.frueher_ersatz_zeit": "evidence for the question about Arbeitslosengeld",
    "person.lohn_arbeitgeber": "address for the claim to wages",
    "haushalt.vorbezug_art": "evidence for the question about the Karenzzeit",
    "haushalt.vorbezug_von": "evidence for the question about the Karenzzeit",
    "haushalt.vorbezug_bis": "evidence for the question about the Karenzzeit",
    "haushalt.vorbezug_stelle": "evidence for the question about the Karenzzeit",
    "haushalt.kinder_versichert": "no: every child is asked about by itself",
    "person.kv_beitrag_ct": "read with the question about health insurance",
    "person.pv_beitrag_ct": "read with the question about health insurance",
    "person.kv_basistarif": "read with the question about health insurance",
    "person.kv_selbstbehalt_ct": "read with the question about health insurance",
    "person.kv_iban": "read with the question about health insurance",
    "person.rente_befreit": "read with the question about health insurance",
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
    keys = {(person_of(item.step.person_id), _fact_of(item)) for item in open_ones}
    return frozenset(key for key in keys if key not in facts)


def _fact_of(item: OpenQuestion) -> str:
    """The fact that an open question would have given: that of its list, or of the entry it is about."""
    liste = item.step.page.liste
    if liste is not None and liste.fact:
        return liste.fact
    fact = item.question.fact or item.question.id
    return fact.replace("%(entry)s", eintrag_of(item.step.person_id)[2])


def blocks_decision(merkmal: str) -> bool:
    """Whether the law may need this fact: nothing else is known about it."""
    return merkmal not in POINTS and merkmal not in FUER_DEN_BRIEF and merkmal not in NUR_AKTE
