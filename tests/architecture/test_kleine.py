"""The small forms answer in the words of the law, so that a door can take the answers without a translation."""

from __future__ import annotations

from datetime import date

import pytest

from jobcenter.law.doors.fristen import frist
from jobcenter.law.fakten.besonderes import Ausstattung, Zusicherung
from jobcenter.law.fakten.bildung import Bildungsart, Einrichtung, Essensangebot, Schulwahl
from jobcenter.law.fakten.fakt import Wahl
from jobcenter.law.fakten.frist import Belehrung, Fristangaben, Fristart, Land, Zustellweg
from jobcenter.questionnaire.kleine import KLEINE
from jobcenter.questionnaire.question import Question

QUESTIONS: dict[str, Question] = {}
for form in KLEINE:
    QUESTIONS |= form.questions


@pytest.mark.parametrize(
    ("question_id", "words"),
    [
        ("bildung.einrichtung", Einrichtung),
        ("bildung.arten", Bildungsart),
        ("bildung.schulwahl", Schulwahl),
        ("bildung.essen_angebot", Essensangebot),
        ("erstausstattung.arten", Ausstattung),
        ("erstausstattung.zusicherung", Zusicherung),
        ("widerspruch.weg", Zustellweg),
        ("widerspruch.belehrung", Belehrung),
    ],
)
def test_options_are_values_of_the_law(question_id: str, words: type[Wahl]) -> None:
    """All values, but for a promise that nobody needs: it is asked only where one is needed."""
    offered = {option.value for option in QUESTIONS[question_id].options}
    assert {word.value for word in words} - {"nicht_noetig"} == offered


@pytest.mark.parametrize(
    ("letter", "way", "arrived", "remedy", "last_day", "in_time"),
    [
        # Fourth day after the letter: 14.11., a month later a Monday.
        ((2026, 11, 10), "post", None, "richtig", (2026, 12, 14), True),
        # 19.10., a month later 19.11.: over on 22.11.
        ((2026, 10, 15), "post", None, "richtig", (2026, 11, 19), False),
        # Came late: 22.10. counts, 22.11. is a Sunday.
        ((2026, 10, 15), "post", (2026, 10, 22), "richtig", (2026, 11, 23), True),
        ((2026, 10, 15), "portal", None, "richtig", (2026, 11, 19), False),
        # Without the hint about the remedy there is a year.
        ((2026, 10, 15), "post", None, "fehlt", (2027, 10, 19), True),
        # 21.11.2026 is a Saturday.
        ((2026, 10, 21), "uebergabe", None, "richtig", (2026, 11, 23), True),
    ],
)
def test_the_law_computes_the_last_day_of_an_objection_from_the_answers(
    letter: tuple[int, int, int],
    way: str,
    arrived: tuple[int, int, int] | None,
    remedy: str,
    last_day: tuple[int, int, int],
    in_time: bool,
) -> None:
    """§ 84 Abs. 1, § 64, § 66 SGG, § 37 Abs. 2 and 2a SGB X."""
    angaben = Fristangaben(
        art=Fristart.WIDERSPRUCH,
        ereignis_am=date(*letter),
        land=Land.SN,
        weg=Zustellweg(way),
        zugegangen_am=date(*arrived) if arrived else None,
        belehrung=Belehrung(remedy),
        eingegangen_am=date(2026, 11, 22),
    )
    found = frist(angaben, with_reasons=False)
    assert (found.bis, found.rechtzeitig) == (date(*last_day), in_time)
