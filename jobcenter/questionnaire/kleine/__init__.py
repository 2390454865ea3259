"""The small forms: one wish, at most three minutes. Name and address are known from the case or the first page."""

from jobcenter.questionnaire.kleine.bildung import BILDUNG
from jobcenter.questionnaire.kleine.darlehen import DARLEHEN
from jobcenter.questionnaire.kleine.erstausstattung import ERSTAUSSTATTUNG
from jobcenter.questionnaire.kleine.heizkosten import HEIZKOSTEN
from jobcenter.questionnaire.kleine.mehrbedarf import MEHRBEDARF
from jobcenter.questionnaire.kleine.selbststaendig_abschluss import ABSCHLUSS
from jobcenter.questionnaire.kleine.ueberpruefung import UEBERPRUEFUNG
from jobcenter.questionnaire.kleine.umzug import UMZUG
from jobcenter.questionnaire.kleine.vorschuss import VORSCHUSS
from jobcenter.questionnaire.kleine.widerspruch import WIDERSPRUCH
from jobcenter.questionnaire.question import Form

KLEINE: tuple[Form, ...] = (
    BILDUNG,
    ERSTAUSSTATTUNG,
    UMZUG,
    DARLEHEN,
    MEHRBEDARF,
    HEIZKOSTEN,
    UEBERPRUEFUNG,
    WIDERSPRUCH,
    VORSCHUSS,
    ABSCHLUSS,
)
