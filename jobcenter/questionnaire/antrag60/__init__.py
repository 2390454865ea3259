"""Der Antrag in 60 Sekunden: name, birth date, how to reach you, postcode. It secures the date (§ 37 Abs.

2 SGB II).

Its questions are those of the Hauptantrag, so its answers go there unchanged.
"""

from jobcenter.questionnaire.conditions import Context
from jobcenter.questionnaire.hauptantrag.teil1_ueber_sie import (
    EMAIL,
    GEBURTSDATUM,
    HILFE,
    NACHNAME,
    PLZ,
    TELEFON,
    VORNAME,
)
from jobcenter.questionnaire.question import ANTRAGSTELLER, N_, Form, Kind, Page, Part, Per, Question


def personen(context: Context) -> tuple[str, ...]:
    """Only the applicant; everybody else comes in the Hauptantrag."""
    return (ANTRAGSTELLER,)


WUNSCH = Question(
    id="antrag.wunsch",
    kind=Kind.LONGTEXT,
    text=N_("Was brauchen Sie?"),
    why=N_("So sehen wir schnell, ob es eilt."),
    zitat="§ 37 Abs. 1 SGB II",
    help=N_("Zum Beispiel: Ich habe kein Geld mehr für Essen."),
    fact="antrag.wunsch",
    required=False,
)

ANTRAG60 = Form(
    id="antrag60",
    version="2026-11",
    title=N_("Antrag in 60 Sekunden"),
    parts=(
        Part(
            id="antrag60",
            title=N_("Datum sichern"),
            pages=(
                Page(
                    id="antrag60",
                    title=N_("Zuerst sichern wir Ihr Datum"),
                    intro=N_("Der Antrag gilt ab dem Ersten dieses Monats. Den Rest füllen Sie später in Ruhe aus."),
                    per=Per.ANTRAGSTELLER,
                    questions=(VORNAME, NACHNAME, GEBURTSDATUM, PLZ, EMAIL, TELEFON, WUNSCH, HILFE),
                ),
            ),
        ),
    ),
    persons=personen,
)
