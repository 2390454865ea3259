"""Facts are sealed with the key of their case file; the guard that they never change stands again afterwards."""

from django.db import migrations

from jobcenter.keys.fields import SealedJSONField, SealedTextField
from jobcenter.keys.operations import seal_columns
from jobcenter.traeger.rls import changed, frozen


class Migration(migrations.Migration):
    dependencies = [("fall", "0002_frozen"), ("antrag", "0005_sealed")]

    operations = [
        seal_columns(
            "fall.Feststellung",
            {"wert": SealedJSONField(), "vermerk": SealedTextField(blank=True)},
            akte="(SELECT f.antrag_id FROM fall_fall f WHERE f.id = t.fall_id)",
            before="DROP TRIGGER fall_feststellung_frozen ON fall_feststellung; DROP FUNCTION fall_feststellung_frozen()",
        ),
        frozen(
            "fall_feststellung",
            changed("fall_id", "person", "merkmal", "wert", "einreichung_id", "erfasst_am", "erfasst_von_id")
            + " OR (OLD.stand <> 'behauptet' AND ("
            + changed("quelle", "vermerk", "festgestellt_am", "festgestellt_von_id")
            + " OR NEW.stand <> 'ersetzt'))",
        ),
    ]
