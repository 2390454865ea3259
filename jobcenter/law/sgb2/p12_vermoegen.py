"""§ 12 SGB II: assets. The start of the Bewilligungszeitraum selects the version (§ 65a Abs. 1)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from jobcenter.law.pruefung import Frage, Pruefung
from jobcenter.law.rule import BUERGERGELD, GRUNDSICHERUNGSGELD, Stichtag, rule, schema, zahl
from jobcenter.law.sgb2.p41_rundung import verteile

KARENZZEIT_VERMOEGEN = Frage(
    "karenzzeit_vermoegen",
    "§ 12 Abs. 3 SGB II in der bis 30.06.2026 geltenden Fassung, § 65a Abs. 1 SGB II",
    "Gilt für das Vermögen noch die Karenzzeit von einem Jahr?",
    (("ja", "Die Karenzzeit für das Vermögen läuft noch."), ("nein", "Die Karenzzeit für das Vermögen ist vorbei.")),
    "ja",
)
VERWERTUNG = Frage(
    "verwertung",
    "§ 9 Abs. 4, § 12 Abs. 1, § 24 Abs. 5 SGB II",
    "Das Vermögen liegt über den Freibeträgen. Kann und muss es sofort eingesetzt werden?",
    (
        ("sofort", "Das Vermögen wird für den Lebensunterhalt eingesetzt."),
        ("darlehen", "Das Vermögen ist nicht sofort verwertbar. Ein Darlehen ist gesondert zu prüfen."),
    ),
    "sofort",
)
EIGENTUM = Frage(
    "eigentum",
    "§ 12 Abs. 1 Satz 2 Nr. 5 und Satz 3, § 22 Abs. 2 SGB II",
    "Die Wohnung gehört der Person. Ist sie vor der Verwertung geschützt?",
    (
        ("geschuetzt", "Die Wohnung ist geschützt und zählt nicht als Vermögen."),
        ("verwertbar", "Die Wohnung ist nicht geschützt. Ihr Wert steht beim Vermögen."),
    ),
    "geschuetzt",
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


@rule("§ 12 Abs. 3 SGB II", since=GRUNDSICHERUNGSGELD, stichtag=Stichtag.BEWILLIGUNG)
def karenzzeit_ist_erheblich(vermoegen_ct: int, personen: int) -> bool:
    """Since July 2026 there is no Karenzzeit for assets."""
    return False


@karenzzeit_ist_erheblich.fassung(
    "§ 12 Abs. 3 SGB II in der bis 30.06.2026 geltenden Fassung", since=BUERGERGELD, until=date(2026, 6, 30)
)
def karenzzeit_ist_erheblich_alt(
    vermoegen_ct: int, personen: int, *, vermoegensfreibetrag_person_ct: int = zahl()
) -> bool:
    """Whether the Karenzzeit makes a difference, because assets exceed the ordinary allowances."""
    return vermoegen_ct > personen * vermoegensfreibetrag_person_ct


@schema(
    "§ 12 Abs. 1 bis 3 SGB II", since=BUERGERGELD, satz="Vom Vermögen liegen {ergebnis:summe} über den Freibeträgen."
)
def vermoegen_ueber_freibetrag(
    pruefung: Pruefung, vermoegen_ct: Sequence[int], alter_am_monatsende: Sequence[int], karenzzeit: bool | None
) -> list[int]:
    """Assets of each person above the allowances in cents; the applicant stands first."""
    if karenzzeit is None:
        zu_klaeren = karenzzeit_ist_erheblich(pruefung, sum(vermoegen_ct), len(vermoegen_ct))
        karenzzeit = not zu_klaeren or pruefung.klaere(KARENZZEIT_VERMOEGEN) == "ja"
    return ueberschuss_je_person(
        pruefung, vermoegen_ct, vermoegensfreibetraege(pruefung, alter_am_monatsende, karenzzeit)
    )
