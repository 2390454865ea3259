"""§ 8 and § 44a SGB II: who can work. Never denied by the machine: a person or the Agentur decides."""

from __future__ import annotations

from jobcenter.law.fakten.aufenthalt import Aufenthalt, Aufenthaltsrecht, Beschaeftigung
from jobcenter.law.fakten.erwerbsfaehigkeit import Feststellung
from jobcenter.law.pruefung import Frage, Pruefung
from jobcenter.law.rule import BUERGERGELD, rule, schema
from jobcenter.law.sgb2.p05_viertes_kapitel import viertes_kapitel_hat_vorrang
from jobcenter.law.situation import Einnahmeart, Person

ERWERBSFAEHIGKEIT = Frage(
    "erwerbsfaehigkeit",
    "§ 8 Abs. 1, § 44a Abs. 1, § 19 Abs. 1 Satz 2 SGB II",
    "Kann die Person mindestens drei Stunden täglich arbeiten? Das stellt die Agentur für Arbeit fest.",
    (
        ("erwerbsfaehig", "Die Person gilt als erwerbsfähig, solange nichts anderes festgestellt ist."),
        ("nicht_erwerbsfaehig", "Die Person ist nicht erwerbsfähig, aber nicht auf Dauer."),
        ("viertes_kapitel", "Die Person ist auf Dauer voll erwerbsgemindert, es gilt das SGB XII."),
    ),
    "erwerbsfaehig",
)
ARBEITSERLAUBNIS = Frage(
    "arbeitserlaubnis",
    "§ 8 Abs. 2 SGB II",
    "Darf die Person in Deutschland arbeiten, oder könnte es ihr erlaubt werden?",
    (
        ("ja", "Ja, oder eine Zustimmung der Agentur für Arbeit ist möglich."),
        ("nein", "Nein, die Person gilt deshalb nicht als erwerbsfähig."),
    ),
    "ja",
)
RECHT_MIT_ARBEIT = frozenset({Aufenthaltsrecht.ARBEIT, Aufenthaltsrecht.FIKTION_SCHUTZ})
"""Free movement of workers; for § 74 Abs. 1 Satz 2 SGB II § 8 Abs. 2 does not apply."""


@rule(
    "§ 8 Abs. 2 SGB II",
    since=BUERGERGELD,
    leer="Die Person darf hier nicht arbeiten. Deshalb gilt sie nicht als erwerbsfähig.",
)
def arbeit_ist_moeglich(beschaeftigung: Beschaeftigung) -> bool:
    """Whether employment is or could be allowed."""
    return beschaeftigung is not Beschaeftigung.VERBOTEN


@rule(
    "§ 44a Abs. 1 Satz 7 SGB II",
    since=BUERGERGELD,
    satz="Über die Erwerbsfähigkeit wird noch gestritten. Bis zur Entscheidung zahlt das Jobcenter.",
)
def streit_laeuft(feststellung: Feststellung) -> bool:
    """Whether another body has objected, so that the Jobcenter pays until the decision."""
    return feststellung is Feststellung.WIDERSPRUCH


@rule(
    "§ 8 Abs. 1, § 44a Abs. 1 SGB II",
    since=BUERGERGELD,
    satz="Die Agentur für Arbeit hat festgestellt, dass die Person arbeiten kann.",
    leer="Die Agentur für Arbeit hat festgestellt, dass die Person zurzeit nicht arbeiten kann.",
)
def festgestellt_erwerbsfaehig(feststellung: Feststellung) -> bool:
    """What the Agentur has decided."""
    return feststellung is Feststellung.ERWERBSFAEHIG


@schema("§ 8 Abs. 1, § 44a Abs. 1 SGB II", since=BUERGERGELD)
def erwerbsfaehigkeit(pruefung: Pruefung, person: Person, alter: int, alt_genug: bool) -> str:
    """One of the options of ERWERBSFAEHIGKEIT; people under 15 are not asked."""
    if not alt_genug:
        return "nicht_erwerbsfaehig"
    stand = _nach_feststellung(pruefung, person, alter)
    if stand == "erwerbsfaehig" and person.aufenthalt is not None and not person.deutsch:
        return stand if _darf_arbeiten(pruefung, person.id, person.aufenthalt) else "nicht_erwerbsfaehig"
    return stand


def _nach_feststellung(pruefung: Pruefung, person: Person, alter: int) -> str:
    """What was established; asked when something speaks against the ability and nothing was established."""
    if person.feststellung is not None:
        if streit_laeuft(pruefung, person.feststellung):
            return "erwerbsfaehig"
        if viertes_kapitel_hat_vorrang(pruefung, person.feststellung is Feststellung.AUF_DAUER, alter):
            return "viertes_kapitel"
        faehig = festgestellt_erwerbsfaehig(pruefung, person.feststellung)
        return "erwerbsfaehig" if faehig else "nicht_erwerbsfaehig"
    rente = person.einnahmen != () and Einnahmeart.ERWERBSMINDERUNGSRENTE in [e.art for e in person.einnahmen]
    if person.erwerbsfaehig and not rente:
        return "erwerbsfaehig"
    return pruefung.klaere(ERWERBSFAEHIGKEIT, person.id)


def _darf_arbeiten(pruefung: Pruefung, person_id: str, aufenthalt: Aufenthalt) -> bool:
    """§ 8 Abs. 2; the question about the stay (AUFENTHALT) already speaks of work."""
    if aufenthalt.recht in RECHT_MIT_ARBEIT or aufenthalt.recht is Aufenthaltsrecht.UNGEKLAERT:
        return True
    if aufenthalt.beschaeftigung is Beschaeftigung.UNGEKLAERT:
        return pruefung.klaere(ARBEITSERLAUBNIS, person_id) == "ja"
    return arbeit_ist_moeglich(pruefung, aufenthalt.beschaeftigung)
