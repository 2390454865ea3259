"""Who belongs together: partners (§ 7 Abs. 3 and 3a) and relatives in one household (§ 9 Abs. 5 SGB II)."""

from __future__ import annotations

from datetime import date

from jobcenter.law.fakten.fakt import fakt, sachverhalt


@sachverhalt
class Partnerschaft:
    """What is known about a couple. The partner was named by the applicant unless `bestritten`."""

    ehe: bool = fakt("Ehe oder eingetragene Lebenspartnerschaft", "§ 7 Abs. 3 Nr. 3 SGB II", default=False)
    dauernd_getrennt: bool = fakt("Lebt dauernd getrennt", "§ 7 Abs. 3 Nr. 3 SGB II", default=False)
    bestritten: bool = fakt("Bestreitet, ein Paar zu sein", "§ 7 Abs. 3a SGB II", default=False)
    zusammen_seit: date | None = fakt("Wohnt zusammen seit", "§ 7 Abs. 3a Nr. 1 SGB II", default=None)
    gemeinsames_kind: bool = fakt("Gemeinsames Kind im Haushalt", "§ 7 Abs. 3a Nr. 2 SGB II", default=False)
    versorgt_andere: bool = fakt(
        "Versorgt Kinder oder Angehörige im Haushalt mit", "§ 7 Abs. 3a Nr. 3 SGB II", default=False
    )
    verfuegt_ueber_geld: bool = fakt(
        "Darf über Einkommen oder Vermögen des anderen verfügen", "§ 7 Abs. 3a Nr. 4 SGB II", default=False
    )


@sachverhalt
class Haushaltsgemeinschaft:
    """A relative or in-law who lives in the flat outside the Bedarfsgemeinschaft.

    `bereinigt_ct` is income after the deductions of § 11b SGB II; `wohnanteil_ct` the share of the housing costs,
    None: equal heads. `unterstuetzt` is the id of the person whom the support would reach.
    """

    wirtschaftet_gemeinsam: bool | None = fakt("Wirtschaftet gemeinsam", "§ 9 Abs. 5 SGB II", default=None)
    bereinigt_ct: int | None = fakt("Einkommen nach allen Absetzbeträgen", "§ 1 Abs. 2 GrusiGV", default=None)
    wohnanteil_ct: int | None = fakt("Anteil an den Wohnkosten", "§ 1 Abs. 2 GrusiGV", default=None)
    vermoegen_ueber_freibetrag_ct: int = fakt("Vermögen über dem Freibetrag", "§ 7 Abs. 2 GrusiGV", default=0)
    unterstuetzt: str = fakt("Unterstützte Person", "§ 9 Abs. 5 SGB II", default="antragsteller")


@sachverhalt
class Haushaltszeit:
    """When a person lives in the flat, if not always. `bis` is the last day; the month in which somebody dies stays."""

    von: date | None = fakt("Eingezogen am", "§ 7 Abs. 3, § 41 Abs. 1 SGB II", default=None)
    bis: date | None = fakt("Letzter Tag in der Wohnung", "§ 7 Abs. 3, § 41 Abs. 1 SGB II", default=None)
    verstorben_am: date | None = fakt("Verstorben am", "§ 40 Abs. 5 SGB II", default=None)
