"""Put the invented offices and households into the database."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from jobcenter.demo.services import seed_demo, seed_offices


class Command(BaseCommand):
    help = "Make the demo offices and households that are missing."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--offices-only", action="store_true", help="offices and their people, no household")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["offices_only"]:
            seed_offices()
        else:
            self.stdout.write(f"{seed_demo()} households added")
