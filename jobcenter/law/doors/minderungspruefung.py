"""A door: whether a breach of duty may reduce benefits, from when to when, how much, and what must come first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from jobcenter.law.errors import MissingFact
from jobcenter.law.fakten.minderung import Minderung, Pflicht, Pruefangaben
from jobcenter.law.kalender import add_months, first_of_month
from jobcenter.law.monat.minderung import NACH_P32, regelbedarf_entfaellt, set_recht, war_alt_genug, zeitraum
from jobcenter.law.monat.mitglied import alter_am
from jobcenter.law.pruefung import Klaerung, Pruefung, Schritt
from jobcenter.law.sgb2 import p07b_meldeversaeumnis as p07b
from jobcenter.law.sgb2 import p31_pflichtverletzungen as p31
from jobcenter.law.sgb2 import p31a_minderung as p31a
from jobcenter.law.sgb2 import p31b_zeitraum as p31b
from jobcenter.law.sgb2 import p32_meldeversaeumnisse as p32
from jobcenter.law.sgb2.p20_regelbedarf import regelbedarf_der_stufe
from jobcenter.law.sgb2.p65a_uebergang import LETZTER_TAG_ALTES_RECHT
from jobcenter.law.texte import datum, euro

PERSON = "person"
"""Whom the questions of this door are about: it examines one person."""


@dataclass(frozen=True, slots=True)
class Minderungspruefung:
    """What the law says about one breach.

    `darf`: a reduction may be decided; `nicht_erreichbar`: the claim ends instead (§ 7b Abs. 4). Amounts are cents of
    a full month before the housing costs and the lowest amount are looked at; `beratung_bis` is for people under 25.
    """

    darf: bool
    nicht_erreichbar: bool
    stufe: int
    von: date | None
    bis: date | None
    betrag_ct: int
    spaetestens: date
    anhoerung_fehlt: bool
    anhoerung_persoenlich: bool
    beratung_bis: date | None
    miete_an_vermieter: bool
    fragen: tuple[Klaerung, ...]
    begruendung: Schritt


def minderung_pruefen(
    angaben: Pruefangaben, antworten: Mapping[str, str] | None = None, with_reasons: bool = True
) -> Minderungspruefung:
    """Examine one breach. Raises MissingFact, NoLawForDate, UnknownAnswer."""
    if angaben.wirksam_am < angaben.verletzt_am:
        raise MissingFact("wirksam_am")
    pruefung = Pruefung.zum(_erster_monat(angaben), antworten, with_reasons)
    pruefung.ereignis_am = angaben.verletzt_am
    stufe = _stufe(pruefung, angaben)
    nicht_erreichbar = _nicht_erreichbar(pruefung, angaben)
    spaetestens = p31b.feststellbar_bis(pruefung, angaben.verletzt_am)
    persoenlich = _persoenlich(pruefung, angaben)
    darf = not nicht_erreichbar and _darf(pruefung, angaben, spaetestens)
    von = bis = beratung = None
    betrag_ct = 0
    if darf:
        decision = _als_minderung(angaben, stufe)
        set_recht(pruefung, angaben, PERSON)
        von, bis = zeitraum(pruefung, decision)
        betrag_ct = _betrag(pruefung, angaben, stufe)
        if angaben.erwerbsfaehig:
            beratung = p31a.beratung_bis(
                pruefung, angaben.wirksam_am, alter_am(angaben.geburtsdatum, angaben.wirksam_am)
            )
    entfall = darf and angaben.pflicht is Pflicht.ARBEIT_VERWEIGERT
    return Minderungspruefung(
        darf,
        nicht_erreichbar,
        stufe,
        von,
        bis,
        betrag_ct,
        spaetestens,
        not angaben.angehoert,
        persoenlich,
        beratung,
        p31a.miete_an_vermieter(pruefung, entfall),
        tuple(pruefung.fragen.values()),
        pruefung.begruendung("minderung_pruefen", "§§ 31 bis 32 SGB II", _satz(darf, von, bis, betrag_ct), betrag_ct),
    )


def _erster_monat(angaben: Pruefangaben) -> date:
    """The month whose Regelbedarf counts: that in which the reduction would begin."""
    return first_of_month(angaben.sperrzeit_ab or add_months(first_of_month(angaben.wirksam_am), 1))


def _satz(darf: bool, von: date | None, bis: date | None, betrag_ct: int) -> str:
    if not darf or von is None or bis is None:
        return "Eine Minderung darf nicht festgestellt werden."
    return f"Vom {datum(von)} bis {datum(bis)} dürfen bis zu {euro(betrag_ct)} im Monat gemindert werden."


def _als_minderung(angaben: Pruefangaben, stufe: int) -> Minderung:
    return Minderung(
        angaben.pflicht,
        angaben.verletzt_am,
        angaben.wirksam_am,
        stufe,
        angaben.sperrzeit_ab,
        angaben.alte_belehrung,
        angaben.erfuellt_am,
    )


def _stufe(pruefung: Pruefung, angaben: Pruefangaben) -> int:
    """The how many-th breach of the old law; always the first in the new one."""
    if angaben.pflicht in NACH_P32 or angaben.vorige_ab is None:
        return 1
    zaehlt = p31a.fruehere_zaehlt(pruefung, angaben.vorige_ab, angaben.verletzt_am)
    return angaben.vorige_stufe + 1 if zaehlt else 1


def _nicht_erreichbar(pruefung: Pruefung, angaben: Pruefangaben) -> bool:
    """§ 7b Abs. 4: three in a row; then there is no reduction (§ 32 Abs. 3)."""
    if angaben.pflicht is not Pflicht.MELDEVERSAEUMNIS or not angaben.erwerbsfaehig or angaben.in_folge < 2:
        return False
    if not p07b.gilt_als_nicht_erreichbar(pruefung, angaben.in_folge, angaben.belehrt):
        return False
    if pruefung.klaere(p31.WICHTIGER_GRUND, PERSON) == "ja":
        return False
    p07b.wirkt_ab_folgemonat(pruefung, angaben.wirksam_am)
    return p32.keine_minderung_neben_nichterreichbarkeit(pruefung, True)


def _persoenlich(pruefung: Pruefung, angaben: Pruefangaben) -> bool:
    """Who must be heard face to face; everybody must be heard."""
    wiederholt = bool(angaben.vorige_ab or angaben.fruehere_versaeumnisse)
    return p31a.anhoerung_persoenlich(
        pruefung, angaben.anhoerung_verlangt, angaben.psychisch, wiederholt, angaben.in_folge >= 3
    )


def _darf(pruefung: Pruefung, angaben: Pruefangaben, spaetestens: date) -> bool:
    """Every condition of a reduction in the order of the statute; the first that fails ends it."""
    pflicht = angaben.pflicht
    return (
        p31.ist_pflichtverletzung(pruefung, pflicht, angaben.alte_belehrung)
        and p31.eigenbemuehungen_neu_belehrt(pruefung, pflicht, angaben.alte_belehrung)
        and p31.trifft_person(pruefung, pflicht, angaben.erwerbsfaehig)
        and war_alt_genug(pruefung, pflicht, angaben.geburtsdatum, angaben.verletzt_am)
        and p31.genug_belehrt(pruefung, pflicht, angaben.belehrt)
        and p31b.rechtzeitig_festgestellt(pruefung, angaben.wirksam_am, spaetestens)
        and (pflicht not in NACH_P32 or _oft_genug(pruefung, angaben))
        and (pflicht is not Pflicht.ARBEIT_VERWEIGERT or regelbedarf_entfaellt(pruefung, PERSON))
        and (pflicht not in p31.MIT_WICHTIGEM_GRUND or pruefung.klaere(p31.WICHTIGER_GRUND, PERSON) == "nein")
        and not p31a.ist_haertefall(pruefung, pruefung.klaere(p31a.HAERTE, PERSON) == "ja")
    )


def _oft_genug(pruefung: Pruefung, angaben: Pruefangaben) -> bool:
    """§ 32 Abs. 1: missed repeatedly since July 2026; whether earlier ones count is open."""
    fruehere = [tag for tag in angaben.fruehere_versaeumnisse if tag < angaben.verletzt_am]
    neue = [tag for tag in fruehere if tag > LETZTER_TAG_ALTES_RECHT]
    if fruehere and not neue and angaben.verletzt_am > LETZTER_TAG_ALTES_RECHT:
        return p32.oft_genug(pruefung, len(fruehere) if pruefung.klaere(p32.ALTE_VERSAEUMNISSE, PERSON) == "ja" else 0)
    if not neue and angaben.pflicht is Pflicht.SPERRZEIT_MELDUNG and p32.sperrzeit_ist_zu_klaeren(pruefung):
        return pruefung.klaere(p32.ERSTE_SPERRZEIT, PERSON) == "ja"
    return p32.oft_genug(pruefung, len(neue))


def _betrag(pruefung: Pruefung, angaben: Pruefangaben, stufe: int) -> int:
    """The reduction of a full month in cents."""
    regelbedarf_ct = regelbedarf_der_stufe(pruefung, angaben.regelbedarfsstufe)
    if angaben.pflicht is Pflicht.ARBEIT_VERWEIGERT:
        return regelbedarf_ct
    if angaben.pflicht in NACH_P32:
        return p31a.minderungsbetrag(pruefung, regelbedarf_ct, p32.hoehe_meldeminderung(pruefung))
    return p31a.minderungsbetrag(pruefung, regelbedarf_ct, p31a.hoehe_der_minderung(pruefung, stufe))
