"""Every form there is, by its id. An application keeps the id of its form; pages, desk and paper read it here."""

from __future__ import annotations

from collections.abc import Mapping

from jobcenter.questionnaire.hauptantrag import HAUPTANTRAG
from jobcenter.questionnaire.kleine import KLEINE
from jobcenter.questionnaire.question import Form
from jobcenter.questionnaire.veraenderung import VERAENDERUNG
from jobcenter.questionnaire.weiterbewilligung import WEITERBEWILLIGUNG

FORMULARE: Mapping[str, Form] = {form.id: form for form in (HAUPTANTRAG, WEITERBEWILLIGUNG, VERAENDERUNG, *KLEINE)}


def form_named(form_id: str) -> Form:
    """The form with this id. KeyError if there is none."""
    return FORMULARE[form_id]
