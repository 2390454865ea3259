"""kill -9 of web, worker and storage during 200 uploads: no acknowledged file is lost, none is twice, no bytes stay.

The files lie in a real S3-compatible store, and a real scanner looks at each.
"""

from __future__ import annotations

import random
import signal
import tempfile
import time
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from jobcenter.questionnaire.hauptantrag import HAUPTANTRAG
from jobcenter.questionnaire.tests.ausfuellen import ausfuellen
from scripts import clamd, s3_server
from tests.journeys.citizen import Citizen
from tests.journeys.formwalk import store_all
from tests.journeys.plain_browser import PlainBrowser
from tests.journeys.road import household
from tests.journeys.system import System, wait_until
from tests.journeys.uploader import PATIENCE_S, Uploader

UPLOADS = 200
PEOPLE = 4
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


@pytest.fixture
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if s3_server.program() is None or clamd.program() is None:
        pytest.skip("no S3 server or no clamd on this machine")
    return tmp_path_factory.mktemp("s3")


def uploader(system: System, number: int) -> Uploader:
    browser = PlainBrowser(system.origin)
    citizen = Citizen(browser, household("W1", mail=f"absturz{number}@post.example"))
    citizen.secure_date()
    store_all(system, citizen.nummer, ausfuellen(HAUPTANTRAG, citizen.texte))
    browser.open(f"{citizen.home}unterlagen/")
    return Uploader(browser, f"{citizen.home}unterlagen/sendung/")


def send(person: Uploader, number: int) -> str:
    return person.send(photo(number), f"seite{number}.jpg", number)


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
            sent: list[Future[str]] = [pool.submit(send, people[at % PEOPLE], at) for at in range(UPLOADS)]
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
