"""Every form there is, by its id. An application keeps the id of its form; pages, desk and paper read it here."""

from __future__ import annotations

from collections.abc import Mapping

from jobcenter.questionnaire.hauptantrag import HAUPTANTRAG
from jobcenter.questionnaire.question import Form

FORMULARE: Mapping[str, Form] = {form.id: form for form in (HAUPTANTRAG,)}


def form_named(form_id: str) -> Form:
    """The form with this id. KeyError if there is none."""
    return FORMULARE[form_id]
