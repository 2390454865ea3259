"""Links for uploads, scans to sort, legal holds, proofs of deletion."""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import jobcenter.traeger.models
from jobcenter.traeger import rls


class Migration(migrations.Migration):
    dependencies = [("akte", "0001_initial")]

    operations = [
        migrations.CreateModel(
            name="Loeschung",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("regel", models.CharField(max_length=40)),
                ("gegenstand", models.UUIDField()),
                ("anzahl", models.JSONField(default=dict)),
                ("geloescht_am", models.DateTimeField()),
                ("schluessel_vernichtet", models.BooleanField(default=False)),
                (
                    "geloescht_von",
                    jobcenter.traeger.models.TenantForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
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
                "ordering": ["geloescht_am"],
            },
        ),
        migrations.CreateModel(
            name="Posteingang",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("quelle", models.CharField(choices=[("ordner", "Scan-Ordner"), ("email", "E-Mail")], max_length=10)),
                ("sha256", models.CharField(max_length=64)),
                ("eingang_am", models.DateTimeField()),
                ("kennung", models.CharField(blank=True, max_length=80)),
                ("erledigt_am", models.DateTimeField(null=True)),
                ("verworfen", models.CharField(blank=True, max_length=200)),
                (
                    "datei",
                    jobcenter.traeger.models.TenantForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="files.datei",
                    ),
                ),
                (
                    "erledigt_von",
                    jobcenter.traeger.models.TenantForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "stueck",
                    jobcenter.traeger.models.TenantForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="akte.aktenstueck",
                    ),
                ),
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
                "ordering": ["eingang_am"],
            },
        ),
        migrations.CreateModel(
            name="Sperre",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("grund", models.CharField(max_length=500)),
                ("gesetzt_am", models.DateTimeField()),
                ("aufgehoben_am", models.DateTimeField(null=True)),
                (
                    "aufgehoben_von",
                    jobcenter.traeger.models.TenantForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "fall",
                    jobcenter.traeger.models.TenantForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sperren",
                        to="fall.fall",
                    ),
                ),
                (
                    "gesetzt_von",
                    jobcenter.traeger.models.TenantForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
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
                "ordering": ["gesetzt_am"],
            },
        ),
        migrations.CreateModel(
            name="Hochladelink",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("beleg", models.CharField(blank=True, max_length=40)),
                ("person", models.CharField(blank=True, max_length=20)),
                ("link_hash", models.CharField(max_length=64)),
                ("angelegt_am", models.DateTimeField()),
                ("gueltig_bis", models.DateTimeField()),
                ("widerrufen_am", models.DateTimeField(null=True)),
                (
                    "angelegt_von",
                    jobcenter.traeger.models.TenantForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "antrag",
                    jobcenter.traeger.models.TenantForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="hochladelinks",
                        to="antrag.antrag",
                    ),
                ),
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
                "ordering": ["angelegt_am"],
                "constraints": [models.UniqueConstraint(fields=("traeger", "link_hash"), name="hochladelink_link")],
            },
        ),
        rls.tenant_table("akte_hochladelink", refs={"antrag_id": "antrag_antrag", "angelegt_von_id": "accounts_user"}),
        rls.tenant_table(
            "akte_posteingang",
            refs={
                "datei_id": "files_datei",
                "stueck_id": "akte_aktenstueck",
                "erledigt_von_id": "accounts_user",
            },
        ),
        rls.tenant_table(
            "akte_sperre",
            refs={"fall_id": "fall_fall", "gesetzt_von_id": "accounts_user", "aufgehoben_von_id": "accounts_user"},
        ),
        rls.tenant_table("akte_loeschung", refs={"geloescht_von_id": "accounts_user"}),
        rls.append_only("akte_loeschung"),
    ]
