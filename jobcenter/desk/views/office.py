"""The office itself: address, opening hours, housing limits, staff. The administration changes it, others read."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from jobcenter.accounts.models import Rolle
from jobcenter.accounts.queries import colleagues
from jobcenter.desk.forms import Form
from jobcenter.desk.technik import technik
from jobcenter.desk.views.page import accept_fields, desk_page, show, staff_of
from jobcenter.questionnaire.question import Kind
from jobcenter.traeger.models import Traeger
from jobcenter.traeger.queries import all_mietgrenzen
from jobcenter.traeger.services import Anschrift, OverlappingLimit, add_mietgrenze, change_anschrift

MAX_HAUSHALT = 20


@desk_page()
@require_safe
def office(request: HttpRequest) -> HttpResponse:
    """Everything on one page."""
    return _show(request)


def _show(request: HttpRequest, form: Form | None = None, formular: str = "") -> HttpResponse:
    traeger: Traeger = request.traeger  # type: ignore[attr-defined]
    is_admin = staff_of(request).rolle == Rolle.ADMIN
    context: dict[str, Any] = {
        "traeger": traeger,
        "grenzen": all_mietgrenzen(),
        "kollegium": colleagues(traeger.id),
        "ist_admin": is_admin,
        "technik": technik() if is_admin else None,
        "raw": form.raw if form and formular == "grenze" else {},
        "adresse": form.raw if form and formular == "anschrift" else _address(traeger),
        "errors": form.errors if form else {},
    }
    return show(request, "amt.html", context, 422 if form else 200)


def _address(traeger: Traeger) -> dict[str, str]:
    return {name: getattr(traeger, name) for name in Anschrift.__slots__}


@desk_page(Rolle.ADMIN)
@require_POST
def change_address(request: HttpRequest) -> HttpResponse:
    """New public address data."""
    accept_fields(request, *Anschrift.__slots__)
    form = Form(request.POST)
    angaben = Anschrift(
        strasse=form.text("strasse", "Bitte schreiben Sie Straße und Hausnummer.", 120),
        plz=form.typed_value("plz", Kind.PLZ, "Bitte schreiben Sie die Postleitzahl.") or "",
        ort=form.text("ort", "Bitte schreiben Sie den Ort.", 80),
        telefon=form.text("telefon", "Bitte schreiben Sie die Telefonnummer.", 40),
        email=form.typed_value("email", Kind.EMAIL, "Bitte schreiben Sie die E-Mail-Adresse.") or "",
        oeffnungszeiten=form.text("oeffnungszeiten", "Bitte schreiben Sie die Öffnungszeiten.", 1000),
        hinweis=form.text("hinweis", "", 1000),
    )
    if form.errors:
        return _show(request, form, "anschrift")
    change_anschrift(traeger=request.traeger, angaben=angaben)  # type: ignore[attr-defined]
    messages.success(request, "Anschrift und Öffnungszeiten sind geändert.")
    return redirect("desk:office")


@desk_page(Rolle.ADMIN)
@require_POST
def add_limit(request: HttpRequest) -> HttpResponse:
    """A new housing limit; the one before ends the day before. History is never edited."""
    names = ("groesse", "unterkunft", "heizung", "ab", "ab.tag", "ab.monat", "ab.jahr", "quelle")
    accept_fields(request, *names)
    form = Form(request.POST)
    groesse = form.typed_value("groesse", Kind.INT, "Bitte schreiben Sie, für wie viele Personen die Grenze gilt.")
    if groesse is not None and not 1 <= groesse <= MAX_HAUSHALT:
        form.errors["groesse"] = f"Bitte schreiben Sie eine Zahl von 1 bis {MAX_HAUSHALT}."
    unterkunft = form.typed_value("unterkunft", Kind.EURO, "Bitte schreiben Sie die Grenze für die Unterkunft.")
    heizung = form.typed_value("heizung", Kind.EURO, "Bitte schreiben Sie die Grenze für die Heizung.")
    ab = form.typed_value("ab", Kind.DATE, "Bitte schreiben Sie den ersten Tag, an dem die Grenze gilt.")
    quelle = form.text("quelle", "Bitte nennen Sie die Quelle, zum Beispiel die Richtlinie mit Datum.", 200)
    if not form.errors:
        try:
            add_mietgrenze(
                haushaltsgroesse=groesse, unterkunft_ct=unterkunft, heizung_ct=heizung, gueltig_ab=ab, quelle=quelle
            )
        except OverlappingLimit:
            form.errors["ab"] = "Für diese Größe gilt ab diesem Tag oder später schon eine Grenze."
    if form.errors:
        return _show(request, form, "grenze")
    messages.success(request, "Die neue Mietgrenze ist eingetragen.")
    return redirect("desk:office")
