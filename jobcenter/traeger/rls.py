"""Migration operations that make a table a tenant's: forced row-level security, references that stay inside."""

from typing import Any

from django.db import migrations

# What RunSQL takes; its stub wants the wide element type.
Statements = list[str | tuple[str, dict[str, Any] | list[Any] | tuple[Any, ...] | None]]

# The functions of akte/migrations/0002 delete what the rules of retention say. They run as the owner of the tables and
# set this while they run; the application's role may set it as often as it likes, it is not the owner.
UNLESS_EXPIRED = """
            IF TG_OP = 'DELETE' AND current_setting('app.expired', true) = 'on'
                AND current_user = (SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = TG_RELID)
            THEN
                RETURN OLD;
            END IF;"""

_CURRENT = "NULLIF(current_setting('app.traeger', true), '')::uuid"


def tenant_table(table: str, refs: dict[str, str] | None = None) -> migrations.RunSQL:
    """Force row-level security on `table`; each column of `refs` references its table as (traeger_id, column)."""
    forward: Statements = [
        f"ALTER TABLE {table} ADD CONSTRAINT {table}_tenant_key UNIQUE (traeger_id, id)",
        f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
        f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY",
        f"CREATE POLICY tenant ON {table} USING (traeger_id = {_CURRENT}) WITH CHECK (traeger_id = {_CURRENT})",
    ]
    forward += [_reference(table, column, target) for column, target in (refs or {}).items()]
    backward: Statements = [
        f"DROP POLICY tenant ON {table}",
        f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY",
        *(f"ALTER TABLE {table} DROP CONSTRAINT {table}_{column}_tenant_fk" for column in (refs or {})),
        f"ALTER TABLE {table} DROP CONSTRAINT {table}_tenant_key",
    ]
    return migrations.RunSQL(forward, backward)


def tenant_reference(table: str, column: str, target: str) -> migrations.RunSQL:
    """Add one composite reference to a table that is a tenant's already."""
    return migrations.RunSQL(
        _reference(table, column, target), f"ALTER TABLE {table} DROP CONSTRAINT {table}_{column}_tenant_fk"
    )


def _reference(table: str, column: str, target: str) -> str:
    return (
        f"ALTER TABLE {table} ADD CONSTRAINT {table}_{column}_tenant_fk "
        f"FOREIGN KEY (traeger_id, {column}) REFERENCES {target} (traeger_id, id)"
    )


def append_only(table: str, when: str = "true", on: str = "UPDATE OR DELETE") -> migrations.RunSQL:
    """Refuse UPDATE, DELETE and TRUNCATE on `table`.

    `when` (SQL over OLD, and NEW if only UPDATE is named in `on`) limits the row rule, e.g. to rows that are final.
    """
    forward = f"""
        CREATE FUNCTION {table}_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            {UNLESS_EXPIRED}
            RAISE EXCEPTION '{table} keeps what was written' USING ERRCODE = 'integrity_constraint_violation';
        END $$;
        CREATE TRIGGER {table}_append_only BEFORE {on} ON {table}
            FOR EACH ROW WHEN ({when}) EXECUTE FUNCTION {table}_append_only();
        CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table}
            FOR EACH STATEMENT EXECUTE FUNCTION {table}_append_only();
    """
    backward = f"""
        DROP TRIGGER {table}_no_truncate ON {table};
        DROP TRIGGER {table}_append_only ON {table};
        DROP FUNCTION {table}_append_only();
    """
    return migrations.RunSQL(forward, backward)


def frozen(table: str, when: str) -> migrations.RunSQL:
    """Refuse an UPDATE of `table` for which `when` (SQL over OLD and NEW) is true; beside `append_only`."""
    forward = f"""
        CREATE FUNCTION {table}_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION '{table} keeps what was written' USING ERRCODE = 'integrity_constraint_violation';
        END $$;
        CREATE TRIGGER {table}_frozen BEFORE UPDATE ON {table}
            FOR EACH ROW WHEN ({when}) EXECUTE FUNCTION {table}_frozen();
    """
    return migrations.RunSQL(forward, f"DROP TRIGGER {table}_frozen ON {table}; DROP FUNCTION {table}_frozen();")


def changed(*columns: str) -> str:
    """SQL over OLD and NEW: one of these columns has another value now."""
    old, new = (", ".join(f"{row}.{column}" for column in columns) for row in ("OLD", "NEW"))
    return f"ROW({old}) IS DISTINCT FROM ROW({new})"


def public_table(table: str, owner_column: str) -> migrations.RunSQL:
    """Everyone may read the table (addresses, areas); only the Traeger in `owner_column` may write its own rows."""
    own = f"{owner_column} = {_CURRENT}"
    forward: Statements = [
        f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
        f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY",
        f"CREATE POLICY public_read ON {table} FOR SELECT USING (true)",
        f"CREATE POLICY own_write ON {table} USING ({own}) WITH CHECK ({own})",
    ]
    backward: Statements = [
        f"DROP POLICY own_write ON {table}",
        f"DROP POLICY public_read ON {table}",
        f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY",
    ]
    return migrations.RunSQL(forward, backward)
