"""Which texts stand in Leichte Sprache: public pages, the first minute, the start of each part, the receipts.

Everything else is German on a page in Leichte Sprache. The catalogue is locale/de_Simple.
"""

from __future__ import annotations

from scripts.source_texts import marked_texts

FOLDER = "de_Simple"
FILES = (
    "jobcenter/website/",
    "jobcenter/look/templates/look/base.html",
    "jobcenter/look/templates/look/menues.html",
    "jobcenter/look/templates/look/fortschritt.html",
    "jobcenter/portal/documents.py",
    "jobcenter/portal/templates/portal/antrag60.html",
    "jobcenter/portal/templates/portal/quittung.html",
    "jobcenter/portal/templates/portal/abgeschickt.html",
    "jobcenter/portal/templates/portal/sofort.html",
)


def easy_texts() -> dict[str, str]:
    """text -> plural ("" for none) of all that must stand in Leichte Sprache."""
    from jobcenter.questionnaire.antrag60 import ANTRAG60
    from jobcenter.questionnaire.formulare import FORMULARE
    from jobcenter.questionnaire.question import all_texts
    from jobcenter.questionnaire.schnellcheck import SCHNELLCHECK

    found = {marked.text: marked.plural for marked in marked_texts() if marked.path.startswith(FILES)}
    for form in (*FORMULARE.values(), SCHNELLCHECK):
        for part in form.parts:
            found |= dict.fromkeys(filter(None, (part.title, part.intro)), "")
    return found | dict.fromkeys(all_texts(ANTRAG60), "")
