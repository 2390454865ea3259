"""A fact keeps its value; once it is established, only a newer one can take its place."""

from django.db import migrations

from jobcenter.traeger.rls import changed, frozen


class Migration(migrations.Migration):
    dependencies = [("fall", "0001_initial")]

    operations = [
        frozen(
            "fall_feststellung",
            changed("fall_id", "person", "merkmal", "wert", "einreichung_id", "erfasst_am", "erfasst_von_id")
            + " OR (OLD.stand <> 'behauptet' AND ("
            + changed("quelle", "vermerk", "festgestellt_am", "festgestellt_von_id")
            + " OR NEW.stand <> 'ersetzt'))",
        ),
    ]
