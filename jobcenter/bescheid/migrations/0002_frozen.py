"""A draft is what its first person prepared: amounts and facts never change, not even before the release."""

from django.db import migrations

from jobcenter.traeger.rls import changed, frozen


class Migration(migrations.Migration):
    dependencies = [("bescheid", "0001_initial")]

    operations = [
        frozen(
            "bescheid_bescheid",
            changed(
                "fall_id",
                "art",
                "bewilligung_ab",
                "bewilligung_bis",
                "fakten",
                "berechnung",
                "begruendung",
                "vorlaeufig_grund",
                "vorbereitet_von_id",
                "vorbereitet_am",
            ),
        ),
    ]
