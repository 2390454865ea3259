"""What a protected address was needed for is sealed: those words may name people."""

from typing import Any

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from jobcenter.keys.fields import SealedTextField
from jobcenter.keys.operations import each_office, seal_columns

# The words stood behind the name of the page. Those about a case that is gone are gone with it.
MOVE = """
    UPDATE accounts_lesezugriff l
    SET seite = 'Geschützte Anschrift', akte = f.antrag_id, zweck = substr(l.seite, 23)
    FROM accounts_lesezugriff old LEFT JOIN fall_fall f ON f.id = old.fall_id
    WHERE old.id = l.id AND l.seite LIKE 'Geschützte Anschrift: %' AND l.seite <> 'Geschützte Anschrift: beim Ausfüllen'
"""
GONE = "UPDATE accounts_lesezugriff SET zweck = NULL WHERE akte IS NULL AND zweck IS NOT NULL"


def take_purposes_out(apps: Any, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Move the words to a column of their own, in every office."""
    with schema_editor.connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE accounts_lesezugriff DISABLE TRIGGER USER")
        for _office in each_office(schema_editor.connection):
            cursor.execute(MOVE)
            cursor.execute(GONE)
        cursor.execute("ALTER TABLE accounts_lesezugriff ENABLE TRIGGER USER")


class Migration(migrations.Migration):
    dependencies = [("accounts", "0003_sealed_sessions"), ("fall", "0002_frozen")]

    operations = [
        migrations.AddField("lesezugriff", "akte", models.UUIDField(null=True)),
        migrations.AddField("lesezugriff", "zweck", models.TextField(null=True)),
        migrations.RunPython(take_purposes_out, migrations.RunPython.noop),
        seal_columns("accounts.Lesezugriff", {"zweck": SealedTextField(null=True)}, akte="t.akte"),  # type: ignore[misc]
    ]
