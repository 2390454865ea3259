"""A Widerspruch on the screen: the last day, whether it came in time, and what its form still lacks (§ 84 SGG).

Nothing of this ever keeps anybody from sending it.
"""

from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from jobcenter.antrag.models import Antrag
from jobcenter.antrag.queries import form_of
from jobcenter.law.doors.fristen import frist
from jobcenter.law.errors import LawError
from jobcenter.law.fakten.frist import Belehrung, Fristangaben, Fristart, Land, Zustellweg
from jobcenter.questionnaire.answers import Answers
from jobcenter.questionnaire.kleine.widerspruch import Einreichung, formmangel
from jobcenter.questionnaire.question import HAUSHALT, Offen

VORGANG = "WID"


def checked(antrag: Antrag, answers: Answers) -> dict[str, Any] | None:
    """What stands beside a Widerspruch; None for other forms."""
    if form_of(antrag).vorgang != VORGANG:
        return None
    mangel = formmangel(Einreichung.ONLINE)
    return {"mangel": mangel.render(_) if mangel else "", **_deadline(antrag, answers)}


def _deadline(antrag: Antrag, answers: Answers) -> dict[str, Any]:
    """The last day as the law room computes it from what was said; nothing where too little is known."""
    angaben = _angaben(antrag, answers)
    if angaben is None:
        return {}
    try:
        found = frist(angaben, with_reasons=False)
    except LawError:
        return {}
    return {"bis": found.bis, "rechtzeitig": found.rechtzeitig}


def _angaben(antrag: Antrag, answers: Answers) -> Fristangaben | None:
    written = _said(answers, "widerspruch.bescheid_vom")
    weg, arrived = _said(answers, "widerspruch.weg"), _said(answers, "widerspruch.angekommen_am")
    start = written if weg else arrived
    if not isinstance(start, date):
        return None
    belehrung = _said(answers, "widerspruch.belehrung")
    return Fristangaben(
        art=Fristart.WIDERSPRUCH,
        ereignis_am=start,
        land=Land(antrag.traeger.land),
        weg=Zustellweg(str(weg)) if weg else None,
        zugegangen_am=arrived if weg and isinstance(arrived, date) else None,
        belehrung=Belehrung(str(belehrung)) if belehrung else Belehrung.RICHTIG,
        eingegangen_am=antrag.eingangstag,
    )


def _said(answers: Answers, question: str) -> object:
    value = answers.get((HAUSHALT, question))
    return None if isinstance(value, Offen) else value
