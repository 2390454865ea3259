"""The public pages. They read nothing but the public address data of the offices."""

from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import Resolver404, resolve, reverse
from django.utils import translation
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST, require_safe

from jobcenter.accounts.access import View, office_page, public_page
from jobcenter.look.context import SCHRIFT_COOKIE, SCHRIFTEN, THEMA_COOKIE, THEMEN
from jobcenter.look.templatetags.look import explained
from jobcenter.questionnaire.begriffe import BEGRIFFE
from jobcenter.traeger.models import Gebiet, Traeger
from jobcenter.traeger.queries import all_offices, find_by_plz
from jobcenter.website.structured import government_service

ONE_YEAR = 365 * 24 * 3600


def _set_cookie(response: HttpResponseBase, name: str, value: str) -> None:
    response.set_cookie(
        name,
        value,
        max_age=ONE_YEAR,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
    )


def _canonical(path: str, sprache: str) -> str:
    """The one address of a page in one language; German is the address without addition."""
    addition = "" if sprache == settings.LANGUAGE_CODE else f"?sprache={sprache}"
    return f"{settings.PUBLIC_ORIGIN}{path}{addition}"


def in_every_language(view: View) -> View:
    """`?sprache=en` shows the page in that language and keeps the choice.

    So search engines find one address per language, although people choose the language once.
    """
    allowed = {code for code, _name in settings.LANGUAGES}

    @wraps(view)
    def wrapper(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        wish = request.GET.get("sprache", "")
        if wish not in allowed:
            return view(request, *args, **kwargs)
        translation.activate(wish)
        request.LANGUAGE_CODE = wish
        response = view(request, *args, **kwargs)
        _set_cookie(response, settings.LANGUAGE_COOKIE_NAME, wish)
        response["Content-Language"] = wish
        return response

    return wrapper


def _page(request: HttpRequest, template: str, context: dict[str, Any] | None = None) -> HttpResponse:
    """Render an indexable page: with its canonical address and its addresses in the other languages."""
    addresses = {
        "canonical": _canonical(request.path, translation.get_language() or settings.LANGUAGE_CODE),
        "alternates": [(code, _canonical(request.path, code)) for code, _name in settings.LANGUAGES],
        "origin": settings.PUBLIC_ORIGIN,
    }
    return render(request, template, addresses | (context or {}))


@public_page
@require_safe
@in_every_language
def start(request: HttpRequest) -> HttpResponse:
    """Find the responsible office by postcode; by municipality where the postcode has several offices."""
    plz = "".join(request.GET.get("plz", "").split())
    if not plz:
        return _page(request, "website/start.html", {"plz": ""})
    gebiete = find_by_plz(plz) if len(plz) == 5 and plz.isdecimal() else []
    offices: dict[Any, Traeger] = {gebiet.traeger_id: gebiet.traeger for gebiet in gebiete}
    if len(offices) == 1:
        return HttpResponseRedirect(reverse("website:office", args=[next(iter(offices.values())).slug]))
    return _page(request, "website/start.html", {"plz": plz} | _search_result(plz, gebiete))


def _search_result(plz: str, gebiete: list[Gebiet]) -> dict[str, Any]:
    """What the page says when a postcode did not lead to exactly one office."""
    if gebiete:
        return {"gebiete": gebiete}
    if len(plz) != 5 or not plz.isdecimal():
        return {"errors": {"plz": translation.gettext("Eine Postleitzahl hat fünf Ziffern. Zum Beispiel: 12345.")}}
    return {"unbekannt": True, "offices": all_offices()}


@office_page
@require_safe
@in_every_language
def office(request: HttpRequest) -> HttpResponse:
    """The start page of one Jobcenter: one clear button, what happens next, hours, contact, emergencies."""
    traeger: Traeger = request.traeger  # type: ignore[attr-defined]
    entries = {name: _existing(f"/{traeger.slug}/{name}/") for name in ("antrag", "check", "weiter", "anliegen")}
    return _page(request, "website/office.html", entries | {"service": government_service(traeger)})


def _existing(path: str) -> str:
    """The address if this installation has such a page; an entry that leads nowhere is not shown."""
    try:
        resolve(path)
    except Resolver404:
        return ""
    return path


def _text_page(template: str) -> View:
    """A page that consists of text and the addresses of the offices."""

    @public_page
    @require_safe
    @in_every_language
    def page(request: HttpRequest) -> HttpResponse:
        return _page(request, f"website/{template}.html", {"offices": all_offices()})

    return page


barrierefreiheit = _text_page("barrierefreiheit")
leichte_sprache = _text_page("leichte_sprache")
datenschutz = _text_page("datenschutz")
impressum = _text_page("impressum")
hilfe = _text_page("hilfe")
feedback = _text_page("feedback")


@public_page
@require_safe
@in_every_language
def woerter(request: HttpRequest) -> HttpResponse:
    """All words of the law that occur in our questions, in German and in the language of the page, explained."""
    return _page(request, "website/woerter.html", {"begriffe": explained(BEGRIFFE)})


@public_page
@require_POST
def anzeige(request: HttpRequest) -> HttpResponse:
    """Keep a choice of language, colours or size of type in a cookie and go back to where the person was."""
    back = request.POST.get("next", "/")
    if not url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()}):
        back = "/"
    response = HttpResponseRedirect(_without_language(back))
    choices = {
        "sprache": (settings.LANGUAGE_COOKIE_NAME, [code for code, _name in settings.LANGUAGES]),
        "thema": (THEMA_COOKIE, THEMEN),
        "schrift": (SCHRIFT_COOKIE, SCHRIFTEN),
    }
    for field, (cookie, allowed) in choices.items():
        value = request.POST.get(field, "")
        if value in allowed:
            _set_cookie(response, cookie, value)
    return response


def _without_language(address: str) -> str:
    """The address without `sprache=…`, which would win over the choice just made."""
    path, _mark, query = address.partition("?")
    rest = "&".join(part for part in query.split("&") if part and not part.startswith("sprache="))
    return f"{path}?{rest}" if rest else path


@public_page
@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Search engines may read the public pages; personal pages and the desk are not theirs."""
    lines = [
        "User-agent: *",
        "Disallow: /desk/",
        "Disallow: /konto/",
        "Disallow: /*/antrag/",
        "Disallow: /*/weiter/",
        f"Sitemap: {settings.PUBLIC_ORIGIN}{reverse('website:sitemap')}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@public_page
@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """All indexable pages, each with its addresses in the other languages."""
    names = ["start", "barrierefreiheit", "leichte_sprache", "datenschutz", "impressum", "hilfe", "woerter"]
    paths = [reverse(f"website:{name}") for name in names]
    paths += [reverse("website:office", args=[traeger.slug]) for traeger in all_offices()]
    languages = [code for code, _name in settings.LANGUAGES]
    pages = [
        {
            "loc": _canonical(path, code),
            "alternates": [(other, _canonical(path, other)) for other in languages],
        }
        for path in paths
        for code in languages
    ]
    return render(request, "website/sitemap.xml", {"pages": pages}, content_type="application/xml")
