"""§ 7 Abs. 5 and 6 SGB II: trainees who only get benefits of § 27, and their exceptions."""

from __future__ import annotations

from datetime import date

from jobcenter.law.fakten.ausbildung import Ausbildungsart, Ausbildungsfoerderung, Bafoeg
from jobcenter.law.pruefung import Frage, Pruefung
from jobcenter.law.rule import BUERGERGELD, rule, schema
from jobcenter.law.situation import Ausbildung

AUSBILDUNG = Frage(
    "ausbildung",
    "§ 7 Abs. 5 und 6, § 27 SGB II",
    "Ist die Person wegen ihrer Ausbildung von den laufenden Leistungen ausgeschlossen?",
    (
        ("berechtigt", "Die Person ist nicht ausgeschlossen."),
        ("ausgeschlossen", "Die Person ist ausgeschlossen. Leistungen nach § 27 sind gesondert zu prüfen."),
    ),
    "berechtigt",
)
STUDIUM = Frage("studium", AUSBILDUNG.zitat, AUSBILDUNG.frage, AUSBILDUNG.optionen, "ausgeschlossen")
ABENDKURSE = frozenset({Ausbildungsart.ABENDSCHULE, Ausbildungsart.ABENDGYMNASIUM})
UEBERALL = frozenset(
    {Ausbildungsart.SCHULE, Ausbildungsart.ABENDSCHULE, Ausbildungsart.ABENDGYMNASIUM, Ausbildungsart.KOLLEG}
)
"""§ 12 and § 13 Abs. 1 Nr. 1 BAföG: § 7 Abs. 6 Nr. 2 counts wherever the person lives."""


@rule("§ 7 Abs. 5 und 6 Nr. 1 SGB II", since=BUERGERGELD)
def ausbildung_ist_zu_klaeren(bei_den_eltern: bool, ausbildung: Ausbildung, alt_genug: bool) -> bool:
    """Pupils and apprentices in the household of their parents are never excluded; others may be."""
    ohne_frage = bei_den_eltern and ausbildung in (Ausbildung.SCHULE, Ausbildung.BERUFSAUSBILDUNG)
    return alt_genug and ausbildung is not Ausbildung.KEINE and not ohne_frage


@rule("§ 7 Abs. 5 SGB II", since=BUERGERGELD)
def in_ausbildung_am(von: date | None, bis: date | None, tag: date) -> bool:
    """Whether the training covers this day; an unknown beginning or end does not limit it."""
    return (von is None or von <= tag) and (bis is None or tag <= bis)


@rule(
    "§ 7 Abs. 5 Satz 2 SGB II",
    since=BUERGERGELD,
    satz="Während der Ausbildung wird die Person mit voller Verpflegung untergebracht. Das schließt laufende "
    "Leistungen aus.",
    leer="Eine Berufsausbildung schließt laufende Leistungen nicht aus.",
)
def berufsausbildung_schliesst_aus(mit_verpflegung: bool) -> bool:
    """Vocational training only excludes in the boarding cases of §§ 61, 62, 123, 124 SGB III."""
    return mit_verpflegung


@rule(
    "§ 7 Abs. 6 Nr. 1 und 3 SGB II",
    since=BUERGERGELD,
    satz="Das BAföG schließt die Person aus. Deshalb kann sie laufende Leistungen erhalten.",
)
def ohne_bafoeg_anspruch(art: Ausbildungsart, bafoeg: Bafoeg) -> bool:
    """§ 2 Abs. 1a BAföG, and evening schools for people who are too old (§ 10 Abs. 3 BAföG)."""
    return bafoeg is Bafoeg.BEI_ELTERN_MOEGLICH or (bafoeg is Bafoeg.ALTER and art in ABENDKURSE)


@rule("§ 7 Abs. 6 Nr. 2 SGB II", since=BUERGERGELD)
def bedarf_erlaubt_leistungen(art: Ausbildungsart, bei_eltern: bool | None) -> bool | None:
    """Whether the BAföG need is one of those of Nr. 2; None when it depends on where the student lives."""
    return True if art in UEBERALL else bei_eltern


