"""Which tenant a transaction works for. PostgreSQL's row-level security reads it; nothing else filters by tenant."""

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from django.db import connection, transaction


def enter_tenant(traeger_id: UUID) -> None:
    """Work for this Traeger until the surrounding transaction ends.

    RuntimeError outside of a transaction, and for a database role that row-level security does not bind.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("A tenant is set for one transaction; open one first.")
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('app.traeger', %s, true), rolsuper OR rolbypassrls FROM pg_roles "
            "WHERE rolname = current_user",
            [str(traeger_id)],
        )
        if cursor.fetchone()[1]:
            raise RuntimeError("DATABASE_URL names a role that passes row-level security. See docs/operations.md.")


@contextmanager
def tenant(traeger_id: UUID) -> Iterator[None]:
    """A transaction that works for this Traeger: for jobs and commands; never inside another one."""
    with transaction.atomic(durable=True):
        enter_tenant(traeger_id)
        yield


def current_traeger_id() -> UUID:
    """The tenant of this transaction; RuntimeError when none was set."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT NULLIF(current_setting('app.traeger', true), '')::uuid")
        value: UUID | None = cursor.fetchone()[0]
    if value is None:
        raise RuntimeError("No tenant is set in this transaction.")
    return value
