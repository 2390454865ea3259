"""Addresses inside one own application."""

from typing import Any

from django.urls import reverse

from jobcenter.portal.access import OwnRequest
from jobcenter.questionnaire.engine import Step


def address(request: OwnRequest, name: str, *args: Any) -> str:
    """The address of a page of this application, e.g. `address(request, "unterlagen")`."""
    return reverse(f"portal:{name}", args=[request.traeger.slug, request.link, *args])


def step_address(request: OwnRequest, step: Step) -> str:
    """The address of one page of the conversation."""
    if step.person_id:
        return address(request, "frage_person", step.page.id, step.person_id)
    return address(request, "frage", step.page.id)
