"""The worked households are written for November 2026, so the clock of these tests stands there."""

from datetime import datetime
from typing import Any

import pytest

from jobcenter.clock import BERLIN

EVENING = datetime(2026, 11, 22, 20, 0, tzinfo=BERLIN)


@pytest.fixture(autouse=True)
def in_november(settings: Any) -> None:
    """Shift the application's own clock; the rest of the machine keeps its time."""
    settings.CLOCK_OFFSET_SECONDS = int((EVENING - datetime.now(BERLIN)).total_seconds())
