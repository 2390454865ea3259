"""Files in pieces: the tus protocol 1.0 (core, creation, termination, expiration) for whoever may send them.

Nothing is kept in the browser: whoever announces the same file for the same proof again gets the transfer that exists,
with what has arrived. So a lost answer, a reload or another device never makes a second copy.
"""

import base64
import binascii
from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils.http import http_date

from jobcenter.akte.services import add_draft
from jobcenter.antrag.models import Antrag
from jobcenter.files.models import Datei, Sendung
from jobcenter.files.orphans import GIVEN_UP_AFTER
from jobcenter.files.services import OffsetConflict, append_piece, cancel_sendung, start_sendung
from jobcenter.files.storage.errors import StorageUnavailable
from jobcenter.files.texts import UploadRefused

VERSION = "1.0.0"
PIECE_BYTES = 1_000_000
_PIECE_TYPE = "application/offset+octet-stream"
_MARK_LENGTH = 32
Proof = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Destination:
    """Where files arrive. `proof`: what the name of a field stands for; None when that is not asked for.

    `is_own`: whether files for this proof are for this sender's eyes.  `arrived`: told about each complete file.
    """

    antrag: Antrag
    besitz: UUID
    proof: Callable[[str], Proof | None]
    is_own: Callable[[Proof], bool]
    address: Callable[[UUID], str]
    arrived: Callable[[Datei], None]


def announce(request: HttpRequest, to: Destination) -> HttpResponse:
    """POST: a file will come. OPTIONS: what this server can do."""
    if request.method == "OPTIONS":
        return _answer(204, **{"Tus-Version": VERSION, "Tus-Extension": "creation,termination,expiration"})
    if request.headers.get("Tus-Resumable") != VERSION:
        return _answer(412, **{"Tus-Version": VERSION})
    about = _metadata(request.headers.get("Upload-Metadata", ""))
    size, proof = _number(request, "Upload-Length"), to.proof(about.get("beleg", ""))
    if size is None or proof is None:
        return _answer(400)
    mark = "".join(sign for sign in about.get("kennung", "") if sign.isalnum())[:_MARK_LENGTH]
    zweck = "|".join([*proof, mark])
    # Two announcements of one file at the same moment would both find nothing.
    Antrag.objects.select_for_update(of=("self",)).get(pk=to.antrag.pk)
    sendung = _known(to, zweck, size)
    if sendung is None:
        try:
            akte = to.antrag.erstantrag_id or to.antrag.id
            name = about.get("filename", "")
            sendung = start_sendung(name=name, size=size, zweck=zweck, besitz=to.besitz, akte=akte)
        except UploadRefused as refusal:
            return _refused(refusal)
    return _answer(201, Location=to.address(sendung.id), **_state(sendung))


def transfer(request: HttpRequest, to: Destination, kennung: UUID) -> HttpResponse:
    """HEAD: how much has arrived. PATCH: the next piece. DELETE: it is not wanted any more."""
    if request.headers.get("Tus-Resumable") != VERSION:
        return _answer(412, **{"Tus-Version": VERSION})
    sendung = Sendung.objects.filter(id=kennung, besitz=to.besitz).first()
    if sendung is None or not to.is_own(proof_of(sendung)):
        return _answer(404)
    if request.method == "HEAD":
        return _answer(200, **{"Upload-Length": str(sendung.groesse)}, **_state(sendung))
    if request.method == "DELETE":
        cancel_sendung(sendung_id=kennung)
        return _answer(204)
    offset = _number(request, "Upload-Offset")
    if request.content_type != _PIECE_TYPE:
        return _answer(415)
    if offset is None:
        return _answer(400)
    if int(request.headers.get("Content-Length") or 0) > PIECE_BYTES:
        return _answer(413)
    if not request.body and offset == sendung.empfangen:
        return _answer(204, **_state(sendung))
    return _take(request.body, to, sendung, offset)


def _take(piece: bytes, to: Destination, sendung: Sendung, offset: int) -> HttpResponse:
    try:
        with transaction.atomic():
            sendung, datei = append_piece(sendung_id=sendung.id, offset=offset, content=piece)
            if datei is not None:
                beleg, person = proof_of(sendung)
                add_draft(antrag=to.antrag, beleg=beleg, person=person, datei=datei)
                to.arrived(datei)
    except Sendung.DoesNotExist:
        return _answer(404)
    except OffsetConflict as conflict:
        return _answer(409, **{"Upload-Offset": str(conflict.args[0])})
    except StorageUnavailable:
        return _answer(503, **{"Retry-After": "10"})
    except UploadRefused as refusal:
        cancel_sendung(sendung_id=sendung.id)
        return _refused(refusal)
    return _answer(204, **_state(sendung))


def proof_of(sendung: Sendung) -> Proof:
    """What a transfer is for."""
    beleg, person, _mark = sendung.zweck.split("|")
    return beleg, person


def mark_of(sendung: Sendung) -> str:
    """How the page recognises the same file when it is chosen again."""
    return sendung.zweck.rsplit("|", 1)[1]


def _known(to: Destination, zweck: str, size: int) -> Sendung | None:
    """The same file announced before: still arriving, or complete and not refused."""
    if zweck.endswith("|"):
        return None
    for sendung in Sendung.objects.filter(besitz=to.besitz):
        if (sendung.zweck, sendung.groesse) == (zweck, size):
            datei = Datei.objects.filter(id=sendung.id).first()
            if sendung.vollstaendig_am is None or (datei and datei.zustand != Datei.Zustand.ABGELEHNT):
                return sendung
    return None


def _state(sendung: Sendung) -> dict[str, str]:
    found = {"Upload-Offset": str(sendung.empfangen)}
    if sendung.vollstaendig_am is None:
        found["Upload-Expires"] = http_date((sendung.zuletzt_am + GIVEN_UP_AFTER).timestamp())
    return found


def _metadata(header: str) -> dict[str, str]:
    """`Upload-Metadata`: names with base64 values between commas; what cannot be read is left out."""
    found = {}
    for pair in header.split(","):
        name, _, encoded = pair.strip().partition(" ")
        try:
            found[name] = base64.b64decode(encoded, validate=True).decode()
        except (binascii.Error, UnicodeDecodeError):
            continue
    return found


def _number(request: HttpRequest, name: str) -> int | None:
    text = request.headers.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 12 else None


def _refused(refusal: UploadRefused) -> HttpResponse:
    status = 413 if refusal.code == "zu_gross" else 422
    answer = _answer(status)
    answer.content = refusal.satz.encode()
    answer["Content-Type"] = "text/plain; charset=utf-8"
    return answer


def _answer(status: int, **headers: str) -> HttpResponse:
    return HttpResponse(status=status, headers={"Tus-Resumable": VERSION, "Cache-Control": "no-store"} | headers)
