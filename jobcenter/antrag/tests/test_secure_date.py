"""The date of an application is worth money: it is kept once, exactly, and never changes."""

from datetime import date, datetime, timedelta

import pytest
from django.db import DatabaseError, transaction

from jobcenter.antrag import link_and_code
from jobcenter.antrag.models import Antrag, Einreichung, Kanal
from jobcenter.antrag.queries import access_by_code, answers_of, antrag_by_link, tries_are_used_up
from jobcenter.antrag.services import (
    KeyReused,
    Kurzangaben,
    confirm_email,
    count_wrong_code,
    save_answers,
    secure_date,
    submit_antrag,
)
from jobcenter.clock import BERLIN, now
from jobcenter.questionnaire.question import Offen

pytestmark = pytest.mark.django_db

ADA = Kurzangaben(
    vorname="Ada", nachname="Beispiel", geburtsdatum=date(1990, 3, 14), plz="34999", email="a@post.example"
)


def secure(schluessel="form-1", angaben=ADA, **kwargs) -> Antrag:
    antrag, _ = secure_date(angaben=angaben, schluessel=schluessel, kanal=Kanal.ONLINE, sprache="de", **kwargs)
    return antrag


def test_the_same_form_twenty_times_is_one_application(musterkreis):
    assert len({secure().nummer for _ in range(20)}) == 1
    assert Antrag.objects.count() == 1


def test_the_same_form_with_other_content_is_refused_and_the_first_stands(musterkreis):
    first = secure()
    other = Kurzangaben(vorname="Eva", nachname="Beispiel", geburtsdatum=date(1990, 3, 14), plz="34999")
    with pytest.raises(KeyReused) as error:
        secure(angaben=other)
    assert error.value.antrag == first
    assert Antrag.objects.get().vorname == "Ada"


def test_the_moment_of_receipt_cannot_be_changed(musterkreis):
    antrag = secure()
    antrag.eingegangen_am += timedelta(days=1)
    with pytest.raises(DatabaseError), transaction.atomic():
        antrag.save()


def test_the_day_of_receipt_is_the_german_day(musterkreis):
    late = secure("a", eingegangen_am=datetime(2025, 10, 31, 23, 59, 50, tzinfo=BERLIN))
    early = secure("b", eingegangen_am=datetime(2025, 11, 1, 0, 0, 10, tzinfo=BERLIN))
    days = {antrag.schluessel: antrag.eingangstag for antrag in Antrag.objects.all()}
    assert days == {"a": date(2025, 10, 31), "b": date(2025, 11, 1)}
    assert (late.eingangstag, early.eingangstag) == (date(2025, 10, 31), date(2025, 11, 1))


def test_nothing_arrives_in_the_future(musterkreis):
    with pytest.raises(ValueError, match="future"):
        secure(eingegangen_am=now() + timedelta(hours=1))


def test_only_the_link_or_number_and_code_find_an_application(musterkreis):
    antrag = secure()
    link, code = link_and_code.link_of(antrag.id), link_and_code.code_of(antrag.id)
    assert len(link) >= 43
    assert antrag_by_link(link) == antrag
    assert antrag_by_link(link[:-1]) is None
    assert access_by_code(antrag.nummer, f" {code.lower().replace('-', ' ')} ") == antrag
    assert access_by_code(antrag.nummer, "AAAA-AAAA-AAAA") is None
    assert link not in antrag.link_hash
    assert code not in antrag.code_hash


def test_five_wrong_codes_are_enough_also_for_a_number_nobody_has(musterkreis):
    for _ in range(5):
        assert not tries_are_used_up("A0-0000-00")
        count_wrong_code("A0-0000-00")
    assert tries_are_used_up("A0-0000-00")
    assert not tries_are_used_up("B0-0000-00")


def test_an_answer_replaces_the_earlier_one_and_can_be_emptied(musterkreis):
    antrag = secure()
    save_answers(antrag=antrag, werte={("", "wohnen.grundmiete"): 34_000, ("", "haushalt.weitere"): 0})
    save_answers(antrag=antrag, werte={("", "wohnen.grundmiete"): 35_000, ("", "haushalt.weitere"): None})
    save_answers(antrag=antrag, werte={("", "wohnen.heizung"): Offen.WEISS_NICHT})
    answers = answers_of(antrag)
    assert answers["", "wohnen.grundmiete"] == 35_000
    assert ("", "haushalt.weitere") not in answers
    assert answers["", "wohnen.heizung"] is Offen.WEISS_NICHT
    assert answers["antragsteller", "person.geburtsdatum"] == date(1990, 3, 14)


def test_the_same_declaration_twice_is_one_and_a_changed_one_is_the_next(musterkreis):
    antrag = secure()
    first, is_new = submit_antrag(antrag=antrag)
    assert is_new
    assert submit_antrag(antrag=antrag) == (first, False)
    save_answers(antrag=antrag, werte={("antragsteller", "person.nachname"): "Neu"})
    second, is_new = submit_antrag(antrag=antrag)
    assert (is_new, second.nummer) == (True, 2)
    assert second.sha256 != first.sha256
    assert Antrag.objects.get().eingegangen_am == antrag.eingegangen_am


def test_a_frozen_declaration_cannot_be_changed(musterkreis):
    einreichung, _ = submit_antrag(antrag=secure())
    for change in (einreichung.delete, lambda: Einreichung.objects.update(sha256="0" * 64)):
        with pytest.raises(DatabaseError, match=r"keeps what was written|permission denied"), transaction.atomic():
            change()


def test_an_address_is_confirmed_once(musterkreis):
    antrag = secure()
    confirm_email(antrag=antrag)
    first = antrag.email_bestaetigt_am
    confirm_email(antrag=antrag)
    assert antrag.email_bestaetigt_am == first
