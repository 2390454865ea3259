"""Beweis-Quittung: what was handed in, signed with the office's own key (Ed25519)."""

import hashlib
import json
import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.utils.crypto import salted_hmac

from jobcenter.akte.models import Quittung
from jobcenter.antrag.models import Antrag, Nachweis
from jobcenter.clock import now
from jobcenter.keys.seal import seal_value
from jobcenter.keys.store import office_secret

SIGNATURE_SECRET = "quittung"  # noqa: S105 - the name of a secret, not one
_ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"


def issue_quittung(*, antrag: Antrag, kanal: Quittung.Kanal, nachweise: Sequence[Nachweis]) -> Quittung:
    """The receipt for these files, in the caller's transaction. Pages still being checked come in a later version."""
    kennung = uuid4()
    return _write(
        antrag=antrag,
        id=kennung,
        nummer="Q" + "".join(secrets.choice(_ALPHABET) for _ in range(9)),
        fassung=1,
        kanal=kanal,
        moment=now(),
        dateien=[_entry(row) for row in nachweise],
    )


def secret_of(quittung: Quittung) -> str:
    """The secret in the QR code: it opens the public page that says whether the receipt is genuine."""
    return secret_of_number(quittung.traeger_id, quittung.nummer)


def secret_of_number(traeger_id: UUID, nummer: str) -> str:
    """The same for all versions of a receipt."""
    return salted_hmac("akte.quittung", f"{traeger_id}/{nummer}", algorithm="sha256").hexdigest()[:32]


def hash_of_secret(secret: str) -> str:
    """What the database knows of the secret."""
    return hashlib.sha256(secret.encode()).hexdigest()


def signing_key(traeger_id: UUID) -> Ed25519PrivateKey:
    """The office's key for receipts; its public half is on the page that verifies."""
    return Ed25519PrivateKey.from_private_bytes(office_secret(traeger_id, SIGNATURE_SECRET))


def content_place(quittung_id: UUID) -> str:
    """What the sealed content is bound to."""
    return f"akte_quittung/inhalt/{quittung_id}"


def _write(
    *,
    antrag: Antrag,
    id: UUID,
    nummer: str,
    fassung: int,
    kanal: str,
    moment: datetime,
    dateien: Sequence[Mapping[str, Any]],
) -> Quittung:
    inhalt = {
        "nummer": nummer,
        "fassung": fassung,
        "traeger": antrag.traeger.nummer,
        "antrag": antrag.nummer,
        "kanal": kanal,
        "ausgestellt_am": moment.isoformat(),
        "dateien": list(dateien),
    }
    content = json.dumps(inhalt, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()
    akte = antrag.erstantrag_id or antrag.id
    return Quittung.objects.create(
        id=id,
        traeger_id=antrag.traeger_id,
        antrag=antrag,
        nummer=nummer,
        fassung=fassung,
        kanal=kanal,
        ausgestellt_am=moment,
        inhalt=seal_value(content, antrag.traeger_id, akte, content_place(id)),
        signatur=signing_key(antrag.traeger_id).sign(content),
        kennung_hash=hash_of_secret(secret_of_number(antrag.traeger_id, nummer)),
        vollstaendig=all(datei["geprueft"] for datei in dateien),
    )


def _entry(nachweis: Nachweis) -> dict[str, Any]:
    datei = nachweis.datei
    assert datei is not None  # noqa: S101 - only rows with a file are handed in
    return {
        "beleg": nachweis.beleg,
        "person": nachweis.person,
        "id": str(datei.id),
        "name": datei.name,
        "bytes": datei.groesse,
        "sha256": datei.sha256,
        "empfangen_am": datei.erstellt_am.isoformat(),
        "geprueft": datei.zustand == datei.Zustand.IN_ORDNUNG,
        "seiten": [seite.sha256 for seite in datei.blaetter.order_by("nummer")],
    }
