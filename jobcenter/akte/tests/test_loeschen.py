"""Deletion: what has had its time goes everywhere, what is held stays, and nobody else passes what is append-only."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, transaction

from jobcenter.accounts.models import Lesezugriff
from jobcenter.accounts.services import log_read
from jobcenter.akte import faellig
from jobcenter.akte.loeschregeln import WrongRule, _own_periods, rules
from jobcenter.akte.models import Aktenstueck, Loeschung, Quittung
from jobcenter.akte.services import hand_in
from jobcenter.akte.services.loeschen import delete_expired, repeat_deletions
from jobcenter.akte.services.sperren import hold_case, release_hold
from jobcenter.antrag.models import Antrag, Antwort, Nachweis
from jobcenter.antrag.services import save_answers
from jobcenter.clock import now
from jobcenter.events.models import Ereignis
from jobcenter.fall.models import Fall
from jobcenter.fall.queries import fall_of
from jobcenter.files import places
from jobcenter.files.models import Datei
from jobcenter.files.orphans import GIVEN_UP_AFTER
from jobcenter.files.storage import store
from jobcenter.keys.store import KeyDestroyed, case_key, has_case_key
from jobcenter.letters.models import Brief, Email
from jobcenter.letters.services import order_email, order_letter
from jobcenter.traeger.models import TenantModel

pytestmark = pytest.mark.django_db
YEARS = 11 * 366 * 24 * 3600


@pytest.fixture
def case(antrag: Antrag, send, make_user) -> Fall:
    """A case with a proof handed in, a letter, a mail, an opened page and an application of later."""
    send()
    hand_in(antrag=antrag, kanal=Quittung.Kanal.ONLINE)
    fall = fall_of(antrag)
    brief = order_letter(
        fall_id=fall.id,
        akte=antrag.id,
        vorlage="bescheid",
        titel="Bescheid",
        kontext={},
        versandart=Brief.Versandart.PORTAL,
        sprache="de",
    )
    order_email(akte=antrag.id, empfaenger="a@example.org", betreff="Neues", text="Bitte sehen Sie nach.", brief=brief)
    log_read(user=make_user(antrag.traeger, "ada"), fall_id=fall.id, seite="akte")
    return fall


def with_address(antrag: Antrag) -> None:
    antrag.email, antrag.email_bestaetigt_am = "ada@example.org", now()
    antrag.save()


def rows_that_name(*ids) -> list[str]:
    """Every table of the database in which one of these ids stands, in whichever column."""
    found = []
    for model in apps.get_models():
        table = model._meta.db_table
        with connection.cursor() as cursor:
            for kennung in ids:
                query = f'SELECT count(*) FROM "{table}" t WHERE position(%s in t::text) > 0'  # noqa: S608
                cursor.execute(query, [str(kennung)])
                if cursor.fetchone()[0]:
                    found.append(table)
    return found


def later(settings, seconds: int = YEARS) -> None:
    settings.CLOCK_OFFSET_SECONDS = seconds


def test_after_eleven_years_nothing_of_a_case_is_left(case, antrag, settings):
    akte, traeger_id = antrag.id, antrag.traeger_id
    assert "files_seite" in {model._meta.db_table for model in apps.get_models()}
    assert list(store().names(f"{traeger_id}/{akte}/"))
    later(settings)
    assert delete_expired(traeger_id, rules("")["fall"]) == 1
    assert set(rows_that_name(akte, case.id)) == {"akte_loeschung"}
    assert not Datei.objects.exists()
    assert not Ereignis.objects.exists()
    assert not Lesezugriff.objects.exists()
    assert not list(store().names(f"{traeger_id}/{akte}/"))
    with pytest.raises(KeyDestroyed):
        case_key(traeger_id, akte)
    proof = Loeschung.objects.get()
    assert proof.gegenstand == akte
    assert proof.schluessel_vernichtet
    assert proof.anzahl["antrag_antrag"] == 1
    assert proof.anzahl["files_datei"] == 1
    assert delete_expired(traeger_id, rules("")["fall"]) == 0


def test_a_case_of_nine_years_stays(case, settings):
    later(settings, 9 * 365 * 24 * 3600)
    assert delete_expired(case.traeger_id, rules("")["fall"]) == 0
    assert Fall.objects.exists()


def test_an_open_case_is_never_deleted_by_its_age(case, settings):
    Fall.objects.update(stand=Fall.Stand.IN_PRUEFUNG)
    later(settings)
    found = faellig.due(rules("")["fall"], now())
    assert (found.anzahl, found.hinweis) == (0, "gesperrt: 0, noch offen: 1")


def test_a_legal_hold_wins(case, make_user, settings):
    by = make_user(case.traeger, "ben")
    sperre = hold_case(fall=case, grund="Klage beim Sozialgericht", by=by)
    later(settings)
    assert delete_expired(case.traeger_id, rules("")["fall"]) == 0
    with (
        pytest.raises(DatabaseError, match="legal hold"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute("SELECT akte_delete_case(%s, 'fall', now(), NULL)", [case.id])
    assert has_case_key(case.traeger_id, case.antrag_id)
    release_hold(sperre=sperre, by=by)
    assert delete_expired(case.traeger_id, rules("")["fall"]) == 1


def test_a_hold_that_comes_between_list_and_deletion_is_no_failure(case, make_user, settings, monkeypatch):
    later(settings)
    listed = list(faellig.expired_cases(rules("")["fall"], now()))
    assert listed == [case]
    hold_case(fall=case, grund="Klage", by=make_user(case.traeger, "ben"))
    monkeypatch.setattr(faellig, "expired_cases", lambda *_: Fall.objects.all())
    delete_expired(case.traeger_id, rules("")["fall"])
    assert Fall.objects.get() == case
    assert has_case_key(case.traeger_id, case.antrag_id)


def test_the_case_of_another_office_cannot_be_deleted(case, make_office):
    make_office("beispielstadt", "90002", "36999")
    with pytest.raises(DatabaseError, match="no such case"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT akte_delete_case(%s, 'fall', now(), NULL)", [case.id])


@pytest.mark.parametrize("statement", ["DELETE FROM events_ereignis", "DELETE FROM antrag_einreichung"])
def test_the_application_itself_deletes_nothing_whatever_it_sets(case, statement):
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('app.expired', 'on', true)")
        with pytest.raises(DatabaseError, match=r"permission denied|keeps what"), transaction.atomic():
            cursor.execute(statement)


def test_every_append_only_rule_lets_expired_rows_pass_to_the_owner_only():
    with connection.cursor() as cursor:
        cursor.execute("SELECT proname, prosrc FROM pg_proc WHERE proname LIKE '%\\_append\\_only'")
        found = dict(cursor.fetchall())
    assert "events_ereignis_append_only" in found
    for name, source in found.items():
        assert "relowner" in source, name
        assert "app.expired" in source, name


def test_the_read_log_of_this_year_stays_whatever_the_clock_of_the_application_says(case, settings):
    later(settings)
    assert delete_expired(case.traeger_id, rules("")["lesezugriff"]) == 0
    old = Lesezugriff.objects.create(
        user=Lesezugriff.objects.get().user, fall_id=uuid4(), seite="akte", zeitpunkt=now() - timedelta(days=14 * 366)
    )
    assert delete_expired(case.traeger_id, rules("")["lesezugriff"]) == 1
    assert not Lesezugriff.objects.filter(pk=old.pk).exists()


def test_mails_go_after_a_year_and_are_counted_as_proof(case, settings):
    later(settings, 400 * 24 * 3600)
    assert delete_expired(case.traeger_id, rules("")["email"]) == Email.objects.count() + 1
    assert Loeschung.objects.get().anzahl == {"email": 1}


def test_what_was_never_sent_goes_after_a_notice(antrag, send, settings, mailoutbox):
    rule = rules("")["entwurf"]
    with_address(antrag)
    save_answers(antrag=antrag, werte={("antragsteller", "person.geschlecht"): "weiblich"})
    send()
    later(settings, 24 * 24 * 3600)
    assert delete_expired(antrag.traeger_id, rule) == 0
    assert Email.objects.get().betreff == "Wir löschen bald, was Sie nicht abgeschickt haben"
    later(settings, 29 * 24 * 3600)
    assert delete_expired(antrag.traeger_id, rule) == 0
    later(settings, 32 * 24 * 3600)
    assert delete_expired(antrag.traeger_id, rule) == 1
    assert Email.objects.count() == 1
    left = set(Antwort.objects.values_list("frage", flat=True))
    assert left == {"person.vorname", "person.nachname", "person.geburtsdatum", "anschrift.plz"}
    assert not Nachweis.objects.exists()
    assert not Datei.objects.exists()
    assert Antrag.objects.exists()


def test_a_notice_is_worth_nothing_when_the_person_went_on(antrag, settings):
    rule = rules("")["entwurf"]
    with_address(antrag)
    save_answers(antrag=antrag, werte={("antragsteller", "person.geschlecht"): "weiblich"})
    later(settings, 24 * 24 * 3600)
    delete_expired(antrag.traeger_id, rule)
    later(settings, 25 * 24 * 3600)
    save_answers(antrag=antrag, werte={("antragsteller", "person.geschlecht"): "divers"})
    later(settings, 40 * 24 * 3600)
    assert delete_expired(antrag.traeger_id, rule) == 0


def test_nobody_loses_answers_whom_we_cannot_tell(antrag, settings):
    save_answers(antrag=antrag, werte={("antragsteller", "person.geschlecht"): "weiblich"})
    later(settings, 400 * 24 * 3600)
    assert delete_expired(antrag.traeger_id, rules("")["entwurf"]) == 0
    assert "ohne E-Mail und deshalb behalten: 1" in faellig.due(rules("")["entwurf"], now()).hinweis


def test_keys_that_an_old_copy_brought_back_are_destroyed_again(case, antrag, settings):
    akte = antrag.id
    kept = next(settings.KEYS_DIR.glob(f"*/akten/*/{akte}.key"))
    content = kept.read_bytes()
    later(settings)
    delete_expired(antrag.traeger_id, rules("")["fall"])
    kept.write_bytes(content)
    kept.with_suffix(".gone").unlink()
    assert has_case_key(antrag.traeger_id, akte)
    assert repeat_deletions(antrag.traeger_id) == 1
    assert not has_case_key(antrag.traeger_id, akte)
    assert repeat_deletions(antrag.traeger_id) == 0


def test_a_copy_of_the_rows_and_bytes_from_before_cannot_be_read(case, antrag, settings):
    datei = Datei.objects.get()
    name = places.folder(datei.traeger_id, datei.akte, datei.id) + datei.kopie
    sealed = store().read(name, 0, 10_000_000)
    later(settings)
    delete_expired(antrag.traeger_id, rules("")["fall"])
    store().put(name, [sealed])
    with pytest.raises(KeyDestroyed):
        places.read_copy(datei)


def test_an_office_sets_its_own_periods(settings, tmp_path):
    settings.LOESCHFRISTEN = tmp_path / "fristen.yaml"
    settings.LOESCHFRISTEN.write_text('"90001":\n  fall: {jahre: 5, grund: Dienstanweisung}\n')
    assert rules("90001")["fall"].frist == "5 Jahre"
    assert rules("90001")["fall"].is_own
    assert rules("90002")["fall"].frist == "10 Jahre"
    _own_periods.cache_clear()
    settings.LOESCHFRISTEN.write_text('"90001":\n  fall: {jahre: 0}\n')
    with pytest.raises(WrongRule):
        rules("90001")
    _own_periods.cache_clear()


def test_incomplete_uploads_go_after_the_time_that_the_rule_says():
    moment = now()
    assert moment - rules("")["sendung"].before(moment) == GIVEN_UP_AFTER


def test_every_rule_can_be_counted(case):
    for regel in rules("").values():
        assert faellig.due(regel, now()).anzahl >= 0


def test_every_tenant_table_of_a_case_is_reached(case):
    """The catalogue leads from the case to every table that can hold something of it."""
    names = {model._meta.db_table for model in apps.get_models() if issubclass(model, TenantModel)}
    stay = {"traeger_mietgrenze", "statistics_monatszahl", "akte_loeschung", "probe_probelink", "probe_anmerkung"}
    stay |= {"antrag_codeversuch"}
    assert names - stay == reached() - {"files_seitenwort", "antrag_namensmarke"}


def reached() -> set[str]:
    query = """
        WITH RECURSIVE seen AS (
            SELECT unnest(ARRAY['antrag_antrag', 'fall_fall'])::regclass::oid AS t
            UNION SELECT attrelid FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
                WHERE relforcerowsecurity AND relkind = 'r' AND attname IN ('fall_id', 'akte')
            UNION SELECT c.conrelid FROM pg_constraint c JOIN seen ON c.confrelid = seen.t WHERE c.contype = 'f'
        ) SELECT t::regclass::text FROM seen"""
    with connection.cursor() as cursor:
        cursor.execute(query)
        return {row[0] for row in cursor.fetchall()}


def test_paper_is_only_counted(case, settings):
    Aktenstueck.objects.update(herkunft=Aktenstueck.Herkunft.POST)
    later(settings, 100 * 24 * 3600)
    assert faellig.due(rules("")["papier"], now()).anzahl == 1
    assert delete_expired(case.traeger_id, rules("")["papier"]) == 0
