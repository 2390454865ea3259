"""§ 12 SGB II: assets. The start of the Bewilligungszeitraum selects the version (§ 65a Abs. 1)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from jobcenter.law.pruefung import Frage, Pruefung
from jobcenter.law.rule import BUERGERGELD, GRUNDSICHERUNGSGELD, Stichtag, rule, schema, zahl
from jobcenter.law.sgb2.p12_karenzzeit import KARENZZEIT_VERMOEGEN, karenzzeit_ist_erheblich, vermutung_gilt
from jobcenter.law.sgb2.p41_rundung import verteile

VERWERTUNG = Frage(
    "verwertung",
    "§ 9 Abs. 1 und 4, § 12 Abs. 1, § 19 Abs. 3, § 24 Abs. 5 SGB II",
    "Das Vermögen liegt über den Freibeträgen. Kann und muss es sofort eingesetzt werden?",
    (
        ("sofort", "Das Vermögen wird für den Lebensunterhalt eingesetzt. Es zählt, solange es da ist."),
        ("darlehen", "Das Vermögen ist nicht sofort verwertbar, oder das wäre besonders hart. Es gibt ein Darlehen."),
        ("verbraucht", "Der Teil über den Freibeträgen ist inzwischen verbraucht. Er zählt nicht mehr."),
        ("nicht_verwertbar", "Das Vermögen ist auf absehbare Zeit nicht verwertbar. Es zählt nicht."),
    ),
    "sofort",
)


@rule(
    "§ 12 Abs. 2 SGB II",
    since=GRUNDSICHERUNGSGELD,
    stichtag=Stichtag.BEWILLIGUNG,
    satz="Vom Vermögen bleiben zusammen {ergebnis:summe} frei, je nach Alter der Personen.",
)
def vermoegensfreibetraege(
    alter_am_monatsende: Sequence[int],
    karenzzeit: bool,
    *,
    vermoegensfreibetrag_nach_alter: Sequence[tuple[int, int]] = zahl(),
) -> list[int]:
    """Allowances by age in cents; the higher amount counts from the month of the birthday."""
    return [
        max(betrag for ab, betrag in vermoegensfreibetrag_nach_alter if ab <= alter) for alter in alter_am_monatsende
    ]


@vermoegensfreibetraege.fassung(
    "§ 12 Abs. 2 bis 4 SGB II in der bis 30.06.2026 geltenden Fassung, § 65a Abs. 1 SGB II",
    since=BUERGERGELD,
    until=date(2026, 6, 30),
    satz="Vom Vermögen bleiben zusammen {ergebnis:summe} frei.",
)
def vermoegensfreibetraege_alt(
    alter_am_monatsende: Sequence[int],
    karenzzeit: bool,
    *,
    vermoegensfreibetrag_person_ct: int = zahl(),
    vermoegen_erheblich_erste_person_ct: int = zahl(),
    vermoegen_erheblich_weitere_person_ct: int = zahl(),
) -> list[int]:
    """Allowances before July 2026 in cents; in the Karenzzeit the first person has a higher one."""
    weitere = len(alter_am_monatsende) - 1
    if karenzzeit:
        return [vermoegen_erheblich_erste_person_ct, *[vermoegen_erheblich_weitere_person_ct] * weitere]
    return [vermoegensfreibetrag_person_ct] * (weitere + 1)


@rule("§ 12 Abs. 2 Satz 3 SGB II", since=BUERGERGELD)
def ueberschuss_je_person(vermoegen_ct: Sequence[int], freibetraege_ct: Sequence[int]) -> list[int]:
    """Assets of each person above the allowances in cents, after unused allowances were transferred."""
    ueber = [max(0, v - f) for v, f in zip(vermoegen_ct, freibetraege_ct, strict=True)]
    return verteile(max(0, sum(vermoegen_ct) - sum(freibetraege_ct)), ueber)


@rule(
    "§ 9 Abs. 1, § 19 Abs. 3 SGB II",
    since=BUERGERGELD,
    satz="Seit dem Antrag sind {verbraucht_ct} für das Leben verbraucht. Übrig sind {ergebnis:summe}.",
    leer="Seit dem Antrag ist alles über den Freibeträgen verbraucht.",
)
def noch_vorhanden(ueber_ct: Sequence[int], verbraucht_ct: int) -> list[int]:
    """Assets above the allowances that are still there, in cents for each person; what is gone covers no need."""
    return verteile(max(0, sum(ueber_ct) - verbraucht_ct), ueber_ct)


@rule(
    "§ 9 Abs. 4, § 24 Abs. 5 Satz 1 SGB II",
    since=BUERGERGELD,
    satz="Das Vermögen lässt sich nicht sofort einsetzen. Deshalb sind {ergebnis:euro} als Darlehen zu zahlen.",
)
def darlehen_statt_zuschuss(ohne_vermoegen_ct: int, mit_vermoegen_ct: int) -> int:
    """The part of the claim that only a loan covers, in cents: what assets would have covered."""
    return max(0, ohne_vermoegen_ct - mit_vermoegen_ct)


@schema(
    "§ 12 Abs. 1 bis 3 SGB II", since=BUERGERGELD, satz="Vom Vermögen liegen {ergebnis:summe} über den Freibeträgen."
)
def vermoegen_ueber_freibetrag(
    pruefung: Pruefung,
    vermoegen_ct: Sequence[int],
    alter_am_monatsende: Sequence[int],
    karenzzeit: bool | None,
    kein_erhebliches_vermoegen: bool,
) -> list[int]:
    """Assets of each person above the allowances in cents; the applicant stands first."""
    if karenzzeit is None:
        zu_klaeren = karenzzeit_ist_erheblich(pruefung, sum(vermoegen_ct), len(vermoegen_ct))
        karenzzeit = not zu_klaeren or pruefung.klaere(KARENZZEIT_VERMOEGEN) == "ja"
    freibetraege_ct = vermoegensfreibetraege(pruefung, alter_am_monatsende, karenzzeit)
    if kein_erhebliches_vermoegen:
        vermutung_gilt(pruefung, kein_erhebliches_vermoegen, sum(vermoegen_ct), sum(freibetraege_ct))
    return ueberschuss_je_person(pruefung, vermoegen_ct, freibetraege_ct)
