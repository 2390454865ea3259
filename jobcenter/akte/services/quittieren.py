"""Beweis-Quittung: what was handed in, signed with the office's own key (Ed25519)."""

import json
import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from procrastinate.contrib.django import app

from jobcenter.akte.beweis import content_of, content_place, hash_of_secret, secret_of, signing_key
from jobcenter.akte.models import Aktenstueck, Quittung
from jobcenter.antrag.models import Antrag, Nachweis
from jobcenter.clock import now
from jobcenter.files.download import sha256_of_download
from jobcenter.files.models import Datei
from jobcenter.keys.seal import seal_value

_ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"


def issue_quittung(*, antrag: Antrag, kanal: Quittung.Kanal, nachweise: Sequence[Nachweis]) -> Quittung:
    """The receipt for these files, in the caller's transaction. What is still being checked comes later."""
    quittung = _write(
        antrag=antrag,
        nummer="Q" + "".join(secrets.choice(_ALPHABET) for _ in range(9)),
        fassung=1,
        kanal=kanal,
        moment=now(),
        dateien=[_entry(row.beleg, row.person, row.datei) for row in nachweise if row.datei is not None],
    )
    if not quittung.vollstaendig:
        app.configure_task("akte.finish_quittung").defer(traeger_id=str(quittung.traeger_id), nummer=quittung.nummer)
    return quittung


def finish_quittung(*, nummer: str) -> bool:
    """Write the version that names every page, once all its files are checked. Returns whether it is there."""
    last = Quittung.objects.select_for_update().filter(nummer=nummer).order_by("-fassung").first()
    if last is None or last.vollstaendig:
        return True
    known = content_of(last)["dateien"]
    files = {str(row.id): row for row in Datei.objects.filter(id__in=[entry["id"] for entry in known])}
    if any(row.zustand == Datei.Zustand.WIRD_GEPRUEFT for row in files.values()):
        return False
    fresh = _write(
        antrag=last.antrag,
        nummer=nummer,
        fassung=last.fassung + 1,
        kanal=last.kanal,
        moment=last.ausgestellt_am,
        dateien=[_entry(entry["beleg"], entry["person"], files[entry["id"]]) for entry in known],
    )
    Aktenstueck.objects.filter(quittung=last).update(quittung=fresh)
    return True


def _write(
    *,
    antrag: Antrag,
    nummer: str,
    fassung: int,
    kanal: str,
    moment: datetime,
    dateien: Sequence[Mapping[str, Any]],
) -> Quittung:
    quittung_id = uuid4()
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
    akte: UUID = antrag.erstantrag_id or antrag.id
    return Quittung.objects.create(
        id=quittung_id,
        traeger_id=antrag.traeger_id,
        antrag=antrag,
        nummer=nummer,
        fassung=fassung,
        kanal=kanal,
        ausgestellt_am=moment,
        inhalt=seal_value(content, antrag.traeger_id, akte, content_place(quittung_id)),
        signatur=signing_key(antrag.traeger_id).sign(content),
        kennung_hash=hash_of_secret(secret_of(antrag.traeger_id, nummer)),
        vollstaendig=all(datei["zustand"] != Datei.Zustand.WIRD_GEPRUEFT for datei in dateien),
    )


def _entry(beleg: str, person: str, datei: Datei) -> dict[str, Any]:
    is_good = datei.zustand == Datei.Zustand.IN_ORDNUNG
    return {
        "beleg": beleg,
        "person": person,
        "id": str(datei.id),
        "name": datei.name,
        "bytes": datei.groesse,
        "sha256": datei.sha256,
        # The safe copy as we hand it out: whoever has only that can prove it too.
        "kopie_sha256": sha256_of_download(datei) if is_good else "",
        "empfangen_am": datei.erstellt_am.isoformat(),
        "zustand": str(datei.zustand),
        "seiten": [seite.sha256 for seite in datei.blaetter.order_by("nummer")],
    }
