"""kill -9 in the middle of everything: nothing that was acknowledged is lost, nothing is there twice."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from tests.journeys.citizen import facts_of
from tests.journeys.pages import Page
from tests.journeys.plain_browser import PlainBrowser, copy_of
from tests.journeys.system import System, wait_until
from tests.journeys.test_genau_einmal import fill_in

SUBMISSIONS = 30
PATIENCE_S = 60.0


def insist(action: Callable[[], httpx.Response]) -> httpx.Response:
    """What a person does at a dead server: try again until a page comes."""
    limit = time.monotonic() + PATIENCE_S
    while True:
        try:
            response = action()
        except httpx.TransportError:
            response = None
        if response is not None and response.status_code < 500:
            return response
        assert time.monotonic() < limit, "the server did not come back"
        time.sleep(0.2)


def secure_date_stubbornly(system: System, number: int) -> tuple[str, str]:
    """One person's application through all crashes: (first name, acknowledged number)."""
    browser = PlainBrowser(system.origin)
    vorname = f"Person {chr(65 + number // 26)}{chr(65 + number % 26)}"
    try:
        insist(lambda: browser.client.get(f"{system.origin}/musterkreis/antrag/"))

        def form() -> httpx.Response:
            fill_in(browser, vorname, "Absturz")
            return browser.response

        insist(form)
        request = browser.request("Datum sichern")
        response = insist(lambda: browser.client.send(copy_of(request), follow_redirects=True))
        assert response.status_code == 200, response.text[:1500]
        return vorname, facts_of(Page(str(response.url), response.text))["Nummer"]
    finally:
        browser.close()


def test_kill_of_the_web_server_loses_no_acknowledged_application(system):
    with ThreadPoolExecutor(6) as pool:
        sent = [pool.submit(secure_date_stubbornly, system, number) for number in range(SUBMISSIONS)]
        for reached in (4, 12, 20):
            wait_until("some acknowledgements", lambda: sum(f.done() for f in sent) >= reached, PATIENCE_S, 0.01)  # noqa: B023
            system.kill(system.web)
            time.sleep(0.3)
            system.start_web()
        acknowledged = dict(future.result() for future in sent)
    assert len(acknowledged) == SUBMISSIONS
    stored = system.inside("[(a.vorname, a.nummer) for a in Antrag.objects.all() if a.nachname == 'Absturz']")
    assert len(stored) == SUBMISSIONS
    assert dict(stored) == acknowledged
    cases = system.rows(
        "SELECT count(*), count(DISTINCT f.antrag_id) FROM fall_fall f "
        "JOIN antrag_antrag a ON a.id = f.antrag_id WHERE a.nummer = ANY(%s)",
        list(acknowledged.values()),
    )
    assert cases == [(SUBMISSIONS, SUBMISSIONS)]


@pytest.fixture
def full_queue(clone, tmp_path_factory) -> Iterator[System]:
    """The whole demo with letters that wait, and no worker yet."""
    running = System(clone("ojc_journey_queue"), tmp_path_factory.mktemp("queue"))
    try:
        yield running.start(households=True, worker=False)
    finally:
        running.stop()


OFFICES = ("musterkreis", "beispielstadt", "lindenau")


def letters(system: System) -> list[tuple[str, str | None]]:
    """State and file of every letter of every office."""
    query = "SELECT stand, datei_id::text FROM letters_brief"
    return [row for slug in OFFICES for row in system.rows(query, slug=slug)]


def running_letters(system: System) -> int:
    query = "SELECT count(*) FROM procrastinate_jobs WHERE status = 'doing' AND task_name = 'letters.render_and_send'"
    return int(system.rows(query)[0][0])


@pytest.mark.slow
def test_kill_of_the_worker_leaves_every_letter_with_one_pdf(full_queue):
    system = full_queue
    waiting = letters(system)
    assert len(waiting) >= 3
    assert {stand for stand, _ in waiting} == {"wartet"}
    for _ in range(2):
        system.worker.start()
        wait_until("a letter in work", lambda: running_letters(system) > 0, pause_s=0.01)
        system.kill(system.worker)
    assert running_letters(system) > 0, "no letter was interrupted"
    system.worker.start()
    wait_until("all letters", lambda: all(datei for _, datei in letters(system)), limit_s=120, pause_s=0.5)
    done = letters(system)
    assert len(done) == len(waiting)
    assert len({datei for _, datei in done}) == len(done)
    made = [
        row for slug in OFFICES for row in system.rows("SELECT id FROM files_datei WHERE art = 'erzeugt'", slug=slug)
    ]
    assert len(made) == len(done)
    queue = system.rows("SELECT status, count(*) FROM procrastinate_jobs WHERE status = 'failed' GROUP BY status")
    assert queue == []
