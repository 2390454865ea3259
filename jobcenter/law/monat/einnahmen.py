"""The money of one person in the month by kind: what counts of it, before anything is deducted from all of it.

Ordinary income is sorted in `sortiere`. Kinds with a rule of their own (§ 11a SGB II, § 1 GrusiGV) and income with
further facts go through `AUSNAHMEN` and `_zufluss`; most households have none of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from jobcenter.law.errors import MissingFact
from jobcenter.law.fakten.einnahme import EINFACH, Einnahme, Einnahmeart, Naeheres
from jobcenter.law.grusigv import p01_ausnahmen as p01
from jobcenter.law.grusigv import p02_arbeit as p02
from jobcenter.law.grusigv.p05_begrenzung import nach_ausgaben
from jobcenter.law.monat.mitglied import Mitglied
from jobcenter.law.pruefung import Pruefung
from jobcenter.law.sgb2 import p11_einkommen as p11
from jobcenter.law.sgb2 import p11a_ausnahmen as p11a
from jobcenter.law.sgb2 import p11b_beitraege as p11bb
from jobcenter.law.situation import Ausbildung

Art = Einnahmeart
RENTEN = frozenset({Art.ALTERSRENTE, Art.ERWERBSMINDERUNGSRENTE, Art.HINTERBLIEBENENRENTE})
"""Pensions of the statutory insurance, which may carry the allowance for Grundrentenzeiten."""
EINFACH_UND_RENTE = {art: art in RENTEN for art in EINFACH if art is not Art.ERWERB}
ARBEIT = frozenset({Art.ERWERB, Art.TASCHENGELD, Art.FERIENJOB, Art.EHRENAMT, Art.TAGESPFLEGE})
"""Income from work, as far as it counts at all."""
AUSBILDUNGSLEISTUNGEN = frozenset(
    {Art.BAFOEG, Art.BAB, Art.AUSBILDUNGSGELD, Art.AUFSTIEGSFOERDERUNG, Art.REISEKOSTEN_TEILHABE}
)
"""Benefits of § 11b Abs. 2b Satz 4."""
JE_JAHR = frozenset({Art.EHRENAMT, Art.BETREUERPAUSCHALE, Art.KAPITAL, Art.GELDGESCHENK_FEST})
"""Kinds with one free amount for all income of the kind together."""
OHNE_NAEHERES = Naeheres()


@dataclass(slots=True)
class Einnahmen:
    """The money of a person in the month by kind, in cents.

    Pensions and training benefits are parts of the other income. `ausgaben_ct` are costs of the work.
    """

    netto_ct: int = 0
    brutto_ct: int = 0
    sonstiges_ct: int = 0
    kindergeld_ct: int = 0
    rente_ct: int = 0
    ausbildung_ct: int = 0
    ausgaben_ct: int = 0
    im_dienst: bool = False

    @property
    def summe_ct(self) -> int:
        """Everything that came in and counts at all."""
        return self.netto_ct + self.sonstiges_ct + self.kindergeld_ct


def sortiere(pruefung: Pruefung, m: Mitglied, monat: date) -> Einnahmen:
    """The money of a person by kind; earnings without gross pay are a missing fact."""
    ein = Einnahmen()
    besondere = []
    for einnahme in m.person.einnahmen:
        art = einnahme.art
        if einnahme.naeheres is not None:
            if einnahme.naeheres.teilbetrag:
                _add_teilbetrag(pruefung, m, einnahme, ein)
            else:
                besondere.append(einnahme)
        elif art is Art.ERWERB:
            if einnahme.brutto_ct is None:
                raise MissingFact("person.einnahme.erwerb.brutto_ct", m.person.id)
            ein.netto_ct += einnahme.netto_ct
            ein.brutto_ct += einnahme.brutto_ct
        elif art is Art.KINDERGELD and m.ist_kind:
            ein.kindergeld_ct += einnahme.netto_ct
        else:
            ist_rente = EINFACH_UND_RENTE.get(art)
            if ist_rente is None:
                besondere.append(einnahme)
                continue
            ein.sonstiges_ct += einnahme.netto_ct
            if ist_rente:
                ein.rente_ct += einnahme.netto_ct
    if besondere:
        _add_besondere(pruefung, m, monat, besondere, ein)
    return ein


def zaehlt(pruefung: Pruefung, m: Mitglied, monat: date, einnahmen: Sequence[Einnahme]) -> Einnahmen:
    """What some incomes count with by kind: after taxes, contributions, exceptions, and costs of other income."""
    ein = Einnahmen()
    _add_besondere(pruefung, m, monat, einnahmen, ein)
    return ein


def _add_besondere(pruefung: Pruefung, m: Mitglied, monat: date, einnahmen: Sequence[Einnahme], ein: Einnahmen) -> None:
    """Add income with rules or facts of its own; costs are taken from all income of the same kind (§ 5 GrusiGV)."""
    je_art: dict[Einnahmeart, tuple[int, int]] = {}
    for einnahme in _zusammen(einnahmen):
        art, naeheres = einnahme.art, einnahme.naeheres or OHNE_NAEHERES
        if naeheres.geschaetzt:
            pruefung.klaere(p02.SCHAETZUNG, m.person.id)
        wie = _ausnahme(pruefung, m, art)
        if wie == "frei" or (art is Art.FERIENJOB and wie == "heute" and _ferienjob_frei(pruefung, m)):
            continue
        if art is Art.EHRENAMT and wie == "heute":
            mehr_ct = _ueber_jahresbetrag(pruefung, m, _ohne_abgaben(pruefung, einnahme.netto_ct, naeheres), naeheres)
            if not mehr_ct:
                continue
            einnahme, naeheres = replace(einnahme, netto_ct=mehr_ct, brutto_ct=None), OHNE_NAEHERES
        if art in ARBEIT and _zaehlt_als_lohn(pruefung, m, art):
            _add_lohn(pruefung, m, einnahme, naeheres, ein)
            continue
        betrag_ct = _ohne_abgaben(pruefung, einnahme.netto_ct, naeheres)
        if wie == "heute" and art in AUSNAHMEN:
            betrag_ct = AUSNAHMEN[art](pruefung, m, betrag_ct, naeheres)
        elif art is Art.HINTERBLIEBENENRENTE and naeheres.verstorben_am is not None:
            betrag_ct = _im_sterbevierteljahr(pruefung, monat, betrag_ct, naeheres, naeheres.verstorben_am)
        bisher_ct, ausgaben_ct = je_art.get(art, (0, 0))
        je_art[art] = (bisher_ct + betrag_ct, ausgaben_ct + naeheres.ausgaben_ct)
    for art, (betrag_ct, ausgaben_ct) in je_art.items():
        rest_ct = nach_ausgaben(pruefung, betrag_ct, ausgaben_ct) if ausgaben_ct else betrag_ct
        _add_sonstiges(m, art, rest_ct, ein)


def _add_teilbetrag(pruefung: Pruefung, m: Mitglied, einnahme: Einnahme, ein: Einnahmen) -> None:
    """A part of a back payment: all exceptions and free bands were applied once, when it came in (§ 11 Abs. 3)."""
    if einnahme.art in ARBEIT and _zaehlt_als_lohn(pruefung, m, einnahme.art):
        ein.im_dienst |= einnahme.art is Art.TASCHENGELD
        ein.netto_ct += einnahme.netto_ct
    else:
        _add_sonstiges(m, einnahme.art, einnahme.netto_ct, ein)


def _zusammen(einnahmen: Sequence[Einnahme]) -> list[Einnahme]:
    """Income of kinds with one free amount becomes one, so that the order does not matter."""
    je_art: dict[Einnahmeart, Einnahme] = {}
    andere = []
    for einnahme in einnahmen:
        art = einnahme.art
        if art not in JE_JAHR:
            andere.append(einnahme)
        elif art not in je_art:
            je_art[art] = einnahme
        else:
            je_art[art] = _summe(je_art[art], einnahme)
    return [*andere, *je_art.values()]


def _summe(eine: Einnahme, andere: Einnahme) -> Einnahme:
    """Two incomes of one kind as one."""
    a, b = eine.naeheres or OHNE_NAEHERES, andere.naeheres or OHNE_NAEHERES
    naeheres = replace(
        a,
        steuern_ct=a.steuern_ct + b.steuern_ct,
        pflichtbeitraege_ct=a.pflichtbeitraege_ct + b.pflichtbeitraege_ct,
        ausgaben_ct=a.ausgaben_ct + b.ausgaben_ct,
        im_jahr_frei_ct=max(a.im_jahr_frei_ct, b.im_jahr_frei_ct),
        geschaetzt=a.geschaetzt or b.geschaetzt,
    )
    brutto_ct = (eine.brutto_ct or 0) + (andere.brutto_ct or 0) or None
    return replace(eine, netto_ct=eine.netto_ct + andere.netto_ct, brutto_ct=brutto_ct, naeheres=naeheres)


def _add_sonstiges(m: Mitglied, art: Einnahmeart, betrag_ct: int, ein: Einnahmen) -> None:
    """Put income that is not from work where it belongs."""
    if art is Art.KINDERGELD and m.ist_kind:
        ein.kindergeld_ct += betrag_ct
        return
    ein.sonstiges_ct += betrag_ct
    if art in RENTEN:
        ein.rente_ct += betrag_ct
    elif art in AUSBILDUNGSLEISTUNGEN:
        ein.ausbildung_ct += betrag_ct


def _ohne_abgaben(pruefung: Pruefung, betrag_ct: int, naeheres: Naeheres) -> int:
    """Less taxes, then compulsory contributions (§ 11b Abs. 1 Satz 1 Nr. 1 and 2)."""
    if naeheres.steuern_ct:
        betrag_ct = p11bb.nach_steuern(pruefung, betrag_ct, naeheres.steuern_ct)
    if naeheres.pflichtbeitraege_ct:
        betrag_ct = p11bb.nach_pflichtbeitraegen(pruefung, betrag_ct, naeheres.pflichtbeitraege_ct)
    return betrag_ct


def _ausnahme(pruefung: Pruefung, m: Mitglied, art: Einnahmeart) -> str:
    """How an exception of § 11a is applied: by today's text („heute“), or as a person says for earlier months."""
    if art in UNGEPRUEFT and not p11a.ausnahmen_geprueft(pruefung):
        return pruefung.klaere(p11a.VOR_JULI_2023, m.person.id)
    return "heute"


