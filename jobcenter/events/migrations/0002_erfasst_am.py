"""When an event was written down, beside when it happened."""

from django.db import migrations, models
from django.db.models.functions import Now


class Migration(migrations.Migration):
    dependencies = [("events", "0001_initial")]

    operations = [
        migrations.AddField("ereignis", "erfasst_am", models.DateTimeField(db_default=Now(), editable=False)),
    ]
