import uuid
from typing import Any

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import jobcenter.traeger.models
from jobcenter.traeger import rls

_ID = ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False))


def _traeger() -> "tuple[str, models.Field[Any, Any]]":
    return (
        "traeger",
        models.ForeignKey(
            editable=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="traeger.traeger"
        ),
    )


def _reference(to: str, related_name: str = "+", *, null: bool = False) -> "models.Field[Any, Any]":
    return jobcenter.traeger.models.TenantForeignKey(
        db_constraint=False,
        null=null,
        on_delete=django.db.models.deletion.PROTECT,
        related_name=related_name,
        to=to,
    )


class Migration(migrations.Migration):
    dependencies = [("akte", "0002_deletion"), migrations.swappable_dependency(settings.AUTH_USER_MODEL)]

    operations = [
        migrations.AlterField("posteingang", "datei", _reference("files.datei", null=True)),
        migrations.AddField("posteingang", "stapel", models.UUIDField(null=True)),
        migrations.AddField("posteingang", "gelesen_am", models.DateTimeField(null=True)),
        migrations.AddConstraint(
            model_name="posteingang",
            constraint=models.UniqueConstraint(
                condition=models.Q(("stapel", None)), fields=("traeger", "sha256"), name="posteingang_einmal"
            ),
        ),
        migrations.CreateModel(
            name="Geheimhaltung",
            fields=[
                _ID,
                ("gegenstand", models.UUIDField()),
                ("seite", models.PositiveSmallIntegerField(null=True)),
                ("grund", models.CharField(max_length=500)),
                ("gesetzt_am", models.DateTimeField()),
                ("aufgehoben_am", models.DateTimeField(null=True)),
                ("fall", _reference("fall.fall", "geheimhaltungen")),
                ("gesetzt_von", _reference(settings.AUTH_USER_MODEL)),
                _traeger(),
            ],
            options={"ordering": ["gesetzt_am"]},
        ),
        migrations.CreateModel(
            name="Einsicht",
            fields=[
                _ID,
                (
                    "art",
                    models.CharField(
                        choices=[
                            ("akteneinsicht", "Akteneinsicht (§ 25 SGB X)"),
                            ("auskunft", "eigene Daten (Art. 15 und 20 DSGVO)"),
                        ],
                        max_length=20,
                    ),
                ),
                ("person", models.CharField(max_length=20)),
                ("bestellt_am", models.DateTimeField()),
                ("bereit_am", models.DateTimeField(null=True)),
                ("gueltig_bis", models.DateTimeField(null=True)),
                ("abgerufen_am", models.DateTimeField(null=True)),
                ("bestellt_von", _reference(settings.AUTH_USER_MODEL, null=True)),
                ("datei", _reference("files.datei", null=True)),
                ("fall", _reference("fall.fall", "einsichten")),
                _traeger(),
            ],
            options={"ordering": ["-bestellt_am"]},
        ),
        rls.tenant_table("akte_geheimhaltung", refs={"fall_id": "fall_fall", "gesetzt_von_id": "accounts_user"}),
        rls.tenant_table(
            "akte_einsicht",
            refs={"fall_id": "fall_fall", "datei_id": "files_datei", "bestellt_von_id": "accounts_user"},
        ),
    ]
