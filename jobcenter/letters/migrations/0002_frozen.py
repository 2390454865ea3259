"""What a letter says, and its PDF once it is made, never change."""

from django.db import migrations

from jobcenter.traeger.rls import changed, frozen


class Migration(migrations.Migration):
    dependencies = [("letters", "0001_initial")]

    operations = [
        frozen(
            "letters_brief",
            changed("fall_id", "vorlage", "titel", "kontext", "sprache", "erstellt_am")
            + " OR (OLD.datei_id IS NOT NULL AND "
            + changed("datei_id")
            + ")",
        ),
    ]
