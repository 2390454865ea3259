"""Letters and mails are sealed with the key of their case file."""

from typing import Any

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from jobcenter.keys.fields import SealedJSONField, SealedTextField
from jobcenter.keys.operations import each_office, seal_columns
from jobcenter.traeger.rls import changed, frozen

FROZEN = (
    changed("fall_id", "vorlage", "titel", "kontext", "sprache", "erstellt_am")
    + " OR (OLD.datei_id IS NOT NULL AND "
    + changed("datei_id")
    + ")"
)
# The case file of a letter is the application that opened its case: known two floors up, looked up here once. That
# of a mail is its letter's, or that of the person it went to; the very old ones without either get one of their own.
FILE_OF_LETTER = """
    UPDATE letters_brief b SET akte = coalesce(
        (SELECT f.antrag_id FROM fall_fall f WHERE f.id = b.fall_id),
        (SELECT coalesce(a.erstantrag_id, a.id) FROM antrag_antrag a WHERE a.id = b.fall_id),
        b.fall_id
    )
"""
FILE_OF_MAIL = """
    UPDATE letters_email m SET akte = coalesce(
        (SELECT b.akte FROM letters_brief b WHERE b.id = m.brief_id),
        (SELECT coalesce(a.erstantrag_id, a.id) FROM antrag_antrag a
            WHERE a.email = m.empfaenger AND a.eingegangen_am <= m.erstellt_am
            ORDER BY a.eingegangen_am DESC LIMIT 1),
        m.id
    )
"""


def name_case_files(apps: Any, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Fill the column in every office."""
    with schema_editor.connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for _office in each_office(schema_editor.connection):
            cursor.execute(FILE_OF_LETTER)
            cursor.execute(FILE_OF_MAIL)


class Migration(migrations.Migration):
    dependencies = [
        ("letters", "0002_frozen"),
        ("files", "0002_sealed"),
        ("fall", "0002_frozen"),
        ("antrag", "0003_angenommen"),
    ]

    operations = [
        migrations.AddField("brief", "akte", models.UUIDField(null=True)),
        migrations.AddField("email", "akte", models.UUIDField(null=True)),
        migrations.RunPython(name_case_files, migrations.RunPython.noop),
        migrations.AlterField("brief", "akte", models.UUIDField()),
        migrations.AlterField("email", "akte", models.UUIDField()),
        seal_columns(
            "letters.Brief",
            {
                "kontext": SealedJSONField(),
                "benachrichtigung_an": SealedTextField(blank=True),
                "benachrichtigung_link": SealedTextField(blank=True),
            },
            akte="t.akte",
            before="DROP TRIGGER letters_brief_frozen ON letters_brief; DROP FUNCTION letters_brief_frozen()",
        ),
        frozen("letters_brief", FROZEN),
        seal_columns(
            "letters.Email",
            {"empfaenger": SealedTextField(), "text": SealedTextField()},
            akte="t.akte",
        ),
    ]
