"""What people told about themselves is sealed with the key of their case file; names are found by keyed hashes."""

from typing import Any

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from jobcenter.keys.fields import SealedDateField, SealedJSONField, SealedTextField
from jobcenter.keys.operations import each_office, seal_columns

APPLICATION = "coalesce(t.erstantrag_id, t.id)"
OF_APPLICATION = "(SELECT coalesce(a.erstantrag_id, a.id) FROM antrag_antrag a WHERE a.id = t.antrag_id)"


def keep_what_is_searched(apps: Any, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """While names and numbers can still be read: who has a telephone, and the marks of every name."""
    from jobcenter.antrag.queries import name_marks

    with schema_editor.connection.cursor() as cursor:
        for _office in each_office(schema_editor.connection):
            # The fingerprint was a plain hash, so a name could be guessed. Without one, a form that is sent again right
            # now counts as one with other content: the first application stands.
            cursor.execute("UPDATE antrag_antrag SET hat_telefon = telefon <> '', schluessel_inhalt = ''")
            cursor.execute("SELECT id, vorname, nachname FROM antrag_antrag")
            for pk, vorname, nachname in cursor.fetchall():
                cursor.execute(
                    "INSERT INTO antrag_namensmarke (antrag_id, marken) VALUES (%s, %s)",
                    [pk, name_marks(vorname, nachname)],
                )


class Migration(migrations.Migration):
    # Before: mails find the case of the person they went to by the address.
    dependencies = [("antrag", "0004_nachweis_entwurf"), ("letters", "0003_sealed")]

    operations = [
        migrations.AddField("antrag", "hat_telefon", models.BooleanField(default=False)),
        migrations.CreateModel(
            name="Namensmarke",
            fields=[
                (
                    "antrag",
                    models.OneToOneField(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="namensmarke",
                        serialize=False,
                        to="antrag.antrag",
                    ),
                ),
                ("marken", django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), size=None)),
            ],
            options={
                "indexes": [django.contrib.postgres.indexes.GinIndex(fields=["marken"], name="namensmarke_marken")],
            },
        ),
        migrations.RunSQL(
            "ALTER TABLE antrag_namensmarke ADD CONSTRAINT antrag_namensmarke_antrag_fk "
            "FOREIGN KEY (antrag_id) REFERENCES antrag_antrag (id) ON DELETE CASCADE",
            "ALTER TABLE antrag_namensmarke DROP CONSTRAINT antrag_namensmarke_antrag_fk",
        ),
        migrations.RunPython(keep_what_is_searched, migrations.RunPython.noop),
        seal_columns(
            "antrag.Antrag",
            {
                "vorname": SealedTextField(),
                "nachname": SealedTextField(),
                "geburtsdatum": SealedDateField(),
                "email": SealedTextField(blank=True),
                "telefon": SealedTextField(blank=True),
                "vermerk": SealedTextField(blank=True),
            },
            akte=APPLICATION,
        ),
        seal_columns(
            "antrag.Antwort",
            {"wert": SealedJSONField()},
            akte=OF_APPLICATION,
            row="t.antrag_id::text || '/' || t.person || '/' || t.frage",
        ),
        seal_columns("antrag.Einreichung", {"inhalt": SealedJSONField()}, akte=OF_APPLICATION),
        seal_columns("antrag.Nachweis", {"erklaerung": SealedTextField(blank=True)}, akte=OF_APPLICATION),
        seal_columns("antrag.Rueckfrage", {"grund": SealedTextField()}, akte=OF_APPLICATION),
    ]
