"""Access to the file: complete for the person, silent about everybody else."""

import json
import zipfile
from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from django.apps import apps
from django.db import connection
from lxml import html

from jobcenter.accounts.services import log_read
from jobcenter.akte.archiv import archive
from jobcenter.akte.auszug import COLLECT, LEFT_OUT, auszug_of
from jobcenter.akte.loeschregeln import rules
from jobcenter.akte.models import Einsicht, Quittung
from jobcenter.akte.services import hand_in
from jobcenter.akte.services.einsicht import (
    is_open,
    keep_back,
    order_own_data,
    prepare_einsicht,
    release_inspection,
    show_again,
)
from jobcenter.akte.services.loeschen import delete_expired
from jobcenter.antrag.models import Antrag, Beteiligung
from jobcenter.antrag.services import save_answers
from jobcenter.clock import now
from jobcenter.fall.models import Fall, Feststellung
from jobcenter.fall.queries import fall_of
from jobcenter.files.generated import stream_response
from jobcenter.files.models import Datei
from jobcenter.files.storage import store
from jobcenter.files.tests import samples
from jobcenter.traeger.models import TenantModel

pytestmark = pytest.mark.django_db
A, P = "antragsteller", "partner"


@pytest.fixture
def case(antrag: Antrag, send, make_user) -> Fall:
    """Ada, and a partner who answers for himself; each with a proof and an answer."""
    save_answers(
        antrag=antrag,
        werte={
            (A, "person.vorname"): "Ada",
            (P, "person.vorname"): "Kanari",
            (A, "anschrift.strasse"): "Geheimgasse 7",
        },
    )
    Beteiligung.objects.create(
        antrag=antrag, person=P, link_hash="l" * 64, code_hash="c" * 64, eingeladen_am=now(), angenommen_am=now()
    )
    mine, his = send(samples.photo()), send(samples.photo((120, 90)), name="Lohn von Kanari.jpg", beleg="D-LOHN")
    his.person = P
    his.save()
    assert mine.datei_id != his.datei_id
    hand_in(antrag=antrag, kanal=Quittung.Kanal.ONLINE)
    fall = fall_of(antrag)
    for person, value in ((A, "Ada"), (P, "Kanari")):
        Feststellung.objects.create(
            fall=fall,
            person=person,
            merkmal="person.vorname",
            wert=value,
            quelle=Feststellung.Quelle.ANTRAG,
            erfasst_am=now(),
        )
    log_read(user=make_user(antrag.traeger, "zora"), fall_id=fall.id, seite="Fallakte")
    return fall


def unzipped(fall: Fall, person: str = A) -> tuple[dict[str, bytes], dict[str, Any]]:
    content = b"".join(archive(auszug_of(fall, person), now()))
    with zipfile.ZipFile(BytesIO(content)) as found:
        assert found.testzip() is None
        files = {name: found.read(name) for name in found.namelist()}
    return files, json.loads(files["daten.json"])


def test_the_applicant_gets_what_is_theirs_and_nothing_of_the_partner(case):
    files, data = unzipped(case)
    assert len([name for name in files if name.startswith("dokumente/")]) == 1
    assert data["tabellen"]["antrag.Antrag"][0]["geburtsdatum"] == "1991-04-17"
    tables = data["tabellen"]
    assert {row["person"] for row in tables["antrag.Antwort"]} == {A}
    assert [row["wert"] for row in tables["fall.Feststellung"]] == ["Ada"]
    assert [len(row["dateien"]) for row in tables["akte.Quittung"]] == [1]
    assert b"Kanari" not in b"".join(files.values())
    assert data["nicht_enthalten"]["Angaben einer anderen Person, die selbst antwortet"] >= 3


def test_the_partner_gets_his_part_only(case):
    files, data = unzipped(case, P)
    assert {row["person"] for row in data["tabellen"]["antrag.Antwort"]} == {P}
    assert [row["wert"] for row in data["tabellen"]["fall.Feststellung"]] == ["Kanari"]
    assert len([name for name in files if name.startswith("dokumente/")]) == 1
    assert b"Ada" not in files["daten.json"]
    assert b"Geheimgasse" not in b"".join(files.values())


def test_staff_stand_with_their_task_and_not_with_their_name(case):
    files, data = unzipped(case)
    assert data["tabellen"]["accounts.Lesezugriff"][0]["user"] == "Jobcenter (Sachbearbeitung)"
    assert b"Zora" not in b"".join(files.values())


def test_a_protected_address_stands_nowhere(case):
    assert b"Geheimgasse 7" in unzipped(case)[0]["daten.json"]
    Antrag.objects.update(anschrift_geheim=True)
    files, data = unzipped(case)
    assert b"Geheimgasse" not in b"".join(files.values())
    assert "plz" not in data["tabellen"]["antrag.Antrag"][0]