def _zaehlt_als_lohn(pruefung: Pruefung, m: Mitglied, art: Einnahmeart) -> bool:
    """Whether income of a kind of work counts like wages."""
    if art is Art.TAGESPFLEGE:
        return pruefung.klaere(p11a.TAGESPFLEGE, m.person.id) == "lohn"
    return art is not Art.EHRENAMT or pruefung.klaere(p11a.UEBER_DEM_JAHRESBETRAG, m.person.id) == "lohn"


def _add_lohn(pruefung: Pruefung, m: Mitglied, einnahme: Einnahme, naeheres: Naeheres, ein: Einnahmen) -> None:
    """Wages in money and in kind."""
    art, brutto_ct = einnahme.art, einnahme.brutto_ct
    if brutto_ct is None:
        if art is Art.ERWERB:
            raise MissingFact("person.einnahme.erwerb.brutto_ct", m.person.id)
        brutto_ct = einnahme.netto_ct
    if art is Art.TAGESPFLEGE:
        p11a.geld_fuer_tagespflege(pruefung, einnahme.netto_ct)
    ein.im_dienst |= art is Art.TASCHENGELD
    sachen_ct = _sachen(pruefung, m, naeheres)
    ein.netto_ct += _ohne_abgaben(pruefung, einnahme.netto_ct + sachen_ct, naeheres)
    ein.brutto_ct += brutto_ct + sachen_ct
    ein.ausgaben_ct += naeheres.ausgaben_ct


