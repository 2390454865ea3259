"""What a reported change may mean for the money: a careful preview, never a promise."""

from typing import Any

from django.utils.translation import gettext as _

from jobcenter.antrag.models import Antrag, Einreichung
from jobcenter.antrag.queries import WHOLE, answering_for_themselves, declared_answers, form_of, whole_case
from jobcenter.bescheid.situation import facts_of
from jobcenter.fall.queries import fall_of, valid_feststellungen
from jobcenter.portal.queries import estimate_from
from jobcenter.questionnaire.answers import Answers
from jobcenter.questionnaire.facts import facts
from jobcenter.questionnaire.formulare import FORMULARE
from jobcenter.questionnaire.question import ANTRAGSTELLER, HAUSHALT
from jobcenter.questionnaire.veraenderung.bausteine import WHAT
from jobcenter.questionnaire.veraenderung.folgen import FOLGEN_TEXTE
from jobcenter.questionnaire.veraenderung.geld import ACCOUNT

VORGANG = "VAEM"
IBAN, OWNER = "konto.iban", "konto.inhaber"
_WHOLE_FORMS = [form.id for form in FORMULARE.values() if form.vorgang in WHOLE]


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
    """Whether these answers name another account than before: nobody but the person themselves may do that.

    The first account of a case needs no more than the application itself.
    """
    if form_of(antrag).vorgang not in WHOLE:
        topics = answers.get((HAUSHALT, WHAT)) or answers.get((ANTRAGSTELLER, WHAT))
        return isinstance(topics, tuple) and ACCOUNT in topics
    sent = Einreichung.objects.filter(antrag__in=whole_case(antrag), antrag__formular__in=_WHOLE_FORMS)
    last = sent.order_by("-eingereicht_am").first()
    return last is not None and _account(declared_answers(last)) != _account(answers)


def _account(answers: Answers) -> list[object]:
    return [answers.get((ANTRAGSTELLER, question)) for question in (IBAN, OWNER)]


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
