"""What the checklist tells a person about each proof: what is enough, what it must show, what else is possible."""

from __future__ import annotations

from jobcenter.questionnaire.nachweisarten.art import Nachweisart
from jobcenter.questionnaire.nachweisarten.health import HEALTH
from jobcenter.questionnaire.nachweisarten.housing import HOUSING
from jobcenter.questionnaire.nachweisarten.learning import LEARNING
from jobcenter.questionnaire.nachweisarten.money import MONEY
from jobcenter.questionnaire.nachweisarten.people import PEOPLE
from jobcenter.questionnaire.nachweisarten.pictures import PICTURES
from jobcenter.questionnaire.nachweisarten.work import WORK
from jobcenter.questionnaire.question import Message

__all__ = ["NACHWEISARTEN", "PICTURES", "Nachweisart", "nachweisart_of"]

NACHWEISARTEN: tuple[Nachweisart, ...] = (*PEOPLE, *MONEY, *HOUSING, *WORK, *LEARNING, *HEALTH)
_BY_TEXT = {(art.code, text): art for art in NACHWEISARTEN for text in art.fuer}
_BY_CODE = {art.code: art for art in NACHWEISARTEN if not art.fuer}


def nachweisart_of(code: str, text: str | Message = "") -> Nachweisart:
    """What we say about this proof of a form.

    text: as declared in the form, or as it stands in a `Beleg`. KeyError if nobody knows the code.
    """
    while isinstance(text, Message):
        inner = text.params.get("proof")
        text = inner if isinstance(inner, Message) else text.text
    return _BY_TEXT.get((code, text)) or _BY_CODE[code]