def _sachen(pruefung: Pruefung, m: Mitglied, naeheres: Naeheres) -> int:
    """Meals and other things the employer gives (§ 2 Abs. 5 and 6 GrusiGV)."""
    summe_ct = 0
    essen = naeheres.verpflegung
    if essen is not None:
        summe_ct += p02.wert_der_verpflegung(
            pruefung,
            m.regelbedarf_ct,
            essen.volle_tage,
            essen.fruehstuecke,
            essen.mittagessen + essen.abendessen,
        )
    if naeheres.sachbezug_ct:
        summe_ct += p02.wert_der_sachen(pruefung, naeheres.sachbezug_ct)
    return summe_ct


def _ferienjob_frei(pruefung: Pruefung, m: Mitglied) -> bool:
    zur_schule = m.person.ausbildung is Ausbildung.SCHULE
    if p11a.ferienjob_ist_zu_klaeren(pruefung, m.alter, m.person.ausbildung):
        zur_schule = pruefung.klaere(p11a.FERIENJOB_AUSBILDUNG, m.person.id) == "ja"
    return p11a.ferienjob_frei(pruefung, m.alter, zur_schule)


def _im_sterbevierteljahr(
    pruefung: Pruefung, monat: date, betrag_ct: int, naeheres: Naeheres, verstorben_am: date
) -> int:
    if p01.im_sterbevierteljahr(pruefung, monat, verstorben_am):
        return p01.rente_im_sterbevierteljahr(pruefung, betrag_ct, naeheres.spaetere_rente_ct)
    return betrag_ct


