"""What a decision rests on is sealed with the key of its case file; it stays unchangeable."""

from django.db import migrations

from jobcenter.keys.fields import SealedJSONField, SealedTextField
from jobcenter.keys.operations import seal_columns
from jobcenter.traeger.rls import changed, frozen


class Migration(migrations.Migration):
    dependencies = [("bescheid", "0002_frozen"), ("fall", "0003_sealed"), ("letters", "0003_sealed")]

    operations = [
        seal_columns(
            "bescheid.Bescheid",
            {
                "fakten": SealedJSONField(),
                "berechnung": SealedJSONField(),
                "begruendung": SealedTextField(blank=True),
                "vorlaeufig_grund": SealedTextField(blank=True),
                "rueckgabe_grund": SealedTextField(blank=True),
            },
            akte="(SELECT f.antrag_id FROM fall_fall f WHERE f.id = t.fall_id)",
            before="DROP TRIGGER bescheid_bescheid_frozen ON bescheid_bescheid; DROP FUNCTION bescheid_bescheid_frozen()",
        ),
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
