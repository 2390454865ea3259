"""Soft rules: something looks unusual, or other help exists. Shown on the review page; they stop nobody."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from jobcenter.questionnaire.conditions import age_on
from jobcenter.questionnaire.engine import Walk
from jobcenter.questionnaire.question import ANTRAGSTELLER, N_, Hinweis, Message, rolle

KEIN_KINDERGELD = N_("Für %(name)s gibt es wahrscheinlich Kindergeld. Sie bekommen es bei der Familienkasse.")
KEIN_UNTERHALT = N_("Für %(name)s zahlt vielleicht das Jugendamt Unterhaltsvorschuss. Bitte fragen Sie dort nach.")
TERMIN = N_("Der Termin der Geburt liegt ungewöhnlich weit weg. Bitte prüfen Sie das Datum.")
UNTER_15 = N_("Unter 15 Jahren brauchen Sie Ihre Eltern für den Antrag.")
BEI_ELTERN = N_("Unter 25 Jahren rechnen wir meistens mit den Eltern zusammen. Wir fragen dann noch einmal nach.")
SEPARATION = N_("Der Tag der Trennung liegt in der Zukunft. Bitte prüfen Sie das Datum.")
BEGINN = N_("Geld gibt es ab dem Ersten dieses Monats. Für die Zeit davor prüfen wir, ob ein früherer Antrag hilft.")
RV_NUMMER = N_("In der Rentenversicherungsnummer steht ein anderes Geburtsdatum. Bitte prüfen Sie beides.")
MINDESTALTER = 15


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
    if isinstance(geboren, dt.date) and age_on(geboren, walk.today) < MINDESTALTER:
        yield Hinweis(ANTRAGSTELLER, "person.geburtsdatum", Message(UNTER_15))
    if any(rolle(person_id) == "elternteil" for person_id in walk.persons):
        yield Hinweis("", "haushalt.weitere_art", Message(BEI_ELTERN))


def separation(walk: Walk) -> Iterator[Hinweis]:
    """A separation lies in the past."""
    seit = walk.value("haushalt.getrennt_seit")
    if isinstance(seit, dt.date) and seit > walk.today:
        yield Hinweis("", "haushalt.getrennt_seit", Message(SEPARATION))


def beginn(walk: Walk) -> Iterator[Hinweis]:
    """Money begins with the month of the application; for more there are other ways (§ 37 Abs. 2, § 28 SGB X)."""
    if walk.value("antrag.beginn", ANTRAGSTELLER) == "frueher":
        yield Hinweis(ANTRAGSTELLER, "antrag.beginn", Message(BEGINN))


def rv_nummer(walk: Walk) -> Iterator[Hinweis]:
    """Digits 3 to 8 of the number are the birth date; rarely they differ on purpose."""
    for person_id in walk.persons:
        nummer, geboren = walk.value("person.rv_nummer", person_id), walk.value("person.geburtsdatum", person_id)
        if isinstance(nummer, str) and isinstance(geboren, dt.date) and nummer[2:8] != geboren.strftime("%d%m%y"):
            yield Hinweis(person_id, "person.rv_nummer", Message(RV_NUMMER))


HINWEISE = (kinder, geburtstermin, alter, separation, beginn, rv_nummer)
TEXTE = (KEIN_KINDERGELD, KEIN_UNTERHALT, TERMIN, UNTER_15, BEI_ELTERN, SEPARATION, BEGINN, RV_NUMMER)
