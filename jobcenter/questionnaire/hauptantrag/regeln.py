"""Hard rules of single answers and the persons of the Hauptantrag."""

from __future__ import annotations

import datetime as dt

from jobcenter.questionnaire.conditions import (
    Condition,
    Context,
    age_from,
    age_on,
    age_under,
    applicant,
    at_least,
    has,
    is_person,
    no,
    one_of,
)
from jobcenter.questionnaire.question import ANTRAGSTELLER, N_, PARTNER, Message, Per, kind_id, rolle

PAAR = ("verheiratet", "lebenspartnerschaft", "unverheiratet")
MAX_ALTER = 120
KIND_BIS = 25

MIT_PARTNER = one_of("haushalt.partner", *PAAR)
"""A partner lives in the household (§ 7 Abs. 3 Nr. 3 SGB II)."""

MIT_KINDERN = at_least("haushalt.kinder", 1)
"""Children under 25 live in the household (§ 7 Abs. 3 Nr. 4 SGB II)."""

JUNG = applicant(age_under(KIND_BIS))
MIT_ELTERN = has("haushalt.weitere_art", "eltern")
UNMARRIED = one_of("haushalt.familienstand", "ledig", "geschieden", "verwitwet")

BEI_ELTERN = (MIT_ELTERN & JUNG & UNMARRIED & ~MIT_PARTNER & ~MIT_KINDERN).named(
    "Die Person ist unter 25, unverheiratet und lebt ohne Partner und Kind bei den Eltern"
)
"""The parents belong to the application (§ 7 Abs. 3 Nr. 2 SGB II). With a partner or a child of one's own there is
mostly a Bedarfsgemeinschaft of one's own; then the parents are relatives, and a caseworker has the last word."""

MIT_GESCHWISTERN = at_least("haushalt.geschwister", 1)
"""Brothers and sisters of an applicant under 25 belong too (§ 7 Abs. 3 Nr. 4 SGB II)."""

ALLEIN = (~(MIT_PARTNER | MIT_KINDERN | Condition(lambda context: BEI_ELTERN(context) is True, BEI_ELTERN.refs))).named(
    "Der Antrag ist nur für eine Person"
)
"""The application is about one person only."""

EIGENES_KIND = is_person(Per.KIND) | is_person(Per.GESCHWISTER) | (is_person(Per.ANTRAGSTELLER) & BEI_ELTERN)
"""The person is a child of this household: training in the home of the parents never excludes (§ 7 Abs. 5 and 6)."""

IN_AUSBILDUNG = one_of("lage.ausbildung", "schule", "berufsausbildung", "studium", "sonstige")
OF_WORKING_AGE = age_from(18) | (age_from(15) & ~one_of("lage.ausbildung", "schule"))
"""Old enough for a look at former work: not the pupils under 18."""

GETRENNT = ("getrennt", "geschieden")
IST_GETRENNT = (is_person(Per.ANTRAGSTELLER) & one_of("haushalt.familienstand", *GETRENNT)) | one_of(
    "person.familienstand", *GETRENNT
)
"""Separated or divorced, so there may be maintenance (§ 33 SGB II)."""


def besonderes(art: str) -> Condition:
    """This special need was ticked: by somebody alone, or for this person of a bigger household."""
    return (ALLEIN & has("lage.mehrbedarf", art)) | has("besonderes.person", art)


IST_VERLETZT = (ALLEIN & has("lage.ansprueche", "unfall")) | has("besonderes.person", "unfall")
NICHT_ERWERBSFAEHIG = no("lage.erwerbsfaehig")


def personen(context: Context) -> tuple[str, ...]:
    """Everybody of the application, then the relatives who live there too, in the order in which they are asked.

    As long as it is not certain whether the parents belong, nobody asks for them.
    """
    found = [ANTRAGSTELLER]
    if MIT_PARTNER(context):
        found.append(PARTNER)
    found += [kind_id(i) for i in range(1, _number(context, "haushalt.kinder") + 1)]
    eltern, zusammen = _number(context, "haushalt.eltern"), BEI_ELTERN(context)
    if zusammen is True:
        found += [f"elternteil{i}" for i in range(1, eltern + 1)]
        found += [f"geschwister{i}" for i in range(1, _number(context, "haushalt.geschwister") + 1)]
    relatives = _number(context, "haushalt.verwandte") + (eltern if zusammen is False else 0)
    found += [f"angehoeriger{i}" for i in range(1, relatives + 1)]
    return tuple(found)


def _number(context: Context, question_id: str) -> int:
    value = context.value(question_id)
    return value if isinstance(value, int) else 0


def hoechstalter(value: dt.date, context: Context) -> Message | None:
    """Nobody is older than 120."""
    if age_on(value, context.today) > MAX_ALTER:
        return Message(N_("Dieser Tag liegt zu weit zurück. Bitte prüfen Sie das Jahr."), code="too_early")
    return None


def kind_unter_25(value: dt.date, context: Context) -> Message | None:
    """A child of 25 or more is its own Bedarfsgemeinschaft (§ 7 Abs. 3 Nr. 2 and 4 SGB II)."""
    if rolle(context.person_id) in ("kind", "geschwister") and age_on(value, context.today) >= KIND_BIS:
        return Message(
            N_("Diese Person ist schon 25 Jahre alt. Bitte zählen Sie sie bei „andere Verwandte“ mit."),
            code="too_old",
        )
    return None
