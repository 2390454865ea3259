"""A draft that was begun with earlier questions goes on with today's, and its person is told what is different."""

from __future__ import annotations

import json

import pytest

from jobcenter.antrag.models import Antrag, Antwort
from jobcenter.antrag.queries import answers_of
from jobcenter.fall.services import submit_declaration
from jobcenter.portal.tests.browser import secure_date
from jobcenter.questionnaire.answers import Answers
from jobcenter.questionnaire.fassung import FASSUNGEN, Aenderung, changes, fassung_of, kept, still_fits
from jobcenter.questionnaire.formulare import FORMULARE
from jobcenter.questionnaire.hauptantrag import HAUPTANTRAG
from jobcenter.questionnaire.hauptantrag.mitnahme import carry
from jobcenter.questionnaire.question import eintrag_id

EARLIER = "2026-11"


@pytest.mark.parametrize("form", FORMULARE.values(), ids=lambda form: form.id)
def test_the_questions_of_every_version_are_kept(form):
    """After a change of questions: `python -m scripts.fassungen`, and a new version if people have begun with it."""
    assert kept(form.id, form.version) == fassung_of(form)


def test_every_kept_version_can_be_read():
    for path in FASSUNGEN.glob("*.json"):
        assert json.loads(path.read_text("utf-8")), path


def test_what_is_different_is_named():
    found = changes(HAUPTANTRAG, EARLIER)
    before = kept("hauptantrag", EARLIER) or {}
    assert found.neu
    assert all(text not in {q["text"] for q in before.values()} or text for text in found.neu)
    assert changes(HAUPTANTRAG, HAUPTANTRAG.version) == Aenderung()
    assert changes(HAUPTANTRAG, "1999-01") == Aenderung()


def test_an_answer_of_another_kind_or_without_its_option_no_longer_fits():
    assert still_fits(HAUPTANTRAG, "haushalt.kinder", EARLIER, 2)
    assert still_fits(HAUPTANTRAG, "kontakt.sprache", EARLIER, "ar")
    assert not still_fits(HAUPTANTRAG, "kontakt.sprache", EARLIER, "fa")
    assert not still_fits(HAUPTANTRAG, "wohnen.hauskosten", EARLIER, 12_000)
    assert still_fits(HAUPTANTRAG, "gab.es_nie", EARLIER, "x")


def test_a_wage_and_a_car_of_an_earlier_draft_are_entries_now():
    person = "antragsteller"
    before = Answers(
        {
            (person, "arbeit.lohn"): True,
            (person, "arbeit.brutto"): 70_000,
            (person, "arbeit.netto"): 56_000,
            (person, "einnahmen.arten"): ("altersrente", "wohngeld"),
            (person, "einnahmen.altersrente"): 30_000,
            (person, "einnahmen.wohngeld"): 9_000,
            (person, "vermoegen.arten"): ("fahrzeug", "sparen"),
            (person, "vermoegen.fahrzeug"): 300_000,
            (person, "vermoegen.sparen"): 50_000,
            ("kind1", "kind.einnahmen"): ("waisenrente",),
            ("kind1", "kind.waisenrente"): 12_300,
        }
    )
    after = carry(before)
    assert after[eintrag_id(person, "arbeit", "1"), "arbeit.brutto"] == 70_000
    assert after[eintrag_id(person, "einnahmenarten", "altersrente"), "einnahmen.betrag"] == 30_000
    assert after[eintrag_id(person, "einnahmensonstige", "wohngeld"), "sonstiges.betrag"] == 9_000
    assert after[eintrag_id(person, "fahrzeuge", "1"), "fahrzeug.wert"] == 300_000
    assert after[eintrag_id(person, "vermoegen", "sparen"), "vermoegen.wert"] == 50_000
    assert after["kind1", "kind.einnahmen"] == ("hinterbliebenenrente",)
    assert after[eintrag_id("kind1", "kindarten", "hinterbliebenenrente"), "kindgeld.betrag"] == 12_300
    assert carry(after) == after, "carried over once more nothing moves"
    asked = set(HAUPTANTRAG.questions)
    assert {question for _, question in after} <= asked


@pytest.fixture
def old_draft(client, musterkreis):
    """A draft of November: two answers that still fit, one that does not, one to a question that is gone."""
    home = secure_date(client)
    antrag = Antrag.objects.get()
    Antrag.objects.update(formular_version=EARLIER)
    gone = next(key for key in kept("hauptantrag", EARLIER) or {} if key not in HAUPTANTRAG.questions)
    rows = {"haushalt.kinder": ("", 2), gone: ("antragsteller", "etwas"), "anschrift.fest": ("antragsteller", True)}
    for frage, (person, wert) in rows.items():
        Antwort.objects.create(
            traeger=musterkreis, antrag=antrag, person=person, frage=frage, wert=wert,
            gespeichert_am=antrag.eingegangen_am,
        )  # fmt: skip
    return home


@pytest.mark.django_db
def test_a_draft_goes_on_and_says_what_changed(client, old_draft):
    page = client.get(old_draft, follow=True).content.decode()
    assert "Wir haben unsere Fragen geändert. Ihre Antworten sind noch da." in page
    antrag = Antrag.objects.get()
    assert antrag.formular_version == HAUPTANTRAG.version
    assert answers_of(antrag)["", "haushalt.kinder"] == 2
    assert "Wir haben unsere Fragen geändert" not in client.get(old_draft).content.decode(), "told once"


@pytest.mark.django_db
def test_what_was_sent_stays_as_it_was(client, musterkreis):
    home = secure_date(client)
    submit_declaration(antrag=Antrag.objects.get())
    Antrag.objects.update(formular_version=EARLIER)
    client.get(home)
    assert Antrag.objects.get().formular_version == EARLIER
