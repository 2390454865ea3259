"""From when an application works (§ 37 SGB II, § 28 SGB X)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from jobcenter.law.errors import MissingFact
from jobcenter.law.fakten.zeitraum import Antrag, Antragsart
from jobcenter.law.pruefung import Klaerung, Pruefung, Schritt
from jobcenter.law.sgb2.p37_antrag import heizkosten_ab, ist_gesondert, wirkt_ab, wunsch_beginn
from jobcenter.law.sgb2.p37_sonderantrag import lernfoerderung_gesondert
from jobcenter.law.sgb2.p38_vertretung import UMGANG_TAGE, umgang_darf_beantragen
from jobcenter.law.sgb10.p28_nachholung import UNVERZUEGLICH, nachholung_ab, rechtzeitig_nachgeholt
from jobcenter.law.texte import datum


@dataclass(frozen=True, slots=True)
class Beginn:
    """First day of the benefit; `gesondert` when the benefit is not part of the general application.

    `umgang` are children for whom the application is good on the days of contact only (§ 38 Abs. 2).
    """

    ab: date
    gesondert: bool
    begruendung: Schritt
    fragen: tuple[Klaerung, ...]
    umgang: tuple[str, ...] = ()


def antragsbeginn(antrag: Antrag, antworten: Mapping[str, str] | None = None, with_reasons: bool = True) -> Beginn:
    """The first day of the benefit. Raises MissingFact, NoLawForDate, UnknownAnswer."""
    pruefung = Pruefung.zum(antrag.eingang_am, antworten, with_reasons)
    if antrag.art is Antragsart.LERNFOERDERUNG:
        gesondert = lernfoerderung_gesondert(pruefung)
    else:
        gesondert = ist_gesondert(pruefung, antrag.art)
    ab = wirkt_ab(pruefung, antrag.eingang_am, antrag.art)
    if antrag.heizkosten_faellig_am is not None:
        ab = heizkosten_ab(pruefung, antrag.eingang_am, antrag.heizkosten_faellig_am) or ab
    if antrag.andere_leistung_ab is not None:
        ab = min(ab, _nachgeholt(pruefung, antrag, antrag.andere_leistung_ab, ab))
    if antrag.wunsch_ab is not None:
        ab = wunsch_beginn(pruefung, ab, antrag.wunsch_ab) or ab
    umgang: tuple[str, ...] = ()
    if antrag.umgang_mit and umgang_darf_beantragen(pruefung, antrag.umgang_im_haushalt):
        umgang = antrag.umgang_mit
        for person_id in umgang:
            pruefung.klaere(UMGANG_TAGE, person_id)
    satz = f"Die Leistung beginnt frühestens am {datum(ab)}."
    grund = pruefung.begruendung("antrag", "§ 37 Abs. 2 SGB II", satz, ab.isoformat())
    return Beginn(ab, gesondert, grund, tuple(pruefung.fragen.values()), umgang)


def _nachgeholt(pruefung: Pruefung, antrag: Antrag, andere_leistung_ab: date, ab: date) -> date:
    """The earlier first day when the application only follows the refusal of another benefit."""
    if antrag.andere_leistung_bindend_am is None:
        raise MissingFact("andere_leistung_bindend_am")
    rechtzeitig = rechtzeitig_nachgeholt(pruefung, antrag.eingang_am, antrag.andere_leistung_bindend_am)
    if not rechtzeitig and pruefung.klaere(UNVERZUEGLICH) == "nein":
        return ab
    return nachholung_ab(pruefung, antrag.eingang_am, andere_leistung_ab)
