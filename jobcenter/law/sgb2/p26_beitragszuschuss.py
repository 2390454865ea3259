"""§ 26 SGB II: subsidies for contributions to health and long-term care insurance."""

from __future__ import annotations

from jobcenter.law.fakten.besonderes import Krankenversicherung, Pflegeversicherung
from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, rule

_UNTER = (
    ("unter", "Nein, der Beitrag liegt nicht darüber."),
    ("ueber", "Ja. Der Grenzbetrag ist einzutragen, sonst lässt sich der Zuschuss nicht berechnen."),
)
BASISTARIF = Frage(
    "halber_basistarif",
    "§ 26 Abs. 1 Satz 1 SGB II, § 152 Abs. 4 VAG",
    "Liegt der Beitrag zur privaten Krankenversicherung über dem halben Beitrag im Basistarif?",
    _UNTER,
    "unter",
)
PFLEGEHOECHSTBEITRAG = Frage(
    "halber_pflegehoechstbeitrag",
    "§ 26 Abs. 3 Satz 1 SGB II",
    "Liegt der Beitrag zur privaten Pflegeversicherung über dem halben Höchstbeitrag der sozialen?",
    _UNTER,
    "unter",
)
MIT_GRENZE = frozenset({Krankenversicherung.PRIVAT, Krankenversicherung.SOLIDARGEMEINSCHAFT})


@rule(
    "§ 26 Abs. 1 Satz 2 und Abs. 3 Satz 2 SGB II",
    since=BUERGERGELD,
    satz="Die Person ist wegen der laufenden Leistung pflichtversichert. Ein Zuschuss ist nicht nötig.",
)
def durch_bezug_versichert(gesetzlich: bool, pflichtversichert: bool) -> bool:
    """Whether the claim itself makes the person compulsorily insured, so that there is no subsidy."""
    return gesetzlich and pflichtversichert


@rule(
    "§ 26 Abs. 1 Satz 1 und Abs. 3 Satz 1 SGB II",
    since=BUERGERGELD,
    satz="Vom Beitrag von {beitrag_ct} zählen höchstens {grenze_ct}: {ergebnis:euro}.",
)
def begrenzter_beitrag(beitrag_ct: int, grenze_ct: int) -> int:
    """A private contribution up to its cap, in cents."""
    return min(beitrag_ct, grenze_ct)


@rule(
    "§ 26 Abs. 1 Satz 2, Abs. 3 Satz 2 und Abs. 6 SGB II",
    since=BUERGERGELD,
    satz="Vom Beitrag von {beitrag_ct} sind {abgesetzt_ct} schon vom Einkommen abgezogen. Es bleiben {ergebnis:euro}.",
    leer="Der Beitrag von {beitrag_ct} ist schon ganz vom Einkommen abgezogen.",
)
def beitrag_ohne_absetzung(beitrag_ct: int, abgesetzt_ct: int) -> int:
    """A statutory contribution as far as it was not deducted from income, in cents."""
    return max(0, beitrag_ct - abgesetzt_ct)


@rule(
    "§ 26 Abs. 2 Satz 1 und Abs. 4 Satz 1 SGB II",
    since=BUERGERGELD,
    satz="Nur {ueberschuss_ct} sind für den Beitrag von {beitrag_ct} übrig. Es fehlen {ergebnis:euro}.",
    leer="Für den Beitrag von {beitrag_ct} reichen die {ueberschuss_ct}, die über dem Bedarf liegen.",
)
def zuschuss_gegen_hilfebeduerftigkeit(beitrag_ct: int, ueberschuss_ct: int) -> int:
    """What is needed so that paying the contribution does not cause need, in cents."""
    return max(0, beitrag_ct - ueberschuss_ct)


@rule("§ 26 Abs. 5 SGB II", since=BUERGERGELD, satz="Den Zuschuss zur Krankenversicherung erhält: {ergebnis}.")
def empfaenger_kranken(versicherung: Krankenversicherung, bezieht: bool) -> str:
    """Who gets the subsidy for health insurance; without a rule in Abs. 5 the person."""
    if versicherung is Krankenversicherung.PRIVAT:
        return "private Krankenversicherung"
    return "Krankenkasse" if bezieht and versicherung is Krankenversicherung.GESETZLICH else "versicherte Person"


@rule("§ 26 Abs. 5 SGB II", since=BUERGERGELD, satz="Den Zuschuss zur Pflegeversicherung erhält: {ergebnis}.")
def empfaenger_pflege(versicherung: Pflegeversicherung, kranken: Krankenversicherung, bezieht: bool) -> str:
    """Who gets the subsidy for long-term care insurance; members of a Solidargemeinschaft themselves (Abs. 6)."""
    if versicherung is Pflegeversicherung.PRIVAT:
        return "private Pflegeversicherung"
    if bezieht and kranken is not Krankenversicherung.SOLIDARGEMEINSCHAFT:
        return "Krankenkasse"
    return "versicherte Person"
