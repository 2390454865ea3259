"""The last evening of the month, ten seconds before midnight: the day on the receipt decides a whole month."""

from __future__ import annotations

import time
from datetime import datetime, timedelta

from tests.journeys.citizen import facts_of
from tests.journeys.plain_browser import PlainBrowser
from tests.journeys.test_genau_einmal import fill_in

MIDNIGHT = datetime.fromisoformat("2026-12-01T00:00:00+01:00")
START = timedelta(seconds=30)  # the server needs some of it to start


def test_ten_seconds_before_midnight(system):
    begun = time.monotonic()
    with system.another_web(MIDNIGHT - START) as origin:
        late, too_late = PlainBrowser(origin), PlainBrowser(origin)
        fill_in(late, "Lena", "Letzterabend")
        fill_in(too_late, "Lars", "Letzterabend")
        rest = START.total_seconds() - (time.monotonic() - begun)
        assert rest > 12, "the server started too slowly to test this"
        time.sleep(rest - 9)
        receipt = late.press("Datum sichern")
        assert facts_of(receipt)["Eingegangen"].startswith("30. November 2026, 23:59:5")
        assert "Der Antrag gilt ab dem 1. November 2026." in receipt.text
        time.sleep(max(0.0, START.total_seconds() - (time.monotonic() - begun)) + 1.5)
        receipt = too_late.press("Datum sichern")
        assert facts_of(receipt)["Eingegangen"].startswith("1. Dezember 2026, 00:00:0")
        assert "Der Antrag gilt ab dem 1. Dezember 2026." in receipt.text
        late.close()
        too_late.close()
