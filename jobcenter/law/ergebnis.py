"""What comes out of an examination: amounts per person, open questions, reasons. Money in cents."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from jobcenter.law.pruefung import Klaerung, Schritt


class Stellung(StrEnum):
    """Place of a person in the result."""

    LEISTUNGSBERECHTIGT = "leistungsberechtigt"
    DECKT_EIGENEN_BEDARF = "deckt_eigenen_bedarf"
    """A child that covers its own need and so is not in the Bedarfsgemeinschaft (§ 7 Abs. 3 Nr. 4)."""
    AUSGESCHLOSSEN = "ausgeschlossen"
    NICHT_IN_BG = "nicht_in_bg"
    """A child of 25 or a married child: it needs its own application."""


class PersonErgebnis(NamedTuple):
    """The month of one person.

    `eigenes_einkommen_ct` is the countable income of this person; `angerechnet_ct` is all that is deducted
    from the need: a child's own income and means, and the share of the adults' means. The two `anspruch`
    amounts are already reduced to the days of the claim; `zahlbetrag_ct` is their sum and the Sofortzuschlag.
    """

    person_id: str
    stellung: Stellung
    regelbedarfsstufe: int
    regelbedarf_ct: int
    mehrbedarf_ct: int
    unterkunft_ct: int
    heizung_ct: int
    bedarf_ct: int
    eigenes_einkommen_ct: int
    angerechnet_ct: int
    anspruch_regelbedarf_ct: int
    anspruch_unterkunft_ct: int
    sofortzuschlag_ct: int
    zahlbetrag_ct: int
    begruendung: Schritt
    minderung_ct: int = 0
    """What a breach of duty takes off in this month (§§ 31a to 32); already taken off `zahlbetrag_ct`."""
    darlehen_ct: int = 0
    """What is due as a loan, because assets cannot be used at once (§ 24 Abs. 5); not part of `zahlbetrag_ct`."""


@dataclass(frozen=True, slots=True)
class Verteilung:
    """A back payment that counts in equal parts from the month of the result on (§ 11 Abs. 3).

    The first amount is counted in the result; the others are incomes of the next months with
    `naeheres.teilbetrag`.
    """

    person_id: str
    art: str
    betraege_ct: tuple[int, ...]


class Ergebnis(NamedTuple):
    """The month of the household. `fragen` are the questions nobody has answered yet."""

    monat: date
    personen: tuple[PersonErgebnis, ...]
    vermoegen_ueber_freibetrag_ct: int
    hilfebeduerftig: bool
    fragen: tuple[Klaerung, ...]
    summe_ct: int
    begruendung: Schritt
    guthaben_rest_ct: int = 0
    """What of a credit is left for the next month (§ 22 Abs. 3): its `wohnung.guthaben.uebertrag_ct`."""
    hinweis_pflicht: bool = False
    """The Jobcenter must tell the person that the flat is too expensive (§ 22 Abs. 1a)."""
    verteilt: tuple[Verteilung, ...] = ()

    @property
    def haushalt(self) -> tuple[str, ...]:
        """Ids of everybody who was named, whether or not they belong to the Bedarfsgemeinschaft."""
        return tuple(p.person_id for p in self.personen)

    @property
    def bedarfsgemeinschaft(self) -> tuple[str, ...]:
        """Ids of the Bedarfsgemeinschaft (§ 7 Abs. 3), excluded people included."""
        dabei = (Stellung.LEISTUNGSBERECHTIGT, Stellung.AUSGESCHLOSSEN)
        return tuple(p.person_id for p in self.personen if p.stellung in dabei)

    @property
    def berechtigte(self) -> tuple[str, ...]:
        """Ids of those who can claim something for themselves; nobody when the means cover all needs (§ 9 Abs. 2)."""
        if not self.hilfebeduerftig:
            return ()
        return tuple(p.person_id for p in self.personen if p.stellung is Stellung.LEISTUNGSBERECHTIGT)
