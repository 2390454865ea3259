"""What a Beweis-Quittung proves: its content, its signature, and whether a file is one of those it names."""

import base64
import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from django.conf import settings
from django.urls import reverse
from django.utils.crypto import salted_hmac

from jobcenter.akte.models import Aktenstueck, Quittung
from jobcenter.clock import BERLIN
from jobcenter.files.models import Datei
from jobcenter.keys.seal import open_value
from jobcenter.keys.store import office_secret
from jobcenter.letters.letterhead import letterhead_of
from jobcenter.letters.render import render_pdf
from jobcenter.questionnaire.nachweisarten import NACHWEISARTEN

# Of several kinds with one code the first is what a paper of that code usually is.
_TITLES = {known.code: known.titel for known in reversed(NACHWEISARTEN)}
SIGNATURE_SECRET = "quittung"  # noqa: S105 - the name of a secret, not one
_STAND = {
    Datei.Zustand.IN_ORDNUNG: "geprüft, in der Akte",
    Datei.Zustand.WIRD_GEPRUEFT: "angekommen, wird noch geprüft",
    Datei.Zustand.ABGELEHNT: "angekommen, konnten wir nicht öffnen",
}


@dataclass(frozen=True, slots=True)
class Match:
    """Which file of a receipt these bytes are: its place (from 1), and for a single page the number of the page."""

    datei: int
    seite: int = 0
    is_copy: bool = False


def secret_of(traeger_id: UUID, nummer: str) -> str:
    """The secret in the QR code of a receipt, the same for all its versions: it opens the page that verifies."""
    return salted_hmac("akte.quittung", f"{traeger_id}/{nummer}", algorithm="sha256").hexdigest()[:32]


def hash_of_secret(secret: str) -> str:
    """What the database knows of the secret."""
    return hashlib.sha256(secret.encode()).hexdigest()


def signing_key(traeger_id: UUID) -> Ed25519PrivateKey:
    """The office's key for receipts; its public half stands on the receipt and on the page that verifies."""
    return Ed25519PrivateKey.from_private_bytes(office_secret(traeger_id, SIGNATURE_SECRET))


def public_key(traeger_id: UUID) -> str:
    """The public key of an office, hexadecimal."""
    return signing_key(traeger_id).public_key().public_bytes_raw().hex()


def content_place(quittung_id: UUID) -> str:
    """What the sealed content is bound to."""
    return f"akte_quittung/inhalt/{quittung_id}"


def signed_bytes(quittung: Quittung) -> bytes:
    """The bytes that were signed. `keys.store.KeyDestroyed` when the case file was deleted."""
    return open_value(bytes(quittung.inhalt), quittung.traeger_id, content_place(quittung.id))


def content_of(quittung: Quittung) -> dict[str, Any]:
    """What the receipt says: files with names, hashes, pages."""
    content: dict[str, Any] = json.loads(signed_bytes(quittung))
    return content


def is_genuine(quittung: Quittung) -> bool:
    """Whether the signature belongs to the content."""
    return is_signed(signed_bytes(quittung), bytes(quittung.signatur), public_key(quittung.traeger_id))


def is_signed(content: bytes, signature: bytes, key: str) -> bool:
    """Whether `signature` is that of the owner of this public key (hexadecimal) under `content`."""
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(key)).verify(signature, content)
    except (InvalidSignature, ValueError):
        return False
    return True


def match(content: dict[str, Any], sha256: str) -> Match | None:
    """Which file or page of the receipt has this hash; None when a single byte is different."""
    for at, entry in enumerate(content["dateien"], start=1):
        if sha256 == entry["sha256"]:
            return Match(at)
        if sha256 == entry["kopie_sha256"]:
            return Match(at, is_copy=True)
        if sha256 in entry["seiten"]:
            return Match(at, seite=entry["seiten"].index(sha256) + 1, is_copy=True)
    return None


def verifying_address(quittung: Quittung) -> str:
    """The public page of a receipt, as it stands in the QR code."""
    secret = secret_of(quittung.traeger_id, quittung.nummer)
    return settings.PUBLIC_ORIGIN + reverse("portal:quittung_pruefen", args=[quittung.traeger.slug, secret])


def receipt_pdf(quittung: Quittung, address: str) -> bytes:
    """The receipt on paper (`letters.contexts.BeweisquittungContext`), with what is signed inside.

    `address`: the public page that verifies it.
    """
    traeger, content = quittung.traeger, content_of(quittung)
    signed = {
        "inhalt": signed_bytes(quittung).decode(),
        "unterschrift": base64.b64encode(bytes(quittung.signatur)).decode(),
        "schluessel": public_key(quittung.traeger_id),
        "verfahren": "Ed25519 über die UTF-8-Bytes von inhalt",
    }
    return render_pdf(
        "beweisquittung",
        {
            "behoerde": letterhead_of(traeger),
            "quittung": quittung.nummer,
            "fassung": quittung.fassung,
            "nummer": quittung.antrag.nummer,
            "eingegangen_um": quittung.ausgestellt_am.astimezone(BERLIN).strftime("%Y-%m-%dT%H:%M:%S"),
            "kanal": Quittung.Kanal(quittung.kanal).label,
            "dateien": [_for_paper(at, entry) for at, entry in enumerate(content["dateien"], start=1)],
            "adresse": address,
            "schluessel": signed["schluessel"],
            "daten": json.dumps(signed, ensure_ascii=False),
        },
    )


def title_of(art: str) -> str:
    """What a kind of proof is called, in German; of a code nobody knows (a letter without a question): "Unterlage"."""
    return _TITLES.get(art, "Unterlage")


def title_of_stueck(stueck: Aktenstueck) -> str:
    """What a document is called: as a caseworker said, else as its kind of proof."""
    return stueck.titel or title_of(stueck.art)


def _for_paper(at: int, entry: dict[str, Any]) -> dict[str, Any]:
    return {
        "titel": f"{at}. {title_of(entry['beleg'])}",
        "name": entry["name"],
        "bytes": entry["bytes"],
        "empfangen_um": f"{datetime.fromisoformat(entry['empfangen_am']).astimezone(BERLIN):%Y-%m-%dT%H:%M:%S}",
        "stand": _STAND[Datei.Zustand(entry["zustand"])],
        "sha256": entry["sha256"],
        "seiten": entry["seiten"],
    }
