"""Facts that follow from several answers together."""

from __future__ import annotations

from collections.abc import Iterable

from jobcenter.questionnaire.engine import Walk
from jobcenter.questionnaire.hauptantrag.regeln import PAAR
from jobcenter.questionnaire.question import ANTRAGSTELLER, HAUSHALT, PARTNER, Fact, rolle


def rollen(walk: Walk) -> Iterable[Fact]:
    """Every person has a role in the Bedarfsgemeinschaft; nobody is asked for it."""
    for person_id in walk.persons:
        yield Fact(person_id, "person.rolle", rolle(person_id), "haushalt.partner", asked=False)


def verheiratet(walk: Walk) -> Iterable[Fact]:
    """A registered partnership counts like a marriage; separated spouses are still married."""
    partner, stand = walk.value("haushalt.partner"), walk.value("haushalt.familienstand")
    if partner is None:
        return
    mit_partner = partner in ("verheiratet", "lebenspartnerschaft")
    if mit_partner or stand is not None:
        value = mit_partner or stand == "getrennt"
        yield Fact(ANTRAGSTELLER, "person.verheiratet", value, "haushalt.partner", asked=False)
    if partner in PAAR:
        yield Fact(PARTNER, "person.verheiratet", mit_partner, "haushalt.partner", asked=False)


def wohnung(walk: Walk) -> Iterable[Fact]:
    """Whether there is a flat, and how many people share its costs (Kopfteilprinzip, § 22 Abs. 1)."""
    fest = walk.value("anschrift.fest", ANTRAGSTELLER)
    if isinstance(fest, bool):
        yield Fact(HAUSHALT, "wohnung.vorhanden", fest, "anschrift.fest", asked=False)
    weitere = walk.value("haushalt.weitere")
    if isinstance(weitere, int) and walk.value("haushalt.kinder") is not None and walk.value("haushalt.partner"):
        number = len(walk.persons) + weitere
        yield Fact(HAUSHALT, "wohnung.personen_im_haushalt", number, "haushalt.weitere", asked=False)


FOLGEN = (rollen, verheiratet, wohnung)
FOLGEN_SCHLUESSEL = frozenset(
    {"person.rolle", "person.verheiratet", "wohnung.vorhanden", "wohnung.personen_im_haushalt"}
)
