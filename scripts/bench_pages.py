"""The measurements of `make bench`. Runs as the application, on the database that `scripts.bench` prepared."""

from __future__ import annotations

import json
import os
import re
import statistics
import time
import uuid
from collections.abc import Callable
from typing import Any

import django
from django.http import HttpRequest, HttpResponse
from lxml import html

from scripts import bench_files
from scripts.progress import say

RUNS = 60
WARM_UP = 5
FLOOR = "bench/floor/"
PAGE = (
    '<!doctype html><html lang="de"><title>Frage</title><form method="post">{token}'
    '<label>Antwort <input name="antwort"></label><button>Weiter</button></form></html>'
)
PERSON = {
    "person.vorname": "Ada",
    "person.nachname": "Beispiel",
    "person.geburtsdatum.tag": "1",
    "person.geburtsdatum.monat": "2",
    "person.geburtsdatum.jahr": "1990",
    "kontakt.telefon": "0151 23456789",
}


def floor(request: HttpRequest) -> HttpResponse:
    """The least a question page of this stack can do: session, CSRF, one row of JSON."""
    from django.db import connection
    from django.middleware.csrf import get_token

    request.session["seen"] = request.session.get("seen", 0) + 1
    if request.method == "POST":
        with connection.cursor() as cursor:
            answer = json.dumps({"antwort": request.POST["antwort"]})
            cursor.execute("INSERT INTO bench_floor (answer) VALUES (%s)", [answer])
    token = f'<input type="hidden" name="csrfmiddlewaretoken" value="{get_token(request)}">'
    return HttpResponse(PAGE.format(token=token))


def median_ms(call: Callable[[], Any], runs: int = RUNS) -> float:
    """Median of `runs` calls after a few that warm up."""
    times = []
    for number in range(runs + WARM_UP):
        begun = time.perf_counter()
        call()
        if number >= WARM_UP:
            times.append((time.perf_counter() - begun) * 1000)
    return statistics.median(times)


def add_floor() -> None:
    """The minimal page beside the real ones, behind the same middleware."""
    from django.urls import path

    from jobcenter import urls
    from jobcenter.accounts.access import public_page

    urls.urlpatterns.insert(0, path(FLOOR, public_page(floor)))


def form_values(content: bytes) -> dict[str, str]:
    """The fields of the page's own form (the one with the most fields) as a browser would send them now."""
    document = html.fromstring(content)
    # The menus of the header are forms too; the minimal page has no main part.
    forms = document.xpath("//main//form") or document.forms
    fields = max((list(form.form_values()) for form in forms), key=len)
    return {str(name): str(value) for name, value in fields}


class Person:
    """A citizen at a browser: keeps cookies, sends the token of the form."""

    def __init__(self) -> None:
        from django.test import Client

        self.client = Client(enforce_csrf_checks=True)

    def get(self, address: str) -> Any:
        response: Any = self.client.get(address)
        if response.status_code != 200:
            raise SystemExit(f"{address} answered {response.status_code}")
        return response

    def send(self, address: str, values: dict[str, str], expected: int = 302) -> Any:
        response: Any = self.client.post(address, values)
        if response.status_code != expected:
            raise SystemExit(f"{address} answered {response.status_code}: {response.content.decode()[:2000]}")
        return response


def office() -> tuple[str, str]:
    """Slug and a postcode of the first office of the demo."""
    from jobcenter.traeger.models import Gebiet, Traeger

    traeger = Traeger.objects.order_by("slug")[0]
    return traeger.slug, Gebiet.objects.filter(traeger=traeger)[0].plz


def measure_pages() -> dict[str, float]:
    """Milliseconds: the floor, a question shown and answered, the application of one minute."""
    slug, plz = office()
    citizen = Person()
    address = f"/{slug}/antrag/"
    fields = form_values(citizen.get(address).content) | PERSON | {"anschrift.plz": plz}

    def submit() -> Any:
        return citizen.send(address, {**fields, "schluessel": uuid.uuid4().hex})

    home = submit()["Location"].removesuffix("quittung/")
    found = re.search(rf'href="({re.escape(home)}frage/[^"]+)"', citizen.get(home).content.decode())
    if found is None:
        raise SystemExit("The page of the application names no question.")
    question = found[1]
    answer = form_values(citizen.get(question).content) | {"aktion": "spaeter"}
    minimal = form_values(citizen.get(f"/{FLOOR}").content) | {"antwort": "ja"}
    return {
        "minimal page (session, CSRF, one JSON write)": median_ms(lambda: citizen.send(f"/{FLOOR}", minimal, 200)),
        "question page shown": median_ms(lambda: citizen.get(question)),
        "question page answered": median_ms(lambda: citizen.send(question, answer)),
        "application submitted, with receipt and case": median_ms(submit),
    }


