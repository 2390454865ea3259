"""Destroy the keys of deleted cases once more. Run it after an older copy of KEYS_DIR was restored."""

from typing import Any

from django.core.management.base import BaseCommand

from jobcenter.akte.services.loeschen import repeat_deletions
from jobcenter.traeger.queries import all_offices


class Command(BaseCommand):
    help = "Destroy again the keys of everything that was deleted (after restoring an older KEYS_DIR)."

    def handle(self, *args: Any, **options: Any) -> None:
        for traeger in all_offices():
            self.stdout.write(f"{traeger.slug}: {repeat_deletions(traeger.id)} keys destroyed again")
