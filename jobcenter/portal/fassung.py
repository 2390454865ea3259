"""A draft that was begun with an earlier version of the questions: it is carried over, and the person is told."""

from django.contrib import messages
from django.http import HttpRequest
from django.utils.translation import gettext as _

from jobcenter.antrag.models import Antrag
from jobcenter.antrag.services import carry_over
from jobcenter.questionnaire.answers import Sicht
from jobcenter.questionnaire.fassung import Aenderung

NAMED = 3


def bring_up_to_date(request: HttpRequest, antrag: Antrag, sicht: Sicht) -> None:
    """Carry a draft over to today's questions and say what is different; what was sent stays as it was."""
    change = carry_over(antrag=antrag, sicht=sicht)
    if change:
        messages.info(request, _sentence(change))


def _sentence(change: Aenderung) -> str:
    parts = [_("Wir haben unsere Fragen geändert. Ihre Antworten sind noch da.")]
    if change.neu:
        parts.append(_("Neu gefragt: %(fragen)s") % {"fragen": _some(change.neu)})
    if change.anders:
        parts.append(_("Bitte neu beantworten: %(fragen)s") % {"fragen": _some(change.anders)})
    if change.entfallen:
        parts.append(
            _("Nicht mehr gefragt: %(fragen)s") % {"fragen": _some(tuple(text for _key, text in change.entfallen))}
        )
    return " ".join(parts)


def _some(texts: tuple[str, ...]) -> str:
    named = " · ".join(_(text) for text in texts[:NAMED])
    more = len(texts) - NAMED
    return named + (_(" · und %(number)s weitere") % {"number": more} if more > 0 else "")
