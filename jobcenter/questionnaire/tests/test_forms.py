"""The declarations themselves: complete, unambiguous, and supplying every fact the law may ask for."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from jobcenter.questionnaire.antrag60 import ANTRAG60
from jobcenter.questionnaire.conditions import Condition
from jobcenter.questionnaire.facts import law_facts
from jobcenter.questionnaire.hauptantrag import HAUPTANTRAG
from jobcenter.questionnaire.hauptantrag.folgen import FOLGEN_SCHLUESSEL
from jobcenter.questionnaire.kleine import KLEINE
from jobcenter.questionnaire.question import Form, Kind, Page, Per, Question, all_texts, persons_for
from jobcenter.questionnaire.schnellcheck import SCHNELLCHECK
from jobcenter.questionnaire.veraenderung import VERAENDERUNG
from jobcenter.questionnaire.weiterbewilligung import WEITERBEWILLIGUNG

FORMS = (HAUPTANTRAG, ANTRAG60, SCHNELLCHECK, WEITERBEWILLIGUNG, VERAENDERUNG, *KLEINE)
ROOM = Path(__file__).parents[1]
EVERYBODY = ("antragsteller", "partner", "kind1")
ABOUT_OTHERS = {Per.PARTNER, Per.KIND, Per.ERWACHSENE, Per.WEITERE, Per.ALLE}
OWN_NAMES = {"Deutsch", "English", "العربية", "Українська", "Türkçe", "فارسی", "Русский"}
"""Languages are shown in their own name and are not translated."""

# The fields of a household that the law reads (without those the office adds: limits, Karenzzeit, months).
LAW_FACTS = {
    "alleinerziehend",
    "person.ausbildung",
    "person.deutsch",
    "person.einnahme.altersrente.netto_ct",
    "person.einnahme.arbeitslosengeld.netto_ct",
    "person.einnahme.erwerb.brutto_ct",
    "person.einnahme.erwerb.netto_ct",
    "person.einnahme.erwerbsminderungsrente.netto_ct",
    "person.einnahme.hinterbliebenenrente.netto_ct",
    "person.einnahme.kindergeld.netto_ct",
    "person.einnahme.sonstige.netto_ct",
    "person.einnahme.unterhalt.netto_ct",
    "person.einnahme.unterhaltsvorschuss.netto_ct",
    "person.erwerbsfaehig",
    "person.geburtsdatum",
    "person.geburtstermin",
    "person.gezahlter_unterhalt_ct",
    "person.absetzung.arbeitskosten_ct",
    "person.absetzung.entfernung_km",
    "person.absetzung.fahrt_nachgewiesen_ct",
    "person.absetzung.fahrt_tage",
    "person.absetzung.pflichtversicherungen_jahr_ct",
    "person.absetzung.riester_ct",
    "person.minderjaehriges_kind_ausserhalb",
    "person.rolle",
    "person.schwanger",
    "person.stationaer",
    "person.vermoegen_ct",
    "person.verheiratet",
    "wohnung.eigentum",
    "wohnung.grundmiete_ct",
    "wohnung.heizung_ct",
    "wohnung.nebenkosten_ct",
    "wohnung.personen_im_haushalt",
    "wohnung.vorhanden",
    "wohnung.warmwasser_dezentral",
}

COMPUTED = {"person.einnahme.erwerb.brutto_ct", "person.einnahme.erwerb.netto_ct", "wohnung.nebenkosten_ct"}
"""Sums of which a rule of the form knows a part: the questions behind it only say that there is no sum without them."""


def conditions(page: Page) -> list[Condition]:
    return [when for when in (page.when, *(question.when for question in page.questions)) if when is not None]


def test_every_fact_of_the_law_is_supplied_by_a_question() -> None:
    supplied = law_facts([HAUPTANTRAG]) | FOLGEN_SCHLUESSEL
    assert LAW_FACTS - supplied == set()


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_pages_and_questions_are_unambiguous(form: Form) -> None:
    page_ids = [page.id for page in form.pages]
    assert len(set(page_ids)) == len(page_ids)
    assert len({part.id for part in form.parts}) == len(form.parts)
    asked: set[tuple[str, str]] = set()
    for page in form.pages:
        assert re.fullmatch(r"[a-z0-9_]+", page.id)
        for question in page.questions:
            assert re.fullmatch(r"[a-z0-9_]+\.[a-z0-9_]+", question.id)
            assert form.questions[question.id] is question, "one id, one declaration"
            for person_id in persons_for(page.per, EVERYBODY):
                assert (person_id, question.id) not in asked, "asked on two pages"
                asked.add((person_id, question.id))


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_pages_are_small(form: Form) -> None:
    """At most four questions that appear together; longer lists depend on what was ticked before."""
    for page in form.pages:
        always = [question for question in page.questions if question.when is None]
        assert len(always) <= (8 if form is ANTRAG60 else 4), page.id


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_conditions_look_back_only(form: Form) -> None:
    earlier: set[str] = set()
    for page in form.pages:
        for condition in conditions(page):
            assert condition.refs <= earlier, page.id
            if page.per is Per.HAUSHALT:
                scopes = {scope for ref in condition.refs for scope in form.scopes[ref]}
                assert not scopes & ABOUT_OTHERS, f"{page.id} is about nobody, so it cannot ask what one person said"
        earlier |= {question.id for question in page.questions}


def declared(form: Form) -> list[Question]:
    return list(form.questions.values())


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_every_question_says_why_and_by_which_law(form: Form) -> None:
    for question in declared(form):
        assert question.why.endswith("."), question.id
        assert len(re.findall(r"[.!?](?:\s|$)", question.why)) <= 2, question.id
        assert re.search(r"§|Art\.", question.zitat), question.id
        assert not question.help or question.help.endswith("."), question.id


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_options_facts_and_proofs_fit_together(form: Form) -> None:
    sums: dict[str, bool] = {}
    for question in declared(form):
        values = [option.value for option in question.options]
        assert bool(values) is (question.kind in (Kind.CHOICE, Kind.MULTI)), question.id
        assert len(set(values)) == len(values), question.id
        assert question.fact_values is None or set(question.fact_values) == set(values), question.id
        for nachweis in question.evidence:
            assert re.fullmatch(r"D-(ID|KTO|MIET|LOHN|BESCH|VERM|SCHULE|MED|UNT|AUF|KV|VOLL)", nachweis.code)
            assert set(nachweis.only) <= set(values), question.id
        if question.adds and question.fact not in COMPUTED:
            assert question.kind is Kind.EURO
        if question.fact is not None:
            assert sums.setdefault(question.fact, question.adds) is question.adds, question.fact


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_nobody_is_called_you_who_is_not_the_applicant(form: Form) -> None:
    for page in form.pages:
        if page.per not in ABOUT_OTHERS:
            continue
        for text, other in [(page.title, page.title_other), *((q.text, q.text_other) for q in page.questions)]:
            assert not other or "%(name)s" in other, text
            if not other:
                assert not re.search(r"\b(Sie|Ihnen|Ihr\w*)\b", text), f"{page.id}: {text}"


def marked_texts() -> set[str]:
    """Every text inside N_("…") in this room, as makemessages would find it."""
    found: set[str] = set()
    for file in ROOM.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "N_":
                (text,) = node.args
                assert isinstance(text, ast.Constant), f"{file.name}:{node.lineno} is not a plain text"
                found.add(str(text.value))
    return found


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_every_text_can_be_translated(form: Form) -> None:
    texts = list(all_texts(form))
    assert len(set(texts)) == len(texts)
    assert set(texts) - OWN_NAMES - marked_texts() == set()


def test_consent_to_the_portal_has_no_default() -> None:
    question = HAUPTANTRAG.questions["zustellung.portal"]
    assert (question.kind, question.required, question.zitat) == (Kind.BOOL, True, "§ 37 Abs. 2a SGB X")
    assert not isinstance(question.otherwise, bool)
