"""The doors of this room for worked cases: how a case is read, computed, and said in the words of the case file.

A case names its door with `tuer:`; without a name it is `anspruch`, one month of one household.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, NamedTuple, Protocol

from jobcenter.law.anspruch import Ergebnis, PersonErgebnis, anspruch
from jobcenter.law.doors.abrechnung import abrechnung
from jobcenter.law.doors.antrag import antragsbeginn
from jobcenter.law.doors.aufbewahrung import aufbewahrung
from jobcenter.law.doors.aufrechnung import aufrechnen
from jobcenter.law.doors.auszahlung import verzugszinsen, vorzeitige_leistung, zahlungseinstellung
from jobcenter.law.doors.auszubildende import auszubildende
from jobcenter.law.doors.bedarfsdarlehen import bedarfsdarlehen
from jobcenter.law.doors.beitragszuschuss import beitragszuschuss
from jobcenter.law.doors.bildung import bildung
from jobcenter.law.doors.darlehen import darlehen
from jobcenter.law.doors.erstausstattung import erstausstattung
from jobcenter.law.doors.fristen import frist
from jobcenter.law.doors.leistungsform import gutschein_verlust, sachleistung
from jobcenter.law.doors.minderungspruefung import minderung_pruefen
from jobcenter.law.doors.selbststaendig import gewinn, werte_gewinn
from jobcenter.law.doors.verletztengeld import verletztengeld
from jobcenter.law.doors.vorrang import vorrang
from jobcenter.law.doors.wiedervorlage import wiedervorlagen
from jobcenter.law.doors.wohnhilfe import werte_wohnhilfe, werte_zahlungsweg, wohnhilfe, zahlungsweg
from jobcenter.law.doors.zeitraum import zeitraum
from jobcenter.law.fakten.auszahlung import Einstellung, Verzug, Vorzeitig
from jobcenter.law.fakten.darlehen import Darlehensfall
from jobcenter.law.fakten.frist import Aufbewahrungsangaben, Fristangaben, Wiedervorlage
from jobcenter.law.fakten.leistungsform import Gutscheinverlust, Sachleistungsfall
from jobcenter.law.fakten.minderung import Pruefangaben
from jobcenter.law.fakten.selbststaendigkeit import Selbststaendigkeit
from jobcenter.law.fakten.wohnhilfe import Wohnhilfe, Zahlungsweg
from jobcenter.law.fakten.zeitraum import Antrag
from jobcenter.law.pruefung import Klaerung, Schritt
from jobcenter.law.reading import besonderes, zeit
from jobcenter.law.reading.facts import lies
from jobcenter.law.reading.fristen import (
    lies_angaben,
    werte_aufbewahrung,
    werte_frist,
    werte_minderung,
    werte_wiedervorlage,
)
from jobcenter.law.reading.situation import lies_situation
from jobcenter.law.reading.vorrang import lies_vorrang, werte_vorrang


class Rechnung(Protocol):
    """What comes out of any door."""

    @property
    def begruendung(self) -> Schritt:
        """The reasons of the result."""

    @property
    def fragen(self) -> tuple[Klaerung, ...]:
        """The questions nobody has answered yet."""


class Tuer(NamedTuple):
    """One way to ask the law.

    `lies` turns the raw case (and another month, if one is asked for) into facts; `rechne` gets facts, answers
    and whether reasons are wanted; `werte` says everything a case may expect, amounts in cents.
    """

    lies: Callable[[Mapping[str, Any], date | None], Any]
    rechne: Callable[[Any, Mapping[str, str], bool], Rechnung]
    werte: Callable[[Any], dict[str, Any]]


def _anspruch(ergebnis: Ergebnis) -> dict[str, Any]:
    return {
        "summe": ergebnis.summe_ct,
        "vermoegen": ergebnis.vermoegen_ueber_freibetrag_ct,
        "hilfebeduerftig": ergebnis.hilfebeduerftig,
        "guthaben_rest": ergebnis.guthaben_rest_ct,
        "hinweis_pflicht": ergebnis.hinweis_pflicht,
        "verteilt": {f"{v.person_id}.{v.art}": v.betraege_ct for v in ergebnis.verteilt},
        "unterkunft": sum(p.unterkunft_ct for p in ergebnis.personen),
        "heizung": sum(p.heizung_ct for p in ergebnis.personen),
        "haushalt": ergebnis.haushalt,
        "bedarfsgemeinschaft": ergebnis.bedarfsgemeinschaft,
        "berechtigte": ergebnis.berechtigte,
        **{p.person_id: _person(p) for p in ergebnis.personen},
    }


def _person(person: PersonErgebnis) -> dict[str, Any]:
    return {
        "stellung": person.stellung,
        "stufe": person.regelbedarfsstufe,
        "regelbedarf": person.regelbedarf_ct,
        "mehrbedarf": person.mehrbedarf_ct,
        "bedarf": person.bedarf_ct,
        "eigenes": person.eigenes_einkommen_ct,
        "angerechnet": person.angerechnet_ct,
        "leben": person.anspruch_regelbedarf_ct,
        "wohnen": person.anspruch_unterkunft_ct,
        "sofortzuschlag": person.sofortzuschlag_ct,
        "zahlbetrag": person.zahlbetrag_ct,
        "minderung": person.minderung_ct,
        "darlehen": person.darlehen_ct,
    }


def _lies(klasse: type[Any]) -> Callable[[Mapping[str, Any], date | None], Any]:
    """Read the facts of a door from `angaben`."""
    return lambda roh, monat: lies(klasse, roh["angaben"])


TUEREN: dict[str, Tuer] = {
    "anspruch": Tuer(lies_situation, anspruch, _anspruch),
    "wohnhilfe": Tuer(_lies(Wohnhilfe), wohnhilfe, werte_wohnhilfe),
    "zahlungsweg": Tuer(_lies(Zahlungsweg), zahlungsweg, werte_zahlungsweg),
    "selbststaendig": Tuer(_lies(Selbststaendigkeit), gewinn, werte_gewinn),
    "aufbewahrung": Tuer(lies_angaben(Aufbewahrungsangaben), aufbewahrung, werte_aufbewahrung),
    "frist": Tuer(lies_angaben(Fristangaben), frist, werte_frist),
    "minderung": Tuer(lies_angaben(Pruefangaben), minderung_pruefen, werte_minderung),
    "wiedervorlage": Tuer(lies_angaben(Wiedervorlage), wiedervorlagen, werte_wiedervorlage),
    "bildung": Tuer(besonderes.lies_bildung, bildung, besonderes.werte_bildung),
    "erstausstattung": Tuer(besonderes.lies_erstausstattung, erstausstattung, besonderes.werte_erstausstattung),
    "bedarfsdarlehen": Tuer(besonderes.lies_bedarfsdarlehen, bedarfsdarlehen, besonderes.werte_bedarfsdarlehen),
    "beitragszuschuss": Tuer(besonderes.lies_beitragszuschuss, beitragszuschuss, besonderes.werte_beitragszuschuss),
    "auszubildende": Tuer(besonderes.lies_auszubildende, auszubildende, besonderes.werte_auszubildende),
    "verletztengeld": Tuer(besonderes.lies_verletztengeld, verletztengeld, besonderes.werte_verletztengeld),
    "sachleistung": Tuer(lies_angaben(Sachleistungsfall), sachleistung, besonderes.werte_sachleistung),
    "gutschein": Tuer(lies_angaben(Gutscheinverlust), gutschein_verlust, besonderes.werte_gutschein),
    "vorrang": Tuer(lies_vorrang, vorrang, werte_vorrang),
    "antrag": Tuer(lies_angaben(Antrag), antragsbeginn, zeit.werte_antrag),
    "zeitraum": Tuer(zeit.lies_zeitraum, zeitraum, zeit.werte_zeitraum),
    "abrechnung": Tuer(zeit.lies_abrechnung, abrechnung, zeit.werte_abrechnung),
    "aufrechnung": Tuer(zeit.lies_aufrechnung, aufrechnen, zeit.werte_aufrechnung),
    "darlehen": Tuer(lies_angaben(Darlehensfall), darlehen, zeit.werte_darlehen),
    "vorzeitig": Tuer(lies_angaben(Vorzeitig), vorzeitige_leistung, zeit.werte_vorzeitig),
    "einstellung": Tuer(lies_angaben(Einstellung), zahlungseinstellung, zeit.werte_einstellung),
    "zinsen": Tuer(lies_angaben(Verzug), verzugszinsen, zeit.werte_zinsen),
}
