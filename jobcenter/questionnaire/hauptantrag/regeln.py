"""Hard rules of single answers and the persons of the Hauptantrag."""

from __future__ import annotations

import datetime as dt

from jobcenter.questionnaire.conditions import Context, age_on, at_least, one_of
from jobcenter.questionnaire.question import ANTRAGSTELLER, N_, PARTNER, Message, kind_id, rolle

PAAR = ("verheiratet", "lebenspartnerschaft", "unverheiratet")
MAX_ALTER = 120
KIND_BIS = 25

MIT_PARTNER = one_of("haushalt.partner", *PAAR)
"""A partner lives in the household (§ 7 Abs. 3 Nr. 3 SGB II)."""

MIT_KINDERN = at_least("haushalt.kinder", 1)
"""Children under 25 live in the household (§ 7 Abs. 3 Nr. 4 SGB II)."""

ALLEIN = (~(MIT_PARTNER | MIT_KINDERN)).named("Der Antrag ist nur für eine Person")
"""The application is about one person only."""


def personen(context: Context) -> tuple[str, ...]:
    """The applicant, the partner if there is one, and the children in the order in which they are asked."""
    found = [ANTRAGSTELLER]
    if MIT_PARTNER(context):
        found.append(PARTNER)
    number = context.value("haushalt.kinder")
    if isinstance(number, int):
        found += [kind_id(i) for i in range(1, number + 1)]
    return tuple(found)


def hoechstalter(value: dt.date, context: Context) -> Message | None:
    """Nobody is older than 120."""
    if age_on(value, context.today) > MAX_ALTER:
        return Message(N_("Dieser Tag liegt zu weit zurück. Bitte prüfen Sie das Jahr."), code="too_early")
    return None


def kind_unter_25(value: dt.date, context: Context) -> Message | None:
    """A child of 25 or more is its own Bedarfsgemeinschaft (§ 7 Abs. 3 Nr. 2 and 4 SGB II)."""
    if rolle(context.person_id) == "kind" and age_on(value, context.today) >= KIND_BIS:
        return Message(
            N_("Dieses Kind ist schon 25 Jahre alt. Bitte zählen Sie es bei „andere Menschen“ mit."),
            code="too_old",
        )
    return None
