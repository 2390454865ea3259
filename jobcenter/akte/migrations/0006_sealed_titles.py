from django.db import migrations

from jobcenter.keys.fields import SealedTextField
from jobcenter.keys.operations import seal_columns


class Migration(migrations.Migration):
    dependencies = [("akte", "0005_doppel"), ("fall", "0003_sealed")]

    operations = [
        seal_columns(
            "akte.Aktenstueck",
            {"titel": SealedTextField(blank=True)},
            akte="(SELECT f.antrag_id FROM fall_fall f WHERE f.id = t.fall_id)",
        ),
    ]
