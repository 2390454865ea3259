from django.db import migrations

from jobcenter.keys.fields import SealedTextField
from jobcenter.keys.operations import seal_columns

_AKTE = "(SELECT f.antrag_id FROM fall_fall f WHERE f.id = t.fall_id)"


class Migration(migrations.Migration):
    """Reasons may name people."""

    dependencies = [("akte", "0003_post_einsicht")]

    operations = [
        seal_columns("akte.Sperre", {"grund": SealedTextField()}, akte=_AKTE),
        seal_columns("akte.Geheimhaltung", {"grund": SealedTextField()}, akte=_AKTE),
    ]
