"""The case file: facts, proofs and letters in the middle, persons and timeline left, what the law needs next right."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from jobcenter.antrag.queries import last_einreichung, wunsch_of
from jobcenter.bescheid.queries import decisions_of, open_draft
from jobcenter.desk import casefile
from jobcenter.desk.casefile import handed_in
from jobcenter.desk.kopf import antraege_of, kopf_of
from jobcenter.desk.schutz import address_of
from jobcenter.desk.views.page import FALLARBEIT, accept_fields, case_of, desk_page, show, staff_of, typed
from jobcenter.desk.vorgang import titles_of
from jobcenter.fall.models import Fall, Feststellung
from jobcenter.fall.services import assign
from jobcenter.files.download import attachment_response
from jobcenter.files.models import Datei
from jobcenter.law.pruefung import Klaerung
from jobcenter.letters.queries import letters_of
from jobcenter.look.fields import simple_field

# Claims come with the application; a person who checks one names where the knowledge is from.
QUELLEN = {value: label for value, label in Feststellung.Quelle.choices if value != Feststellung.Quelle.ANTRAG}
SOURCES = [("", "Bitte wählen"), *QUELLEN.items()]
NEEDS_PURPOSE = "Bitte schreiben Sie, wofür Sie die Anschrift brauchen. Das steht danach im Protokoll."


@desk_page(*FALLARBEIT)
@require_safe
def case(request: HttpRequest, fall_id: UUID) -> HttpResponse:
    """The facts of the case."""
    return show_case(request, case_of(request, fall_id, "Fallakte"))


@desk_page(*FALLARBEIT)
@require_safe
def proofs(request: HttpRequest, fall_id: UUID) -> HttpResponse:
    """The proofs of the case."""
    fall = case_of(request, fall_id, "Nachweise")
    later = [antrag for antrag in antraege_of(fall) if antrag.erstantrag_id is not None]
    titles = titles_of(later)
    context = {
        "nachweise": casefile.proofs_of(fall.antrag),
        "weitere": [(titles[antrag.id], rows) for antrag in later if (rows := casefile.proofs_of(antrag))],
    }
    return show_tab(request, fall, "nachweise", context)


@desk_page(*FALLARBEIT)
@require_safe
def letters(request: HttpRequest, fall_id: UUID) -> HttpResponse:
    """The letters and decisions of the case."""
    fall = case_of(request, fall_id, "Briefe")
    return show_tab(request, fall, "briefe", {"briefe": letters_of(fall.id), "bescheide": decisions_of(fall)})


@desk_page(*FALLARBEIT)
@require_safe
def proof_file(request: HttpRequest, fall_id: UUID, nachweis_id: UUID) -> HttpResponse:
    """The safe copy of one proof, as a download."""
    fall = case_of(request, fall_id, "Nachweis geöffnet")
    return _download(
        next((row.datei for antrag in antraege_of(fall) for row in handed_in(antrag) if row.id == nachweis_id), None)
    )


@desk_page(*FALLARBEIT)
@require_safe
def letter_file(request: HttpRequest, fall_id: UUID, brief_id: UUID) -> HttpResponse:
    """The PDF of one letter, as a download."""
    fall = case_of(request, fall_id, "Brief geöffnet")
    brief = letters_of(fall.id).filter(pk=brief_id).first()
    return _download(brief.datei if brief else None)


@desk_page(*FALLARBEIT)
@require_POST
def show_address(request: HttpRequest, fall_id: UUID) -> HttpResponse:
    """The protected address, once. Who looked and what for stands in the log."""
    accept_fields(request, "zweck")
    zweck = typed(request, "zweck")
    fall = case_of(request, fall_id, "Geschützte Anschrift" if zweck else "Fallakte", zweck)
    if not zweck:
        return show_case(request, fall, {"errors": {"zweck": NEEDS_PURPOSE}}, 422)
    return show(request, "anschrift.html", {"fall": fall, "anschrift": address_of(fall), "zweck": zweck})


@desk_page(*FALLARBEIT)
@require_POST
def take_over(request: HttpRequest, fall_id: UUID) -> HttpResponse:
    """„Fall übernehmen“: from now on this person is responsible."""
    accept_fields(request)
    fall = case_of(request, fall_id, "Fall übernommen")
    user = staff_of(request)
    if fall.zustaendig_id != user.pk:
        assign(fall=fall, to=user, by=user)
        messages.success(request, "Sie sind jetzt für diesen Fall zuständig.")
    return redirect("desk:case", fall.id)


def show_case(request: HttpRequest, fall: Fall, extra: dict[str, Any] | None = None, status: int = 200) -> HttpResponse:
    """The tab with the facts, also after a form that could not be accepted."""
    return show_tab(request, fall, "angaben", {"quellen": SOURCES} | (extra or {}), status)


def show_tab(request: HttpRequest, fall: Fall, tab: str, extra: dict[str, Any], status: int = 200) -> HttpResponse:
    """One tab of the case file with everything around it."""
    akte = casefile.open_casefile(fall)
    schritte = casefile.steps_of(fall)
    fragen = akte.berechnung.fragen if akte.feststellungen else ()
    context: dict[str, Any] = {
        "fall": fall,
        "akte": akte,
        "kopf": kopf_of(fall, akte.names),
        "reiter_aktiv": tab,
        "schritte": schritte[: casefile.SHOWN_EVENTS],
        "frueher": schritte[casefile.SHOWN_EVENTS :],
        "fragen": [_question(frage, akte.name(frage.person_id), extra) for frage in fragen],
        "entschieden": casefile.decided_in(akte),
        "fehlend": casefile.missing_in(akte) if akte.feststellungen else (),
        "wunsch": wunsch_of(fall.antrag),
        "frist": casefile.deadline_of(fall),
        "entwurf": open_draft(fall),
        "einreichung": last_einreichung(fall.antrag),
        "letzter": decisions_of(fall).first(),
    }
    if tab == "angaben":
        context["personen"] = casefile.facts_by_person(akte)
    return show(request, f"{tab}.html", context | extra, status)


def _question(frage: Klaerung, name: str, extra: dict[str, Any]) -> dict[str, Any]:
    """An open question of the law with its two fields; ids differ, because several stand on one page."""
    errors, raw = extra.get("errors", {}), extra.get("raw", {})
    option, grund = f"option.{frage.id}", f"grund.{frage.id}"
    return {
        "frage": frage,
        "name": name if frage.person_id else "",
        "option": simple_field(
            option, "Ihre Entscheidung", raw.get(option, ""), errors.get(option), "choice", options=frage.optionen
        ),
        "grund": simple_field(grund, "Begründung", raw.get(grund, ""), errors.get(grund), "longtext"),
    }


def _download(datei: Datei | None) -> HttpResponse:
    if datei is None:
        raise Http404
    return attachment_response(datei)
