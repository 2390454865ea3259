"""Loans beside the monthly benefit: an unavoidable need, income that is expected or already spent (§ 24 Abs. 1, 4)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from jobcenter.law.anspruch import Ergebnis, anspruch
from jobcenter.law.doors.ueberschuss import rechtstag
from jobcenter.law.errors import MissingFact
from jobcenter.law.fakten.besonderes import Darlehensgrund, ErwarteteEinnahme
from jobcenter.law.fakten.fakt import fakt, sachverhalt
from jobcenter.law.pruefung import Klaerung, Pruefung, Schritt
from jobcenter.law.sgb2 import p24_darlehen as p24
from jobcenter.law.sgb2.p37_sonderantrag import antrag_wirkt_im_monat
from jobcenter.law.situation import Situation
from jobcenter.law.texte import euro


@sachverhalt
class Darlehensantrag:
    """The household in the month, and why somebody asks for a loan.

    `einnahmen` are expected or spent; they are not among the income of `situation`.
    """

    situation: Situation
    person_id: str = fakt("Person, die das Darlehen braucht", "§ 42a Abs. 1 Satz 2 SGB II")
    grund: Darlehensgrund = fakt("Grund des Darlehens", "§ 24 Abs. 1 und 4 SGB II")
    antrag_am: date | None = fakt("Tag des gesonderten Antrags", "§ 37 Abs. 1 Satz 2 SGB II", default=None)
    bedarf_ct: int = fakt("Kosten des dringenden Bedarfs", "§ 24 Abs. 1 SGB II", default=0)
    vom_regelbedarf: bool = fakt("Der Bedarf gehört zum Regelbedarf", "§ 24 Abs. 1 Satz 1 SGB II", default=True)
    erspartes_ct: int = fakt("Erspartes, auch unter dem Freibetrag", "§ 42a Abs. 1 Satz 1 SGB II", default=0)
    einnahmen: tuple[ErwarteteEinnahme, ...] = fakt(
        "Erwartete oder verbrauchte Einnahmen", "§ 24 Abs. 4 SGB II", default=()
    )


@dataclass(frozen=True, slots=True)
class Darlehensergebnis:
    """The loan in cents, and the grant for the month that stays beside it."""

    darlehen_ct: int
    zuschuss_ct: int
    fragen: tuple[Klaerung, ...]
    begruendung: Schritt


def bedarfsdarlehen(
    antrag: Darlehensantrag, antworten: Mapping[str, str] | None = None, with_reasons: bool = True
) -> Darlehensergebnis:
    """Compute the loan. Raises NoLawForDate, MissingFact, UnknownAnswer."""
    antworten = antworten or {}
    pruefung = Pruefung.zum(rechtstag(antrag.situation), antworten, with_reasons)
    monat = anspruch(antrag.situation, antworten, with_reasons=False)
    if antrag.grund is Darlehensgrund.UNABWEISBAR:
        darlehen_ct, fragen = _unabweisbar(pruefung, antrag, monat), monat.fragen
        zuschuss_ct = monat.summe_ct
    else:
        mit = anspruch(_mit_einnahmen(antrag), antworten, with_reasons=False)
        darlehen_ct = 0
        if pruefung.klaere(p24.STATT_ZUSCHUSS) == "darlehen":
            darlehen_ct = p24.darlehen_wegen_einnahme(pruefung, antrag.grund, _bedarfe(monat), _bedarfe(mit))
        zuschuss_ct, fragen = mit.summe_ct, mit.fragen
    satz = f"Als Darlehen gibt es {euro(darlehen_ct)}." if darlehen_ct else "Ein Darlehen gibt es nicht."
    return Darlehensergebnis(
        darlehen_ct,
        zuschuss_ct,
        tuple(({f.id: f for f in fragen} | pruefung.fragen).values()),
        pruefung.begruendung("bedarfsdarlehen", "§ 24 Abs. 1 und 4 SGB II", satz, darlehen_ct),
    )


def _unabweisbar(pruefung: Pruefung, antrag: Darlehensantrag, monat: Ergebnis) -> int:
    """§ 24 Abs. 1: own application, running claim, a need of the Regelbedarf that cannot be refused."""
    person = next((p for p in monat.personen if p.person_id == antrag.person_id), None)
    if person is None:
        raise MissingFact("bedarfsdarlehen.person_id", antrag.person_id)
    anspruch_ct = person.anspruch_regelbedarf_ct + person.anspruch_unterkunft_ct
    if (
        not antrag_wirkt_im_monat(pruefung, antrag.antrag_am, antrag.situation.monat)
        or not p24.darlehen_moeglich(pruefung, anspruch_ct, antrag.vom_regelbedarf)
        or pruefung.klaere(p24.UNABWEISBAR, antrag.person_id) == "nein"
    ):
        return 0
    return p24.darlehen_fuer_bedarf(pruefung, antrag.bedarf_ct, antrag.erspartes_ct)


def _mit_einnahmen(antrag: Darlehensantrag) -> Situation:
    """The household as if the expected or spent income counted in the month."""
    neu = {p.id: p for p in antrag.situation.personen}
    for erwartet in antrag.einnahmen:
        person = neu.get(erwartet.person_id)
        if person is None:
            raise MissingFact("bedarfsdarlehen.einnahmen.person_id", erwartet.person_id)
        neu[person.id] = replace(person, einnahmen=(*person.einnahmen, erwartet.einnahme))
    return replace(antrag.situation, personen=tuple(neu.values()))


def _bedarfe(ergebnis: Ergebnis) -> int:
    """What is paid for needs, without the Sofortzuschlag, in cents."""
    return sum([p.anspruch_regelbedarf_ct + p.anspruch_unterkunft_ct for p in ergebnis.personen])
