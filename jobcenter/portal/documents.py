"""The two papers a person takes along: the receipt and the copy of the declaration, as data for the letters."""

from collections.abc import Callable, Collection, Mapping
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.utils.translation import override

from jobcenter.antrag.link_and_code import code_of
from jobcenter.antrag.models import Antrag, Einreichung
from jobcenter.antrag.queries import answers_of, form_of, is_protected, self_answering
from jobcenter.antrag.schutz import is_hidden
from jobcenter.clock import BERLIN
from jobcenter.fall.services import WHOLE
from jobcenter.letters.letterhead import letterhead_of
from jobcenter.letters.names import leistung
from jobcenter.look.templatetags.look import datum
from jobcenter.questionnaire.answers import Sicht
from jobcenter.questionnaire.question import ANTRAGSTELLER, Form
from jobcenter.traeger.models import Traeger

DAYS_TO_GO_ON = 14
HILFE = "antrag.hilfe"
GESCHUETZT = "Geschützt. Liegt dem Jobcenter vor."


def pdf_response(content: bytes, name: str) -> HttpResponse:
    """A PDF made now, to be saved, never shown inside a page of ours."""
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name) or "attachment"
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "no-store"
    return response


def next_steps(antrag: Antrag) -> list[str]:
    """What happens after the date is secured, one step each, for the screen and the PDF."""
    until = antrag.eingangstag + timedelta(days=DAYS_TO_GO_ON)
    return [
        _("Sie beantworten die Fragen zu Ihrem Antrag. Bitte tun Sie das bis zum %(tag)s.") % {"tag": datum(until)},
        _("Brauchen Sie mehr Zeit? Dann sagen Sie uns Bescheid. Ihr Datum bleibt gesichert."),
        _("Danach prüfen zwei Menschen im Jobcenter Ihre Angaben."),
        _("Dann bekommen Sie einen Bescheid. Darin steht, wie viel Geld Sie bekommen und warum."),
    ]


def after_sending(form: Form) -> list[str]:
    """What happens after this form was sent, one step each, for the screen and the PDF."""
    if form.vorgang not in WHOLE:
        return [
            _("Ein Mensch im Jobcenter liest, was Sie geschickt haben."),
            _("Fehlt noch etwas? Dann schreiben wir Ihnen, was wir brauchen und bis wann."),
            _("Dann bekommen Sie eine Antwort. Ändert sich Ihr Geld, steht es in einem Bescheid."),
        ]
    return [
        _("Ein Mensch im Jobcenter prüft Ihre Angaben und Ihre Unterlagen."),
        _("Fehlt noch etwas? Dann schreiben wir Ihnen, was wir brauchen und bis wann."),
        _("Ein zweiter Mensch prüft die Entscheidung. Dann bekommen Sie den Bescheid."),
        _("Bis dahin können Sie Ihre Angaben ändern und Unterlagen nachreichen."),
    ]


def helper_of(einreichung: Einreichung) -> str:
    """Who helped to fill the form in, as the person wrote it; empty when nobody did."""
    return next((str(row["value"]) for row in einreichung.inhalt["antworten"] if row["question"] == HILFE), "")


def receipt_context(antrag: Antrag, *, with_code: bool = True) -> dict[str, Any]:
    """The data of the receipt (`letters.contexts.QuittungContext`), always in German."""
    code = {"code": code_of(antrag.id)} if with_code else {}
    return {
        **_head(antrag.traeger, antrag, antrag.eingegangen_am),
        "geburtsdatum": antrag.geburtsdatum.isoformat(),
        "wirkt_ab": antrag.eingangstag.replace(day=1).isoformat(),
        "erhalten": [form_of(antrag).title],
        "weiter": _in_german(lambda: next_steps(antrag)),
        "hilfe": str(answers_of(antrag).get((ANTRAGSTELLER, HILFE)) or ""),
        "weitermachen": settings.PUBLIC_ORIGIN + reverse("portal:weiter", args=[antrag.traeger.slug]),
        **code,
    }


def copy_context(antrag: Antrag, einreichung: Einreichung) -> dict[str, Any]:
    """The copy of a declaration (`letters.contexts.AntragskopieContext`), from its frozen content only."""
    sicht = Sicht(selbst=self_answering(antrag))
    form, protected = form_of(antrag), is_protected(antrag)
    private = {question.id for question in form.questions.values() if question.privat}
    abschnitte = [
        _for_paper(teil, private, hide_address=protected)
        for teil in einreichung.inhalt["abschnitte"]
        if sicht.shows(teil["person"])
    ]
    return {
        **_head(antrag.traeger, antrag, einreichung.eingereicht_am),
        "antragsart": form.title,
        "hilfe": helper_of(einreichung),
        "wirkt_ab": antrag.eingangstag.replace(day=1).isoformat(),
        "formular_version": einreichung.formular_version,
        "pruefsumme": einreichung.sha256,
        "abschnitte": [
            {
                "titel": teil["titel"],
                "antworten": [{"frage": a["frage"], "antwort": a["antwort"]} for a in teil["antworten"]],
            }
            for teil in abschnitte
            if teil["antworten"]
        ],
        "offen": [{"text": a["frage"], "person": ""} for teil in abschnitte for a in teil["antworten"] if a["offen"]],
        "erklaerung": [einreichung.inhalt["erklaerung"]],
        "weiter": _in_german(lambda: after_sending(form)),
    }


def _for_paper(teil: Mapping[str, Any], private: Collection[str], *, hide_address: bool) -> dict[str, Any]:
    """The same answers without what must not fall into the wrong hands: confidential ones, a protected address."""
    hidden = {"antwort": [GESCHUETZT]}
    rows = [
        row | hidden if hide_address and is_hidden(row.get("id", "")) else row
        for row in teil["antworten"]
        if row.get("id") not in private
    ]
    return {**teil, "antworten": rows}


def _in_german(texts: Callable[[], list[str]]) -> list[str]:
    """The papers are German throughout, whatever language the page is read in."""
    with override("de"):
        return texts()


def _head(traeger: Traeger, antrag: Antrag, moment: datetime) -> dict[str, Any]:
    return {
        "behoerde": letterhead_of(traeger),
        "name": f"{antrag.vorname} {antrag.nachname}",
        "nummer": antrag.nummer,
        "eingegangen_um": moment.astimezone(BERLIN).strftime("%Y-%m-%dT%H:%M:%S"),
        "kanal": "Online",
        "leistung": leistung(moment.astimezone(BERLIN).date()),
    }
