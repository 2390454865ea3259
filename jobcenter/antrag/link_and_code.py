"""The two keys to a person's own application: the link and the recovery code.

Both are derived from the application's random id with the server's secret, so that a repeated request gets the same
receipt; the database keeps only their hashes.
"""

import base64
import hashlib
import hmac
from uuid import UUID

from django.conf import settings
from django.utils.crypto import constant_time_compare

# No letter or digit that is mistaken for another one on the phone or on paper.
_ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"


def link_of(antrag_id: UUID) -> str:
    """The unguessable part of the address of an application (256 bit)."""
    return base64.urlsafe_b64encode(_derive("link", antrag_id)).decode().rstrip("=")


def code_of(antrag_id: UUID) -> str:
    """The recovery code for the phone and the notebook: 12 characters in groups of four (60 bit)."""
    letters = [_ALPHABET[byte % len(_ALPHABET)] for byte in _derive("code", antrag_id)[:12]]
    return "-".join("".join(letters[i : i + 4]) for i in (0, 4, 8))


def digest(secret: str) -> str:
    """What the database keeps of a link or a code."""
    return hmac.new(settings.SECRET_KEY.encode(), secret.encode(), hashlib.sha256).hexdigest()


def code_matches(typed: str, code_hash: str) -> bool:
    """Compare a typed code, forgiving case, spaces and missing hyphens."""
    plain = "".join(character for character in typed.upper() if character in _ALPHABET)
    return constant_time_compare(digest("-".join(plain[i : i + 4] for i in (0, 4, 8))), code_hash)


def _derive(purpose: str, antrag_id: UUID) -> bytes:
    return hmac.new(settings.SECRET_KEY.encode(), f"{purpose}:{antrag_id}".encode(), hashlib.sha256).digest()
