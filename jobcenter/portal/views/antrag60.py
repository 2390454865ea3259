"""The date first: the application in sixty seconds and its receipt (§ 37 SGB II, § 16 SGB I)."""

import re
import uuid
from collections.abc import Mapping
from datetime import date

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods, require_safe

from jobcenter.accounts.access import office_page
from jobcenter.antrag.link_and_code import code_of, link_of
from jobcenter.antrag.models import Kanal
from jobcenter.antrag.queries import answers_of
from jobcenter.antrag.services import KeyReused, Kurzangaben, save_answers
from jobcenter.clock import today
from jobcenter.fall.services import WHOLE, receive_antrag
from jobcenter.letters.render import render_pdf
from jobcenter.portal.access import OfficeRequest, OwnRequest, grant, has_grant, may_see_code, own_antrag_page
from jobcenter.portal.documents import HILFE, next_steps, pdf_response, receipt_context
from jobcenter.portal.mail_links import send_confirmation
from jobcenter.portal.queries import named_errors
from jobcenter.questionnaire.answers import Answers
from jobcenter.questionnaire.antrag60 import ANTRAG60
from jobcenter.questionnaire.engine import parse, path
from jobcenter.questionnaire.formulare import FORMULARE
from jobcenter.questionnaire.hauptantrag import HAUPTANTRAG
from jobcenter.questionnaire.question import ANTRAGSTELLER, Message, Value
from jobcenter.traeger.models import Traeger
from jobcenter.traeger.queries import find_by_plz

_SCHLUESSEL = re.compile(r"[0-9a-f]{32}")


@require_http_methods(["GET", "HEAD", "POST"])
@office_page
def antrag(request: OfficeRequest) -> HttpResponse:
    """Secure the date, of the application or of what `?anliegen=` names.

    However often one form arrives, it is one application with one receipt.
    """
    if _formular(request) not in FORMULARE:
        raise Http404
    if request.method != "POST":
        return _form(request, schluessel=uuid.uuid4().hex)
    heute = today()
    values: dict[str, Value | None] = {}
    errors: dict[str, Message] = {}
    for step in path(ANTRAG60, Answers(), heute):
        found, wrong = parse(ANTRAG60, Answers(), heute, step, dict(request.POST.lists()))
        values |= found
        errors |= wrong
    schluessel = request.POST.get("schluessel", "")
    if not _SCHLUESSEL.fullmatch(schluessel):
        schluessel = uuid.uuid4().hex
    if errors:
        return _form(request, schluessel=schluessel, errors=errors)
    return _receive(request, values, schluessel)


def _formular(request: OfficeRequest) -> str:
    return request.GET.get("anliegen") or HAUPTANTRAG.id


def _form(request: OfficeRequest, *, schluessel: str, errors: Mapping[str, Message] | None = None) -> HttpResponse:
    heute = today()
    steps = path(ANTRAG60, Answers(), heute)
    form = FORMULARE[_formular(request)]
    context = {
        "form": form,
        "is_antrag": form.vorgang in WHOLE,
        "gilt_ab": heute.replace(day=1),
        "schluessel": schluessel,
        "felder": [(field, (errors or {}).get(field.question.id)) for step in steps for field in step.fields],
        "errors": named_errors(steps, errors or {}),
        "raw": request.POST if request.method == "POST" else None,
    }
    return render(request, "portal/antrag60.html", context, status=422 if errors else 200)


def _receive(request: OfficeRequest, values: Mapping[str, Value | None], schluessel: str) -> HttpResponse:
    try:
        antrag, is_new = receive_antrag(
            angaben=_kurzangaben(values),
            schluessel=schluessel,
            kanal=Kanal.ONLINE,
            sprache=get_language() or "de",
            formular=_formular(request),
        )
    except KeyReused as reused:
        first = reused.antrag
        address = reverse("portal:quittung", args=[request.traeger.slug, link_of(first.id)])
        context = {"nummer": first.nummer, "quittung": address if has_grant(request, first) else ""}
        return render(request, "portal/schon_da.html", context, status=422)
    if is_new:
        save_answers(antrag=antrag, werte={(ANTRAGSTELLER, key): wert for key, wert in values.items()})
        if antrag.email:
            send_confirmation(antrag)
    grant(request, antrag)
    return HttpResponseRedirect(reverse("portal:quittung", args=[request.traeger.slug, link_of(antrag.id)]))


def _kurzangaben(values: Mapping[str, Value | None]) -> Kurzangaben:
    """The typed answers under the names of the application."""
    geburtsdatum = values["person.geburtsdatum"]
    assert isinstance(geburtsdatum, date)  # noqa: S101 - what parse returns for a DATE without an error

    def text(frage: str) -> str:
        return str(values.get(frage) or "")

    return Kurzangaben(
        vorname=text("person.vorname"),
        nachname=text("person.nachname"),
        geburtsdatum=geburtsdatum,
        plz=text("anschrift.plz"),
        email=text("kontakt.email"),
        telefon=text("kontakt.telefon"),
    )


def other_offices(traeger: Traeger, plz: str) -> list[Traeger]:
    """Who is responsible for a postcode when this office is not. The application counts all the same (§ 16 SGB I)."""
    found = {gebiet.traeger_id: gebiet.traeger for gebiet in find_by_plz(plz)}
    return [] if traeger.id in found else list(found.values())


@own_antrag_page
@require_safe
def quittung(request: OwnRequest) -> HttpResponse:
    """The receipt: time, number, code, what happens next."""
    antrag = request.antrag
    context = {
        "antrag": antrag,
        "form": request.form,
        "is_antrag": request.form.vorgang in WHOLE,
        "hilfe": str(answers_of(antrag).get((ANTRAGSTELLER, HILFE)) or ""),
        "link": request.link,
        "code": code_of(antrag.id) if may_see_code(request, antrag) else "",
        "gilt_ab": antrag.eingangstag.replace(day=1),
        "schritte": next_steps(antrag),
        "zustaendig": other_offices(request.traeger, antrag.plz),
    }
    return render(request, "portal/quittung.html", context)


@own_antrag_page
@require_safe
def quittung_pdf(request: OwnRequest) -> HttpResponse:
    """The receipt as a file, with the code where it may be shown, because the person asks for it here."""
    antrag = request.antrag
    data = receipt_context(antrag, with_code=may_see_code(request, antrag))
    return pdf_response(render_pdf("quittung", data), f"Quittung-{antrag.nummer}.pdf")