@rule("§ 7 Abs. 6 Nr. 1 SGB II, § 2 Abs. 1a BAföG", since=BUERGERGELD)
def schule_ohne_antrag(art: Ausbildungsart, bafoeg: Bafoeg) -> bool:
    """Pupils often have no right to BAföG because of the home of the parents; nobody asks them to apply first."""
    return art is Ausbildungsart.SCHULE and bafoeg is Bafoeg.NICHT_BEANTRAGT


@rule(
    "§ 7 Abs. 6 Nr. 2 Buchst. a und b SGB II",
    since=BUERGERGELD,
    satz="Über BAföG ist nicht abschließend negativ entschieden. Laufende Leistungen sind möglich.",
    leer="BAföG wird weder gezahlt noch geprüft. Deshalb sind laufende Leistungen ausgeschlossen.",
)
def bafoeg_laeuft(bafoeg: Bafoeg, abgelehnt_am: date | None, tag: date) -> bool:
    """Paid, missing only because of means, or applied for; a refusal counts from the following month."""
    if bafoeg is Bafoeg.ABGELEHNT and abgelehnt_am is not None:
        return (tag.year, tag.month) <= (abgelehnt_am.year, abgelehnt_am.month)
    return bafoeg in (Bafoeg.ERHALTEN, Bafoeg.EINKOMMEN, Bafoeg.BEANTRAGT)


@rule(
    "§ 7 Abs. 5 Satz 1, § 27 SGB II",
    since=BUERGERGELD,
    satz="Bestimmte Mehrbedarfe und in Härtefällen ein Darlehen bleiben möglich (§ 27 SGB II).",
)
def nur_leistungen_fuer_auszubildende(ausgeschlossen: bool) -> bool:
    """Whether only benefits of § 27 remain."""
    return ausgeschlossen


@schema("§ 7 Abs. 5 und 6 SGB II", since=BUERGERGELD)
def ausbildung_schliesst_aus(pruefung: Pruefung, person_id: str, foerderung: Ausbildungsfoerderung, tag: date) -> bool:
    """Whether an established training excludes the person on this day; asked where the facts do not decide."""
    if not in_ausbildung_am(pruefung, foerderung.von, foerderung.bis, tag):
        return False
    if foerderung.art is Ausbildungsart.NICHT_GEFOERDERT:
        return False
    if foerderung.art is Ausbildungsart.BETRIEB:
        aus = berufsausbildung_schliesst_aus(pruefung, foerderung.mit_verpflegung)
    else:
        entschieden = _bafoeg_schliesst_aus(pruefung, foerderung, tag)
        if entschieden is None:
            frage = STUDIUM if foerderung.art is Ausbildungsart.HOCHSCHULE else AUSBILDUNG
            return pruefung.klaere(frage, person_id) == "ausgeschlossen"
        aus = entschieden
    return nur_leistungen_fuer_auszubildende(pruefung, aus)


def _bafoeg_schliesst_aus(pruefung: Pruefung, foerderung: Ausbildungsfoerderung, tag: date) -> bool | None:
    """§ 7 Abs. 5 Satz 1 and Abs. 6; None when a fact is missing."""
    art, bafoeg = foerderung.art, foerderung.bafoeg
    if art is Ausbildungsart.UNGEKLAERT:
        return None
    if ohne_bafoeg_anspruch(pruefung, art, bafoeg):
        return False
    erlaubt = bedarf_erlaubt_leistungen(pruefung, art, foerderung.bei_eltern)
    if erlaubt is None or (erlaubt and bafoeg is Bafoeg.UNGEKLAERT):
        return None
    if schule_ohne_antrag(pruefung, art, bafoeg):
        return None
    if erlaubt and bafoeg is Bafoeg.ABGELEHNT and foerderung.abgelehnt_am is None:
        return None
    return not (erlaubt and bafoeg_laeuft(pruefung, bafoeg, foerderung.abgelehnt_am, tag))
