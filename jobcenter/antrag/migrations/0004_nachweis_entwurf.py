from django.db import migrations, models

# Files that were sent before there were drafts count as handed in. The owner of the table looks past its policy here.
HANDED_IN = """
    ALTER TABLE antrag_nachweis NO FORCE ROW LEVEL SECURITY;
    UPDATE antrag_nachweis SET abgegeben_am = angegeben_am WHERE datei_id IS NOT NULL;
    ALTER TABLE antrag_nachweis FORCE ROW LEVEL SECURITY;
"""


class Migration(migrations.Migration):
    dependencies = [("antrag", "0003_angenommen")]

    operations = [
        migrations.AlterModelOptions(name="nachweis", options={"ordering": ["reihenfolge", "angegeben_am"]}),
        migrations.AddField("nachweis", "abgegeben_am", models.DateTimeField(null=True)),
        migrations.AddField("nachweis", "reihenfolge", models.PositiveSmallIntegerField(default=0)),
        migrations.AddField("nachweis", "drehung", models.PositiveSmallIntegerField(default=0)),
        migrations.AddField("nachweis", "zusage_bis", models.DateField(null=True)),
        migrations.AddField("nachweis", "erklaerung", models.TextField(blank=True, default="")),
        migrations.AlterField(
            "nachweis",
            "stand",
            models.CharField(
                choices=[
                    ("hochgeladen", "hochgeladen"),
                    ("reiche_nach", "reiche ich nach"),
                    ("habe_nicht", "habe ich nicht"),
                    ("schon_da", "liegt dem Jobcenter vor"),
                ],
                max_length=20,
            ),
        ),
        migrations.RunSQL(HANDED_IN, migrations.RunSQL.noop),
    ]
