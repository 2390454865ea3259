"""Soft rules: something looks unusual, or other help exists. Shown on the review page; they stop nobody."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jobcenter.questionnaire.conditions import age_on
from jobcenter.questionnaire.engine import Walk
from jobcenter.questionnaire.question import ANTRAGSTELLER, N_, Hinweis, Message, rolle

NETTO_UEBER_BRUTTO = N_("Der Lohn auf dem Konto ist höher als der Lohn brutto. Bitte prüfen Sie beide Beträge.")
KEIN_KINDERGELD = N_("Für %(name)s gibt es wahrscheinlich Kindergeld. Sie bekommen es bei der Familienkasse.")
KEIN_UNTERHALT = N_("Für %(name)s zahlt vielleicht das Jugendamt Unterhaltsvorschuss. Bitte fragen Sie dort nach.")
TERMIN = N_("Der Termin der Geburt liegt ungewöhnlich weit weg. Bitte prüfen Sie das Datum.")
UNTER_15 = N_("Unter 15 Jahren brauchen Sie Ihre Eltern für den Antrag.")
BEI_ELTERN = N_("Unter 25 Jahren rechnen wir meistens mit den Eltern zusammen. Wir fragen dann noch einmal nach.")


def lohn(walk: Walk) -> Iterator[Hinweis]:
    """Net above gross is nearly always a swap of the two fields."""
    for person_id in walk.persons:
        brutto, netto = walk.value("arbeit.brutto", person_id), walk.value("arbeit.netto", person_id)
        if isinstance(brutto, int) and isinstance(netto, int) and netto > brutto:
            yield Hinweis(person_id, "arbeit.netto", Message(NETTO_UEBER_BRUTTO))


def kinder(walk: Walk) -> Iterator[Hinweis]:
    """Kindergeld and Unterhaltsvorschuss come first (§ 12a SGB II)."""
    for person_id in walk.persons:
        if rolle(person_id) != "kind":
            continue
        name = {"name": walk.name(person_id)}
        if walk.value("kind.kindergeld", person_id) == 0:
            yield Hinweis(person_id, "kind.kindergeld", Message(KEIN_KINDERGELD, name))
        unterhalt = walk.value("kind.unterhalt", person_id)
        if unterhalt == 0 and walk.value("kind.unterhaltsvorschuss", person_id) == 0:
            yield Hinweis(person_id, "kind.unterhaltsvorschuss", Message(KEIN_UNTERHALT, name))


def geburtstermin(walk: Walk) -> Iterator[Hinweis]:
    """A due date is at most a month past or ten months ahead."""
    for person_id in walk.persons:
        termin = walk.value("lage.geburtstermin", person_id)
        if termin is not None and not isinstance(termin, (str, int, tuple)):
            days = (termin - walk.today).days
            if not -30 <= days <= 300:
                yield Hinweis(person_id, "lage.geburtstermin", Message(TERMIN))


def alter(walk: Walk) -> Iterable[Hinweis]:
    """Under 15 there is no own application (§ 36 SGB I); under 25 with parents there is one Bedarfsgemeinschaft."""
    geboren = walk.value("person.geburtsdatum", ANTRAGSTELLER)
    if geboren is None or isinstance(geboren, (str, int, tuple)):
        return
    age = age_on(geboren, walk.today)
    if age < 15:
        yield Hinweis(ANTRAGSTELLER, "person.geburtsdatum", Message(UNTER_15))
    weitere = walk.value("haushalt.weitere_art")
    if age < 25 and isinstance(weitere, tuple) and "eltern" in weitere:
        yield Hinweis("", "haushalt.weitere_art", Message(BEI_ELTERN))


HINWEISE = (lohn, kinder, geburtstermin, alter)
TEXTE = (NETTO_UEBER_BRUTTO, KEIN_KINDERGELD, KEIN_UNTERHALT, TERMIN, UNTER_15, BEI_ELTERN)
