"""Benefits for education and taking part in one month: for each child what is recognised, covered, paid, and to whom.

§ 28 to § 30 SGB II, with § 7 Abs. 2 Satz 3, § 9 Abs. 2 Satz 4, § 19 Abs. 2 and 3, § 37, § 72 Abs. 1 Satz 2 Nr. 1.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from jobcenter.law.anspruch import Ergebnis, PersonErgebnis, Stellung, anspruch
from jobcenter.law.doors.bildungsbedarf import Posten, recognized_needs
from jobcenter.law.doors.ueberschuss import Ueberschuss, rechtstag, ueberschuss
from jobcenter.law.errors import MissingFact
from jobcenter.law.fakten.bildung import Bildungsart, Bildungsbedarf, Leistungsform
from jobcenter.law.fakten.fakt import fakt, sachverhalt
from jobcenter.law.monat.mitglied import alter_am
from jobcenter.law.pruefung import HAUSHALT, OHNE_BEGRUENDUNG, Klaerung, Pruefung, Schritt
from jobcenter.law.sgb2 import p09_ueberschuss as p09
from jobcenter.law.sgb2 import p19_bildung as p19
from jobcenter.law.sgb2 import p29_erbringung as p29
from jobcenter.law.sgb2 import p30_selbsthilfe as p30
from jobcenter.law.situation import Person, Situation
from jobcenter.law.texte import euro, monat_jahr

ALTER_FUER_ARBEIT = 15
"""Years completed from which a child can itself be entitled (§ 7 Abs. 1 Satz 1 Nr. 1)."""


@sachverhalt
class Bildungsantrag:
    """One month of a household and the education facts of its children and young people."""

    situation: Situation
    kinder: tuple[Bildungsbedarf, ...] = fakt("Kinder und junge Menschen", "§ 28 Abs. 1 SGB II")
    antrag_am: date = fakt("Tag des Antrags auf Leistungen", "§ 37 Abs. 2 SGB II")
    form: Leistungsform | None = fakt(
        "Form der Leistungen für Bildung und Teilhabe",
        "§ 29 Abs. 1 Satz 2 SGB II",
        default=None,
        grund="Die Form bestimmt der kommunale Träger.",
    )


@dataclass(frozen=True, slots=True)
class Bildungsleistung:
    """One benefit of one child: need, what income covers of it, what is paid; `erstattung_ct` goes to the person."""

    art: Bildungsart
    bedarf_ct: int
    gedeckt_ct: int
    leistung_ct: int
    erstattung_ct: int
    form: Leistungsform
    empfaenger: str


@dataclass(frozen=True, slots=True)
class Bildungskind:
    """The month of one child. `ueberschuss_ct` is what counts against its needs of § 28."""

    person_id: str
    ueberschuss_ct: int
    leistungen: tuple[Bildungsleistung, ...]
    summe_ct: int
    sofortzuschlag_ct: int
    begruendung: Schritt


@dataclass(frozen=True, slots=True)
class Bildungsergebnis:
    """The month of all children. `ueberschuss_ct` is the surplus of the adults; `darlehen`: all of it is a loan."""

    monat: date
    kinder: tuple[Bildungskind, ...]
    ueberschuss_ct: int
    summe_ct: int
    sofortzuschlag_ct: int
    darlehen: bool
    fragen: tuple[Klaerung, ...]
    begruendung: Schritt


@dataclass(slots=True)
class Kind:
    """The working record of one child: its needs and its surplus in cents."""

    bedarf: Bildungsbedarf
    person: Person
    monat: PersonErgebnis
    alter: int
    posten: tuple[Posten, ...] = ()
    eigener_ct: int = 0
    anteil_ct: int = 0

    @property
    def pruefung_ct(self) -> int:
        """The needs as they count in the examination of need (§ 5a GrusiGV)."""
        return sum(p.pruefung_ct for p in self.posten)


def bildung(
    antrag: Bildungsantrag, antworten: Mapping[str, str] | None = None, with_reasons: bool = True
) -> Bildungsergebnis:
    """Compute the benefits of § 28 for one month. Raises NoLawForDate, MissingFact, UnknownAnswer."""
    antworten = antworten or {}
    situation = antrag.situation
    ergebnis = anspruch(situation, antworten, with_reasons=False)
    ueber = ueberschuss(situation, antworten)
    pruefung = Pruefung.zum(rechtstag(situation), antworten, with_reasons)
    form = antrag.form or Leistungsform(pruefung.klaere(p29.FORM))
    kinder = [_kind(situation, ergebnis, bedarf) for bedarf in antrag.kinder]
    for kind in kinder:
        _set_posten(pruefung, antrag, ergebnis, kind, ueber)
    _set_anteile(pruefung, kinder, ueber)
    ergebnisse = tuple([_leistungen(pruefung, kind, form, ueber) for kind in kinder])
    fragen = {f.id: f for f in ergebnis.fragen} | pruefung.fragen
    pruefung.blatt(HAUSHALT)
    summe_ct = sum([k.summe_ct for k in ergebnisse])
    return Bildungsergebnis(
        situation.monat,
        ergebnisse,
        ueber.haushalt_ct,
        summe_ct,
        sum([k.sofortzuschlag_ct for k in ergebnisse]),
        p19.bildung_als_darlehen(pruefung, ueber.darlehen),
        tuple(fragen.values()),
        _begruendung(pruefung, situation.monat, ergebnisse, summe_ct),
    )


def _kind(situation: Situation, ergebnis: Ergebnis, bedarf: Bildungsbedarf) -> Kind:
    """The facts of one child together; MissingFact when it is nobody of the household."""
    personen = {person.id: person for person in situation.personen}
    for monat in ergebnis.personen:
        if monat.person_id == bedarf.person_id:
            person = personen[monat.person_id]
            return Kind(bedarf, person, monat, max(0, alter_am(person.geburtsdatum, situation.monat)))
    raise MissingFact("bildung.person_id", bedarf.person_id)


def _set_posten(pruefung: Pruefung, antrag: Bildungsantrag, ergebnis: Ergebnis, kind: Kind, ueber: Ueberschuss) -> None:
    """The recognised needs of a child that can have benefits of § 28 at all."""
    pruefung.blatt(kind.person.id)
    mit_erwerbsfaehigen = kind.alter >= ALTER_FUER_ARBEIT or any(
        p.stellung is Stellung.LEISTUNGSBERECHTIGT for p in ergebnis.personen
    )
    if not p19.kann_bildung_erhalten(pruefung, kind.monat.stellung, mit_erwerbsfaehigen):
        return
    mittel_ct, bedarf_ct = ueber.eigene.get(kind.person.id, (0, 0))
    kind.eigener_ct = p09.ueberschuss_des_kindes(pruefung, mittel_ct, bedarf_ct)
    ohne_pruefung = not kind.eigener_ct and (not ueber.haushalt_ct or kind.person.id in ueber.ohne_eltern)
    kind.posten = recognized_needs(
        pruefung, antrag.situation, kind.bedarf, kind.alter, antrag.antrag_am, ohne_pruefung=ohne_pruefung
    )


def _set_anteile(pruefung: Pruefung, kinder: Sequence[Kind], ueber: Ueberschuss) -> None:
    """Spread the surplus of the adults over the children with needs, in equal parts (§ 9 Abs. 2 Satz 4)."""
    pruefung.blatt(HAUSHALT)
    ueber_ct = p09.ueberschuss_des_haushalts(pruefung, ueber.mittel_ct, ueber.bedarf_ct)
    beteiligt = [k for k in kinder if k.pruefung_ct and k.person.id not in ueber.ohne_eltern]
    if not ueber_ct or not beteiligt:
        return
    beteiligt.sort(key=lambda k: (k.person.geburtsdatum, k.person.id))
    bedarfe_ct = [max(0, k.pruefung_ct - k.eigener_ct) for k in beteiligt]
    teile = p09.gleiche_teile(pruefung, ueber_ct, len(beteiligt))
    paare = list(zip(bedarfe_ct, teile, strict=True))
    if (
        any(teil > bedarf for bedarf, teil in paare)
        and any(teil < bedarf for bedarf, teil in paare)
        and pruefung.klaere(p09.REST_EINES_KINDES) == "ja"
    ):
        teile = p09.gleiche_teile_mit_rest(pruefung, ueber_ct, bedarfe_ct)
    for kind, teil_ct in zip(beteiligt, teile, strict=True):
        pruefung.blatt(kind.person.id)
        kind.anteil_ct = p09.teil_des_kindes(pruefung, ueber_ct, teil_ct)


def _leistungen(pruefung: Pruefung, kind: Kind, form: Leistungsform, ueber: Ueberschuss) -> Bildungskind:
    """What is paid for one child, item by item, and the Sofortzuschlag when there is nothing else."""
    pruefung.blatt(kind.person.id)
    gesamt_ct = kind.eigener_ct + kind.anteil_ct
    leistungen: tuple[Bildungsleistung, ...] = ()
    if kind.posten and (not gesamt_ct or p19.braucht_bildungsleistung(pruefung, kind.pruefung_ct, gesamt_ct)):
        posten = [p for p in kind.posten if p.bedarf_ct]
        gedeckt = p19.deckung_der_reihe_nach(pruefung, gesamt_ct, [p.bedarf_ct for p in posten])
        leistungen = tuple([_leistung(pruefung, kind, p, ct, form) for p, ct in zip(posten, gedeckt, strict=True)])
    summe_ct = sum([leistung.leistung_ct for leistung in leistungen])
    zuschlag_ct = 0
    if summe_ct and not (kind.monat.zahlbetrag_ct or kind.monat.darlehen_ct):
        zuschlag_ct = p19.sofortzuschlag_neben_bildung(pruefung, kind.alter, kind.monat.regelbedarfsstufe)
    return Bildungskind(
        kind.person.id,
        gesamt_ct,
        leistungen,
        summe_ct,
        zuschlag_ct,
        _begruendung_kind(pruefung, kind.person.id, summe_ct),
    )


def _leistung(pruefung: Pruefung, kind: Kind, posten: Posten, gedeckt_ct: int, form: Leistungsform) -> Bildungsleistung:
    """One benefit: what is left of the need, in which form, to whom, and what was paid in advance."""
    leistung_ct = posten.bedarf_ct
    if gedeckt_ct:
        leistung_ct = p19.ungedeckt_fuer(pruefung, posten.art, posten.bedarf_ct, gedeckt_ct)
    art_form = Leistungsform.GELD if p29.nur_als_geld(pruefung, posten.art) else form
    an_schule = p29.gesammelt_an_schule(pruefung, posten.art, kind.bedarf.ausfluege_ueber_schule)
    wer = p29.AN_WEN[art_form]
    if leistung_ct:
        wer = p29.empfaenger(pruefung, posten.art, art_form, an_schule)
    leistung = Bildungsleistung(posten.art, posten.bedarf_ct, gedeckt_ct, leistung_ct, 0, art_form, wer)
    vorab = [v for v in kind.bedarf.vorleistungen if v.art is posten.art]
    vorab_ct = min(leistung_ct, sum([v.betrag_ct for v in vorab]))
    if not vorab_ct:
        return leistung
    if art_form is Leistungsform.GELD:
        return replace(leistung, erstattung_ct=p29.erstattung_verauslagt(pruefung, posten.art, vorab_ct))
    rechtzeitig = [v.rechtzeitig_erreichbar for v in vorab]
    noetig = not any(rechtzeitig)
    if None in rechtzeitig and noetig:
        noetig = pruefung.klaere(p30.ERREICHBAR, kind.person.id) == "ja"
    erstattung_ct = p30.selbsthilfe(pruefung, posten.art, vorab_ct, noetig)
    return replace(leistung, leistung_ct=leistung_ct - vorab_ct + erstattung_ct, erstattung_ct=erstattung_ct)


def _begruendung_kind(pruefung: Pruefung, person_id: str, summe_ct: int) -> Schritt:
    if pruefung.teile is None:
        return OHNE_BEGRUENDUNG
    satz = f"Für Bildung und Teilhabe gibt es {euro(summe_ct)}."
    if not summe_ct:
        satz = "Für Bildung und Teilhabe gibt es in diesem Monat nichts."
    teile = tuple(pruefung.blaetter.get(person_id, ()))
    return Schritt("anspruch_person", "§ 28, § 19 Abs. 2 SGB II", satz, (("person", person_id),), summe_ct, teile)


def _begruendung(pruefung: Pruefung, monat: date, kinder: Sequence[Bildungskind], summe_ct: int) -> Schritt:
    kopf = pruefung.begruendung(
        "bildung",
        "§ 19 Abs. 2 und 3, § 28 SGB II",
        f"Für {monat_jahr(monat)} gibt es für Bildung und Teilhabe zusammen {euro(summe_ct)}.",
        summe_ct,
    )
    if pruefung.teile is None:
        return kopf
    return kopf._replace(teile=(*kopf.teile, *[k.begruendung for k in kinder]))
