"""Continue later: number and code, or a link to the confirmed address. Answers never tell which numbers exist."""

from datetime import timedelta

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from jobcenter.accounts.access import office_page
from jobcenter.antrag.link_and_code import link_of
from jobcenter.antrag.models import Antrag, Beteiligung
from jobcenter.antrag.services import confirm_email
from jobcenter.clock import now
from jobcenter.events.models import Ereignis
from jobcenter.events.services import record
from jobcenter.fall.queries import fall_of
from jobcenter.look.views import too_many_requests
from jobcenter.portal.access import OfficeRequest, grant
from jobcenter.portal.mail_links import Zweck, antrag_of, send_link
from jobcenter.portal.tries import WAIT_SECONDS, TooManyTries, access_with_code, clean_nummer, count_mail_request

# An address that was confirmed only now may have been entered by somebody at an open browser.
TRUSTED_AFTER = timedelta(days=3)


@require_http_methods(["GET", "HEAD", "POST"])
@office_page
def weiter(request: OfficeRequest) -> HttpResponse:
    """Two ways back into an application."""
    if request.method != "POST":
        return _show(request, {})
    nummer = clean_nummer(request.POST.get("nummer", ""))
    errors = (
        {} if nummer else {"nummer": _("Bitte schreiben Sie die Nummer Ihres Antrags. Sie steht auf der Quittung.")}
    )
    by_mail = request.POST.get("aktion") == "mail"
    code = request.POST.get("code", "")
    if not by_mail and not code.strip():
        errors["code"] = _("Bitte schreiben Sie Ihren Code. Er steht auf der Quittung.")
    if errors:
        return _show(request, errors)
    try:
        return _by_mail(request, nummer) if by_mail else _by_code(request, nummer, code)
    except TooManyTries:
        return too_many_requests(request, seconds=WAIT_SECONDS)


def _by_code(request: OfficeRequest, nummer: str, code: str) -> HttpResponse:
    found = access_with_code(nummer, code)
    if found is None:
        return _show(request, {"code": _("Nummer und Code passen nicht zusammen. Bitte prüfen Sie beides.")})
    return _open(request, found)


def _by_mail(request: OfficeRequest, nummer: str) -> HttpResponse:
    count_mail_request(nummer)
    antrag = Antrag.objects.filter(nummer=nummer, email_bestaetigt_am__isnull=False).first()
    if antrag is not None and antrag.email:
        send_link(antrag)
    return render(request, "portal/mail_unterwegs.html")


@require_http_methods(["GET", "HEAD", "POST"])
@office_page
def bestaetigen(request: OfficeRequest, token: str) -> HttpResponse:
    """The link of the first mail: it confirms the address and opens nothing, for the address may be mistyped."""
    antrag = antrag_of(token, Zweck.BESTAETIGEN)
    if antrag is None or request.method != "POST":
        return _button(request, antrag, Zweck.BESTAETIGEN)
    if antrag.email_bestaetigt_am is None:
        confirm_email(antrag=antrag)
        record(Ereignis.Art.EMAIL_BESTAETIGT, fall_id=fall_of(antrag).id)
    messages.success(request, _("Ihre E-Mail-Adresse ist bestätigt. Jetzt können wir Ihnen schreiben."))
    return _to_home(request, antrag)


@require_http_methods(["GET", "HEAD", "POST"])
@office_page
def mail_link(request: OfficeRequest, token: str) -> HttpResponse:
    """The link that was asked for: it opens the application."""
    antrag = antrag_of(token, Zweck.OEFFNEN)
    if antrag is None or request.method != "POST":
        return _button(request, antrag, Zweck.OEFFNEN)
    confirmed = antrag.email_bestaetigt_am
    return _open(request, antrag, is_proof=confirmed is not None and now() - confirmed >= TRUSTED_AFTER)


def _button(request: OfficeRequest, antrag: Antrag | None, zweck: Zweck) -> HttpResponse:
    """The page behind a mailed link: one button, because mail programs open links on their own."""
    if antrag is None:
        return render(request, "portal/link_abgelaufen.html", status=410)
    return render(request, "portal/mail_link.html", {"confirms": zweck is Zweck.BESTAETIGEN})


@require_POST
@office_page
def ende(request: OfficeRequest) -> HttpResponse:
    """Close everything that is open in this browser, for a shared computer."""
    request.session.flush()
    response = HttpResponseRedirect(reverse("website:office", args=[request.traeger.slug]))
    response["Clear-Site-Data"] = '"cache"'
    return response


def _open(request: OfficeRequest, what: Antrag | Beteiligung, *, is_proof: bool = True) -> HttpResponse:
    grant(request, what, is_proof=is_proof)
    return _to_home(request, what)


def _to_home(request: OfficeRequest, what: Antrag | Beteiligung) -> HttpResponse:
    """The own pages, which ask for the code where this browser has no grant."""
    return HttpResponseRedirect(reverse("portal:home", args=[request.traeger.slug, link_of(what.id)]))


def _show(request: OfficeRequest, errors: dict[str, str]) -> HttpResponse:
    context = {
        "errors": errors,
        "nummer": request.POST.get("nummer", ""),
        "code": request.POST.get("code", ""),
        "by_mail": request.POST.get("aktion") == "mail",
    }
    return render(request, "portal/weiter.html", context, status=422 if errors else 200)
