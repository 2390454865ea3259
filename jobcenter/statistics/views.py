"""Zahlen: a sentence, a picture, a table, a file. For the staff of the office; public figures need protection first."""

import csv

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.views.decorators.http import require_safe

from jobcenter.accounts.access import staff_page
from jobcenter.antrag.models import Kanal
from jobcenter.clock import now
from jobcenter.statistics.queries import ERSTANTRAG, VORGAENGE, Month, months, sentence
from jobcenter.statistics.services import DEFINITION, last_months, rebuild

BAR_WIDTH = 100
# A cell that begins like this is run as a formula by a spreadsheet, also behind spaces and in full width.
FORMULA_STARTS = tuple("=+-@\t\r\n＝＋－＠")


@staff_page()
@require_safe
def zahlen(request: HttpRequest) -> HttpResponse:
    """How many Erstanträge came in, by which channel, and the Onlinequote of the months."""
    moment = now()
    monate = last_months(moment.date())
    rebuild(monate)
    with translation.override("de"):
        found = months(monate)
        shown = _since_the_first(found)
        context = {
            "sprachen": (),
            "satz": sentence(found[0], found[1]),
            "balken": _bars(shown),
            "kanaele": Kanal.labels,
            "monate": shown,
            "stand": moment,
            "definition": DEFINITION,
        }
        return render(request, "statistics/zahlen.html", context)


@staff_page()
@require_safe
def csv_file(request: HttpRequest) -> HttpResponse:
    """The same numbers as a file."""
    monate = last_months(now().date())
    rebuild(monate)
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="onlinequote.csv"'
    response["X-Content-Type-Options"] = "nosniff"
    # Spreadsheets take the byte order mark as the sign of UTF-8.
    response.write("\ufeff")
    writer = csv.writer(response, delimiter=";")
    writer.writerow(["Monat", "Vorgang", "Kanal", "Anzahl", "Definition"])
    with translation.override("de"):
        for month in months(monate):
            for label, anzahl in zip(Kanal.labels, month.je_kanal, strict=True):
                cells = [f"{month.monat:%Y-%m}", VORGAENGE[ERSTANTRAG], str(label), DEFINITION]
                monat, vorgang, kanal, definition = map(harmless, cells)
                writer.writerow([monat, vorgang, kanal, anzahl, definition])
    return response


def harmless(cell: str) -> str:
    """A text cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.lstrip(" \u00a0").startswith(FORMULA_STARTS) or cell.startswith(FORMULA_STARTS) else cell


def _since_the_first(found: list[Month]) -> list[Month]:
    """Without the empty months before anything was counted; always this month and the one before."""
    number = max((at for at, month in enumerate(found, start=1) if month.alle), default=0)
    return found[: max(number, 2)]


def _bars(found: list[Month]) -> list[tuple[Month, int, int]]:
    """Month, length of the whole bar and of its online part, both in hundredths of the longest."""
    longest = max((month.alle for month in found), default=0) or 1
    return [(month, month.alle * BAR_WIDTH // longest, month.online * BAR_WIDTH // longest) for month in found]
