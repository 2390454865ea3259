"""The narrow way to delete: two functions that run as the owner of the tables. Why: docs/decisions/0021-deletion.md."""

from pathlib import Path

from django.db import migrations

from jobcenter.traeger.rls import UNLESS_EXPIRED

# Databases made before this migration have triggers that let nothing pass.
PASSABLE = f"""
DO $do$
DECLARE
    old record;
BEGIN
    FOR old IN SELECT proname, replace(proname, '_append_only', '') AS name FROM pg_proc
        WHERE pronamespace = 'public'::regnamespace AND proname LIKE '%\\_append\\_only'
    LOOP
        EXECUTE format($fn$
            CREATE OR REPLACE FUNCTION %I() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                {UNLESS_EXPIRED}
                RAISE EXCEPTION '%s keeps what was written' USING ERRCODE = 'integrity_constraint_violation';
            END $$;
        $fn$, old.proname, old.name);
    END LOOP;
END $do$;
"""  # noqa: S608 - a text of our own

BACK = """
DROP FUNCTION akte_delete_old(text, timestamptz, timestamptz, integer);
DROP FUNCTION akte_delete_case(uuid, text, timestamptz, uuid);
DROP FUNCTION akte_is_held(uuid);
"""


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0001_initial"),
        ("akte", "0001_tables_beside"),
        ("antrag", "0004_nachweis_entwurf"),
        ("bescheid", "0001_initial"),
        ("events", "0001_initial"),
        ("letters", "0001_initial"),
    ]

    operations = [migrations.RunSQL([Path(__file__).with_suffix(".sql").read_text() + PASSABLE], BACK)]
