"""A real clamd with a signature of our own, from the socket to the verdict."""

import socket
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from pytest_django.fixtures import DjangoCaptureOnCommitCallbacks, Settings

from jobcenter.files import child, inspection, scanner, services, verdicts
from jobcenter.files.memory import memory_file
from jobcenter.files.models import Datei
from jobcenter.files.tests import samples
from jobcenter.traeger.models import Traeger
from scripts import clamd

needs_clamd = pytest.mark.skipif(clamd.program() is None, reason="clamd is not installed (clamav-daemon)")


@pytest.fixture(scope="module")
def running() -> Iterator[clamd.Clamd]:
    # Not tmp_path: a Unix socket's path must be short.
    with tempfile.TemporaryDirectory(prefix="clamd-") as folder:
        started = clamd.start(Path(folder))
        yield started
        started.stop()


@pytest.fixture
def own_scanner(running: clamd.Clamd, settings: Settings) -> None:
    settings.CLAMD_SOCKET = running.address


def found(content: bytes) -> str:
    with memory_file([content]) as file:
        return scanner.find_malware(file)


@needs_clamd
def test_scanner_tells_the_test_virus_from_clean_files(own_scanner: None) -> None:
    for content, finding in [
        (samples.png(), ""),
        (samples.pdf_bytes(), ""),
        (samples.png() + clamd.EICAR, "Test.EICAR.UNOFFICIAL"),
        (samples.pdf_bytes() + clamd.EICAR, "Test.EICAR.UNOFFICIAL"),
        (samples.encrypted_pdf("geheim"), "Heuristics.Encrypted.PDF"),
    ]:
        assert found(content) == finding
    assert scanner.is_ready()


EICAR_CARRIERS = {
    "pdf": (samples.pdf_bytes() + clamd.EICAR, "application/pdf"),
    "pdf, before its header": (b"\r\n%PDF-1.4\n%" + clamd.EICAR + b"\n" + samples.pdf_bytes(), "application/pdf"),
    "jpeg": (samples.photo() + clamd.EICAR, "image/jpeg"),
    "jpeg, in its profile": (samples.photo().replace(samples.SECRET * 2, clamd.EICAR), "image/jpeg"),
    "png": (samples.png() + clamd.EICAR, "image/png"),
    "png, as its text": (samples.png_with_text(clamd.EICAR), "image/png"),
    "heic": (samples.heic() + clamd.EICAR, "image/heic"),
}


@needs_clamd
@pytest.mark.parametrize("carrier", EICAR_CARRIERS)
def test_test_virus_inside_a_document_is_never_drawn(own_scanner: None, carrier: str) -> None:
    content, mime = EICAR_CARRIERS[carrier]
    assert clamd.EICAR in content
    with memory_file([content]) as original:
        verdict = inspection.examine(original, mime)
    assert (verdict.virenpruefung, verdict.grund, verdict.copy) == ("befund", "schadsoftware", None)


@needs_clamd
def test_without_the_scanner_there_is_never_a_copy(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    def draw(*_: object) -> child.Outcome:
        raise AssertionError("drawn without a verdict of the scanner")

    monkeypatch.setattr(child, "make_copy", draw)
    with tempfile.TemporaryDirectory(prefix="clamd-") as folder:
        stopped = clamd.start(Path(folder))
        settings.CLAMD_SOCKET = stopped.address
        stopped.stop()
        for content, mime in EICAR_CARRIERS.values():
            with memory_file([content]) as original, pytest.raises(scanner.ScannerUnavailable):
                inspection.examine(original, mime)


@needs_clamd
def test_file_beyond_the_scanners_limit_is_not_clean(own_scanner: None) -> None:
    with pytest.raises(scanner.ScannerUnavailable):
        found(bytes(33_000_000))


@needs_clamd
@pytest.mark.django_db
def test_infected_upload_is_deleted_and_clean_one_served(
    own_scanner: None,
    musterkreis: Traeger,
    settings: Settings,
    tmp_path: Path,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    settings.DATA_DIR = tmp_path / "data"

    def receive(content: bytes) -> Datei:
        file = SimpleUploadedFile("a", content)
        datei = services.receive_upload(upload=file, name="a", besitz=uuid4(), akte=uuid4())
        with django_capture_on_commit_callbacks(execute=True):
            verdicts.inspect(datei.traeger_id, datei.id)
        datei.refresh_from_db()
        return datei

    clean = receive(samples.png())
    assert (clean.zustand, clean.virenpruefung) == ("in_ordnung", "ohne_befund")
    infected = receive(samples.png() + clamd.EICAR)
    assert (infected.zustand, infected.virenpruefung, infected.grund) == (
        "abgelehnt",
        "befund",
        "schadsoftware",
    )
    kept = [path for path in (tmp_path / "data").rglob("*") if path.is_file()]
    assert {path.parent.name for path in kept} == {str(clean.id)}
    assert not [path for path in kept if clamd.EICAR in path.read_bytes()]


@needs_clamd
@pytest.mark.django_db
def test_upload_waits_while_the_scanner_is_away_and_passes_when_it_is_back(
    musterkreis: Traeger, settings: Settings, tmp_path: Path
) -> None:
    settings.DATA_DIR = tmp_path / "data"
    with tempfile.TemporaryDirectory(prefix="clamd-") as folder:
        first = clamd.start(Path(folder))
        settings.CLAMD_SOCKET = first.address
        first.process.kill()
        first.process.wait()
        file = SimpleUploadedFile("a", samples.png())
        datei = services.receive_upload(upload=file, name="a", besitz=uuid4(), akte=uuid4())
        with pytest.raises(scanner.ScannerUnavailable):
            verdicts.inspect(datei.traeger_id, datei.id)
        datei.refresh_from_db()
        assert datei.zustand == "wird_geprueft"
        second = clamd.start(Path(folder))
        try:
            verdicts.inspect(datei.traeger_id, datei.id)
        finally:
            second.stop()
    datei.refresh_from_db()
    assert (datei.zustand, datei.virenpruefung) == ("in_ordnung", "ohne_befund")


@pytest.mark.parametrize(
    "answer", [b"", b"stream: ERROR\0", b"INSTREAM size limit exceeded. ERROR\0", b"stream: OKAY\0", b"OK\0"]
)
def test_anything_but_an_explicit_answer_is_no_verdict(settings: Settings, answer: bytes) -> None:
    """A scanner over TCP that says something else, or nothing."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        settings.CLAMD_SOCKET = f"127.0.0.1:{server.getsockname()[1]}"

        def respond() -> None:
            connection, _ = server.accept()
            with connection:
                received = b""
                while not received.endswith(bytes(4)):
                    received += connection.recv(65536)
                connection.sendall(answer)

        thread = threading.Thread(target=respond)
        thread.start()
        with pytest.raises(scanner.ScannerUnavailable):
            found(samples.png())
        thread.join()
