"""Public holidays and working days of the Länder, for the end of deadlines (§ 26 Abs. 3 SGB X, § 64 Abs. 3 SGG).

The days come from the library `holidays`, which is loaded only when somebody asks for a day. It names the same
days as the statutes in FEIERTAGSGESETZ; the tests compare it with a table made from them.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from jobcenter.law.fakten.frist import Land, Oertlich
from jobcenter.law.kalender import TAG
from jobcenter.law.texte import datum

FEIERTAGSGESETZ: Mapping[Land, str] = {
    Land.BW: "§ 1 FTG (Baden-Württemberg)",
    Land.BY: "Art. 1 FTG (Bayern)",
    Land.BE: "§ 1 FeiertG BE (Berlin)",
    Land.BB: "§ 2 FTG (Brandenburg)",
    Land.HB: "§ 2 FeiertG (Bremen)",
    Land.HH: "§ 1 FeiertG (Hamburg)",
    Land.HE: "§ 1 HFeiertagsG (Hessen)",
    Land.MV: "§ 2 FTG M-V (Mecklenburg-Vorpommern)",
    Land.NI: "§ 2 NFeiertagsG (Niedersachsen)",
    Land.NW: "§ 2 Feiertagsgesetz NW (Nordrhein-Westfalen)",
    Land.RP: "§ 2 LFtG (Rheinland-Pfalz)",
    Land.SL: "§ 2 SFG (Saarland)",
    Land.SN: "§ 1 SächsSFG (Sachsen)",
    Land.ST: "§ 2 FeiertG LSA (Sachsen-Anhalt)",
    Land.SH: "§ 2 SFTG (Schleswig-Holstein)",
    Land.TH: "§ 2 ThürFtG (Thüringen)",
}
"""Where each Land names its public holidays; 3 October: Art. 2 Abs. 2 of the Einigungsvertrag."""
SATURDAY, SUNDAY = 5, 6


@lru_cache(maxsize=512)
def feiertage(land: Land, oertlich: Oertlich, jahr: int) -> Mapping[date, str]:
    """The public holidays of a year at one place, with their German names."""
    from holidays.countries.germany import Germany  # takes a quarter of a second, so only when it is needed

    augsburg = oertlich is Oertlich.AUGSBURG and land is Land.BY
    categories = ("public", "catholic") if oertlich is Oertlich.KATHOLISCH else ("public",)
    return dict(
        Germany(
            subdiv="Augsburg" if augsburg else land.value,
            years=jahr,
            expand=False,
            language="de",
            categories=categories,
        )
    )


def ruhetag(tag: date, land: Land, oertlich: Oertlich = Oertlich.KEINE) -> str:
    """Why a deadline cannot end on this day: the name of the holiday, „Samstag“ or „Sonntag“; empty when it can."""
    if tag.weekday() == SUNDAY:
        return "Sonntag"
    return feiertage(land, oertlich, tag.year).get(tag, "Samstag" if tag.weekday() == SATURDAY else "")


def naechster_werktag(tag: date, land: Land, oertlich: Oertlich = Oertlich.KEINE) -> date:
    """The day itself or the next one that is no Saturday, Sunday or public holiday."""
    while ruhetag(tag, land, oertlich):
        tag += TAG
    return tag


def ende_der_frist(tag: date, land: Land | None) -> date:
    """The day on which something a person must do is still in time; without a Land only weekends are known."""
    if land is not None:
        return naechster_werktag(tag, land)
    while tag.weekday() in (SATURDAY, SUNDAY):
        tag += TAG
    return tag


def anlass(tag: date, land: Land, oertlich: Oertlich = Oertlich.KEINE) -> str:
    """The day with its reason: „25. Mai 2026 (Pfingstmontag)“; empty for a working day."""
    grund = ruhetag(tag, land, oertlich)
    return f"{datum(tag)} ({grund})" if grund else ""
