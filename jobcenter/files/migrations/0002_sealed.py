import uuid

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
from django.db import migrations, models

import jobcenter.traeger.models
from jobcenter.files.unsealed import seal_old_files
from jobcenter.traeger import rls


class Migration(migrations.Migration):
    dependencies = [
        ("files", "0001_initial"),
        ("traeger", "0001_initial"),
        # Where the case file of an old file is found.
        ("antrag", "0003_angenommen"),
        ("fall", "0002_frozen"),
        ("letters", "0002_frozen"),
    ]

    operations = [
        migrations.CreateModel(
            name="Seite",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("nummer", models.PositiveSmallIntegerField()),
                ("mime", models.CharField(max_length=20)),
                ("beginn", models.PositiveIntegerField()),
                ("laenge", models.PositiveIntegerField()),
                ("breite", models.PositiveIntegerField()),
                ("hoehe", models.PositiveIntegerField()),
                ("sha256", models.CharField(max_length=64)),
                ("klein_beginn", models.PositiveIntegerField()),
                ("klein_laenge", models.PositiveIntegerField()),
                ("text", models.BinaryField(null=True)),
                ("drehung", models.PositiveSmallIntegerField(default=0)),
                ("gelesen_am", models.DateTimeField(null=True)),
            ],
            options={
                "ordering": ["datei", "nummer"],
            },
        ),
        migrations.CreateModel(
            name="Sendung",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("akte", models.UUIDField()),
                ("besitz", models.UUIDField()),
                ("zweck", models.CharField(max_length=120)),
                ("name", models.CharField(max_length=120)),
                ("groesse", models.PositiveIntegerField()),
                ("empfangen", models.PositiveIntegerField(default=0)),
                ("teile", models.JSONField(default=list)),
                ("begonnen_am", models.DateTimeField()),
                ("zuletzt_am", models.DateTimeField()),
                ("vollstaendig_am", models.DateTimeField(null=True)),
            ],
            options={
                "ordering": ["begonnen_am"],
            },
        ),
        migrations.AddField(
            model_name="datei",
            name="akte",
            field=models.UUIDField(null=True),
        ),
        migrations.AddField(
            model_name="datei",
            name="kopie",
            field=models.CharField(blank=True, max_length=40),
        ),
        migrations.AddField(
            model_name="datei",
            name="kopie_groesse",
            field=models.PositiveIntegerField(default=0),
        ),
        migrations.AddIndex(
            model_name="datei",
            index=models.Index(fields=["traeger", "akte", "sha256"], name="datei_akte_sha256"),
        ),
        migrations.AddField(
            model_name="seite",
            name="datei",
            field=jobcenter.traeger.models.TenantForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="blaetter",
                to="files.datei",
            ),
        ),
        migrations.AddField(
            model_name="seite",
            name="traeger",
            field=models.ForeignKey(
                editable=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="traeger.traeger"
            ),
        ),
        migrations.AddField(
            model_name="sendung",
            name="traeger",
            field=models.ForeignKey(
                editable=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="traeger.traeger"
            ),
        ),
        migrations.CreateModel(
            name="Seitenwort",
            fields=[
                (
                    "seite",
                    models.OneToOneField(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="worte",
                        serialize=False,
                        to="files.seite",
                    ),
                ),
                ("worte", django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), size=None)),
                ("akte", models.UUIDField()),
                ("datum", models.DateTimeField()),
            ],
            options={
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(fields=["worte"], name="seitenwort_worte"),
                    models.Index(fields=["-datum"], name="seitenwort_datum"),
                    models.Index(fields=["akte"], name="seitenwort_akte"),
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="seite",
            constraint=models.UniqueConstraint(fields=("traeger", "datei", "nummer"), name="seite_einmal"),
        ),
        migrations.AddIndex(
            model_name="sendung",
            index=models.Index(fields=["traeger", "besitz"], name="sendung_besitz"),
        ),
        rls.tenant_table("files_seite", refs={"datei_id": "files_datei"}),
        rls.tenant_table("files_sendung"),
        migrations.RunSQL(
            "ALTER TABLE files_seitenwort ADD CONSTRAINT files_seitenwort_seite_fk "
            "FOREIGN KEY (seite_id) REFERENCES files_seite (id) ON DELETE CASCADE",
            "ALTER TABLE files_seitenwort DROP CONSTRAINT files_seitenwort_seite_fk",
        ),
        migrations.RunPython(seal_old_files, migrations.RunPython.noop, elidable=True),
        migrations.AlterField("datei", "akte", models.UUIDField()),
    ]
