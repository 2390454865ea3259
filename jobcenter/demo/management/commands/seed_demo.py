"""Put the invented offices and households into the database."""

from typing import Any

from django.core.management.base import BaseCommand

from jobcenter.demo.services import seed_demo


class Command(BaseCommand):
    help = "Make the demo offices and households that are missing."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{seed_demo()} households added")
