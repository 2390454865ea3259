"""One office can neither see nor touch nor reference what belongs to another; asked of the database itself."""

import uuid

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, transaction

from jobcenter.accounts.models import Lesezugriff
from jobcenter.accounts.services import log_read
from jobcenter.traeger.management.commands.grant_app_role import MAY_DELETE
from jobcenter.traeger.models import Mietgrenze, TenantForeignKey, TenantModel, Traeger
from jobcenter.traeger.tenancy import current_traeger_id, enter_tenant, tenant

pytestmark = pytest.mark.django_db


@pytest.fixture
def two_offices(make_office):
    """Two offices; the second is the one we work as."""
    return make_office("musterkreis", "90001", "34999"), make_office("beispielstadt", "90002", "36999")


def test_rows_of_another_office_do_not_exist(two_offices):
    first, second = two_offices
    assert Mietgrenze.objects.count() == 8
    assert set(Mietgrenze.objects.values_list("traeger", flat=True)) == {second.id}
    assert Mietgrenze.objects.filter(traeger=first).update(unterkunft_ct=1) == 0


def test_a_row_cannot_be_written_for_another_office(two_offices):
    first, _ = two_offices
    with pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
        Mietgrenze.objects.create(
            traeger=first, haushaltsgroesse=1, unterkunft_ct=1, heizung_ct=1, gueltig_ab="2026-01-01", quelle="-"
        )


def test_another_office_cannot_be_renamed(two_offices):
    first, second = two_offices
    assert Traeger.objects.filter(pk=first.pk).update(name="Fremd") == 0
    assert Traeger.objects.filter(pk=second.pk).update(name="Eigen") == 1


def test_a_reference_to_another_offices_row_is_refused(two_offices, make_user):
    first, _ = two_offices
    stranger = make_user(first, "fremd")
    with pytest.raises(DatabaseError, match="tenant_fk"), transaction.atomic():
        log_read(user=stranger, fall_id=uuid.uuid4(), seite="akte")


def test_without_a_tenant_nothing_is_visible(two_offices):
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('app.traeger', '', true)")
    assert Mietgrenze.objects.count() == 0
    with pytest.raises(RuntimeError):
        current_traeger_id()


def test_the_read_log_cannot_be_changed(musterkreis, make_user):
    log_read(user=make_user(musterkreis, "ada"), fall_id=uuid.uuid4(), seite="akte")
    for change in (Lesezugriff.objects.all().delete, lambda: Lesezugriff.objects.update(seite="x")):
        with pytest.raises(DatabaseError, match=r"keeps what was written|permission denied"), transaction.atomic():
            change()


def test_the_application_owns_nothing_and_cannot_pass_the_rules():
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_class WHERE relowner = current_user::regrole")
        assert cursor.fetchone() == (0,)
        cursor.execute("SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user")
        assert cursor.fetchone() == (False, False)


def tenant_models():
    return [model for model in apps.get_models() if issubclass(model, TenantModel)]


@pytest.mark.parametrize("model", tenant_models(), ids=lambda model: model._meta.label)
def test_every_tenant_table_is_forced_and_its_references_stay_inside(model):
    table = model._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute("SELECT relrowsecurity, relforcerowsecurity FROM pg_class WHERE oid = %s::regclass", [table])
        assert cursor.fetchone() == (True, True)
        cursor.execute(
            "SELECT (SELECT array_agg(attname ORDER BY attname) FROM pg_attribute "
            "WHERE attrelid = conrelid AND attnum = ANY (conkey)) FROM pg_constraint "
            "WHERE conrelid = %s::regclass AND contype = 'f'",
            [table],
        )
        references = {tuple(row[0]) for row in cursor.fetchall()}
    for field in model._meta.local_fields:
        if isinstance(field, TenantForeignKey):
            assert tuple(sorted((field.column, "traeger_id"))) in references, field.name
        elif field.remote_field is not None:
            assert field.name == "traeger", f"{field.name}: use TenantForeignKey"


@pytest.mark.parametrize("model", tenant_models(), ids=lambda model: model._meta.label)
def test_unique_values_are_unique_per_office_only(model):
    """A duplicate-key error over another office's value would tell that it exists."""
    for constraint in model._meta.constraints:
        if hasattr(constraint, "fields"):
            assert "traeger" in constraint.fields, constraint.name
    assert not [field for field in model._meta.local_fields if field.unique and not field.primary_key]


def test_a_tenant_is_set_inside_a_transaction_only(musterkreis):
    enter_tenant(musterkreis.id)
    assert current_traeger_id() == musterkreis.id


def test_no_tenant_inside_another(musterkreis):
    with transaction.atomic(), pytest.raises(RuntimeError), tenant(musterkreis.id):
        pass


@pytest.mark.parametrize("model", tenant_models(), ids=lambda model: model._meta.label)
def test_what_belongs_to_an_office_is_not_deleted(musterkreis, model):
    """Answers, promises and figures are replaced by newer ones; nothing else has a reason to go."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT has_table_privilege(current_user, %s, 'DELETE')", [model._meta.db_table])
        assert cursor.fetchone()[0] == (model._meta.db_table in MAY_DELETE)
