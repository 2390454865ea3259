"""Letters and mails are sealed with the key of their case file."""

from django.db import migrations, models

from jobcenter.keys.fields import SealedJSONField, SealedTextField
from jobcenter.keys.unseal import seal_columns
from jobcenter.traeger.rls import changed, frozen

FROZEN = (
    changed("fall_id", "vorlage", "titel", "kontext", "sprache", "erstellt_am")
    + " OR (OLD.datei_id IS NOT NULL AND "
    + changed("datei_id")
    + ")"
)
# The case file of a letter is the application that opened its case: known two floors up, looked up here once.
FILL_AKTE = """
    ALTER TABLE letters_brief DISABLE TRIGGER USER;
    ALTER TABLE letters_brief NO FORCE ROW LEVEL SECURITY;
    ALTER TABLE letters_email NO FORCE ROW LEVEL SECURITY;
    ALTER TABLE fall_fall NO FORCE ROW LEVEL SECURITY;
    UPDATE letters_brief b SET akte = coalesce((SELECT f.antrag_id FROM fall_fall f WHERE f.id = b.fall_id), b.fall_id);
    UPDATE letters_email m SET akte = coalesce((SELECT b.akte FROM letters_brief b WHERE b.id = m.brief_id), m.id);
    ALTER TABLE fall_fall FORCE ROW LEVEL SECURITY;
    ALTER TABLE letters_email FORCE ROW LEVEL SECURITY;
    ALTER TABLE letters_brief FORCE ROW LEVEL SECURITY;
    ALTER TABLE letters_brief ENABLE TRIGGER USER;
"""


class Migration(migrations.Migration):
    dependencies = [("letters", "0002_frozen"), ("files", "0002_sealed"), ("fall", "0002_frozen")]

    operations = [
        migrations.AddField("brief", "akte", models.UUIDField(null=True)),
        migrations.AddField("email", "akte", models.UUIDField(null=True)),
        migrations.RunSQL(FILL_AKTE, migrations.RunSQL.noop),
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
