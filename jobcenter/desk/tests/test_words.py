"""Facts in words, typed moments, months side by side."""

import datetime as dt

import pytest
from django.http import QueryDict

from jobcenter.clock import BERLIN
from jobcenter.desk.amounts import changes, months_of
from jobcenter.desk.forms import Form
from jobcenter.desk.vorgang import days_since
from jobcenter.desk.wording import kind_of, known_facts, label_of, options_of, topic_of, value_text
from jobcenter.questionnaire.question import Kind

NOON = dt.datetime(2026, 11, 22, 12, 0, tzinfo=BERLIN)


@pytest.mark.parametrize(
    ("merkmal", "wert", "text"),
    [
        ("wohnung.grundmiete_ct", 123_456, "1.234,56\u00a0€"),
        ("person.geburtsdatum", "1990-02-01", "01.02.1990"),
        ("person.schwanger", False, "Nein"),
        ("wohnung.eigentum", True, "Ja"),
        ("wohnung.eigentum", False, "Nein"),
        ("haushalt.mehrbedarf", ["nichts"], "Nichts davon"),
        ("konto.iban", "DE89370400440532013000", "DE89 3704 0044 0532 0130 00"),
        ("person.vorname", "=1+1", "=1+1"),
        ("person.rolle", "kind", "Kind"),
    ],
)
def test_values_read_like_people_write_them(merkmal, wert, text):
    assert value_text(merkmal, wert) == text


def test_a_list_shows_the_end_of_an_account_number_only():
    assert value_text("konto.iban", "DE89370400440532013000", masked=True) == "DE… 3000"


def test_every_fact_has_words():
    for merkmal in known_facts():
        assert "%(" not in label_of(merkmal, name="Mia", person="kind1"), merkmal
        assert label_of(merkmal) != merkmal, merkmal


def test_a_name_stands_where_it_was_asked():
    assert topic_of("person.vorname", "person.vorname", "antragsteller") == "Über Sie"
    assert topic_of("person.vorname", "person.vorname", "kind1") == "Die anderen Personen"


def test_a_fact_behind_several_answers_has_words_of_its_own():
    assert label_of("wohnung.eigentum", "wohnen.art") == "Eigene Wohnung oder eigenes Haus"
    assert kind_of("wohnung.eigentum", None, "wohnen.art") is Kind.BOOL


def test_each_option_means_another_fact():
    for merkmal in known_facts():
        values = [wert for _, wert in options_of(merkmal).values()]
        assert all(values.count(wert) == 1 for wert in values), merkmal


@pytest.mark.parametrize(
    ("day", "clock", "expected"),
    [
        ("22.11.2026", "11:59", "2026-11-22T11:59"),
        ("22.11.2026", "9 Uhr", "2026-11-22T09:00"),
        ("29.3.2026", "1.30", "2026-03-29T01:30"),
        ("22.11.2026", "12:01", None),
        ("22.11.2026", "25:00", None),
        ("morgen", "9:00", None),
    ],
)
def test_moments_are_german_and_never_in_the_future(day, clock, expected):
    form = Form(QueryDict(mutable=True))
    form.raw["tag"], form.raw["uhr"] = day, clock
    moment = form.moment("tag", "uhr", latest=NOON)
    assert (moment.strftime("%Y-%m-%dT%H:%M") if moment else None) == expected
    assert bool(form.errors) == (expected is None)


def test_days_are_words():
    today = dt.date(2026, 11, 22)
    assert [days_since(today - dt.timedelta(days=n), today) for n in (0, 1, 2)] == ["heute", "gestern", "vor 2 Tagen"]


def month(number, summe):
    step = {"regel": "anspruch_person", "satz": "x", "zitat": "", "eingaben": [["person", "p"]], "teile": []}
    row = {"person_id": "p", "stellung": "leistungsberechtigt", "zahlbetrag_ct": summe, "begruendung": step}
    return {"monat": f"2026-{number:02d}-01", "personen": [row], "summe_ct": summe, "begruendung": step}


def test_months_are_joined_while_the_amounts_stay_and_changes_are_named():
    old, new = [month(10, 1), month(11, 2), month(12, 2)], [month(11, 2), month(12, 3)]
    groups = months_of(old, {"p": "Mia"})
    assert [(g.von.month, g.bis.month, g.summe_ct) for g in groups] == [(10, 10, 1), (11, 12, 2)]
    assert groups[0].begruendung["wer"] == "Mia"
    assert changes(old, new) == [(dt.date(2026, 10, 1), 1, 0), (dt.date(2026, 12, 1), 2, 3)]
