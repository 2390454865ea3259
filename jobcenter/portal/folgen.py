"""What a reported change may mean for the money: a careful preview, never a promise."""

from functools import cache
from typing import Any

from django.utils.translation import gettext as _

from jobcenter.antrag.models import Antrag, Einreichung
from jobcenter.antrag.queries import answering_for_themselves, declared_answers, form_of, whole_case
from jobcenter.bescheid.situation import facts_of
from jobcenter.fall.queries import fall_of, valid_feststellungen
from jobcenter.portal.queries import estimate_from
from jobcenter.questionnaire.answers import Answers
from jobcenter.questionnaire.engine import prune
from jobcenter.questionnaire.facts import facts
from jobcenter.questionnaire.formulare import FORMULARE
from jobcenter.questionnaire.question import ANTRAGSTELLER, HAUSHALT, Kind
from jobcenter.questionnaire.veraenderung.bausteine import WHAT
from jobcenter.questionnaire.veraenderung.folgen import FOLGEN_TEXTE
from jobcenter.questionnaire.veraenderung.geld import ACCOUNT

VORGANG = "VAEM"
OWNERS = frozenset({"konto.inhaber", "konto.neuer_inhaber"})


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


def moves_money(antrag: Antrag, answers: Answers) -> bool:
    """Whether these answers name an account that this case does not know: nobody but the person may do that.

    Also that of somebody else to whom we would pay, such as the landlord. The first declaration needs no more than
    itself. Nobody is asked for what another adult answered.
    """
    topics = answers.get((HAUSHALT, WHAT)) or answers.get((ANTRAGSTELLER, WHAT))
    if form_of(antrag).vorgang == VORGANG and isinstance(topics, tuple) and ACCOUNT in topics:
        return True
    sent = [declared_answers(row) for row in Einreichung.objects.filter(antrag__in=whole_case(antrag))]
    if not sent:
        return False
    now = prune(form_of(antrag), answers, antrag.eingangstag)
    named = {value for key, value in now.items() if key[1] in _accounts() and answers.sicht.shows(key[0])}
    return not named <= {value for before in sent for key, value in before.items() if key[1] in _accounts()}


@cache
def _accounts() -> frozenset[str]:
    """The questions of all forms that ask where money goes: the account, and whose it is."""
    questions = (question for form in FORMULARE.values() for question in form.questions.values())
    return frozenset(question.id for question in questions if question.kind is Kind.IBAN) | OWNERS


def _amounts(antrag: Antrag, answers: Answers) -> dict[str, int]:
    if antrag.erstantrag_id is None or answering_for_themselves(antrag):
        # The amounts would tell one person what the other earns.
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
