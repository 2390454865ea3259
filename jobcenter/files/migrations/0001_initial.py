import uuid

import django.db.models.deletion
from django.db import migrations, models
from django.db.models import Q

from jobcenter.traeger import rls


class Migration(migrations.Migration):
    initial = True

    dependencies = [("traeger", "0001_initial")]

    operations = [
        migrations.CreateModel(
            name="Datei",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "art",
                    models.CharField(
                        choices=[("nachweis", "Nachweis"), ("erzeugt", "von uns erstellt")], max_length=10
                    ),
                ),
                ("besitz", models.UUIDField(null=True)),
                ("name", models.CharField(max_length=120)),
                ("mime", models.CharField(max_length=40)),
                ("groesse", models.PositiveIntegerField()),
                ("seiten", models.PositiveSmallIntegerField(default=0)),
                ("sha256", models.CharField(max_length=64)),
                ("kopie_sha256", models.CharField(blank=True, max_length=64)),
                (
                    "zustand",
                    models.CharField(
                        choices=[
                            ("wird_geprueft", "wird geprüft"),
                            ("in_ordnung", "in Ordnung"),
                            ("abgelehnt", "abgelehnt"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "virenpruefung",
                    models.CharField(
                        choices=[
                            ("ausstehend", "steht aus"),
                            ("ohne_befund", "ohne Befund"),
                            ("befund", "mit Befund"),
                            ("nicht_erreichbar", "Virenprüfung nicht erreichbar"),
                            ("eigenes_dokument", "von uns erstellt"),
                        ],
                        default="ausstehend",
                        max_length=20,
                    ),
                ),
                ("grund", models.CharField(blank=True, max_length=40)),
                ("erstellt_am", models.DateTimeField()),
                (
                    "traeger",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="traeger.traeger",
                    ),
                ),
            ],
            options={
                "ordering": ["erstellt_am", "id"],
                "indexes": [
                    models.Index(fields=["traeger", "besitz"], name="datei_besitz"),
                    models.Index(fields=["traeger", "zustand", "erstellt_am"], name="datei_zustand"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=~Q(zustand="in_ordnung") | ~Q(kopie_sha256=""), name="datei_hat_kopie"
                    ),
                    models.CheckConstraint(
                        condition=Q(zustand="abgelehnt", grund__gt="") | Q(~Q(zustand="abgelehnt"), grund=""),
                        name="datei_hat_grund",
                    ),
                ],
            },
        ),
        rls.tenant_table("files_datei"),
    ]
