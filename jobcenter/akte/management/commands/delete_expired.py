"""Delete what has had its time (loeschregeln.yaml). Prints numbers, ids and dates, never a name."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from jobcenter.akte.faellig import Faellig, due
from jobcenter.akte.loeschregeln import WrongRule, rules
from jobcenter.akte.services.loeschen import delete_expired, repeat_deletions
from jobcenter.clock import now
from jobcenter.traeger.queries import all_offices
from jobcenter.traeger.tenancy import tenant


class Command(BaseCommand):
    help = "Delete what has had its time in every office. Run it daily; --dry-run only prints what would go."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="delete nothing")
        parser.add_argument("--office", metavar="SLUG", help="this office only")

    def handle(self, *args: Any, **options: Any) -> None:
        offices = [found for found in all_offices() if options["office"] in (None, found.slug)]
        if not offices:
            raise CommandError("There is no such office.")
        for traeger in offices:
            try:
                found = rules(traeger.nummer)
            except WrongRule as error:
                raise CommandError(str(error)) from error
            self.stdout.write(f"{traeger.slug}:")
            if not options["dry_run"]:
                repeat_deletions(traeger.id)
            for regel in found.values():
                with tenant(traeger.id):
                    self._print(due(regel, now()))
                if not options["dry_run"] and not regel.zaehlt_nur:
                    self.stdout.write(f"    deleted: {delete_expired(traeger.id, regel)}")

    def _print(self, found: Faellig) -> None:
        oldest = f", oldest of {found.oldest:%Y-%m-%d}" if found.oldest else ""
        note = f" ({found.hinweis})" if found.hinweis else ""
        own = " (own period)" if found.regel.is_own else ""
        self.stdout.write(f"  {found.regel.id}: {found.anzahl} after {found.regel.frist}{own}{oldest}{note}")
        for kennung in found.ids:
            self.stdout.write(f"    {kennung}")
        if found.anzahl > len(found.ids) > 0:
            self.stdout.write(f"    … and {found.anzahl - len(found.ids)} more")
