"""Asking clamd about a file. Only its explicit OK means clean; silence, errors and limits never do."""

import re
import socket
import struct
from typing import BinaryIO

from django.conf import settings

_CHUNK_BYTES = 64_000
_SECONDS = 60
_ANSWER = re.compile(r"^stream: (?:(?P<name>.+) )?(?P<status>OK|FOUND)$")


class ScannerUnavailable(Exception):
    """No verdict: no scanner is configured, it does not answer, or it could not check the file."""


def find_malware(file: BinaryIO) -> str:
    """The name of what clamd found in the whole of `file`, "" when it says OK; `ScannerUnavailable` otherwise."""
    file.seek(0)
    try:
        with _connect() as connection:
            connection.sendall(b"zINSTREAM\0")
            while chunk := file.read(_CHUNK_BYTES):
                connection.sendall(struct.pack("!L", len(chunk)) + chunk)
            connection.sendall(struct.pack("!L", 0))
            answer = _read_answer(connection)
    except OSError as error:
        raise ScannerUnavailable(str(error)) from error
    match = _ANSWER.match(answer)
    if match is None:
        raise ScannerUnavailable(answer)
    if match["status"] == "OK":
        return ""
    return match["name"]


def is_ready() -> bool:
    """Whether clamd answers now."""
    try:
        with _connect() as connection:
            connection.sendall(b"zPING\0")
            return _read_answer(connection) == "PONG"
    except (OSError, ScannerUnavailable):
        return False


def _connect() -> socket.socket:
    """A connection to CLAMD_SOCKET: the path of a Unix socket, or host:port."""
    address = settings.CLAMD_SOCKET
    if not address:
        raise ScannerUnavailable("CLAMD_SOCKET is not set")
    if not address.startswith("/"):
        host, _, port = address.rpartition(":")
        return socket.create_connection((host, int(port)), timeout=_SECONDS)
    connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    connection.settimeout(_SECONDS)
    try:
        connection.connect(address)
    except OSError:
        connection.close()
        raise
    return connection


def _read_answer(connection: socket.socket) -> str:
    answer = b""
    while not answer.endswith(b"\0"):
        part = connection.recv(4096)
        if not part:
            break
        answer += part
    return answer.rstrip(b"\0").decode(errors="replace")
