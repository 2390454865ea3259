"""Where somebody must not be found: the address stands in no list, no search and no table, only on request."""

from jobcenter.antrag.queries import answers_of
from jobcenter.antrag.schutz import ADDRESS
from jobcenter.desk.questions import asked_by_id
from jobcenter.fall.models import Fall
from jobcenter.fall.queries import valid_feststellungen
from jobcenter.questionnaire.question import ANTRAGSTELLER

HIDDEN = "geschützt"


def address_of(fall: Fall) -> list[tuple[str, str]]:
    """The address of the applicant, (what, value): as the case knows it, else as the person typed it."""
    found = {
        row.merkmal: str(row.wert)
        for row in valid_feststellungen(fall)
        if row.person in ("", ANTRAGSTELLER) and row.merkmal in ADDRESS
    }
    typed = answers_of(fall.antrag)
    for key in sorted(ADDRESS - found.keys()):
        value = typed.get((ANTRAGSTELLER, key))
        if isinstance(value, str) and value:
            found[key] = value
    return [(asked_by_id()[key][0].question.text if key in asked_by_id() else key, found[key]) for key in found]
