"""Sessions are sealed from now on; the open ones go, with their bytes on the disk. Everybody logs in once more."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("accounts", "0002_cache"), ("sessions", "0001_initial")]

    operations = [migrations.RunSQL("TRUNCATE django_session", migrations.RunSQL.noop)]
