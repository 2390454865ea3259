"""`python -m tests.journeys.inside SLUG EXPRESSION`: a look at one office through the application. Prints JSON."""

import json
import os
import sys
from typing import Any

import django


def store_answers(nummer: str, answers: list[tuple[str, str, Any]]) -> int:
    """Keep answers of an application past its pages; returns how many."""
    from jobcenter.antrag.models import Antrag, Antwort

    antrag = Antrag.objects.get(nummer=nummer)
    for person, frage, wert in answers:
        row = Antwort.objects.filter(antrag=antrag, person=person, frage=frage).first()
        row = row or Antwort(antrag=antrag, person=person, frage=frage, gespeichert_am=antrag.eingegangen_am)
        row.wert = wert
        row.save()
    return len(answers)


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jobcenter.settings")
    django.setup()
    from django.apps import apps

    from jobcenter.traeger.models import Traeger
    from jobcenter.traeger.tenancy import tenant

    slug, expression = sys.argv[1:]
    names = {model.__name__: model for model in apps.get_models()}
    with tenant(Traeger.objects.get(slug=slug).id):
        answer = eval(expression, {**names, "values": json.load(sys.stdin), "store_answers": store_answers})  # noqa: S307 - written in our own tests
        json.dump(answer, sys.stdout, default=str)


if __name__ == "__main__":
    main()
