"""What a reported change may mean for the money: a careful preview, never a promise."""

from typing import Any

from django.utils.translation import gettext as _

from jobcenter.antrag.models import Antrag
from jobcenter.antrag.queries import form_of
from jobcenter.bescheid.situation import facts_of
from jobcenter.fall.queries import fall_of, valid_feststellungen
from jobcenter.portal.queries import estimate_from
from jobcenter.questionnaire.answers import Answers
from jobcenter.questionnaire.facts import facts
from jobcenter.questionnaire.question import ANTRAGSTELLER, HAUSHALT
from jobcenter.questionnaire.veraenderung.bausteine import WHAT
from jobcenter.questionnaire.veraenderung.folgen import FOLGEN_TEXTE
from jobcenter.questionnaire.veraenderung.geld import ACCOUNT

VORGANG = "VAEM"


def consequences(antrag: Antrag, answers: Answers) -> dict[str, Any] | None:
    """A sentence for each topic, and before and after in cents where the change can be computed; None for other forms.

    The amounts are those of the month of the message, with everything else as the case knows it.
    """
    form = form_of(antrag)
    if form.vorgang != VORGANG:
        return None
    topics = answers.get((HAUSHALT, WHAT)) or answers.get((ANTRAGSTELLER, WHAT))
    ticked = map(str, topics) if isinstance(topics, tuple) else ()
    sentences = [_(FOLGEN_TEXTE[topic]) for topic in ticked if topic in FOLGEN_TEXTE]
    return {"saetze": sentences, **_amounts(antrag, answers)}


def moves_money(answers: Answers) -> bool:
    """Whether these answers name a new account: nobody but the person themselves may do that."""
    topics = answers.get((HAUSHALT, WHAT)) or answers.get((ANTRAGSTELLER, WHAT))
    return isinstance(topics, tuple) and ACCOUNT in topics


def _amounts(antrag: Antrag, answers: Answers) -> dict[str, int]:
    if antrag.erstantrag_id is None:
        return {}
    known = facts_of(valid_feststellungen(fall_of(antrag)))
    told = {
        (fact.person_id, fact.key): fact
        for fact in facts(form_of(antrag), answers, antrag.eingangstag)
        if fact.key.startswith(("person.", "wohnung.")) and (fact.person_id, fact.key) in known
    }
    month = antrag.eingangstag.replace(day=1)
    before, after = estimate_from(known, month), estimate_from(known, month, told.values())
    if before is None or after is None or before.summe_ct == after.summe_ct:
        return {}
    return {"vorher_ct": before.summe_ct, "nachher_ct": after.summe_ct}
