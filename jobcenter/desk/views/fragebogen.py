"""Every form as a flow, for lawyers and translators; links to trial runs and what was remarked in them."""

import gettext
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import get_language_info, to_locale
from django.views.decorators.http import require_POST, require_safe

from jobcenter.clock import now
from jobcenter.desk.forms import Form as PostedForm
from jobcenter.desk.views.page import accept_fields, desk_page, show, staff_of
from jobcenter.probe.models import Anmerkung, Probelink
from jobcenter.probe.queries import anmerkungen_of, links_of, unsettled
from jobcenter.probe.services import create_link, end_link, settle_anmerkung
from jobcenter.questionnaire.flow import EVERY_FORM, FlowPage, FlowQuestion, flow, readable
from jobcenter.questionnaire.question import Form

NEW_LINK = "probelink"
Translate = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Text:
    """A German text, and beside it the same in the chosen language ("" = German only, or not translated yet)."""

    german: str
    other: str = ""
    is_missing: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One line about a question: what it is, and its texts."""

    label: str
    texts: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class _Reader:
    """Puts German texts beside their translation into one language ("" = German only)."""

    sprache: str
    translate: Translate

    def text(self, german: str, params: Any = None) -> Text:
        if not self.sprache:
            return Text(readable(german, params))
        other = self.translate(german)
        return Text(readable(german, params), readable(other, params), not other)

    def row(self, label: str, german: Iterable[str], params: Any = None) -> Row:
        return Row(label, tuple(self.text(each, params) for each in german if each))


class _Nothing(gettext.NullTranslations):
    """Says "" for what a catalogue does not hold, instead of the German text."""

    def gettext(self, message: str) -> str:
        return ""


def _reader(sprache: str) -> _Reader:
    if sprache not in dict(settings.LANGUAGES) or sprache == settings.LANGUAGE_CODE:
        return _Reader("", str)
    folder = str(settings.LOCALE_PATHS[0])
    catalogue = gettext.translation("django", folder, [to_locale(sprache)], fallback=True)
    if type(catalogue) is gettext.NullTranslations:
        return _Reader(sprache, _Nothing().gettext)
    catalogue.add_fallback(_Nothing())
    return _Reader(sprache, catalogue.gettext)


@desk_page()
@require_safe
def forms(request: HttpRequest) -> HttpResponse:
    """All forms with their size and what was remarked."""
    waiting = unsettled()
    rows = [
        {
            "form": form,
            "teile": len(form.parts),
            "seiten": len(form.pages),
            "fragen": len(form.questions),
            "offen": waiting.get(form.id, 0),
        }
        for form in EVERY_FORM.values()
    ]
    return show(request, "fragebogen.html", {"zeilen": rows})


@desk_page()
@require_safe
def form_flow(request: HttpRequest, formular: str) -> HttpResponse:
    """One form from its first to its last page, with remarks at their questions."""
    return _show_form(request, _form(formular))


@desk_page()
@require_POST
def start_trial(request: HttpRequest, formular: str) -> HttpResponse:
    """A new link to a trial run; its address is shown once."""
    form = _form(formular)
    accept_fields(request, "titel")
    typed = PostedForm(request.POST)
    titel = typed.text("titel", "Bitte schreiben Sie, für wen der Link ist.", 120)
    if typed.errors:
        return _show_form(request, form, typed)
    _, token = create_link(formular=form.id, titel=titel, by=staff_of(request))
    request.session[NEW_LINK] = token
    return redirect("desk:form_flow", form.id)


@desk_page()
@require_POST
def end_trial(request: HttpRequest, link_id: UUID) -> HttpResponse:
    """The link opens nothing any more."""
    accept_fields(request)
    link = get_object_or_404(Probelink, pk=link_id)
    end_link(link=link)
    messages.success(request, f"Der Link „{link.titel}“ ist beendet.")
    return redirect("desk:form_flow", link.formular)


@desk_page()
@require_POST
def settle(request: HttpRequest, anmerkung_id: UUID) -> HttpResponse:
    """A remark is dealt with."""
    accept_fields(request)
    anmerkung = get_object_or_404(Anmerkung, pk=anmerkung_id)
    settle_anmerkung(anmerkung=anmerkung, by=staff_of(request))
    messages.success(request, "Die Anmerkung ist erledigt.")
    return redirect(f"{reverse('desk:form_flow', args=[anmerkung.formular])}#{_anchor(anmerkung.frage)}")


def _form(formular: str) -> Form:
    if formular not in EVERY_FORM:
        raise Http404
    return EVERY_FORM[formular]


def _anchor(question_id: str) -> str:
    return "frage-" + question_id.replace(".", "-")


def _show_form(request: HttpRequest, form: Form, typed: PostedForm | None = None) -> HttpResponse:
    reader = _reader(request.GET.get("sprache", ""))
    remarks: dict[str, list[Anmerkung]] = {}
    for anmerkung in anmerkungen_of(form.id):
        remarks.setdefault(anmerkung.frage, []).append(anmerkung)
    token = request.session.pop(NEW_LINK, "")
    slug = request.traeger.slug  # type: ignore[attr-defined]
    context: dict[str, Any] = {
        "form": form,
        "about": reader.text(form.about) if form.about else None,
        "title": reader.text(form.title),
        "zielsprache": reader.sprache,
        "richtung": "rtl" if reader.sprache and get_language_info(reader.sprache)["bidi"] else "ltr",
        "auswahl": [("", "nur Deutsch"), *(lang for lang in settings.LANGUAGES if lang[0] != settings.LANGUAGE_CODE)],
        "teile": list(_parts(form, reader, remarks)),
        "ohne_frage": [row for frage, rows in remarks.items() if frage not in form.questions for row in rows],
        "links": links_of(form.id),
        "jetzt": now(),
        "adresse": settings.PUBLIC_ORIGIN + reverse("portal:probe", args=[slug, token]) if token else "",
        "errors": typed.errors if typed else {},
        "titel": typed.raw.get("titel", "") if typed else "",
    }
    return show(request, "fragebogen_form.html", context, 422 if typed else 200)


def _parts(form: Form, reader: _Reader, remarks: dict[str, list[Anmerkung]]) -> Iterator[dict[str, Any]]:
    shown: set[str] = set()
    for part in flow(form).parts:
        pages = []
        for page in part.pages:
            questions = []
            for question in page.questions:
                # A question that stands on several pages carries its anchor and its remarks on the first.
                first = question.question.id not in shown
                shown.add(question.question.id)
                questions.append(
                    {
                        "anker": _anchor(question.question.id) if first else "",
                        "text": reader.text(question.question.text, question.question.params),
                        "zeilen": list(_rows(question, reader)),
                        "anmerkungen": remarks.get(question.question.id, ()) if first else (),
                    }
                )
            pages.append(
                {"titel": reader.text(page.page.title), "zeilen": _page_rows(page, reader), "fragen": questions}
            )
        intro = reader.text(part.part.intro) if part.part.intro else None
        yield {"nummer": part.number, "titel": reader.text(part.part.title), "einleitung": intro, "seiten": pages}


def _page_rows(page: FlowPage, reader: _Reader) -> list[Row]:
    rows = [
        reader.row("Titel bei anderen Personen", [page.page.title_other]),
        reader.row("Einleitung", [page.page.intro]),
        _plain("Für wen", page.whom),
        _plain("Nur wenn", page.when),
        reader.row("Liste", [page.page.liste.title if page.page.liste else ""]),
        _plain("Einträge", page.liste),
        _plain("Gezeigt, wenn sich etwas geändert hat", page.gate),
    ]
    return [row for row in rows if row.texts]


def _plain(label: str, *german: str) -> Row:
    """A line that describes and is no text of the form, so nobody translates it."""
    return Row(label, tuple(Text(each) for each in german if each))


def _rows(found: FlowQuestion, reader: _Reader) -> Iterator[Row]:
    question = found.question
    params = question.params
    rows = (
        reader.row("Frage bei anderen Personen", [question.text_other], params),
        _plain("Nur wenn", found.when),
        reader.row("Hilfe", [question.help], params),
        reader.row("Warum", [question.why], params),
        _plain("Rechtsgrundlage", question.zitat),
        _plain("Art der Antwort", ", ".join((found.kind, *found.notes))),
        reader.row("Antworten", [text for option in question.options for text in (option.text, option.hint)], params),
        reader.row("Knöpfe", question.knoepfe or ()),
        reader.row("Einheit", [question.unit]),
        reader.row("Nachweis", [nachweis.text for nachweis in question.evidence]),
        _plain("Merkmal", found.fact),
    )
    yield from (row for row in rows if row.texts)
