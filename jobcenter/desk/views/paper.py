"""An application on paper, at the counter or by phone: its channel and the moment it really arrived (§ 16 SGB I)."""

import secrets
from dataclasses import replace
from datetime import date
from typing import cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from jobcenter.antrag.models import Kanal
from jobcenter.antrag.services import KeyReused, Kurzangaben
from jobcenter.clock import now
from jobcenter.desk.forms import Form, named_errors
from jobcenter.desk.views.page import FALLARBEIT, accept_fields, desk_page, show, staff_of
from jobcenter.fall.queries import fall_of
from jobcenter.fall.services import receive_antrag
from jobcenter.look.fields import FieldView, field_view
from jobcenter.questionnaire import engine
from jobcenter.questionnaire.answers import Answers
from jobcenter.questionnaire.antrag60 import ANTRAG60
from jobcenter.questionnaire.engine import Step

KANAELE = {value: label for value, label in Kanal.choices if value != Kanal.ONLINE}
OWN_FIELDS = ("kanal", "eingang", "eingang.tag", "eingang.monat", "eingang.jahr", "uhrzeit", "schluessel")
REUSED = "Dieses Formular wurde schon mit anderen Angaben gesendet. Der erste Antrag gilt."


@desk_page(*FALLARBEIT)
@require_http_methods(["GET", "HEAD", "POST"])
def paper(request: HttpRequest) -> HttpResponse:
    """The form; sent twice it is still one application."""
    moment = now()
    step = _step(moment.date())
    form = Form(request.POST)
    if request.method == "POST":
        accept_fields(request, *OWN_FIELDS, *(name for field in step.fields for name in field.names))
        response = _receive(request, form, step)
        if response is not None:
            return response
    posted = request.method == "POST"
    context = {
        "kanaele": list(KANAELE.items()),
        "felder": _fields(step, form.raw if posted else None, form.errors),
        "kanal": form.raw.get("kanal", ""),
        "eingang": form.date_parts("eingang") if posted else moment.date(),
        "uhrzeit": form.raw.get("uhrzeit", "") if posted else f"{moment:%H:%M}",
        "schluessel": form.raw.get("schluessel") or secrets.token_urlsafe(24),
        "errors": form.errors,
        "fehler": named_errors(step, form.errors),
    }
    return show(request, "papier.html", context, 422 if form.errors else 200)


def _step(today: date) -> Step:
    """The questions of the sixty seconds, without the free text that only the person can write."""
    step = engine.path(ANTRAG60, Answers(), today)[0]
    return replace(step, fields=tuple(field for field in step.fields if field.question.id != "antrag.wunsch"))


def _fields(step: Step, raw: QueryDict | None, errors: dict[str, str]) -> list[FieldView]:
    return [field_view(field.question, None, errors.get(field.question.id), raw) for field in step.fields]


def _receive(request: HttpRequest, form: Form, step: Step) -> HttpResponse | None:
    """Secure the date; None when the page has to say what is wrong."""
    moment = now()
    kanal = form.choice("kanal", KANAELE, "Bitte wählen Sie, wie der Antrag kam.")
    eingang = form.moment("eingang", "uhrzeit", latest=moment)
    raw = {name: request.POST.getlist(name) for name in request.POST}
    values, errors = engine.parse(ANTRAG60, Answers(), moment.date(), step, raw)
    form.errors |= {name: message.render() for name, message in errors.items()}
    schluessel = form.text("schluessel", "Bitte laden Sie die Seite neu.", 64)
    if form.errors or eingang is None:
        return None
    angaben = Kurzangaben(
        vorname=str(values["person.vorname"]),
        nachname=str(values["person.nachname"]),
        geburtsdatum=cast(date, values["person.geburtsdatum"]),
        plz=str(values["anschrift.plz"]),
        email=str(values["kontakt.email"] or ""),
        telefon=str(values["kontakt.telefon"] or ""),
    )
    try:
        antrag, is_new = receive_antrag(
            angaben=angaben,
            schluessel=schluessel,
            kanal=Kanal(kanal),
            sprache="de",
            by=staff_of(request),
            eingegangen_am=eingang,
        )
    except KeyReused:
        form.errors["kanal"] = REUSED
        return None
    if is_new:
        messages.success(request, f"Der Antrag ist gesichert. Nummer {antrag.nummer}.")
    return redirect("desk:case", fall_of(antrag).id)
