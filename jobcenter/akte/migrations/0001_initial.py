import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import jobcenter.traeger.models
from jobcenter.traeger import rls


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("antrag", "0004_nachweis_entwurf"),
        ("fall", "0002_frozen"),
        ("files", "0002_sealed"),
        ("traeger", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Aktenstueck",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "thema",
                    models.CharField(
                        choices=[
                            ("stammdaten", "Stammdaten"),
                            ("antrag", "Antrag"),
                            ("nachweise", "Nachweise"),
                            ("berechnung", "Berechnung"),
                            ("bescheide", "Bescheide"),
                            ("schriftwechsel", "Schriftwechsel"),
                            ("widerspruch", "Widerspruch"),
                            ("rueckforderung", "Rückforderung"),
                            ("protokoll", "Protokoll"),
                        ],
                        max_length=20,
                    ),
                ),
                ("art", models.CharField(blank=True, max_length=40)),
                ("person", models.CharField(blank=True, max_length=20)),
                (
                    "herkunft",
                    models.CharField(
                        choices=[
                            ("portal", "Portal"),
                            ("link", "Link aus einem Brief oder vom Computer"),
                            ("schalter", "am Schalter eingescannt"),
                            ("post", "mit der Post"),
                            ("email", "E-Mail"),
                        ],
                        max_length=20,
                    ),
                ),
                ("eingang_am", models.DateTimeField()),
                ("titel", models.CharField(blank=True, max_length=200)),
                ("bestaetigt_am", models.DateTimeField(null=True)),
                ("aufgeloest_am", models.DateTimeField(null=True)),
                (
                    "antrag",
                    jobcenter.traeger.models.TenantForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="aktenstuecke",
                        to="antrag.antrag",
                    ),
                ),
                (
                    "bestaetigt_von",
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
                        related_name="aktenstuecke",
                        to="fall.fall",
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
                "ordering": ["eingang_am", "id"],
            },
        ),
        migrations.CreateModel(
            name="Fundstelle",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("seite", models.PositiveSmallIntegerField()),
                ("gesetzt_am", models.DateTimeField()),
                ("entfernt_am", models.DateTimeField(null=True)),
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
                    "feststellung",
                    jobcenter.traeger.models.TenantForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="fundstellen",
                        to="fall.feststellung",
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
            name="Quittung",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("nummer", models.CharField(max_length=16)),
                ("fassung", models.PositiveSmallIntegerField(default=1)),
                (
                    "kanal",
                    models.CharField(
                        choices=[
                            ("online", "online"),
                            ("link", "über einen Link"),
                            ("schalter", "am Schalter"),
                            ("post", "per Post"),
                            ("email", "per E-Mail"),
                        ],
                        max_length=20,
                    ),
                ),
                ("ausgestellt_am", models.DateTimeField()),
                ("inhalt", models.BinaryField()),
                ("signatur", models.BinaryField()),
                ("kennung_hash", models.CharField(max_length=64)),
                ("vollstaendig", models.BooleanField(default=False)),
                (
                    "antrag",
                    jobcenter.traeger.models.TenantForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="quittungen",
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
                "ordering": ["ausgestellt_am", "fassung"],
            },
        ),
        migrations.AddField(
            model_name="aktenstueck",
            name="quittung",
            field=jobcenter.traeger.models.TenantForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="aktenstuecke",
                to="akte.quittung",
            ),
        ),
        migrations.CreateModel(
            name="Teil",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("nummer", models.PositiveSmallIntegerField()),
                ("von", models.PositiveSmallIntegerField(default=1)),
                ("bis", models.PositiveSmallIntegerField(null=True)),
                ("drehung", models.PositiveSmallIntegerField(default=0)),
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
                    "stueck",
                    jobcenter.traeger.models.TenantForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="teile",
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
                "ordering": ["stueck", "nummer"],
            },
        ),
        migrations.AddConstraint(
            model_name="quittung",
            constraint=models.UniqueConstraint(fields=("traeger", "nummer", "fassung"), name="quittung_fassung"),
        ),
        migrations.AddConstraint(
            model_name="quittung",
            constraint=models.UniqueConstraint(fields=("traeger", "kennung_hash", "fassung"), name="quittung_kennung"),
        ),
        migrations.AddIndex(
            model_name="aktenstueck",
            index=models.Index(fields=["traeger", "fall", "eingang_am"], name="aktenstueck_fall"),
        ),
        migrations.AddConstraint(
            model_name="teil",
            constraint=models.UniqueConstraint(fields=("traeger", "stueck", "nummer"), name="teil_nummer"),
        ),
        migrations.AddConstraint(
            model_name="teil",
            constraint=models.CheckConstraint(
                condition=models.Q(("bis__isnull", True), ("bis__gte", models.F("von")), _connector="OR"),
                name="teil_von_bis",
            ),
        ),
        rls.tenant_table("akte_quittung", refs={"antrag_id": "antrag_antrag"}),
        rls.tenant_table(
            "akte_aktenstueck",
            refs={
                "fall_id": "fall_fall",
                "antrag_id": "antrag_antrag",
                "quittung_id": "akte_quittung",
                "bestaetigt_von_id": "accounts_user",
            },
        ),
        rls.tenant_table("akte_teil", refs={"stueck_id": "akte_aktenstueck", "datei_id": "files_datei"}),
        rls.tenant_table(
            "akte_fundstelle",
            refs={
                "feststellung_id": "fall_feststellung",
                "datei_id": "files_datei",
                "gesetzt_von_id": "accounts_user",
            },
        ),
        rls.append_only("akte_quittung"),
    ]
