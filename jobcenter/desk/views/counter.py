"""Paper that came to the counter or by post, and links by which a person sends a proof without log-in."""

from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID, uuid4

import segno
from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from jobcenter.akte.models import Aktenstueck, Hochladelink, Quittung
from jobcenter.akte.queries import open_links, quittung_of
from jobcenter.akte.services import add_draft, create_hochladelink, end_hochladelink, hand_in, upload_address
from jobcenter.akte.services.ordnen import name_stueck
from jobcenter.antrag.models import Antrag
from jobcenter.antrag.queries import answers_of, form_of
from jobcenter.clock import BERLIN, now, today
from jobcenter.desk.folder import Thema, person_names
from jobcenter.desk.forms import Form
from jobcenter.desk.kopf import antraege_of
from jobcenter.desk.viewer import kinds
from jobcenter.desk.views.folder import frame
from jobcenter.desk.views.page import FALLARBEIT, accept_fields, case_of, desk_page, show, staff_of
from jobcenter.desk.vorgang import titles_of
from jobcenter.fall.models import Fall
from jobcenter.files import services as files
from jobcenter.files.kinds import ACCEPT
from jobcenter.files.models import Datei
from jobcenter.files.texts import UploadRefused
from jobcenter.questionnaire.facts import evidence
from jobcenter.questionnaire.question import Kind

WAYS = {Quittung.Kanal.SCHALTER.value: "am Schalter abgegeben", Quittung.Kanal.POST.value: "mit der Post gekommen"}
NO_FILE = "Bitte wählen Sie mindestens einen Scan aus."
IN_FUTURE = "Dieser Tag liegt in der Zukunft. Bitte prüfen Sie das Datum."
NOON = time(12)
DAYS = {"7": "7 Tage", "14": "14 Tage", "30": "30 Tage", "60": "60 Tage"}
USUAL_DAYS = "14"
_FIELDS = ("datei", "weg", "tag", "tag.tag", "tag.monat", "tag.jahr", "art", "thema", "person", "vorgang")


@desk_page(*FALLARBEIT)
@require_http_methods(["GET", "HEAD", "POST"])
def scan_paper(request: HttpRequest, fall_id: UUID) -> HttpResponse:
    """Take in one or several scans of one paper; the receipt can be printed at once."""
    accept_fields(request, *_FIELDS)
    fall = case_of(request, fall_id, "Papier einscannen")
    names, form = person_names(fall), Form(request.POST)
    if request.method == "POST":
        quittung = _receive(request, fall, names, form)
        if quittung is not None:
            return redirect("desk:scanned", fall.id, quittung.nummer)
    posted = request.method == "POST"
    context = frame(fall, names) | {
        "wege": list(WAYS.items()),
        "weg": form.raw.get("weg", Quittung.Kanal.SCHALTER.value),
        "tag": form.date_parts("tag") if posted else today(),
        "arten": [("", "keine davon"), *((value, titel) for value, (_, titel) in kinds().items())],
        "themen": Thema.choices,
        "aktenthema": form.raw.get("thema", Thema.NACHWEISE.value),
        "personen": [("", "Haushalt"), *names.items()],
        "vorgaenge": list(_applications(fall).items()),
        "accept": ACCEPT,
        "raw": form.raw,
        "errors": form.errors,
    }
    return show(request, "einscannen.html", context, 422 if form.errors else 200)


def _applications(fall: Fall) -> dict[str, str]:
    """The applications of a case that a paper can belong to."""
    antraege = antraege_of(fall)
    titles = titles_of(antraege)
    return {str(antrag.id): f"{titles[antrag.id]} · {antrag.nummer}" for antrag in antraege}


def _receive(request: HttpRequest, fall: Fall, names: dict[str, str], form: Form) -> Quittung | None:
    """Store the scans and hand them in; None when the page has to say what is wrong."""
    kanal = form.choice("weg", WAYS, "Bitte wählen Sie, wie das Papier kam.")
    moment = _moment(form)
    chosen = form.choice("art", {"": "", **kinds()}, "Bitte wählen Sie, was es ist.")
    thema = form.choice("thema", dict(Thema.choices), "Bitte wählen Sie ein Thema.")
    person = form.choice("person", {"": "", **names}, "Bitte wählen Sie, um wen es geht.")
    antrag = next((row for row in antraege_of(fall) if str(row.id) == form.raw.get("vorgang")), fall.antrag)
    uploads = request.FILES.getlist("datei")
    if not uploads:
        form.errors["datei"] = NO_FILE
    if form.errors or moment is None:
        return None
    # An id of its own: the drafts of the person are not handed in with them.
    besitz = uuid4()
    scans = _store(uploads, fall, besitz, form)
    if scans is None:
        return None
    art, titel = kinds().get(chosen, ("", ""))
    for datei in scans:
        add_draft(antrag=antrag, beleg=art, person=person, datei=datei)
    quittung = hand_in(antrag=antrag, kanal=Quittung.Kanal(kanal), eingang_am=moment, besitz=besitz)
    by = staff_of(request)
    for stueck in Aktenstueck.objects.filter(quittung=quittung):
        name_stueck(stueck=stueck, art=art, titel=titel, thema=Thema(thema), person=person, by=by)
    return quittung


