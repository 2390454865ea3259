"""kill -9 of web, worker and storage during 200 uploads: no acknowledged file is lost, none is twice, no bytes stay.

The files lie in a real S3-compatible store, and a real scanner looks at each.
"""

from __future__ import annotations

import base64
import hashlib
import random
import re
import signal
import tempfile
import time
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from io import BytesIO
from pathlib import Path
from urllib.parse import urljoin

import httpx
import pytest
from PIL import Image

from scripts import clamd, s3_server
from tests.journeys.citizen import Citizen
from tests.journeys.plain_browser import PlainBrowser
from tests.journeys.road import household
from tests.journeys.system import System, wait_until

UPLOADS = 200
PEOPLE = 4
PIECE = 40_000
PATIENCE_S = 240.0
TUS = {"Tus-Resumable": "1.0.0"}
STORED = "SELECT d.sha256, d.zustand, count(n.id) FROM files_datei d LEFT JOIN antrag_nachweis n ON n.datei_id = d.id"
LEFT_OVER = """
from datetime import timedelta
from jobcenter.files.orphans import drop_orphans
from jobcenter.traeger.models import Traeger
print(drop_orphans(Traeger.objects.get(slug="musterkreis").id, older_than=timedelta(0)))
"""
READABLE = "[len(__import__('jobcenter.files.places', fromlist=['x']).read_copy(d)) > 0 for d in Datei.objects.all()]"


def photo(number: int) -> bytes:
    """An invented page of about 90 kB; no two are alike."""
    picture, content = Image.frombytes("RGB", (260, 180), random.Random(number).randbytes(3 * 260 * 180)), BytesIO()
    picture.save(content, "JPEG", quality=92)
    return content.getvalue()


class Uploader:
    """One person's browser, which does not give up."""

    def __init__(self, citizen: Citizen, browser: PlainBrowser, feld: str, token: str) -> None:
        self.citizen, self.browser, self.feld = citizen, browser, feld
        self.headers = {**TUS, "X-CSRFToken": token, "Referer": browser.origin}

    def _insist(self, method: str, address: str, **request: object) -> httpx.Response:
        limit = time.monotonic() + PATIENCE_S
        while True:
            try:
                answer = self.browser.client.request(method, address, **request)  # type: ignore[arg-type]
                if answer.status_code < 500:
                    return answer
            except httpx.TransportError:
                pass
            assert time.monotonic() < limit, "the server did not come back"
            time.sleep(0.2)

    def send(self, number: int) -> str:
        """Send one file through all crashes; returns its hash when the last piece was acknowledged."""
        content = photo(number)
        about = {"filename": f"seite{number}.jpg", "beleg": self.feld, "kennung": f"{number:032d}"}
        metadata = ",".join(f"{name} {base64.b64encode(text.encode()).decode()}" for name, text in about.items())
        announced = {**self.headers, "Upload-Length": str(len(content)), "Upload-Metadata": metadata}
        origin = self.browser.origin
        address = urljoin(origin, f"{self.citizen.home}unterlagen/sendung/")
        begun = self._insist("POST", address, headers=announced)
        assert begun.status_code == 201, begun.text
        where = urljoin(origin, begun.headers["Location"])
        offset = int(begun.headers["Upload-Offset"])
        while offset < len(content):
            headers = {
                **self.headers,
                "Upload-Offset": str(offset),
                "Content-Type": "application/offset+octet-stream",
            }
            answer = self._insist("PATCH", where, headers=headers, content=content[offset : offset + PIECE])
            assert answer.status_code in (204, 409), (answer.status_code, answer.text)
            offset = int(answer.headers["Upload-Offset"])
        return hashlib.sha256(content).hexdigest()


@pytest.fixture
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if s3_server.program() is None or clamd.program() is None:
        pytest.skip("no S3 server or no clamd on this machine")
    return tmp_path_factory.mktemp("s3")


def uploader(system: System, number: int) -> Uploader:
    browser = PlainBrowser(system.origin)
    citizen = Citizen(browser, household("W1", mail=f"absturz{number}@post.example"))
    citizen.secure_date()
    citizen.interview()
    page = browser.open(f"{citizen.home}unterlagen/")
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page.html)
    feld = re.search(r'name="beleg" value="([^"]+)"', page.html)
    assert token
    assert feld
    return Uploader(citizen, browser, feld.group(1), token.group(1))


def crash_and_restart(system: System, server: list[s3_server.S3Server], folder: Path, what: str) -> None:
    """End one part without a word, and bring it back after a moment."""
    if what == "web":
        system.kill(system.web)
        time.sleep(0.5)
        system.start_web()
    elif what == "worker":
        system.kill(system.worker)
        time.sleep(0.5)
        system.worker.start()
    else:
        server[0].process.send_signal(signal.SIGKILL)
        server[0].process.wait()
        time.sleep(2)
        server[0] = s3_server.start(folder, like=server[0])


def done(sent: list[Future[str]], goal: int) -> bool:
    return sum(future.done() for future in sent) >= goal


def left_over(system: System) -> int:
    """How many blobs without a row were found and removed."""
    return int(system.manage("shell", "-v", "0", "-c", LEFT_OVER).split()[-1])


@pytest.mark.slow
@pytest.mark.xdist_group("journeys-uploads")
def test_no_acknowledged_file_is_lost_and_none_is_there_twice(clone, tmp_path_factory, store):
    server = [s3_server.start(store)]
    scanner_folder = tempfile.TemporaryDirectory(prefix="clamd-")
    scanner = clamd.start(Path(scanner_folder.name))
    running = System(
        clone("ojc_journey_uploads"),
        tmp_path_factory.mktemp("uploads"),
        more={**server[0].environment(), "CLAMD_SOCKET": scanner.address},
    )
    try:
        system = running.start()
        people = [uploader(system, number) for number in range(PEOPLE)]
        with ThreadPoolExecutor(6) as pool:
            sent: list[Future[str]] = [pool.submit(people[at % PEOPLE].send, at) for at in range(UPLOADS)]
            for at, what in enumerate(("web", "worker", "storage", "web", "storage", "worker", "web"), start=1):
                goal = at * UPLOADS // 8
                wait_until(f"{goal} uploads", partial(done, sent, goal), PATIENCE_S, 0.05)
                crash_and_restart(system, server, store, what)
            acknowledged = sorted(future.result() for future in sent)
        assert len(set(acknowledged)) == UPLOADS

        def checked() -> bool:
            states = system.rows("SELECT zustand, count(*) FROM files_datei GROUP BY zustand")
            return dict(states) == {"in_ordnung": UPLOADS}

        wait_until("all files are checked", checked, limit_s=300, pause_s=1)
        rows = system.rows(f"{STORED} GROUP BY d.id")
        assert sorted(row[0] for row in rows) == acknowledged
        assert {row[1:] for row in rows} == {("in_ordnung", 1)}
        # What a killed process left behind is found and removed, and nothing else.
        print("left over and removed:", left_over(system))
        assert left_over(system) == 0
        readable = system.inside(READABLE)
        assert readable == [True] * UPLOADS
    finally:
        running.stop()
        scanner.stop()
        scanner_folder.cleanup()
        server[0].stop()
