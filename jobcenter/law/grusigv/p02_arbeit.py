"""§ 2 GrusiGV: income from employment, in money and in kind, and when it may be estimated."""

from __future__ import annotations

from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, rule, zahl
from jobcenter.law.sgb2.p41_rundung import bruch_ct

SCHAETZUNG = Frage(
    "schaetzung",
    "§ 2 Abs. 7 GrusiGV",
    "Das Einkommen ist geschätzt. Warum darf es geschätzt werden? Die Person muss vorher angehört werden.",
    (
        ("eilt", "Die Entscheidung duldet keinen Aufschub (Nr. 2)."),
        ("kurz", "Es geht um eine einmalige oder kurze Leistung oder Einnahme (Nr. 1)."),
        ("nachweis", "Es darf nicht geschätzt werden. Der Betrag bleibt vorläufig, bis er nachgewiesen ist."),
    ),
    "nachweis",
)


@rule(
    "§ 11 Abs. 1 Satz 2 SGB II, § 2 Abs. 5 GrusiGV",
    since=BUERGERGELD,
    satz="Das Essen vom Arbeitgeber hat einen Wert von {ergebnis:euro}.",
)
def wert_der_verpflegung(
    regelbedarf_ct: int,
    volle_tage: int,
    fruehstuecke: int,
    hauptmahlzeiten: int,
    *,
    vollverpflegung_anteil: int = zahl(),
    fruehstueck_anteil: int = zahl(),
    hauptmahlzeit_anteil: int = zahl(),
) -> int:
    """Meals from the employer in cents: 1 per cent of the Regelbedarf for a full day, shares for single meals."""
    tausendstel = volle_tage * 1000 + fruehstuecke * fruehstueck_anteil + hauptmahlzeiten * hauptmahlzeit_anteil
    return bruch_ct(regelbedarf_ct * vollverpflegung_anteil * tausendstel, 1_000_000)


@rule(
    "§ 11 Abs. 1 Satz 2 SGB II, § 2 Abs. 6 GrusiGV",
    since=BUERGERGELD,
    satz="Sachen vom Arbeitgeber zählen mit ihrem Wert von {ergebnis:euro}.",
)
def wert_der_sachen(sachbezug_ct: int) -> int:
    """Other things that come with the wage, at their market value in cents."""
    return sachbezug_ct
