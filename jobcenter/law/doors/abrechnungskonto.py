"""The running account of one person: what was paid too much or too little, month by month."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from jobcenter.law.doors.abrechnungsweg import Umfang


@dataclass(slots=True)
class Konto:
    """The running account of one person while the months are looked at.

    `jugend_ct` and `jugend_bildung_ct` are what was paid too much before the 18th birthday.
    """

    gezahlt_ct: int = 0
    zusteht_ct: int = 0
    mehr_ct: int = 0
    weniger_ct: int = 0
    bildung_ct: int = 0
    bleibt_ct: int = 0
    verfallen_ct: int = 0
    zuschlag_ct: int = 0
    verrechnet_ct: int = 0
    leben_ct: int = 0
    wohnen_ct: int = 0
    jugend_ct: int = 0
    jugend_bildung_ct: int = 0


Zeile = tuple[int, int, int, int]
"""Livelihood, housing, Sofortzuschlag, education."""
Tabelle = dict[tuple[str, date], Zeile]
NICHTS: Zeile = (0, 0, 0, 0)


def book(
    konto: Konto,
    weg: Umfang,
    monat: date,
    alt: Zeile,
    neu: Zeile,
    bleibt_ct: int,
) -> None:
    """One month of one person: what is too much, what is too little, and what of it counts."""
    konto.gezahlt_ct += sum(alt)
    konto.zusteht_ct += sum(neu)
    leben_ct, wohnen_ct = alt[0] - neu[0], alt[1] - neu[1]
    unterschied_ct = leben_ct + wohnen_ct
    zu_viel_ct = max(0, unterschied_ct)
    frei_ct = zu_viel_ct if not weg.erstatten else min(zu_viel_ct, bleibt_ct)
    konto.bleibt_ct += frei_ct + max(0, alt[2] - neu[2])
    konto.zuschlag_ct += max(0, alt[2] - neu[2])
    konto.weniger_ct += zu_viel_ct - frei_ct
    if zu_viel_ct > frei_ct:
        konto.leben_ct += max(0, leben_ct)
        konto.wohnen_ct += max(0, wohnen_ct)
    bildung_ct = max(0, alt[3] - neu[3])
    if not weg.erstatten:
        konto.bleibt_ct += bildung_ct
    else:
        konto.bildung_ct += bildung_ct
    zu_wenig_ct = max(0, -unterschied_ct) + max(0, neu[2] - alt[2]) + max(0, neu[3] - alt[3])
    if weg.verfaellt(monat):
        konto.verfallen_ct += zu_wenig_ct
    else:
        konto.mehr_ct += zu_wenig_ct