def _moment(form: Form) -> datetime | None:
    """When the paper was there: now, or some time of an earlier day."""
    day = form.typed_value("tag", Kind.DATE, "Bitte schreiben Sie den Tag, an dem das Papier da war.")
    if not isinstance(day, date):
        return None
    if day > today():
        form.errors["tag"] = IN_FUTURE
        return None
    return now() if day == today() else datetime.combine(day, NOON, tzinfo=BERLIN)


def _store(uploads: list["UploadedFile[bytes]"], fall: Fall, besitz: UUID, form: Form) -> list[Datei] | None:
    """All of the scans or none: one that cannot be used is named, and the others are not kept."""
    kept: list[Datei] = []
    for upload in uploads:
        try:
            kept.append(files.receive_upload(upload=upload, name=upload.name or "", besitz=besitz, akte=fall.antrag_id))
        except UploadRefused as refusal:
            form.errors["datei"] = f"{upload.name}: {refusal.satz}"
    if "datei" not in form.errors:
        return kept
    for datei in kept:
        files.delete_draft(datei=datei)
    return None


@desk_page(*FALLARBEIT)
@require_safe
def scanned(request: HttpRequest, fall_id: UUID, nummer: str) -> HttpResponse:
    """What was taken in, with its receipt to print."""
    fall = case_of(request, fall_id, "Papier angenommen")
    quittung = quittung_of(fall, nummer)
    if quittung is None:
        raise Http404
    stuecke = fall.aktenstuecke.filter(quittung__nummer=nummer, aufgeloest_am=None)
    return show(
        request, "angenommen.html", frame(fall, person_names(fall)) | {"quittung": quittung, "stuecke": stuecke}
    )


@desk_page(*FALLARBEIT)
@require_http_methods(["GET", "HEAD", "POST"])
def upload_links(request: HttpRequest, fall_id: UUID) -> HttpResponse:
    """Links that take files for one proof; a new one is shown once."""
    accept_fields(request, "wofuer", "tage")
    fall = case_of(request, fall_id, "Links zum Hochladen")
    names, form = person_names(fall), Form(request.POST)
    wanted = wanted_in(fall)
    context: dict[str, Any] = frame(fall, names)
    if request.method == "POST":
        what = form.choice("wofuer", {"": "", **wanted}, "Bitte wählen Sie, worum Sie bitten.")
        days = form.choice("tage", DAYS, "Bitte wählen Sie, wie lange der Link gilt.")
        if not form.errors:
            link = _new_link(request, fall, what, int(days))
            address = upload_address(link)
            qr = segno.make_qr(address, error="m").svg_data_uri(scale=5, border=4, dark="#000", light="#fff")
            context |= {"neu": link, "adresse": address, "qr": qr, "neu_wofuer": wanted.get(what, "")}
    context |= {
        "links": [(link, _purpose(link, wanted)) for link in open_links(fall)],
        "wofuer": [("", "alles, worum wir gebeten haben"), *wanted.items()],
        "tage": list(DAYS.items()),
        "usual": form.raw.get("tage", USUAL_DAYS),
        "raw": form.raw,
        "errors": form.errors,
    }
    return show(request, "links.html", context, 422 if form.errors else 200)


def wanted_in(fall: Fall) -> dict[str, str]:
    """The proofs that the answers of this case call for: value of the form to text. Newest application first."""
    found: dict[str, str] = {}
    for antrag in reversed(antraege_of(fall)):
        for beleg in evidence(form_of(antrag), answers_of(antrag), antrag.eingangstag):
            found.setdefault(f"{antrag.id}/{beleg.code}/{beleg.person_id}", beleg.text.render())
    return found


def _new_link(request: HttpRequest, fall: Fall, what: str, days: int) -> Hochladelink:
    antrag_id, beleg, person = what.split("/") if what else (str(fall.antrag_id), "", "")
    antrag: Antrag = next(row for row in antraege_of(fall) if str(row.id) == antrag_id)
    by = staff_of(request)
    return create_hochladelink(antrag=antrag, beleg=beleg, person=person, by=by, valid_for=timedelta(days=days))


def _purpose(link: Hochladelink, wanted: dict[str, str]) -> str:
    return wanted.get(f"{link.antrag_id}/{link.beleg}/{link.person}", "alles, worum wir gebeten haben")


@desk_page(*FALLARBEIT)
@require_POST
def end_link(request: HttpRequest, fall_id: UUID, hochladelink_id: UUID) -> HttpResponse:
    """From now on this link takes nothing."""
    accept_fields(request)
    fall = case_of(request, fall_id, "Link zum Hochladen beendet")
    link = next((row for row in open_links(fall) if row.id == hochladelink_id), None)
    if link is None:
        raise Http404
    end_hochladelink(link=link, by=staff_of(request))
    messages.success(request, "Der Link ist beendet.")
    return redirect("desk:upload_links", fall.id)
