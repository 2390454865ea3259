"""What the objects of a person count with: § 12 Abs. 1 and 3 SGB II, §§ 7, 8 GrusiGV."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from jobcenter.law.fakten.aufenthalt import Beschaeftigung
from jobcenter.law.fakten.erwerbsfaehigkeit import Feststellung
from jobcenter.law.fakten.vermoegen import WOHNEIGENTUM, Vermoegensart, Vermoegenserklaerung, Vermoegensgegenstand
from jobcenter.law.grusigv.p07_vermoegen import UNENTBEHRLICH, unentbehrlich_fuer_arbeit
from jobcenter.law.grusigv.p08_wert import verkehrswert
from jobcenter.law.monat.mitglied import Mitglied
from jobcenter.law.pruefung import Frage, Pruefung
from jobcenter.law.sgb2 import p12_gegenstaende as p12
from jobcenter.law.sgb2.p07_aufenthalt import AUFENTHALTSSTATUS
from jobcenter.law.situation import Person

ERWERBSFAEHIG = Feststellung.ERWERBSFAEHIG


@dataclass(frozen=True, slots=True)
class Lage:
    """What must be known about the household to value an object."""

    erklaerung: Vermoegenserklaerung | None
    monatsende: date
    bewohner: int
    karenzzeit_unterkunft: bool
    karenzzeit_vermoegen: bool


@dataclass(frozen=True, slots=True)
class Stueck:
    """One object with its owner; `nummer` counts the objects of the same kind of this owner."""

    m: Mitglied
    gegenstand: Vermoegensgegenstand
    nummer: int

    def klaere(self, pruefung: Pruefung, frage: Frage, art: bool = False) -> str:
        """Ask about this object; the id names its kind where needed, and its number from the second on."""
        teile = [frage.kennung]
        if art:
            teile.append(self.gegenstand.art.value)
        if self.nummer > 1:
            teile.append(str(self.nummer))
        if len(teile) > 1:
            frage = replace(frage, kennung="_".join(teile))
        return pruefung.klaere(frage, self.m.person.id)


def zaehlende_gegenstaende(pruefung: Pruefung, mitglieder: Sequence[Mitglied], lage: Lage) -> list[int]:
    """What the objects of every member count with, in cents."""
    stuecke = [s for m in mitglieder for s in _stuecke(m)]
    frei = p12.geschuetzte_fahrzeuge(pruefung, sum([_kann_arbeiten(m) for m in mitglieder]))
    autos = sorted(
        [
            s
            for s in stuecke
            if s.gegenstand.art is Vermoegensart.KRAFTFAHRZEUG and s.gegenstand.festgestellt_ct is None
        ],
        key=lambda s: -s.gegenstand.verkehrswert_ct,
    )
    weitere = {id(s) for s in autos[frei:]}
    summen = {m.person.id: 0 for m in mitglieder}
    for s in stuecke:
        pruefung.blatt(s.m.person.id)
        summen[s.m.person.id] += _zaehlt(pruefung, s, lage, id(s) in weitere)
    for m in mitglieder:
        summen[m.person.id] += _weitere_altersvorsorge(pruefung, m)
    return [summen[m.person.id] for m in mitglieder]


def _kann_arbeiten(m: Mitglied) -> bool:
    """Whether § 8 holds, also for a person excluded by the right to stay, whose ability is not examined otherwise."""
    if m.erwerbsfaehig or m.ausschluss != AUFENTHALTSSTATUS:
        return m.erwerbsfaehig
    aufenthalt = m.person.aufenthalt
    darf = aufenthalt is not None and aufenthalt.beschaeftigung in (Beschaeftigung.ERLAUBT, Beschaeftigung.MOEGLICH)
    return m.alt_genug and darf and m.person.erwerbsfaehig and m.person.feststellung in (None, ERWERBSFAEHIG)


def wohnflaeche_ist_bekannt(personen: Sequence[Person]) -> bool:
    """Whether a self-used home with its area is among the objects, so that its size decides."""
    return any(
        g.art in WOHNEIGENTUM and g.selbst_genutzt and (g.wohnflaeche_qm is not None or g.festgestellt_ct is not None)
        for person in personen
        for g in person.vermoegensgegenstaende
    )


def _stuecke(m: Mitglied) -> Iterator[Stueck]:
    """The objects of a person except other provision for old age, which has one limit for all."""
    anzahl: Counter[Vermoegensart] = Counter()
    for gegenstand in m.person.vermoegensgegenstaende:
        if gegenstand.art is Vermoegensart.WEITERE_ALTERSVORSORGE and gegenstand.festgestellt_ct is None:
            continue
        anzahl[gegenstand.art] += 1
        yield Stueck(m, gegenstand, anzahl[gegenstand.art])


def _zaehlt(pruefung: Pruefung, s: Stueck, lage: Lage, weiteres_fahrzeug: bool) -> int:
    """The value of one object in cents, or nothing when it is protected, useless or not there yet."""
    g, wert_ct = s.gegenstand, s.gegenstand.verkehrswert_ct
    if g.erworben_am is not None and not p12.schon_erworben(pruefung, g.erworben_am, lage.monatsende):
        return 0
    if g.festgestellt_ct is not None:
        return p12.festgestellter_wert(pruefung, wert_ct, g.festgestellt_ct)
    _bewertung(pruefung, s, lage)
    if not g.verwertbar:
        antwort = s.klaere(pruefung, p12.VERWERTBARKEIT, art=True)
        if not p12.ist_verwertbar(pruefung, wert_ct, antwort == "verwertbar"):
            return 0
    if _geschuetzt(pruefung, s, lage, weiteres_fahrzeug):
        return 0
    if g.haerte and p12.haerte_frei(pruefung, wert_ct, s.klaere(pruefung, p12.HAERTE, art=True) == "haerte"):
        return 0
    return verkehrswert(pruefung, g.art.text, wert_ct)


def _bewertung(pruefung: Pruefung, s: Stueck, lage: Lage) -> None:
    """Ask when the value is of another day than that of the application or the later acquisition."""
    antrag_am = lage.erklaerung.antrag_am if lage.erklaerung else None
    bewertet_am = s.gegenstand.bewertet_am
    if antrag_am is None or bewertet_am is None:
        return
    if p12.massgeblicher_tag(pruefung, antrag_am, s.gegenstand.erworben_am) != bewertet_am:
        s.klaere(pruefung, p12.BEWERTUNGSTAG, art=True)


def _geschuetzt(pruefung: Pruefung, s: Stueck, lage: Lage, weiteres_fahrzeug: bool) -> bool:
    """§ 12 Abs. 1 Satz 2 Nr. 1 to 6, Satz 3, and § 7 GrusiGV."""
    g, wert_ct = s.gegenstand, s.gegenstand.verkehrswert_ct
    match g.art:
        case Vermoegensart.KRAFTFAHRZEUG:
            return _fahrzeug(pruefung, s, lage, weiteres_fahrzeug)
        case Vermoegensart.HAUSRAT:
            return p12.hausrat_frei(pruefung, wert_ct, s.klaere(pruefung, p12.HAUSRAT) == "angemessen")
        case Vermoegensart.ALTERSVERSICHERUNG | Vermoegensart.GEFOERDERTE_ALTERSVORSORGE:
            return p12.altersvorsorge_frei(pruefung, wert_ct)
        case Vermoegensart.HAUS | Vermoegensart.EIGENTUMSWOHNUNG:
            return g.selbst_genutzt and _eigenheim(pruefung, s, lage)
        case Vermoegensart.GELD_FUER_WOHNRAUM:
            nachgewiesen = g.zweck_nachgewiesen or s.klaere(pruefung, p12.WOHNZWECK) == "nachgewiesen"
            return p12.geld_fuer_wohnraum_frei(pruefung, wert_ct, nachgewiesen)
        case Vermoegensart.ARBEITSMITTEL:
            unentbehrlich = g.zweck_nachgewiesen or s.klaere(pruefung, UNENTBEHRLICH) == "unentbehrlich"
            return unentbehrlich_fuer_arbeit(pruefung, wert_ct, unentbehrlich)
        case _:
            return False


def _fahrzeug(pruefung: Pruefung, s: Stueck, lage: Lage, weiteres: bool) -> bool:
    wert_ct = s.gegenstand.verkehrswert_ct
    if weiteres:
        antwort = s.klaere(pruefung, p12.WEITERES_FAHRZEUG)
        if antwort == "erwerbsfaehig":
            return p12.fahrzeug_frei(pruefung, wert_ct, antwort == "erwerbsfaehig")
        return p12.haerte_frei(pruefung, wert_ct, antwort == "haerte")
    erklaert = lage.erklaerung is not None and lage.erklaerung.fahrzeuge_angemessen
    return p12.fahrzeug_frei(pruefung, wert_ct, erklaert or s.klaere(pruefung, p12.FAHRZEUG) == "angemessen")


def _eigenheim(pruefung: Pruefung, s: Stueck, lage: Lage) -> bool:
    g = s.gegenstand
    if p12.eigenheim_in_karenzzeit(pruefung, lage.karenzzeit_unterkunft, lage.karenzzeit_vermoegen):
        return True
    if g.wohnflaeche_qm is None:
        return pruefung.klaere(p12.EIGENTUM) == "geschuetzt"
    grenze_qm = p12.grenze_der_wohnflaeche(pruefung, g.art is Vermoegensart.HAUS, lage.bewohner)
    if p12.wohnflaeche_ist_geschuetzt(pruefung, g.wohnflaeche_qm, grenze_qm):
        return True
    return p12.haerte_frei(pruefung, g.verkehrswert_ct, s.klaere(pruefung, p12.WOHNFLAECHE) == "haerte")


def _weitere_altersvorsorge(pruefung: Pruefung, m: Mitglied) -> int:
    """Other provision for old age of a person above the limit for self-employed years, in cents."""
    wert_ct = sum(
        [
            g.verkehrswert_ct
            for g in m.person.vermoegensgegenstaende
            if g.art is Vermoegensart.WEITERE_ALTERSVORSORGE and g.festgestellt_ct is None
        ]
    )
    if not wert_ct:
        return 0
    pruefung.blatt(m.person.id)
    vorsorge = m.person.altersvorsorge
    if vorsorge is None:
        return p12.weitere_altersvorsorge_ueber_grenze(pruefung, wert_ct, 0, 0)
    je_jahr_ct = p12.altersvorsorge_je_jahr(pruefung, vorsorge.beitragssatz_promille, vorsorge.durchschnittsentgelt_ct)
    return p12.weitere_altersvorsorge_ueber_grenze(pruefung, wert_ct, vorsorge.jahre_ohne_beitraege, je_jahr_ct)
