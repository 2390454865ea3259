"""`manage.py rotate_keys`: new keys of the offices, or with --root the same keys wrapped by the newest root key."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from jobcenter.keys.store import rotate_office_key, rotate_root_key
from jobcenter.traeger.models import Traeger


class Command(BaseCommand):
    """Runs while people work; killed in between, it is simply run again."""

    help = "Replace the keys of all offices; --root: wrap them by the first key of ROOT_KEYS."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--root", action="store_true", help="only wrap the offices' keys by the newest root key")

    def handle(self, *args: Any, **options: Any) -> None:
        rotate = rotate_root_key if options["root"] else rotate_office_key
        for traeger in Traeger.objects.order_by("nummer"):
            self.stdout.write(f"{traeger.nummer}: {rotate(traeger.id)} keys wrapped anew")