def _ueber_jahresbetrag(pruefung: Pruefung, m: Mitglied, betrag_ct: int, naeheres: Naeheres) -> int:
    """What exceeds the free amount of the year; a person says which amount, if it matters."""
    neu = (
        not p11a.jahresbetrag_offen(pruefung, naeheres.im_jahr_frei_ct + betrag_ct)
        and p11a.jahresbetrag_unklar(pruefung)
        and pruefung.klaere(p11a.JAHRESBETRAG) == "neu"
    )
    frei_ct = p11a.jahresbetrag(pruefung, neu)
    return p11a.ueber_jahresbetrag(pruefung, betrag_ct, naeheres.im_jahr_frei_ct, frei_ct)


def _zweckbestimmt(pruefung: Pruefung, m: Mitglied, betrag_ct: int, naeheres: Naeheres) -> int:
    gleich = pruefung.klaere(p11a.ZWECK, m.person.id) == "gleich"
    return p11a.zweckbestimmte_leistung(pruefung, betrag_ct, naeheres.frei_ct, gleich)


def _wohlfahrt(pruefung: Pruefung, m: Mitglied, betrag_ct: int, naeheres: Naeheres) -> int:
    frei = pruefung.klaere(p11a.WOHLFAHRT, m.person.id) == "frei"
    return p11a.zuwendung_der_wohlfahrt(pruefung, betrag_ct, naeheres.frei_ct, frei)


def _zuwendung(pruefung: Pruefung, m: Mitglied, betrag_ct: int, naeheres: Naeheres) -> int:
    frei = pruefung.klaere(p11a.ZUWENDUNG, m.person.id) != "zaehlt"
    return p11a.freiwillige_zuwendung(pruefung, betrag_ct, naeheres.frei_ct, frei)


def _darlehen(pruefung: Pruefung, m: Mitglied, betrag_ct: int, naeheres: Naeheres) -> int:
    return p11.darlehen(pruefung, betrag_ct, pruefung.klaere(p11.RUECKZAHLUNG, m.person.id) == "ja")


def _kinderzuschlag(pruefung: Pruefung, m: Mitglied, betrag_ct: int, naeheres: Naeheres) -> int:
    return p11.kinderzuschlag_des_kindes(pruefung, betrag_ct) if m.ist_kind else betrag_ct


def _verletztenrente(pruefung: Pruefung, m: Mitglied, betrag_ct: int, naeheres: Naeheres) -> int:
    return p01.verletztenrente(pruefung, betrag_ct, naeheres.frei_ct, naeheres.minderung_prozent)


def _geschenk(pruefung: Pruefung, m: Mitglied, betrag_ct: int, naeheres: Naeheres) -> int:
    return p01.geschenk_zum_fest(pruefung, betrag_ct, m.minderjaehrig, naeheres.im_jahr_frei_ct)


