"""§ 31 SGB II: what is a breach of duty, and of whom."""

from __future__ import annotations

from jobcenter.law.fakten.minderung import Pflicht
from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, GRUNDSICHERUNGSGELD, Stichtag, rule, zahl
from jobcenter.law.sgb2.p65a_uebergang import LETZTER_TAG_ALTES_RECHT

ALLE_BERECHTIGTEN = frozenset({Pflicht.VERMINDERUNG, Pflicht.UNWIRTSCHAFTLICH, Pflicht.MELDEVERSAEUMNIS})
"""Breaches that people who cannot work can commit too (§ 31a Abs. 5, § 32 Abs. 1); no Sperrzeit is among them."""
MIT_WICHTIGEM_GRUND = frozenset(
    {
        Pflicht.EIGENBEMUEHUNGEN,
        Pflicht.AUFFORDERUNG,
        Pflicht.ARBEIT,
        Pflicht.MASSNAHME,
        Pflicht.ARBEIT_VERWEIGERT,
        Pflicht.MELDEVERSAEUMNIS,
    }
)
"""Breaches that a good reason excuses (§ 31 Abs. 1 Satz 2, § 31a Abs. 7 Satz 4, § 32 Abs. 1 Satz 2)."""
MIT_BELEHRUNG = MIT_WICHTIGEM_GRUND | {Pflicht.UNWIRTSCHAFTLICH}
"""Breaches that need a warning in writing, or knowledge of the consequences."""

WICHTIGER_GRUND = Frage(
    "wichtiger_grund",
    "§ 31 Abs. 1 Satz 2, § 32 Abs. 1 Satz 2 SGB II",
    "Hat die Person einen wichtigen Grund für ihr Verhalten dargelegt und nachgewiesen?",
    (
        ("nein", "Nein, kein wichtiger Grund ist nachgewiesen (§ 31 Abs. 1, § 32 Abs. 1)."),
        ("ja", "Ja, deshalb gibt es keine Minderung (§ 31 Abs. 1, § 32 Abs. 1)."),
    ),
    "nein",
)


@rule(
    "§ 31 Abs. 1 Satz 1 Nr. 1 SGB II in der bis 30.06.2026 geltenden Fassung",
    since=BUERGERGELD,
    until=LETZTER_TAG_ALTES_RECHT,
    leer="Das war am Tag des Geschehens noch keine Pflichtverletzung.",
    stichtag=Stichtag.EREIGNIS,
)
def ist_pflichtverletzung(pflicht: Pflicht, alte_belehrung: bool) -> bool:
    """Efforts of one's own were no duty of § 31 by themselves, only after a request of § 15."""
    return pflicht is not Pflicht.EIGENBEMUEHUNGEN


@ist_pflichtverletzung.fassung(
    "§ 31 Abs. 1 Satz 1, § 65a Abs. 3 SGB II",
    since=GRUNDSICHERUNGSGELD,
    leer="Das ist seit Juli 2026 keine Pflichtverletzung mehr. Es wurde nicht nach altem Recht belehrt.",
)
def ist_pflichtverletzung_2026(pflicht: Pflicht, alte_belehrung: bool) -> bool:
    """Refusing a request of § 15 counts only while the warning named the old consequences."""
    return pflicht is not Pflicht.AUFFORDERUNG or alte_belehrung


@rule(
    "§ 31 Abs. 1 Satz 1 Nr. 1, § 65a Abs. 3 SGB II",
    since=BUERGERGELD,
    leer="Belehrt wurde nur über die alten Folgen. Dann gilt noch das alte Recht, das diese Pflicht nicht kannte.",
)
def eigenbemuehungen_neu_belehrt(pflicht: Pflicht, alte_belehrung: bool) -> bool:
    """The new Nr. 1 does not hold yet for people who were only told about the old consequences."""
    return pflicht is not Pflicht.EIGENBEMUEHUNGEN or not alte_belehrung


@rule(
    "§ 31 Abs. 1 und 2, § 31a Abs. 5, § 32 Abs. 1 SGB II",
    since=BUERGERGELD,
    leer="Die Person kann nicht arbeiten. Diese Pflicht trifft sie nicht.",
)
def trifft_person(pflicht: Pflicht, erwerbsfaehig: bool) -> bool:
    """Most duties bind only people who can work."""
    return erwerbsfaehig or pflicht in ALLE_BERECHTIGTEN


@rule(
    "§ 31 Abs. 2 Nr. 1 SGB II",
    since=BUERGERGELD,
    leer="Die Person war noch keine {volljaehrig_jahre} Jahre alt. Das ist keine Pflichtverletzung.",
)
def alt_genug_fuer_verminderung(alter: int, *, volljaehrig_jahre: int = zahl()) -> bool:
    """Giving away means counts only after the 18th year of life is completed."""
    return alter >= volljaehrig_jahre


@rule(
    "§ 31 Abs. 1 Satz 1, § 31 Abs. 2 Nr. 2, § 32 Abs. 1 Satz 1 SGB II",
    since=BUERGERGELD,
    leer="Die Person wurde nicht schriftlich über die Folgen belehrt und kannte sie nicht. Es gibt keine Minderung.",
)
def genug_belehrt(pflicht: Pflicht, belehrt: bool) -> bool:
    """A warning in writing or knowledge of the consequences, where the statute asks for it."""
    return belehrt or pflicht not in MIT_BELEHRUNG