def test_no_secret_leaves(case):
    text = unzipped(case)[0]["daten.json"].decode()
    antrag = case.antrag
    for secret in (antrag.link_hash, antrag.code_hash, antrag.schluessel_inhalt):
        assert secret not in text


def test_what_protects_others_is_kept_back(case, make_user):
    by = make_user(case.traeger, "ben")
    stueck = case.aktenstuecke.get(person="")
    datei = stueck.teile.get().datei
    fact = case.feststellungen.get(person=A)
    marks = [
        keep_back(fall=case, gegenstand=datei.id, seite=1, grund="Hinweis einer Nachbarin", by=by),
        keep_back(fall=case, gegenstand=fact.id, seite=None, grund="Hinweis einer Nachbarin", by=by),
    ]
    files, data = unzipped(case)
    assert not [name for name in files if name.startswith("dokumente/")]
    assert data["tabellen"]["fall.Feststellung"] == []
    assert b"Nachbarin" not in b"".join(files.values())
    assert any("§ 25 Abs. 3" in grund for grund in data["nicht_enthalten"])
    for mark in marks:
        show_again(mark=mark)
    assert len(unzipped(case)[1]["tabellen"]["fall.Feststellung"]) == 1
    with pytest.raises(ValueError, match="reason"):
        keep_back(fall=case, gegenstand=datei.id, seite=1, grund=" ", by=by)


def test_the_index_can_be_read_without_anything_else(case):
    files, _ = unzipped(case)
    page = html.fromstring(files["index.html"].decode())
    assert page.get("lang") == "de"
    assert not page.xpath("//script | //@onclick | //img | //link")
    assert {link for link in page.xpath("//a/@href") if not link.startswith("daten")} <= set(files)
    assert len(page.xpath("//h1")) == 1
    assert all(table.xpath("caption") for table in page.xpath("//table"))


def test_ordered_once_made_once_and_gone_after_two_weeks(case, settings):
    first = order_own_data(fall=case, person=A)
    assert order_own_data(fall=case, person=A) == first
    prepare_einsicht(case.traeger_id, first.id)
    prepare_einsicht(case.traeger_id, first.id)
    first.refresh_from_db()
    assert is_open(first)
    assert first.bereit_am is not None
    assert first.gueltig_bis == first.bereit_am + timedelta(days=14)
    datei = first.datei
    content = b"".join(stream_response(datei))
    assert zipfile.ZipFile(BytesIO(content)).testzip() is None
    assert len(content) == datei.kopie_groesse
    places = store().names(f"{case.traeger_id}/{case.antrag_id}/{datei.id}/")
    sealed = b"".join(store().read(name, 0, 10_000_000) for name, _ in places)
    assert len(sealed) > len(content)
    assert b"index.html" not in sealed
    settings.CLOCK_OFFSET_SECONDS = 15 * 24 * 3600
    assert not is_open(first)
    assert delete_expired(case.traeger_id, rules("")["einsicht"]) == 1
    assert not Datei.objects.filter(pk=datei.pk).exists()
    assert Einsicht.objects.get().bereit_am is not None
    assert order_own_data(fall=case, person=A) != first


def test_an_inspection_names_who_released_it(case, make_user):
    row = release_inspection(fall=case, person=A, by=make_user(case.traeger, "ben"))
    prepare_einsicht(case.traeger_id, row.id)
    row.refresh_from_db()
    assert (row.art, row.bestellt_von.username) == (Einsicht.Art.AKTENEINSICHT, "ben")


def test_every_table_of_a_case_is_in_or_somebody_said_why_not(case):
    """A new table that names a case or an application breaks this until `auszug.py` says what becomes of it."""
    said = {model._meta.label for model in COLLECT} | set(LEFT_OUT)
    by_table = {model._meta.db_table: model for model in apps.get_models() if issubclass(model, TenantModel)}
    query = """
        WITH RECURSIVE seen AS (
            SELECT unnest(ARRAY['antrag_antrag', 'fall_fall'])::regclass::oid AS t
            UNION SELECT attrelid FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
                WHERE relforcerowsecurity AND relkind = 'r' AND attname IN ('fall_id', 'akte')
            UNION SELECT c.conrelid FROM pg_constraint c JOIN seen ON c.confrelid = seen.t WHERE c.contype = 'f'
        ) SELECT t::regclass::text FROM seen"""
    with connection.cursor() as cursor:
        cursor.execute(query)
        tables = {row[0] for row in cursor.fetchall()}
    assert {by_table[table]._meta.label for table in tables & set(by_table)} == said