def measure_sizes() -> dict[str, float]:
    """Bytes as they are sent to a browser: the floor, and half of all pages of an invented application are smaller."""
    from jobcenter.antrag.models import Antrag
    from jobcenter.antrag.queries import answers_of
    from jobcenter.antrag.services import save_answers
    from jobcenter.questionnaire.engine import path
    from jobcenter.questionnaire.hauptantrag import HAUPTANTRAG
    from jobcenter.questionnaire.sample import fill
    from jobcenter.traeger.models import Traeger
    from jobcenter.traeger.tenancy import tenant

    slug, plz = office()
    citizen = Person()
    address = f"/{slug}/antrag/"
    fields = form_values(citizen.get(address).content) | PERSON | {"anschrift.plz": plz}
    sent = citizen.send(address, {**fields, "schluessel": uuid.uuid4().hex})
    home = sent["Location"].removesuffix("quittung/")
    with tenant(Traeger.objects.get(slug=slug).id):
        antrag = Antrag.objects.latest("eingegangen_am")
        answers = fill(HAUPTANTRAG, answers_of(antrag), antrag.eingangstag)
        save_answers(antrag=antrag, werte=dict(answers))
        pages = [
            f"{home}frage/{step.page.id}/{step.person_id + '/' if step.person_id else ''}"
            for step in path(HAUPTANTRAG, answers, antrag.eingangstag)
        ]
    citizen.client.defaults["HTTP_ACCEPT_ENCODING"] = "gzip"
    sizes = [len(citizen.get(page).content) for page in pages]
    return {
        "minimal page": len(citizen.get(f"/{FLOOR}").content),
        f"question page, median of {len(sizes)}": statistics.median(sizes),
        "largest question page": max(sizes),
    }


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jobcenter.settings")
    django.setup()
    add_floor()
    measured = measure_pages()
    reference, *_ = measured.values()

    from jobcenter.law.bench import measure
    from jobcenter.letters.bench import bench

    law = measure()
    measured["one month decided, with reasons"] = law.explained_ms
    measured["the same without reasons"] = 1000 / law.alone_per_second
    measured["one of twelve months asked for together"] = 1000 / law.bulk_per_second
    for template, milliseconds in bench(20).items():
        measured[f"one letter as PDF: {template}"] = milliseconds
    say("")
    for title, milliseconds in measured.items():
        say(f"{milliseconds:9.3f} ms  {milliseconds / reference:6.2f} × minimal page   {title}")
    say("")
    sizes = measure_sizes()
    smallest, *_ = sizes.values()
    for title, size in sizes.items():
        say(f"{size:9.0f} bytes  {size / smallest:6.2f} × minimal page   {title}, compressed")
    print_files()


def print_files() -> None:
    """Documents: seconds for a file and a page, milliseconds for a search."""
    intake = bench_files.measure_intake()
    (once, _), *_ = intake.values()
    say("")
    for title, (taken, pages) in intake.items():
        say(f"{taken:9.2f} s {taken / pages:7.2f} s a page  {taken / once:6.2f} × reference   {title}")
    say(f"\nA case of {bench_files.DOCUMENTS_OF_A_CASE} documents, server time")
    minimal = median_ms(lambda: Person().get(f"/{FLOOR}"))
    for title, milliseconds in bench_files.measure_viewer().items():
        say(f"{milliseconds:9.1f} ms  {milliseconds / minimal:6.2f} × minimal page   {title}")
    search = bench_files.measure_search()
    by_key, *_ = search.values()
    say(f"\nSearch among {bench_files.DOCUMENTS:,} document texts")
    for title, milliseconds in search.items():
        say(f"{milliseconds:9.2f} ms  {milliseconds / by_key:6.2f} × reference   {title}")


if __name__ == "__main__":
    main()
