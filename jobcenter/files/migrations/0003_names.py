"""Names that senders gave their files are sealed as the files are."""

from django.db import migrations

from jobcenter.keys.fields import SealedTextField
from jobcenter.keys.operations import seal_columns


class Migration(migrations.Migration):
    dependencies = [("files", "0002_sealed")]

    operations = [
        seal_columns("files.Datei", {"name": SealedTextField()}, akte="t.akte"),
        seal_columns("files.Sendung", {"name": SealedTextField()}, akte="t.akte"),
    ]
