"""One running system for all journeys of a test process."""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator, Iterator

import pytest
from playwright.sync_api import Browser

from tests.journeys.phone import CHROMIUM, chromium
from tests.journeys.system import System

# One line per request would hide what failed.
logging.getLogger("httpx").setLevel(logging.WARNING)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The journeys of one file run in one process, and all before the rest: the longest last would run alone."""
    for item in items:
        if is_journey(item):
            item.add_marker(pytest.mark.xdist_group(item.path.stem))
    items.sort(key=lambda item: not is_journey(item))


def is_journey(item: pytest.Item) -> bool:
    return item.path.parent.name == "journeys"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A failed journey shows what the processes wrote last."""
    report = yield
    running = getattr(item, "funcargs", {}).get("system")
    if report.failed and isinstance(running, System):
        report.sections.append(("what the system wrote", running.log_text()[-6000:]))
    return report


@pytest.fixture(scope="session")
def system(clone: Callable[[str], str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[System]:
    """Web, worker and mail catcher with the demo's offices and nobody's application yet."""
    running = System(clone("ojc_journey"), tmp_path_factory.mktemp("journey"))
    try:
        yield running.start()
    finally:
        running.stop()


@pytest.fixture(scope="module")
def browser_of_this_machine() -> Iterator[Browser]:
    """Chromium. Per module: while it runs, nothing else in this process may use Django's database connection."""
    if not CHROMIUM.exists():
        pytest.skip(f"no browser at {CHROMIUM}")
    with chromium() as browser:
        yield browser
