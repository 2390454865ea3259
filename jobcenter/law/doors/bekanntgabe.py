"""The day on which a decision is made known, by the way it was sent (§ 37 SGB X)."""

from __future__ import annotations

from datetime import date

from jobcenter.law.errors import MissingFact
from jobcenter.law.fakten.frist import Fristangaben, Zustellweg
from jobcenter.law.pruefung import Pruefung
from jobcenter.law.sgb10 import p37_bekanntgabe as p37


def bekannt_am(pruefung: Pruefung, angaben: Fristangaben) -> date | None:
    """The day of Bekanntgabe; None when the decision is not made known. `ereignis_am` is the day of sending.

    Without a way of sending, `ereignis_am` is that day already. Raises MissingFact when the arrival must be known.
    """
    if angaben.weg is None:
        return angaben.ereignis_am
    if angaben.weg is Zustellweg.UEBERGABE:
        return p37.bekannt_mit_zugang(pruefung, angaben.ereignis_am)
    if angaben.weg is Zustellweg.POST_AUSLAND:
        if angaben.zugegangen_am is None:
            raise MissingFact("zugegangen_am")
        return p37.bekannt_mit_zugang(pruefung, angaben.zugegangen_am)
    return _im_portal(pruefung, angaben) if angaben.weg is Zustellweg.PORTAL else _gesandt(pruefung, angaben)


def _gesandt(pruefung: Pruefung, angaben: Fristangaben) -> date | None:
    """By post within Germany, or sent electronically."""
    fiktion_am = p37.gilt_als_bekannt_am(pruefung, angaben.ereignis_am)
    if angaben.zugegangen_am is not None:
        spaeter = p37.kam_spaeter(pruefung, angaben.zugegangen_am, fiktion_am)
        return angaben.zugegangen_am if spaeter else fiktion_am
    if angaben.zugang_bestritten and pruefung.klaere(p37.ZUGANG) == "nein":
        return None
    return fiktion_am


def _im_portal(pruefung: Pruefung, angaben: Fristangaben) -> date | None:
    """Put into the portal for retrieval; `ereignis_am` is the day on which the notification was sent."""
    if not p37.abruf_erlaubt(pruefung, angaben.einwilligung):
        return None
    if angaben.zugang_bestritten and pruefung.klaere(p37.BENACHRICHTIGUNG) == "nein":
        return p37.bekannt_mit_abruf(pruefung, angaben.abgerufen_am)
    return p37.gilt_als_bekannt_am(pruefung, angaben.ereignis_am)
