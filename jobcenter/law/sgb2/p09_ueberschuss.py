"""§ 9 Abs. 2 Satz 4 SGB II: means above the monthly need, and how several children share them."""

from __future__ import annotations

from collections.abc import Sequence

from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, rule
from jobcenter.law.sgb2.p41_rundung import gleich_verteilen

REST_EINES_KINDES = Frage(
    "ueberschuss_rest",
    "§ 9 Abs. 2 Satz 4 SGB II",
    "Ein Kind braucht seinen gleichen Teil des Überschusses nicht ganz. Deckt der Rest die Bedarfe der anderen?",
    (
        ("nein", "Nein, es bleibt bei gleichen Teilen."),
        ("ja", "Ja, der Rest wird wieder gleich auf die anderen verteilt."),
    ),
    "nein",
)


@rule(
    "§ 9 Abs. 2 Satz 4 SGB II",
    since=BUERGERGELD,
    satz="Einkommen und Vermögen von {mittel_ct} liegen {ergebnis:euro} über dem Bedarf von {bedarf_ct}.",
)
def ueberschuss_des_haushalts(mittel_ct: int, bedarf_ct: int) -> int:
    """What the means of the adults exceed the needs of all without § 28, in cents."""
    return max(0, mittel_ct - bedarf_ct)


@rule(
    "§ 9 Abs. 1, § 7 Abs. 3 Nr. 4 SGB II",
    since=BUERGERGELD,
    satz="Das Kind hat selbst {ergebnis:euro} mehr, als es zum Leben braucht.",
)
def ueberschuss_des_kindes(mittel_ct: int, bedarf_ct: int) -> int:
    """What a child's own means exceed its own need, in cents; they serve only this child."""
    return max(0, mittel_ct - bedarf_ct)


@rule("§ 9 Abs. 2 Satz 4 SGB II", since=BUERGERGELD)
def gleiche_teile(ueberschuss_ct: int, anzahl: int) -> list[int]:
    """The surplus in equal parts, in cents; the last one takes the odd cents."""
    return gleich_verteilen(ueberschuss_ct, anzahl)


@rule("§ 9 Abs. 2 Satz 4 SGB II", since=BUERGERGELD)
def gleiche_teile_mit_rest(ueberschuss_ct: int, bedarfe_ct: Sequence[int]) -> list[int]:
    """Equal parts, where what one does not need goes in equal parts to the others; never above the needs."""
    teile = [0] * len(bedarfe_ct)
    rest_ct = min(ueberschuss_ct, sum(bedarfe_ct))
    while rest_ct:
        offen = [i for i, bedarf_ct in enumerate(bedarfe_ct) if teile[i] < bedarf_ct]
        for i, teil_ct in zip(offen, gleich_verteilen(rest_ct, len(offen)), strict=True):
            teile[i] = min(bedarfe_ct[i], teile[i] + teil_ct)
        rest_ct = min(ueberschuss_ct, sum(bedarfe_ct)) - sum(teile)
    return teile


@rule(
    "§ 9 Abs. 2 Satz 4 SGB II",
    since=BUERGERGELD,
    satz="Vom Überschuss der Familie von {ueberschuss_ct} zählen {ergebnis:euro} bei diesem Kind.",
)
def teil_des_kindes(ueberschuss_ct: int, teil_ct: int) -> int:
    """The part of the household's surplus that counts for one child, in cents."""
    return teil_ct
