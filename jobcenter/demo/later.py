"""What some of the households told later: a renewal, a change, an own part, a question that the office asked again."""

import datetime as dt

from jobcenter.accounts.models import User
from jobcenter.antrag.models import Antrag, Kanal
from jobcenter.antrag.queries import answers_of, form_of
from jobcenter.antrag.services import save_answers
from jobcenter.clock import now
from jobcenter.fall.services import invite_person, reopen_question, start_anliegen, submit_declaration
from jobcenter.questionnaire.answers import Key
from jobcenter.questionnaire.engine import path, walk
from jobcenter.questionnaire.question import PARTNER, Value

REASON = "Auf dem Beleg steht ein anderer Betrag. Bitte schauen Sie noch einmal nach."


def tell_later() -> None:
    """For the households of the current office; a second run changes nothing."""
    for antrag in Antrag.objects.filter(erstantrag=None, schluessel__startswith="demo-"):
        act = LATER.get(antrag.nachname)
        if act is not None:
            act(antrag)


def _renew(antrag: Antrag) -> None:
    """Only the rent is another one; everything else is „gleich geblieben“."""
    again = _begin(antrag, "weiterbewilligung")
    if again is None:
        return
    form = form_of(again)
    gates = {page.gate for page in form.pages if page.gate}
    for item in walk(form, answers_of(again), again.eingangstag).items:
        if item.question.id in gates:
            changed = item.question.id == "gleich.wohnen"
            save_answers(antrag=again, werte={(item.person_id, item.question.id): changed})
    save_answers(antrag=again, werte={("", "wohnen.grundmiete"): 36_500})
    submit_declaration(antrag=again)


def _report_rent(antrag: Antrag) -> None:
    change = _begin(antrag, "veraenderung")
    if change is None:
        return
    said: dict[Key, Value | None] = {
        ("", "aenderung.was"): ("miete",),
        ("", "miete.ab"): now().date() + dt.timedelta(days=20),
        ("", "miete.grundmiete"): 71_000,
        ("", "miete.nebenkosten"): 10_000,
        ("", "miete.heizung"): 12_000,
    }
    save_answers(antrag=change, werte=said)
    submit_declaration(antrag=change)


def _ask_and_invite(antrag: Antrag) -> None:
    """The partner answers for himself; one question is asked again."""
    if antrag.beteiligungen.exists():
        return
    invite_person(antrag=antrag, person=PARTNER)
    clerk = User.objects.get(traeger=antrag.traeger, username__startswith="sachbearbeitung.")
    step = next(
        step
        for step in path(form_of(antrag), answers_of(antrag), antrag.eingangstag)
        if any(field.question.id == "wohnen.heizung" for field in step.fields)
    )
    page, person = step.key
    reopen_question(antrag=antrag, seite=page, person=person, frage="wohnen.heizung", grund=REASON, by=clerk)


def _begin(antrag: Antrag, formular: str) -> Antrag | None:
    """A further application of this case; None when the demo made it before."""
    found, is_new = start_anliegen(
        antrag=antrag,
        formular=formular,
        schluessel=f"{antrag.schluessel}-{formular}",
        kanal=Kanal.ONLINE,
        sprache=antrag.sprache,
    )
    return found if is_new else None


LATER = {"Beispiel": _renew, "Öztürk-Großmann": _report_rent, "Haddad": _ask_and_invite}
