"""Forms on paper: blank for anybody, or with the answers of one application."""

import dataclasses
import functools
import json
from datetime import date
from typing import Any

from django.conf import settings

from jobcenter.antrag.models import Antrag
from jobcenter.antrag.queries import answers_of, form_of
from jobcenter.antrag.services import ERKLAERUNG
from jobcenter.letters.formular import formular_pdf
from jobcenter.questionnaire.answers import Answers, Sicht
from jobcenter.questionnaire.formulare import form_named
from jobcenter.questionnaire.papier import PaperForm, paper_form
from jobcenter.questionnaire.question import Form
from jobcenter.traeger.models import Traeger

ADDRESS = "anschrift."
MAX_COPIES = 4


def blank_form(traeger: Traeger, form: Form, today: date, copies: int = 1) -> bytes:
    """The blank form of an office as a PDF, with `copies` blocks for each further person. Made once a day."""
    return _blank(json.dumps(_behoerde(traeger)), form.id, form.version, today, copies)


@functools.lru_cache(maxsize=64)
def _blank(behoerde: str, form_id: str, version: str, today: date, copies: int) -> bytes:
    paper = paper_form(form_named(form_id), today, copies=copies)
    return _pdf(json.loads(behoerde), paper, today, "")


def filled_form(antrag: Antrag, today: date, sicht: Sicht | None = None) -> bytes:
    """The form of this application with its answers; `sicht` as in `answers_of`.

    Where somebody must not learn the address, its fields stay empty: paper may fall into the wrong hands.
    """
    answers = answers_of(antrag, sicht)
    if antrag.anschrift_geheim:
        kept = {key: value for key, value in answers.items() if not key[1].startswith(ADDRESS)}
        answers = Answers(kept, answers.sicht)
    paper = paper_form(form_of(antrag), antrag.eingangstag, answers)
    return _pdf(_behoerde(antrag.traeger), paper, today, antrag.nummer)


def _pdf(behoerde: Any, paper: PaperForm, today: date, nummer: str) -> bytes:
    return formular_pdf(
        {
            "behoerde": behoerde,
            "formular": dataclasses.asdict(paper),
            "datum": today.isoformat(),
            "nummer": nummer,
            "erklaerung": [ERKLAERUNG],
        }
    )


def _behoerde(traeger: Traeger) -> dict[str, Any]:
    return {
        "name": traeger.name,
        "strasse": traeger.strasse,
        "plz": traeger.plz,
        "ort": traeger.ort,
        "telefon": traeger.telefon,
        "email": traeger.email,
        "portal": f"{settings.PUBLIC_ORIGIN}/{traeger.slug}/weiter/",
        "oeffnungszeiten": traeger.oeffnungszeiten.splitlines(),
    }
