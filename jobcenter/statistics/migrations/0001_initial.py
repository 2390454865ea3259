import uuid

import django.db.models.deletion
from django.db import migrations, models

from jobcenter.traeger.rls import tenant_table


class Migration(migrations.Migration):
    initial = True

    dependencies = [("traeger", "0001_initial")]

    operations = [
        migrations.CreateModel(
            name="Monatszahl",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("monat", models.DateField()),
                ("vorgang", models.CharField(max_length=10)),
                ("kanal", models.CharField(max_length=20)),
                ("anzahl", models.PositiveIntegerField()),
                ("definition", models.CharField(max_length=20)),
                ("berechnet_am", models.DateTimeField()),
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
            options={"ordering": ["-monat", "vorgang", "kanal"]},
        ),
        migrations.AddConstraint(
            model_name="monatszahl",
            constraint=models.UniqueConstraint(
                fields=("traeger", "monat", "vorgang", "kanal"), name="monatszahl_einmal"
            ),
        ),
        tenant_table("statistics_monatszahl"),
    ]
