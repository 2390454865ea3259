"""A small form with everything that paper has to show: lists, ticks, months, persons, gates, conditions."""

from __future__ import annotations

from jobcenter.questionnaire.conditions import Context, age_from, has, is_person, yes
from jobcenter.questionnaire.question import (
    ANTRAGSTELLER,
    Form,
    Kind,
    Liste,
    Nachweis,
    Option,
    Page,
    Part,
    Per,
    Question,
    kind_id,
)


def frage(question_id: str, kind: Kind, text: str = "", **more: object) -> Question:
    """A question with the least that it needs."""
    return Question(question_id, kind, text or f"Frage nach {question_id}?", "Das brauchen wir.", "§ 60 SGB I", **more)  # type: ignore[arg-type]


def _persons(context: Context) -> tuple[str, ...]:
    count = context.value("kinder")
    return (ANTRAGSTELLER, *(kind_id(n) for n in range(1, (count if type(count) is int else 0) + 1)))


GELD = (Option("rente", "Rente"), Option("lohn", "Lohn"), Option("nichts", "Nichts davon", exclusive=True))
ARBEITEN = Liste("arbeit", "Arbeit %(entry)s", mehr="arbeit.mehr", fact="person.arbeiten")
QUELLEN = Liste("geld", "%(entry)s", kreuze="geld.arten", ohne=("lohn",))

FORM = Form(
    id="probe",
    version="2026-11",
    title="Probe",
    persons=_persons,
    parts=(
        Part(
            "ich",
            "Über Sie",
            intro="Zuerst geht es um Sie.",
            pages=(
                Page(
                    "name",
                    "Ihr Name",
                    (
                        frage("person.vorname", Kind.TEXT, "Vorname"),
                        frage("person.geburtsdatum", Kind.DATE, "Geburtsdatum"),
                    ),
                    per=Per.ANTRAGSTELLER,
                ),
                Page("kinder", "Kinder", (frage("kinder", Kind.INT, unit="Kinder"),)),
            ),
        ),
        Part(
            "kinder",
            "Die Kinder",
            pages=(
                Page("kind", "Kind %(name)s", (frage("person.vorname", Kind.TEXT, "Vorname"),), per=Per.KIND),
                Page(
                    "schule",
                    "Schule",
                    (
                        frage(
                            "schule",
                            Kind.BOOL,
                            "Gehen Sie zur Schule?",
                            text_other="Geht %(name)s zur Schule?",
                            unknown_allowed=True,
                        ),
                    ),
                    per=Per.KIND,
                ),
                Page(
                    "erwachsen",
                    "Für Große",
                    (frage("gross", Kind.BOOL),),
                    per=Per.KIND,
                    when=is_person(Per.PARTNER),
                ),
            ),
        ),
        Part(
            "geld",
            "Geld",
            pages=(
                Page("arbeit", "Arbeit", (frage("arbeit", Kind.BOOL),), per=Per.ALLE),
                Page(
                    "schein",
                    "Schein",
                    (frage("schein", Kind.BOOL),),
                    per=Per.ALLE,
                    when=(is_person(Per.ANTRAGSTELLER) & yes("arbeit")) | (is_person(Per.KIND) & age_from(12)),
                ),
                Page(
                    "arbeitsstelle",
                    "Arbeitsstelle %(entry)s",
                    (
                        frage("arbeit.lohn", Kind.EURO, fact="netto_ct"),
                        frage("arbeit.betrieb", Kind.TEXT, fact="betrieb"),
                        frage("arbeit.mehr", Kind.BOOL, "Gibt es noch eine Arbeitsstelle?"),
                    ),
                    per=Per.ALLE,
                    when=yes("arbeit"),
                    liste=ARBEITEN,
                ),
                Page("arten", "Anderes Geld", (frage("geld.arten", Kind.MULTI, options=GELD),), per=Per.ANTRAGSTELLER),
                Page(
                    "betrag",
                    "Geld: %(entry)s",
                    (
                        frage(
                            "geld.betrag",
                            Kind.EURO,
                            "Wie viel ist es (%(entry)s)?",
                            fact="person.einnahme.%(entry)s.netto_ct",
                            evidence=(Nachweis("D-GELD", "Bescheid über %(entry)s"),),
                        ),
                    ),
                    per=Per.ANTRAGSTELLER,
                    when=has("geld.arten", "rente"),
                    liste=QUELLEN,
                ),
                Page(
                    "gewinn",
                    "Gewinn",
                    (
                        frage("gewinn", Kind.MONATE, when=age_from(15)),
                        frage("konto", Kind.IBAN),
                        frage("bemerkung", Kind.LONGTEXT, required=False),
                    ),
                    per=Per.ANTRAGSTELLER,
                    gate="arbeit",
                ),
            ),
        ),
    ),
)
