"""Establishing facts: confirm what was claimed, correct it with a reason, decide what the law leaves to a person."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from jobcenter.antrag.schutz import ADDRESS
from jobcenter.bescheid.queries import open_draft
from jobcenter.desk import inputs, wording
from jobcenter.desk.casefile import open_casefile
from jobcenter.desk.cited import cited_in
from jobcenter.desk.forms import Form
from jobcenter.desk.queries import counted
from jobcenter.desk.questions import is_list
from jobcenter.desk.schutz import HIDDEN
from jobcenter.desk.views.case import QUELLEN, SOURCES, show_case
from jobcenter.desk.views.page import FALLARBEIT, accept_fields, case_of, desk_page, show, staff_of
from jobcenter.fall.models import Fall, Feststellung
from jobcenter.fall.queries import history_of, is_protected, valid_feststellungen
from jobcenter.fall.services import KLAERUNG, answer_klaerung, establish, establish_all, reopen_klaerung, withdraw
from jobcenter.law.fakten.katalog import Ebene, Merkmal, merkmal_of
from jobcenter.questionnaire.question import Kind

MISSING_SOURCE = "Bitte wählen Sie, woher Sie das wissen."
MISSING_REASON = "Bitte begründen Sie das in einem Satz. Die Begründung steht später in der Akte."
WAITS = "Der Entwurf wartet auf Freigabe. Solange ändern wir nichts an den Angaben."


@desk_page(*FALLARBEIT)
@require_POST
def establish_many(request: HttpRequest, fall_id: UUID) -> HttpResponse:
    """Establish the ticked facts, or all that are only claimed, with one source and one note."""
    accept_fields(request, "feststellung", "quelle", "vermerk", "umfang")
    fall = case_of(request, fall_id, "Angaben festgestellt")
    form = Form(request.POST)
    quelle = form.choice("quelle", QUELLEN, MISSING_SOURCE)
    vermerk = form.text("vermerk")
    ticked = set(request.POST.getlist("feststellung"))
    alle = request.POST.get("umfang") == "alle"
    if not alle and not ticked:
        form.errors["feststellung"] = "Bitte wählen Sie mindestens eine Angabe aus."
    if open_draft(fall):
        form.errors["feststellung"] = WAITS
    if form.errors:
        return show_case(request, fall, {"errors": form.errors, "raw": request.POST, "ausgewaehlt": ticked}, 422)
    source, user = Feststellung.Quelle(quelle), staff_of(request)
    if alle:
        number = establish_all(fall=fall, by=user, quelle=source, vermerk=vermerk)
    else:
        number = _establish_ticked(fall, ticked, by=user, quelle=source, vermerk=vermerk)
    messages.success(request, f"{counted(number, 'Angabe ist', 'Angaben sind')} festgestellt.")
    return redirect("desk:case", fall.id)


def _establish_ticked(fall: Fall, ticked: set[str], **how: Any) -> int:
    rows = [row for row in fall.feststellungen.filter(stand=Feststellung.Stand.BEHAUPTET) if str(row.id) in ticked]
    for row in rows:
        establish(fall=fall, person=row.person, merkmal=row.merkmal, **how)
    return len(rows)


@desk_page(*FALLARBEIT)
@require_http_methods(["GET", "HEAD", "POST"])
def fact(request: HttpRequest, fall_id: UUID, merkmal: str, person: str = "") -> HttpResponse:
    """One fact: value, source, earlier values; establish it, correct it, or enter it when it is missing."""
    fall = case_of(request, fall_id, "Angabe")
    rows = valid_feststellungen(fall)
    names = wording.names_of(fall, rows)
    row = next((f for f in rows if (f.person, f.merkmal) == (person, merkmal)), None)
    if merkmal.startswith(KLAERUNG) or (row is None and not _may_exist(merkmal, person, names)):
        raise Http404
    name = names.get(person, wording.role_name(person))
    frage, wert = (row.frage, row.wert) if row else ("", None)
    hidden, earlier = merkmal in ADDRESS and is_protected(fall), history_of(fall, person, merkmal)
    form, described, cited = Form(request.POST), wording.catalogued(merkmal), cited_in(fall, ended=True)
    if request.method == "POST":
        accept_fields(request, *_field_names(described), "quelle", "vermerk")
        new = inputs.read(described, wert, form) if described else _read_value(form, merkmal, wert, frage)
        quelle = form.choice("quelle", QUELLEN, MISSING_SOURCE)
        vermerk = form.text("vermerk", MISSING_REASON if row is None or new != wert else "")
        if open_draft(fall):
            form.errors["wert"] = WAITS
        if not form.errors:
            establish(
                fall=fall,
                person=person,
                merkmal=merkmal,
                by=staff_of(request),
                quelle=Feststellung.Quelle(quelle),
                vermerk=vermerk,
                wert=new,
            )
            messages.success(request, "Die Angabe ist festgestellt.")
            return redirect("desk:case", fall.id)
    context = {
        "fall": fall,
        "row": row,
        "name": name,
        "label": wording.label_of(merkmal, frage, name, person),
        "value": _shown(merkmal, wert, frage, hidden=hidden) if row else "",
        "katalog": described,
        "gesetz": None if described else merkmal_of(merkmal),
        "felder": inputs.fields_of(described, wert, form) if described else (),
        "eingabe": {} if described else _input(form, merkmal, None if hidden else wert, frage),
        "ruecknahme": bool(row and described and not row.einreichung_id and row.quelle != row.Quelle.ANTRAG),
        "verlauf": [(old, _shown(merkmal, old.wert, frage, hidden=hidden), cited.get(old.id, ())) for old in earlier],
        "quellen": SOURCES,
        "raw": form.raw,
        "errors": form.errors,
        "zusammenfassung": inputs.named_errors(described, form) if described else form.errors,
    }
    return show(request, "merkmal.html", context, 422 if form.errors else 200)


@desk_page(*FALLARBEIT)
@require_POST
def take_back(request: HttpRequest, fall_id: UUID, merkmal: str, person: str = "") -> HttpResponse:
    """Take back a fact that the office itself entered, with a reason; what the person declared is corrected instead."""
    accept_fields(request, "rueckgrund")
    fall = case_of(request, fall_id, "Angabe zurückgenommen")
    grund = Form(request.POST).text("rueckgrund", MISSING_REASON)
    if open_draft(fall) or not grund:
        messages.error(request, WAITS if grund else MISSING_REASON)
        return redirect("desk:fact", fall.id, merkmal, *([person] if person else []))
    try:
        withdraw(fall=fall, person=person, merkmal=merkmal, by=staff_of(request), vermerk=grund)
    except LookupError:
        raise Http404 from None
    messages.success(request, "Die Angabe ist zurückgenommen. Sie steht weiter im Verlauf.")
    return redirect("desk:case", fall.id)


def _shown(merkmal: str, wert: Any, frage: str, *, hidden: bool) -> str:
    return HIDDEN if hidden else wording.value_text(merkmal, wert, frage)


def _may_exist(merkmal: str, person: str, names: wording.Names) -> bool:
    if person in wording.new_persons(names):
        return merkmal in wording.ERSTE_ANGABEN
    if person and person not in names:
        return False
    found = wording.catalogued(merkmal)
    if found is None:
        return merkmal in wording.known_facts()
    is_part = merkmal != found.name and merkmal_of(merkmal) is not found
    return not is_part and (found.ebene is Ebene.PERSON) == bool(person)


def _field_names(described: Merkmal | None) -> tuple[str, ...]:
    if described is not None:
        return inputs.field_names(described)
    return ("wert", "wert.tag", "wert.monat", "wert.jahr")


def _read_value(form: Form, merkmal: str, wert: Any, frage: str) -> Any:
    """The typed value as it is stored; the old one with an error."""
    missing = "Bitte geben Sie den Wert ein."
    if is_list(merkmal):
        # What somebody told entry by entry is established as a whole, or told anew.
        return wert
    options = wording.options_of(merkmal, frage)
    if options and _is_several(merkmal, wert, frage):
        ticked = [key for key in form.raw.getlist("wert") if key in options]
        if not ticked:
            form.errors["wert"] = missing
        return ticked
    if options:
        key = form.choice("wert", options, missing)
        return options[key][1] if key else wert
    kind = wording.kind_of(merkmal, wert, frage)
    value = form.typed_value("wert", kind, missing)
    return value.isoformat() if kind is Kind.DATE and value else value


def _is_several(merkmal: str, wert: Any, frage: str) -> bool:
    question = wording.question_of(merkmal, frage)
    return isinstance(wert, list) or (question is not None and question.kind is Kind.MULTI)


def _input(form: Form, merkmal: str, wert: Any, frage: str) -> dict[str, Any]:
    """What the template needs to draw the input of this value."""
    if is_list(merkmal):
        return {"kind": "fest", "options": (), "value": wert}
    options = wording.options_of(merkmal, frage)
    kind = wording.kind_of(merkmal, wert, frage)
    typed: Any = form.raw.getlist("wert") if form.raw else None
    if options:
        several = _is_several(merkmal, wert, frage)
        chosen = wert if isinstance(wert, list) else [key for key, (_, value) in options.items() if value == wert]
        pairs = [(key, text) for key, (text, _) in options.items()]
        return {"kind": "multi" if several else "choice", "options": pairs, "value": typed or chosen}
    if kind is Kind.BOOL:
        current = "" if wert is None else "ja" if wert else "nein"
        return {"kind": "choice", "options": [("ja", "Ja"), ("nein", "Nein")], "value": typed or current}
    if kind is Kind.DATE:
        return {"kind": "date", "options": (), "value": form.date_parts("wert") if form.raw else wert}
    value = typed[0] if typed else wert
    return {"kind": kind.value, "options": (), "value": value, "unit": "Euro" if kind is Kind.EURO else ""}


@desk_page(*FALLARBEIT)
@require_POST
def decide(request: HttpRequest, fall_id: UUID) -> HttpResponse:
    """Answer a question that the law leaves to a person. A reason is required: it stands in the Bescheid."""
    kennung = request.POST.get("klaerung", "")
    option_field, grund_field = f"option.{kennung}", f"grund.{kennung}"
    accept_fields(request, "klaerung", option_field, grund_field)
    fall = case_of(request, fall_id, "Klärung beantwortet")
    frage = next((f for f in open_casefile(fall).berechnung.fragen if f.id == kennung), None)
    if frage is None:
        messages.info(request, "Diese Frage ist nicht mehr offen.")
        return redirect("desk:case", fall.id)
    form = Form(request.POST)
    option = form.choice(option_field, dict(frage.optionen), "Bitte wählen Sie eine der Antworten.")
    grund = form.text(grund_field, "Bitte begründen Sie die Entscheidung. Die Begründung steht im Bescheid.")
    if open_draft(fall):
        form.errors[option_field] = WAITS
    if form.errors:
        return show_case(request, fall, {"errors": form.errors, "raw": request.POST}, 422)
    answer_klaerung(fall=fall, klaerung=frage, wert=option, vermerk=grund, by=staff_of(request))
    messages.success(request, "Die Entscheidung ist in der Akte.")
    return redirect("desk:case", fall.id)


@desk_page(*FALLARBEIT)
@require_POST
def undecide(request: HttpRequest, fall_id: UUID) -> HttpResponse:
    """Take such a decision back: the question is open again."""
    accept_fields(request, "klaerung")
    fall = case_of(request, fall_id, "Klärung zurückgenommen")
    if open_draft(fall):
        messages.error(request, WAITS)
    else:
        reopen_klaerung(fall=fall, klaerung_id=request.POST.get("klaerung", ""), by=staff_of(request))
        messages.success(request, "Die Frage ist wieder offen.")
    return redirect("desk:case", fall.id)
