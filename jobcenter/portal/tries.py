"""Number and code: five tries in a quarter of an hour per number, whether it exists or not; upload links by sender."""

import hashlib
import re
from collections.abc import Collection

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.db import connection
from django.http import HttpRequest

from jobcenter.antrag.models import Antrag, Beteiligung
from jobcenter.antrag.queries import TRY_WINDOW, access_by_code, tries_are_used_up
from jobcenter.antrag.services import count_wrong_code

WAIT_SECONDS = int(TRY_WINDOW.total_seconds())
_NUMMER_LENGTH = 12
MOST_UNKNOWN_LINKS = 30


class TooManyTries(Exception):
    """This number had five wrong codes in a quarter of an hour."""


def clean_nummer(typed: str) -> str:
    """A typed number as we write it: „k7 4821 93“ is K7-4821-93. Anything else stays recognisably wrong."""
    signs = re.sub(r"[^A-Z0-9]", "", typed.upper())
    return f"{signs[:2]}-{signs[2:6]}-{signs[6:]}" if len(signs) == 8 else signs[:_NUMMER_LENGTH]


def access_with_code(nummer: str, code: str) -> Antrag | Beteiligung | None:
    """What number and code open when they belong together; a wrong pair counts as a try. Raises TooManyTries."""
    _refuse_when_used_up(nummer)
    found = access_by_code(nummer, code)
    if found is None:
        count_wrong_code(nummer)
    return found


def opens_with_code(
    numbers: Collection[str], code: str, wanted: Collection[Antrag | Beteiligung]
) -> Antrag | Beteiligung | None:
    """What of this the code opens, together with one of these numbers of a case; a wrong one counts as one try.

    Raises TooManyTries. The first number counts the tries: several numbers of one case give no more of them.
    """
    first, *_others = numbers
    _refuse_when_used_up(first)
    found = next((what for nummer in dict.fromkeys(numbers) if (what := access_by_code(nummer, code)) in wanted), None)
    if found is None:
        count_wrong_code(first)
    return found


def count_mail_request(nummer: str) -> None:
    """Asking for a mail counts like a try, so that nobody's mailbox is flooded. Raises TooManyTries."""
    _refuse_when_used_up(nummer)
    count_wrong_code(nummer)


def _refuse_when_used_up(nummer: str) -> None:
    with connection.cursor() as cursor:
        # Tries at the same moment would all still find room.
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"code:{nummer}"])
    if tries_are_used_up(nummer):
        raise TooManyTries


def count_unknown_link(request: HttpRequest) -> None:
    """An upload link that is not good: thirty in a quarter of an hour from one address are enough. Raises TooManyTries.

    Its code has 60 bits, so this only keeps the guessing cheap for us.
    """
    sender = hashlib.sha256(get_adapter().get_client_ip(request).encode()).hexdigest()
    key = f"upload-link:{sender}"
    cache.add(key, 0, WAIT_SECONDS)
    if cache.incr(key) > MOST_UNKNOWN_LINKS:
        raise TooManyTries
