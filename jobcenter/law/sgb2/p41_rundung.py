"""§ 41 Abs. 1 and 2 SGB II: days of a month, rounding, and where the odd cent goes."""

from __future__ import annotations

from collections.abc import Sequence

from jobcenter.law.rule import BUERGERGELD, rule, zahl


def bruch_ct(zaehler: int, nenner: int) -> int:
    """A non-negative quotient in whole cents, half up (§ 41 Abs. 2)."""
    return (2 * zaehler + nenner) // (2 * nenner)


def anteil_ct(betrag_ct: int, promille: int) -> int:
    """A share of an amount in whole cents, half up (§ 41 Abs. 2)."""
    return bruch_ct(betrag_ct * promille, 1000)


def verteile(betrag_ct: int, gewichte: Sequence[int]) -> list[int]:
    """Split an amount in proportion to the weights; nobody gets more than his weight.

    Every share is rounded half up; what rounding adds or takes is settled from the last person backwards.
    The amount must not exceed the sum of the weights.
    """
    summe = sum(gewichte)
    if betrag_ct >= summe:
        return list(gewichte)
    teile = [bruch_ct(betrag_ct * gewicht, summe) for gewicht in gewichte]
    rest = betrag_ct - sum(teile)
    for i in range(len(teile) - 1, -1, -1):
        if not rest:
            break
        neu = min(max(teile[i] + rest, 0), gewichte[i])
        rest -= neu - teile[i]
        teile[i] = neu
    return teile


def gleich_verteilen(betrag_ct: int, anzahl: int) -> list[int]:
    """Split an amount equally; the last person takes the odd cents."""
    teil_ct = bruch_ct(betrag_ct, anzahl) if anzahl else 0
    letzter_ct = betrag_ct - teil_ct * (anzahl - 1)
    if letzter_ct < 0:  # fewer cents than persons
        return verteile(betrag_ct, [betrag_ct] * anzahl)
    return [*[teil_ct] * (anzahl - 1), letzter_ct][:anzahl]


@rule(
    "§ 41 Abs. 1 SGB II",
    since=BUERGERGELD,
    satz="Der Anspruch besteht an {tage} von {monat_tage} Tagen: {betrag_ct} × {tage}/{monat_tage} = {ergebnis:euro}.",
)
def anteilig(betrag_ct: int, tage: int, *, monat_tage: int = zahl()) -> int:
    """The part of a monthly amount for some days; every month counts 30 days."""
    return bruch_ct(betrag_ct * tage, monat_tage)
