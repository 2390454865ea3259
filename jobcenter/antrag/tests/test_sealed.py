"""Sealed columns: plain to the code, bytes to the database, bound to their row."""

import uuid
from datetime import date

import pytest
from django.core.exceptions import FieldError
from django.db import connection, transaction
from django.db.models import F

from jobcenter.antrag.link_and_code import digest, link_of
from jobcenter.antrag.models import Antrag, Antwort
from jobcenter.antrag.services import save_answers
from jobcenter.clock import now
from jobcenter.keys.fields import DELETED, Sealed
from jobcenter.keys.seal import SealBroken
from jobcenter.keys.store import KeyDestroyed, destroy_case_key

pytestmark = pytest.mark.django_db


@pytest.fixture
def antrag(musterkreis) -> Antrag:
    return Antrag.objects.create(
        traeger=musterkreis,
        nummer=uuid.uuid4().hex[:12],
        kanal="online",
        eingegangen_am=now(),
        vorname="Kanarienvogel",
        nachname="Beispiel",
        geburtsdatum=date(1990, 2, 1),
        plz="34999",
        sprache="de",
        formular_version="1",
        schluessel=uuid.uuid4().hex,
        schluessel_inhalt="",
        link_hash=uuid.uuid4().hex,
        code_hash="",
    )


def raw(table: str, column: str) -> list[bytes]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {column} FROM {table} ORDER BY id")  # noqa: S608 - our own names
        return [bytes(value) for (value,) in cursor.fetchall()]


def test_code_sees_the_value_and_the_database_does_not(antrag):
    read = Antrag.objects.get()
    assert (read.vorname, read.geburtsdatum, read.email) == ("Kanarienvogel", date(1990, 2, 1), "")
    (stored,) = raw("antrag_antrag", "vorname")
    assert b"Kanarien" not in stored
    with connection.cursor() as cursor:
        cursor.execute("SELECT a::text FROM antrag_antrag a")
        assert b"Kanarien".hex() not in cursor.fetchone()[0]


def test_a_value_that_did_not_change_stays_the_same_bytes(antrag):
    before = raw("antrag_antrag", "vorname")
    read = Antrag.objects.get()
    read.save()
    read = Antrag.objects.get()
    assert read.vorname == "Kanarienvogel"
    read.save()
    assert raw("antrag_antrag", "vorname") == before
    read.vorname = "Zeisig"
    read.save()
    assert raw("antrag_antrag", "vorname") != before
    assert Antrag.objects.get().vorname == "Zeisig"
    assert Antrag.objects.defer("vorname").get().vorname == "Zeisig"


def test_a_list_that_is_changed_in_place_is_written(antrag):
    save_answers(antrag=antrag, werte={("", "x"): "a"})
    row = Antwort.objects.get()
    row.wert = ["a"]
    row.save()
    row.wert.append("b")
    row.save()
    assert Antwort.objects.get().wert == ["a", "b"]


def test_an_answer_is_written_over_by_the_next_one(antrag):
    for wert in ("eins", "zwei"):
        save_answers(antrag=antrag, werte={("antragsteller", "frage"): wert})
    assert [row.wert for row in Antwort.objects.all()] == ["zwei"]


def test_a_value_moved_to_another_row_or_column_does_not_open(antrag):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE antrag_antrag SET nachname = vorname")
    with pytest.raises(SealBroken):
        _ = Antrag.objects.get().nachname
    save_answers(antrag=antrag, werte={("a", "eins"): "1", ("a", "zwei"): "2"})
    with connection.cursor() as cursor:
        cursor.execute("UPDATE antrag_antwort SET wert = (SELECT wert FROM antrag_antwort WHERE frage = 'eins')")
    assert Antwort.objects.get(frage="eins").wert == "1"
    with pytest.raises(SealBroken):
        _ = Antwort.objects.get(frage="zwei").wert


@pytest.mark.parametrize(
    "ask",
    [
        lambda rows: rows.filter(vorname="Kanarienvogel"),
        lambda rows: rows.filter(nachname__startswith="B"),
        lambda rows: rows.filter(vorname=F("nachname")),
        lambda rows: rows.exclude(vorname__isnull=True),
        lambda rows: rows.filter(antworten__wert={"a": 1}),
        lambda rows: rows.order_by("nachname"),
        lambda rows: rows.order_by("-antworten__wert"),
        lambda rows: rows.update(vorname="x"),
        lambda rows: rows.bulk_update([rows.get()], ["vorname"]),
    ],
)
def test_the_database_is_never_asked_about_a_sealed_value(antrag, ask):
    with pytest.raises((FieldError, TypeError), match="sealed"), transaction.atomic():
        list(ask(Antrag.objects.all()))


def test_a_sealed_value_opens_through_its_row_only(antrag):
    value: object = Antrag.objects.values_list("vorname", flat=True)[0]
    assert isinstance(value, Sealed)
    assert repr(value) == "<sealed>"
    with pytest.raises(TypeError):
        str(value)


def test_without_the_key_nothing_opens(antrag):
    destroy_case_key(antrag.traeger_id, antrag.id)
    found = Antrag.objects.get()
    with pytest.raises(KeyDestroyed):
        _ = found.geburtsdatum
    # What holds nothing personal can still be listed, and saved without harm.
    assert (found.nummer, found.vorname) == (antrag.nummer, DELETED)
    before = raw("antrag_antrag", "vorname")
    found.stand = Antrag.Stand.ERLEDIGT
    found.save(update_fields=["stand", "vorname"])
    assert raw("antrag_antrag", "vorname") == before


def test_a_page_of_a_case_without_its_key_is_not_found(client, antrag):
    save_answers(antrag=antrag, werte={("", "x"): "a"})
    antrag.link_hash = digest(link_of(antrag.id))
    antrag.save()
    session = client.session
    session["antraege"] = [str(antrag.id)]
    session.save()
    home = f"/musterkreis/antrag/{link_of(antrag.id)}/pruefen/"
    destroy_case_key(antrag.traeger_id, antrag.id)
    assert client.get(home).status_code == 404
