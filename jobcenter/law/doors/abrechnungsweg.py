"""On which way a decision is replaced, and for which months that counts (§ 41a SGB II, §§ 44, 45, 48 SGB X)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from jobcenter.law.doors.feiertage import ende_der_frist
from jobcenter.law.errors import MissingFact
from jobcenter.law.fakten.forderung import Nachweis, Vorgang, Weg, Widerrufsgrund
from jobcenter.law.kalender import last_of_month
from jobcenter.law.pruefung import Pruefung
from jobcenter.law.sgb2.p40_aufhebung import nachzahlung_ab, nur_nach_rechtsprechung, ueberpruefung_offen
from jobcenter.law.sgb2.p40_ueberpruefung import ueberpruefung_bis
from jobcenter.law.sgb2.p41a_vorlaeufig import (
    BELEHRUNG_FEHLT,
    DURCHSCHNITT,
    SPAETE_NACHWEISE,
    abschliessend_bis,
    anderer_grund_offen,
    durchschnitt_moeglich,
    gilt_als_abschliessend,
    nachweis_ausgeschlossen,
    ohne_jahresfrist,
    ohne_nachweis,
    rechtzeitig_beantragt,
    vorlaeufige_ruecknahme_ab,
)
from jobcenter.law.sgb10.p44_ruecknahme import VORSAETZLICH_FALSCH, zu_wenig_gezahlt
from jobcenter.law.sgb10.p45_ruecknahme import (
    VERTRAUEN,
    WIEDERAUFNAHME,
    kenntnis_frist_gewahrt,
    ruecknahme_bis,
    rueckwirkende_ruecknahme,
)
from jobcenter.law.sgb10.p47_widerruf import (
    VERTRAUEN_WIDERRUF,
    WIDERRUF,
    WIDERRUF_BILDUNG,
    rueckwirkender_widerruf,
    widerruf_rueckwirkend_moeglich,
)
from jobcenter.law.sgb10.p48_aufhebung import (
    GEWUSST,
    NICHT_MITGETEILT,
    wegen_einkommen,
    wegen_verschulden,
    zugunsten,
    zukunft_ab,
)

KEINE: frozenset[date] = frozenset()


@dataclass(frozen=True, slots=True)
class Umfang:
    """How far the new decision reaches.

    `erstatten`: overpaid months count. `nachzahlen`: underpaid months count, from `nachzahlen_ab` on, and not in the
    months `ausgeschlossen`. `neu_ab` is the first month with the new amounts; None: nothing changes for the future.
    """

    erstatten: bool = False
    nachzahlen: bool = False
    nachzahlen_ab: date | None = None
    ausgeschlossen: frozenset[date] = KEINE
    ohne_nachweis: frozenset[date] = KEINE
    wartend: frozenset[date] = KEINE
    neu_ab: date | None = None

    def verfaellt(self, monat: date) -> bool:
        """Whether too little in this month is not paid any more."""
        zu_alt = self.nachzahlen_ab is not None and monat < self.nachzahlen_ab
        return not self.nachzahlen or zu_alt or monat in self.ausgeschlossen


def umfang(
    pruefung: Pruefung,
    vorgang: Vorgang,
    nachweis: Nachweis | None,
    monate: Sequence[date],
    zu_viel_ct: int,
    zu_wenig_ct: int,
    *,
    zukunft: bool,
) -> Umfang:
    """The reach of the new decision; the sums are those of the months that have passed.

    `zukunft` says whether amounts of later months are different, so that the decision works for the future, too.
    """
    bekannt_am = vorgang.bekanntgabe_am
    if vorgang.weg is Weg.ABSCHLIESSEND:
        return _abschliessend(pruefung, vorgang, nachweis, monate)
    if vorgang.weg is Weg.AENDERUNG:
        return _aenderung(pruefung, vorgang, zu_viel_ct, zu_wenig_ct, zukunft)
    if vorgang.weg is Weg.VORLAEUFIG_FALSCH:
        neu_ab = vorlaeufige_ruecknahme_ab(pruefung, bekannt_am) if zukunft else None
        return Umfang(wartend=frozenset(monate), neu_ab=neu_ab)
    if vorgang.weg is Weg.WIDERRUF:
        return _widerruf(pruefung, vorgang, zu_viel_ct, zukunft)
    if vorgang.bescheid_am is None:
        raise MissingFact("bescheid_am")
    if vorgang.weg is Weg.ANFANG:
        return _anfang(pruefung, vorgang, vorgang.bescheid_am, zu_wenig_ct, zukunft)
    return _ueberpruefung(pruefung, vorgang, vorgang.bescheid_am, monate, zu_wenig_ct, zukunft)


def _neu_ab(pruefung: Pruefung, vorgang: Vorgang, zukunft: bool) -> date | None:
    """The first month of the new amounts, if later amounts are different at all."""
    return zukunft_ab(pruefung, vorgang.bekanntgabe_am) if zukunft else None


def _abschliessend(pruefung: Pruefung, vorgang: Vorgang, nachweis: Nachweis | None, monate: Sequence[date]) -> Umfang:
    """§ 41a Abs. 3 to 6: the final decision about all months of the period."""
    pruefung.ereignis_am = monate[0]
    if durchschnitt_moeglich(pruefung):
        pruefung.klaere(DURCHSCHNITT)
    pruefung.ereignis_am = vorgang.bekanntgabe_am
    if ohne_jahresfrist(pruefung, vorgang.nach_absatz_7):
        return _mit_nachweis(pruefung, vorgang, nachweis)
    frist_bis = abschliessend_bis(pruefung, vorgang.zeitraum_bis or last_of_month(monate[-1]))
    antrag_bis = ende_der_frist(frist_bis, vorgang.land)
    offen = vorgang.antrag_am is not None and rechtzeitig_beantragt(pruefung, vorgang.antrag_am, antrag_bis)
    if not offen and vorgang.anderer_grund_am is not None:
        if vorgang.bescheid_am is None:
            raise MissingFact("bescheid_am")
        offen = anderer_grund_offen(pruefung, vorgang.anderer_grund_am, vorgang.bescheid_am, vorgang.bekanntgabe_am)
    if gilt_als_abschliessend(pruefung, vorgang.bekanntgabe_am, frist_bis, offen):
        return Umfang()
    return _mit_nachweis(pruefung, vorgang, nachweis)


def _mit_nachweis(pruefung: Pruefung, vorgang: Vorgang, nachweis: Nachweis | None) -> Umfang:
    """The final decision is still open: everything counts but for months without proof."""
    fehlt, wartend = _fehlt(pruefung, vorgang, nachweis) if nachweis is not None else (KEINE, KEINE)
    return Umfang(erstatten=True, nachzahlen=True, ohne_nachweis=fehlt, wartend=wartend)


def _fehlt(pruefung: Pruefung, vorgang: Vorgang, nachweis: Nachweis) -> tuple[frozenset[date], frozenset[date]]:
    """Months without proof: decided as „no claim“, or not decided yet."""
    betroffen = frozenset(nachweis.fehlt_fuer)
    eingang_am = nachweis.eingang_am
    if eingang_am is not None and eingang_am <= vorgang.bekanntgabe_am:
        return KEINE, KEINE
    ende_am = nachweis.verfahren_ende_am
    if eingang_am is not None and ende_am is not None and eingang_am <= ende_am:
        return KEINE, KEINE
    if eingang_am is not None:
        # Abs. 7 Satz 2 names Abs. 3 Satz 2 bis 4 only, so the exclusion of Satz 5 is not for its cases.
        if not vorgang.nach_absatz_7 and nachweis_ausgeschlossen(pruefung, eingang_am, ende_am):
            return betroffen, KEINE
        return (KEINE, KEINE) if pruefung.klaere(SPAETE_NACHWEISE) == "ja" else (betroffen, KEINE)
    if ohne_nachweis(pruefung, nachweis.frist_bis, nachweis.belehrt_am, vorgang.bekanntgabe_am):
        return betroffen, KEINE
    return (KEINE, betroffen) if pruefung.klaere(BELEHRUNG_FEHLT) == "warten" else (betroffen, KEINE)


def _aenderung(pruefung: Pruefung, vorgang: Vorgang, zu_viel_ct: int, zu_wenig_ct: int, zukunft: bool) -> Umfang:
    """§ 48 SGB X: something changed after the decision."""
    neu_ab = _neu_ab(pruefung, vorgang, zukunft)
    erstatten = False
    if zu_viel_ct:
        erstatten = wegen_einkommen(pruefung, vorgang.einkommen)
        if not erstatten:
            vorwurf = pruefung.klaere(GEWUSST if vorgang.mitgeteilt else NICHT_MITGETEILT)
            erstatten = wegen_verschulden(pruefung, vorwurf)
        erstatten = erstatten and _rechtzeitig(pruefung, vorgang, long_limit=True)
    nachzahlen = zugunsten(pruefung, zu_wenig_ct)
    return Umfang(erstatten, nachzahlen, _grenze(pruefung, vorgang, nachzahlen), neu_ab=neu_ab)


def _ueberpruefung_offen(pruefung: Pruefung, vorgang: Vorgang, bescheid_am: date) -> bool:
    """§ 40 Abs. 1 Satz 2 Nr. 1: the request counts; it may come on the next working day (§ 26 Abs. 3 SGB X)."""
    frist_bis = ende_der_frist(ueberpruefung_bis(pruefung, bescheid_am), vorgang.land)
    return ueberpruefung_offen(pruefung, vorgang.antrag_am or vorgang.bekanntgabe_am, frist_bis)


def _anfang(pruefung: Pruefung, vorgang: Vorgang, bescheid_am: date, zu_wenig_ct: int, zukunft: bool) -> Umfang:
    """§ 45 SGB X: the decision gave too much from the start; where it gave too little, § 44 SGB X counts anyway."""
    nachzahlen = zu_wenig_ct > 0 and _ueberpruefung_offen(pruefung, vorgang, bescheid_am)
    ab = _grenze(pruefung, vorgang, nachzahlen)
    vertrauen = pruefung.klaere(VERTRAUEN)
    if vertrauen == "schutzwuerdig":
        return Umfang(False, nachzahlen, ab)
    lange_frist = vertrauen in ("angaben", "kenntnis")
    verspaetet = vorgang.bekanntgabe_am > ruecknahme_bis(pruefung, bescheid_am, lange_frist)
    if verspaetet and pruefung.klaere(WIEDERAUFNAHME) == "nein":
        return Umfang(False, nachzahlen, ab)
    erstatten = rueckwirkende_ruecknahme(pruefung, vertrauen) and _rechtzeitig(pruefung, vorgang)
    neu_ab = _neu_ab(pruefung, vorgang, zukunft)
    return Umfang(erstatten, nachzahlen, ab, neu_ab=neu_ab)


def _widerruf(pruefung: Pruefung, vorgang: Vorgang, zu_viel_ct: int, zukunft: bool) -> Umfang:
    """§ 47 SGB X: the decision was right, but its purpose or a condition was not met."""
    grund = vorgang.widerrufsgrund
    if grund is None:
        raise MissingFact("widerrufsgrund")
    bildung = grund is Widerrufsgrund.NACHWEIS_BILDUNG
    antwort = pruefung.klaere(WIDERRUF_BILDUNG if bildung else WIDERRUF)
    if antwort == "nein":
        return Umfang()
    neu_ab = _neu_ab(pruefung, vorgang, zukunft)
    erstatten = (
        antwort == "vergangenheit"
        and zu_viel_ct > 0
        and widerruf_rueckwirkend_moeglich(pruefung, grund)
        and rueckwirkender_widerruf(pruefung, pruefung.klaere(VERTRAUEN_WIDERRUF))
        and _rechtzeitig(pruefung, vorgang)
    )
    return Umfang(erstatten, neu_ab=neu_ab)


def _ueberpruefung(
    pruefung: Pruefung,
    vorgang: Vorgang,
    bescheid_am: date,
    monate: Sequence[date],
    zu_wenig_ct: int,
    zukunft: bool,
) -> Umfang:
    """§ 44 SGB X: the decision gave too little from the start; what was too much stays on this way."""
    if not zu_wenig_gezahlt(pruefung, zu_wenig_ct):
        return Umfang()
    neu_ab = _neu_ab(pruefung, vorgang, zukunft)
    if not _ueberpruefung_offen(pruefung, vorgang, bescheid_am):
        return Umfang()
    if vorgang.falsche_angaben and pruefung.klaere(VORSAETZLICH_FALSCH) == "ja":
        return Umfang(neu_ab=neu_ab)
    ausgeschlossen = KEINE
    if vorgang.rechtsprechung_ab is not None:
        ab = vorgang.rechtsprechung_ab
        ausgeschlossen = frozenset([monat for monat in monate if nur_nach_rechtsprechung(pruefung, monat, ab)])
    return Umfang(False, True, _grenze(pruefung, vorgang, True), ausgeschlossen, neu_ab=neu_ab)


def _rechtzeitig(pruefung: Pruefung, vorgang: Vorgang, long_limit: bool = False) -> bool:
    """Within a year of knowing the facts; with `long_limit` also within ten years of the old decision."""
    if vorgang.kenntnis_am is None:
        raise MissingFact("kenntnis_am")
    bescheid_am = vorgang.bescheid_am if long_limit else None
    if bescheid_am is not None and vorgang.bekanntgabe_am > ruecknahme_bis(pruefung, bescheid_am, True):
        return False
    return kenntnis_frist_gewahrt(pruefung, vorgang.kenntnis_am, vorgang.bekanntgabe_am)


def _grenze(pruefung: Pruefung, vorgang: Vorgang, nachzahlen: bool) -> date | None:
    """From when on too little is paid (§ 44 Abs. 4 SGB X with § 40 Abs. 1 Satz 2 Nr. 2 SGB II)."""
    return nachzahlung_ab(pruefung, vorgang.antrag_am or vorgang.bekanntgabe_am) if nachzahlen else None
