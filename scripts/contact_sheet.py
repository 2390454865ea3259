"""Every page of a form on a phone, on one sheet: `python -m scripts.contact_sheet [FORM [LANGUAGE [THEME]]]`.

The demo must run (`make run` in another window). The sheets go to var/sheets; they show invented people only.
"""

from __future__ import annotations

import datetime as dt
import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from PIL import Image, ImageDraw

from jobcenter.questionnaire.formulare import FORMULARE
from jobcenter.questionnaire.question import Form
from jobcenter.questionnaire.tests.wege import ways_through
from tests.journeys.formwalk import Walker
from tests.journeys.phone import Phone, chromium

SHEETS = Path(__file__).resolve().parent.parent / "var" / "sheets"
ORIGIN = os.environ.get("PUBLIC_ORIGIN", "http://127.0.0.1:8000")
PHONE_PX, SHOWN_PX, TALLEST_PX, MARGIN_PX = 360, 240, 720, 12
COLUMNS, ROWS = 10, 3
DEFAULTS = ("hauptantrag", "de", "light")


def pictures(form: Form, language: str, theme: str) -> Iterator[tuple[str, Image.Image]]:
    """(address, picture) of every page, in the order in which they come up first."""
    today = dt.date.today()  # noqa: DTZ011 - the day of this machine is the day of its demo
    with chromium() as browser:
        for way in ways_through(form, today):
            walker = Walker(ORIGIN, form, way.answers, day=today)
            walker.fill()
            with Phone(browser, ORIGIN, width=PHONE_PX, dark=theme == "dark") as phone:
                phone.use_cookies(dict(walker.browser.client.cookies) | {"thema": theme, "django_language": language})
                for step in way.steps:
                    address = walker.address(step)
                    phone.open(address)
                    picture = Image.open(io.BytesIO(phone.tab.screenshot(full_page=True)))
                    yield address.split("/frage/")[1], picture.convert("RGB")
            walker.close()


def sheets(form: Form, language: str, theme: str) -> Iterator[Image.Image]:
    """The pictures, scaled and in rows, as many on one sheet as can still be read."""
    found = list(pictures(form, language, theme))
    each = COLUMNS * ROWS
    for start in range(0, len(found), each):
        part = found[start : start + each]
        rows = -(-len(part) // COLUMNS)
        sheet = Image.new("RGB", (COLUMNS * (SHOWN_PX + MARGIN_PX), rows * (TALLEST_PX + 3 * MARGIN_PX)), "#999")
        draw = ImageDraw.Draw(sheet)
        for at, (name, picture) in enumerate(part):
            x, y = (at % COLUMNS) * (SHOWN_PX + MARGIN_PX), (at // COLUMNS) * (TALLEST_PX + 3 * MARGIN_PX)
            small = picture.resize((SHOWN_PX, round(picture.height * SHOWN_PX / picture.width)))
            sheet.paste(small.crop((0, 0, SHOWN_PX, min(small.height, TALLEST_PX))), (x, y + 2 * MARGIN_PX))
            draw.text((x + 2, y + 6), name, fill="#000")
        yield sheet


def main() -> None:
    form_id, language, theme = (*sys.argv[1:], *DEFAULTS[len(sys.argv) - 1 :])
    form = FORMULARE[form_id]
    SHEETS.mkdir(parents=True, exist_ok=True)
    for number, sheet in enumerate(sheets(form, language, theme), start=1):
        path = SHEETS / f"{form.id}-{language}-{theme}-{number}.png"
        sheet.save(path)
        print(path.relative_to(SHEETS.parent.parent), flush=True)


if __name__ == "__main__":
    main()
