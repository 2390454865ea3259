"""„Das passiert gerade“: the steps of a case in plain words. Says only what is true; promises no day nobody knows."""

from datetime import datetime

from django.utils.translation import gettext as _

from jobcenter.antrag.models import Einreichung
from jobcenter.events.models import Ereignis
from jobcenter.events.queries import timeline
from jobcenter.fall.models import Fall
from jobcenter.look.templatetags.look import zeitpunkt

FERTIG, JETZT, SPAETER = "fertig", "jetzt", "spaeter"
# How far each state of a case is in the four steps below.
_REACHED = {
    Fall.Stand.DATUM_GESICHERT: 0,
    Fall.Stand.EINGEREICHT: 1,
    Fall.Stand.IN_PRUEFUNG: 1,
    Fall.Stand.ZUR_FREIGABE: 2,
    Fall.Stand.BESCHIEDEN: 4,
}


def steps_of(fall: Fall, einreichung: Einreichung | None) -> list[dict[str, str]]:
    """Date, check, second check, decision: what is done, what happens now, who does it."""
    decided = _last(fall, Ereignis.Art.BESCHEID_ERLASSEN)
    reached = _REACHED[Fall.Stand(fall.stand)]
    checked = (_("Ein Mensch im Jobcenter prüft Ihre Angaben"), _("Ein Mensch im Jobcenter hat Ihre Angaben geprüft"))
    released = (_("Ein zweiter Mensch prüft die Entscheidung"), _("Ein zweiter Mensch hat die Entscheidung geprüft"))
    steps = [
        (_("Sie haben Ihre Angaben abgeschickt"), einreichung.eingereicht_am if einreichung else None, ""),
        (checked[reached > 1], None, _review_text(fall)),
        (released[reached > 2], None, _("Das ist der letzte Schritt vor dem Bescheid.")),
        (_("Der Bescheid ist da") if decided else _("Sie bekommen den Bescheid"), decided, _decision_text(fall)),
    ]
    secured = {
        "titel": _("Ihr Datum ist gesichert"),
        "status": FERTIG,
        "zeit": zeitpunkt(fall.antrag.eingegangen_am),
        "text": "",
    }
    return [secured] + [
        {
            "titel": titel,
            "status": FERTIG if number < reached else JETZT if number == reached else SPAETER,
            "zeit": zeitpunkt(moment),
            "text": text if number == reached or (number == 3 and decided) else "",
        }
        for number, (titel, moment, text) in enumerate(steps)
    ]


def _review_text(fall: Fall) -> str:
    if fall.stand == Fall.Stand.EINGEREICHT:
        return _("Ihr Antrag liegt bei uns. Er ist noch niemandem zugeteilt.") if fall.zustaendig is None else ""
    return _("Wir schreiben Ihnen, wenn etwas fehlt.")


def _decision_text(fall: Fall) -> str:
    return _("Sie finden ihn bei „Ihre Briefe“.") if fall.stand == Fall.Stand.BESCHIEDEN else ""


def _last(fall: Fall, art: Ereignis.Art) -> datetime | None:
    found = timeline(fall.id).filter(art=art).last()
    return found.zeitpunkt if found else None
