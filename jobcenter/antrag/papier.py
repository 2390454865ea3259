"""Forms on paper: blank for anybody, or with the answers of one application."""

import dataclasses
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from jobcenter.antrag.models import Antrag
from jobcenter.antrag.queries import answers_of, form_of, is_protected
from jobcenter.antrag.schutz import is_hidden
from jobcenter.antrag.services import ERKLAERUNG
from jobcenter.letters.contexts import Behoerde
from jobcenter.letters.formular import formular_pdf
from jobcenter.letters.letterhead import letterhead_of
from jobcenter.questionnaire.answers import Sicht
from jobcenter.questionnaire.papier import PaperForm, paper_form, without_answers
from jobcenter.questionnaire.question import Form
from jobcenter.traeger.models import Traeger

MAX_COPIES = 2
# A long form takes seconds and some megabytes. One is set and one waits, so that a robot that asks for all of them
# neither holds up the pages of everybody else nor fills the memory.
AT_A_TIME = 2
MAX_KEPT_BYTES = 48_000_000
_slots = threading.BoundedSemaphore(AT_A_TIME)
_setting = threading.Lock()
_Key = tuple[str, str, str, date, int]
_kept: dict[_Key, bytes] = {}


class Busy(Exception):
    """Too many forms are being set right now."""


def blank_form(traeger: Traeger, form: Form, today: date, copies: int = 1) -> bytes:
    """The blank form of an office as a PDF, with `copies` blocks for each further person. Made once a day.

    Raises Busy.
    """
    behoerde = letterhead_of(traeger)
    key = (json.dumps(behoerde), form.id, form.version, today, copies)
    found = _kept.get(key)
    if found is None:
        with _slot():
            # The one before us may have made just this one.
            found = _kept.get(key) or _pdf(behoerde, paper_form(form, today, copies=copies), today, "")
            _keep(key, found)
    return found


@contextmanager
def _slot() -> Iterator[None]:
    if not _slots.acquire(blocking=False):
        raise Busy
    try:
        with _setting:
            yield
    finally:
        _slots.release()


def _keep(key: _Key, pdf: bytes) -> None:
    """Keep it for today; what is of another day goes, and the oldest where there are too many."""
    _kept[key] = pdf
    for old in list(_kept):
        if old[3] != key[3] or sum(map(len, _kept.values())) > MAX_KEPT_BYTES:
            del _kept[old]


def filled_form(antrag: Antrag, today: date, sicht: Sicht | None = None) -> bytes:
    """The form of this application with its answers; `sicht` as in `answers_of`.

    Paper may fall into the wrong hands: where somebody must not learn the address, its fields stay empty, and
    confidential answers never stand there. Raises Busy.
    """
    form, protected = form_of(antrag), is_protected(antrag)
    private = {question.id for question in form.questions.values() if question.privat}
    answers = answers_of(antrag, sicht)
    paper = paper_form(form, antrag.eingangstag, answers)
    paper = without_answers(paper, lambda question: question in private or (protected and is_hidden(question)))
    with _slot():
        return _pdf(letterhead_of(antrag.traeger), paper, today, antrag.nummer)


def _pdf(behoerde: Behoerde, paper: PaperForm, today: date, nummer: str) -> bytes:
    return formular_pdf(
        {
            "behoerde": behoerde,
            "formular": dataclasses.asdict(paper),
            "datum": today.isoformat(),
            "nummer": nummer,
            "erklaerung": [ERKLAERUNG],
        }
    )
