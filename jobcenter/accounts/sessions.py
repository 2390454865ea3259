"""Sessions in the database, sealed: they hold answers of trial runs and codes of people who just got one."""

import base64
import os
from functools import cache
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore

_NONCE_BYTES = 12


class SessionStore(DatabaseStore):
    """Django's own, with sealed content. The key comes from SECRET_KEY: a new one ends all sessions anyway."""

    def encode(self, what: dict[str, Any]) -> str:
        """The content as it lies in the database."""
        nonce, content = os.urandom(_NONCE_BYTES), self.serializer().dumps(what)
        return base64.b64encode(nonce + _cipher(settings.SECRET_KEY).encrypt(nonce, content, None)).decode()

    def decode(self, session_data: bytes | str) -> dict[str, Any]:
        """The content; an empty session for what was not sealed by us."""
        try:
            sealed = base64.b64decode(session_data, validate=True)
            content = _cipher(settings.SECRET_KEY).decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], None)
        except (InvalidTag, ValueError):
            return {}
        found: dict[str, Any] = self.serializer().loads(content)
        return found


@cache
def _cipher(secret: str) -> AESGCM:
    return AESGCM(HKDF(algorithm=SHA256(), length=32, salt=None, info=b"sessions").derive(secret.encode()))
