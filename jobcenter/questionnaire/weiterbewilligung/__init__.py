"""Der Weiterbewilligungsantrag: what stayed the same is one click a topic, what changed is asked anew. Form code WBA.

§§ 37, 41 Abs. 3 SGB II. The answers of the last declaration are filled in beforehand; behind each question whether
something changed stand the pages of the Hauptantrag, so the law gets the same facts.
"""

from jobcenter.questionnaire.hauptantrag import HAUPTANTRAG
from jobcenter.questionnaire.question import N_, Form
from jobcenter.questionnaire.veraenderung.hinweise import DAY_TEXTE, days
from jobcenter.questionnaire.weiterbewilligung.gates import TOPICS, part_of
from jobcenter.questionnaire.weiterbewilligung.news import NEWS_PART

WEITERBEWILLIGUNG = Form(
    id="weiterbewilligung",
    version="2026-11",
    title=N_("Antrag auf Weiterbewilligung"),
    parts=(*(part_of(topic) for topic in TOPICS), NEWS_PART),
    persons=HAUPTANTRAG.persons,
    derived=HAUPTANTRAG.derived,
    hints=(*HAUPTANTRAG.hints, days),
    extra_texts=(*HAUPTANTRAG.extra_texts, *DAY_TEXTE),
    vorgang="WBA",
    about=N_("Wenn Ihr Bescheid bald endet und Sie weiter Geld brauchen."),
    button=N_("Weiterbewilligung beantragen"),
    carry=HAUPTANTRAG.carry,
)