Ausnahme = Callable[[Pruefung, Mitglied, int, Naeheres], int]
AUSNAHMEN: Mapping[Einnahmeart, Ausnahme] = {
    Art.KINDERZUSCHLAG: _kinderzuschlag,
    Art.ELTERNGELD: lambda p, m, ct, n: p11a.elterngeld(p, ct, n.lohn_vor_geburt_ct, n.elterngeld_plus),
    Art.KAPITAL: lambda p, m, ct, n: p01.kapitalertrag(p, ct, n.im_jahr_frei_ct),
    Art.KINDERGELD_ANDERES_KIND: lambda p, m, ct, n: p01.kindergeld_weitergeleitet(p, ct, n.frei_ct),
    Art.BAFOEG: lambda p, m, ct, n: p11a.bafoeg(p, ct, n.frei_ct),
    Art.BAB: lambda p, m, ct, n: p11a.berufsausbildungsbeihilfe(p, ct, n.frei_ct),
    Art.REISEKOSTEN_TEILHABE: lambda p, m, ct, n: p11a.reisekosten_teilhabe(p, ct),
    Art.BETREUERPAUSCHALE: _ueber_jahresbetrag,
    Art.ERZIEHUNGSGELD_PFLEGEKIND: lambda p, m, ct, n: p11a.erziehungsgeld_pflegekind(p, ct, n.pflegekind),
    Art.TAGESPFLEGE: lambda p, m, ct, n: p11a.geld_fuer_tagespflege(p, ct),
    Art.SOZIALDARLEHEN: lambda p, m, ct, n: p11.sozialdarlehen(p, ct, n.frei_ct),
    Art.DARLEHEN: _darlehen,
    Art.ZWECKBESTIMMT: _zweckbestimmt,
    Art.WOHLFAHRT: _wohlfahrt,
    Art.ZUWENDUNG: _zuwendung,
    Art.GELDGESCHENK_FEST: _geschenk,
    Art.VERLETZTENRENTE: _verletztenrente,
    Art.ENTSCHAEDIGUNG_BEG: lambda p, m, ct, n: p11a.entschaedigung_beg(p, ct, n.frei_ct),
    Art.LEISTUNG_SGB2: lambda p, m, ct, n: p11a.leistung_sgb2(p, ct),
    Art.SOLDATENENTSCHAEDIGUNG: lambda p, m, ct, n: p11a.soldatenentschaedigung(p, ct),
    Art.MUTTERSCHAFTSGELD: lambda p, m, ct, n: p11a.mutterschaftsgeld(p, ct),
    Art.ERBSCHAFT: lambda p, m, ct, n: p11a.erbschaft(p, ct),
    Art.SCHMERZENSGELD: lambda p, m, ct, n: p11a.schmerzensgeld(p, ct),
    Art.UEBERBRUECKUNGSGELD: lambda p, m, ct, n: p11a.ueberbrueckungsgeld(p, ct),
    Art.PFLEGEPERSON: lambda p, m, ct, n: p01.geld_der_pflegeperson(p, ct),
    Art.AUSLANDSVERWENDUNG: lambda p, m, ct, n: p01.auslandsverwendungszuschlag(p, ct),
    Art.UEBERBRUECKUNGSBEIHILFE: lambda p, m, ct, n: p01.ueberbrueckungsbeihilfe(p, ct),
    Art.PREISAUSGLEICH: lambda p, m, ct, n: p01.preisausgleich(p, ct),
    Art.VERPFLEGUNG: lambda p, m, ct, n: p01.verpflegung_ausserhalb(p, ct),
    Art.PANDEMIEHILFE: lambda p, m, ct, n: p01.pandemiehilfe(p, ct),
    Art.SACHLEISTUNG: lambda p, m, ct, n: p11.sachleistung(p, ct),
}
"""What counts of income of a kind that has a rule of its own."""
UNGEPRUEFT = frozenset(AUSNAHMEN.keys() | {Art.FERIENJOB, Art.EHRENAMT}) - {Art.KINDERZUSCHLAG}
"""Kinds whose rule was not checked for months before July 2023."""
