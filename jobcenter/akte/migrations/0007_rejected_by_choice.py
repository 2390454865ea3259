from typing import Any

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from jobcenter.keys.operations import each_office


def forget_words(apps: Any, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Staff could write about a person here, in the open."""
    with schema_editor.connection.cursor() as cursor:
        for _office in each_office(schema_editor.connection):
            cursor.execute("UPDATE akte_posteingang SET verworfen = 'anderer_grund' WHERE verworfen <> ''")


class Migration(migrations.Migration):
    dependencies = [("akte", "0006_sealed_titles")]

    operations = [
        migrations.RunPython(forget_words, migrations.RunPython.noop),
        # A shorter column writes the table anew: the old words do not stay in its files.
        migrations.AlterField(
            "posteingang",
            "verworfen",
            models.CharField(
                blank=True,
                choices=[
                    ("werbung", "Werbung"),
                    ("andere_stelle", "für eine andere Stelle"),
                    ("leer", "leer oder nicht lesbar"),
                    ("doppelt", "liegt schon in der Akte"),
                    ("anderer_grund", "anderer Grund"),
                ],
                max_length=20,
            ),
        ),
    ]
