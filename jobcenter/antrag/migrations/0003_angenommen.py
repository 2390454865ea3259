from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("antrag", "0002_anliegen")]

    operations = [
        migrations.AddField(model_name="beteiligung", name="angenommen_am", field=models.DateTimeField(null=True)),
    ]
