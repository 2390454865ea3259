"""Benefits for people in training who are excluded from the monthly benefit (§ 27 SGB II)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from jobcenter.law.anspruch import PersonErgebnis, Stellung, anspruch
from jobcenter.law.doors.ueberschuss import rechtstag, ueberschuss
from jobcenter.law.errors import MissingFact
from jobcenter.law.fakten.fakt import fakt, sachverhalt
from jobcenter.law.fakten.mehrbedarf import Teilhabeleistung
from jobcenter.law.pruefung import Klaerung, Pruefung, Schritt
from jobcenter.law.sgb2 import p27_auszubildende as p27
from jobcenter.law.situation import Person, Situation
from jobcenter.law.texte import euro


@sachverhalt
class Auszubildendenantrag:
    """The household in the month, with one person who is excluded because of training."""

    situation: Situation
    person_id: str = fakt("Person in Ausbildung", "§ 27 Abs. 1 SGB II")
    erstausstattung_ct: int = fakt(
        "Kosten für Kleidung, Schwangerschaft und Geburt", "§ 27 Abs. 2, § 24 Abs. 3 Satz 1 Nr. 2 SGB II", default=0
    )
    haerte_geltend_gemacht: bool = fakt("Beruft sich auf eine besondere Härte", "§ 27 Abs. 3 SGB II", default=False)
    beginnt_im_monat: bool = fakt("Beginnt die Ausbildung in diesem Monat", "§ 27 Abs. 3 Satz 3 SGB II", default=False)
    bildung_ct: int = fakt("Ungedeckte Bedarfe für Bildung und Teilhabe", "§ 27 Abs. 3 Satz 1 SGB II", default=0)
    beitraege_ct: int = fakt(
        "Notwendige Beiträge zur Kranken- und Pflegeversicherung", "§ 27 Abs. 3 Satz 1 SGB II", default=0
    )


@dataclass(frozen=True, slots=True)
class Auszubildendenergebnis:
    """Grants for Mehrbedarfe and first equipment, and what hardship adds as grant or as loan, in cents."""

    mehrbedarf_ct: int
    erstausstattung_ct: int
    haerte_zuschuss_ct: int
    darlehen_ct: int
    fragen: tuple[Klaerung, ...]
    begruendung: Schritt


def auszubildende(
    antrag: Auszubildendenantrag, antworten: Mapping[str, str] | None = None, with_reasons: bool = True
) -> Auszubildendenergebnis:
    """Compute the benefits of § 27. Raises NoLawForDate, MissingFact, UnknownAnswer."""
    antworten = antworten or {}
    monat = anspruch(antrag.situation, antworten, with_reasons=False)
    person = _of(monat.personen, antrag.person_id)
    if person.stellung is not Stellung.AUSGESCHLOSSEN:
        raise MissingFact("auszubildende.ausschluss", antrag.person_id)
    pruefung = Pruefung.zum(rechtstag(antrag.situation), antworten, with_reasons)
    p27.kein_buergergeld(pruefung)
    erfasst_ct = _of(anspruch(_nur_erfasste(antrag), antworten, with_reasons=False).personen, person.person_id)
    mehrbedarf_ct = erfasst_ct.mehrbedarf_ct
    mittel_ct = _mittel(antrag.situation, person, antworten)
    fehlt_ct = p27.fehlbetrag_auszubildende(pruefung, person.bedarf_ct, mittel_ct)
    gezahlt_ct = _mehrbedarf(pruefung, person, mehrbedarf_ct, mittel_ct, fehlt_ct) if mehrbedarf_ct else 0
    ausstattung_ct = 0
    if antrag.erstausstattung_ct:
        uebrig_ct = max(0, mittel_ct - person.bedarf_ct)
        ausstattung_ct = p27.erstausstattung_auszubildende(pruefung, antrag.erstausstattung_ct, uebrig_ct)
    nicht_erfasst_ct = person.mehrbedarf_ct - mehrbedarf_ct - _warmwasser(antrag, person, antworten)
    zuschuss_ct, darlehen_ct = _haerte(pruefung, antrag, fehlt_ct, gezahlt_ct, nicht_erfasst_ct)
    summe_ct = gezahlt_ct + ausstattung_ct + zuschuss_ct
    return Auszubildendenergebnis(
        gezahlt_ct,
        ausstattung_ct,
        zuschuss_ct,
        darlehen_ct,
        tuple(({f.id: f for f in monat.fragen} | pruefung.fragen).values()),
        pruefung.begruendung(
            "auszubildende",
            "§ 27 SGB II",
            f"In der Ausbildung gibt es {euro(summe_ct)} als Zuschuss und {euro(darlehen_ct)} als Darlehen.",
            summe_ct,
        ),
    )


def _of(personen: tuple[PersonErgebnis, ...], person_id: str) -> PersonErgebnis:
    for person in personen:
        if person.person_id == person_id:
            return person
    raise MissingFact("auszubildende.person_id", person_id)


def _nur_erfasste(antrag: Auszubildendenantrag, *, mit_warmwasser: bool = False) -> Situation:
    """The household with only those Mehrbedarfe of the person that § 27 Abs. 2 names: § 21 Abs. 2, 3, 5 and 6."""

    def ohne_andere(person: Person) -> Person:
        if person.id != antrag.person_id:
            return person
        besonderer = person.mehrbedarf
        if besonderer is not None:
            besonderer = replace(
                besonderer,
                teilhabe=Teilhabeleistung.KEINE,
                voll_erwerbsgemindert=False,
                merkzeichen_g=False,
                schulbuecher_ct=0,
            )
        return replace(person, mehrbedarf_behinderung=False, mehrbedarf=besonderer)

    wohnung = antrag.situation.wohnung
    if wohnung is not None and not mit_warmwasser:
        wohnung = replace(wohnung, warmwasser_dezentral=False)
    personen = tuple([ohne_andere(p) for p in antrag.situation.personen])
    return replace(antrag.situation, personen=personen, wohnung=wohnung)


def _warmwasser(antrag: Auszubildendenantrag, person: PersonErgebnis, antworten: Mapping[str, str]) -> int:
    """The Mehrbedarf of § 21 Abs. 7 in cents, which hardship benefits may cover (§ 27 Abs. 3 Satz 1)."""
    if antrag.situation.wohnung is None or not antrag.situation.wohnung.warmwasser_dezentral:
        return 0
    mit, ohne = (
        _of(anspruch(_nur_erfasste(antrag, mit_warmwasser=w), antworten, with_reasons=False).personen, person.person_id)
        for w in (True, False)
    )
    return mit.mehrbedarf_ct - ohne.mehrbedarf_ct


def _mittel(situation: Situation, person: PersonErgebnis, antworten: Mapping[str, str]) -> int:
    """Own income of the person and what the others have above their needs, in cents."""
    ueber = ueberschuss(situation, antworten)
    eigene_ct = ueber.ausgeschlossene.get(person.person_id, 0)
    eigener_ueberschuss_ct = max(0, eigene_ct - person.bedarf_ct)
    return eigene_ct + max(0, ueber.mittel_ct - eigener_ueberschuss_ct - ueber.bedarf_ct)


def _mehrbedarf(pruefung: Pruefung, person: PersonErgebnis, mehrbedarf_ct: int, mittel_ct: int, fehlt_ct: int) -> int:
    """What is paid for the Mehrbedarfe; asked only when the order in which income covers needs matters."""
    ohne_reihenfolge = mittel_ct == 0 or fehlt_ct == 0
    if ohne_reihenfolge or pruefung.klaere(p27.MEHRBEDARF_UND_EINKOMMEN, person.person_id) == "bedarf":
        return p27.mehrbedarf_auszubildende(pruefung, mehrbedarf_ct, fehlt_ct)
    return p27.mehrbedarf_auszubildende(pruefung, mehrbedarf_ct, max(0, mehrbedarf_ct - mittel_ct))


def _haerte(
    pruefung: Pruefung, antrag: Auszubildendenantrag, fehlt_ct: int, gezahlt_ct: int, nicht_erfasst_ct: int
) -> tuple[int, int]:
    """§ 27 Abs. 3: grant and loan in cents, decided by a person; behind the benefits of Abs. 2."""
    antwort = "nein"
    if antrag.haerte_geltend_gemacht:
        antwort = pruefung.klaere(p27.HAERTE, antrag.person_id)
    if antwort == "nein" and antrag.beginnt_im_monat:
        antwort = pruefung.klaere(p27.ANFANGSMONAT, antrag.person_id)
    if antwort == "nein":
        return 0, 0
    weitere_ct = antrag.bildung_ct + antrag.beitraege_ct
    betrag_ct = p27.haerteleistung(pruefung, fehlt_ct, gezahlt_ct, weitere_ct, nicht_erfasst_ct)
    return (betrag_ct, 0) if antwort == "zuschuss" else (0, betrag_ct)
