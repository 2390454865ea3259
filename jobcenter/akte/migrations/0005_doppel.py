import django.db.models.deletion
from django.db import migrations

from jobcenter.traeger import rls
from jobcenter.traeger.models import TenantForeignKey


class Migration(migrations.Migration):
    dependencies = [("akte", "0004_sealed_reasons")]

    operations = [
        migrations.AddField(
            "aktenstueck",
            "doppel_von",
            TenantForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="doppel",
                to="akte.aktenstueck",
            ),
        ),
        rls.tenant_reference("akte_aktenstueck", "doppel_von_id", "akte_aktenstueck"),
    ]
