"""Hostile files on the way of an upload: none crashes it, takes long, or leaves anything but pixels in a copy."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from jobcenter.files.tests import hostile
from jobcenter.files.tests.hostile.clean import in_document, in_picture
from jobcenter.files.tests.hostile.sample import Sample
from jobcenter.files.tests.hostile.trial import Result, table, tried
from jobcenter.files.tests.samples import active_pdf, photo, png_with_text
from scripts import clamd

EVERY = 6
SAMPLES = hostile.samples()
CATEGORIES = sorted({sample.category for sample in SAMPLES})


@pytest.fixture(scope="module")
def scanner() -> Iterator[str]:
    """The address of a real scanner; "" where there is none, and then nothing asks it."""
    if clamd.program() is None:
        yield ""
        return
    with tempfile.TemporaryDirectory(prefix="clamd-") as folder:
        started = clamd.start(Path(folder))
        yield started.address
        started.stop()


def results_of(samples: list[Sample], scanner: str, settings: Settings) -> list[Result]:
    settings.CLAMD_SOCKET = scanner
    return [tried(sample) for sample in samples if scanner or sample.category != "EICAR"]


def test_there_are_at_least_300_samples_each_under_its_own_name() -> None:
    assert len({(sample.category, sample.name) for sample in SAMPLES}) == len(SAMPLES) >= 300


@pytest.mark.parametrize("category", CATEGORIES)
def test_a_few_of_each_kind(category: str, scanner: str, settings: Settings) -> None:
    chosen = [sample for sample in SAMPLES if sample.category == category and not sample.heavy]
    results = results_of(chosen[::EVERY], scanner, settings)
    assert [(result.sample.name, result.faults) for result in results if result.faults] == []


@pytest.mark.slow
def test_all_of_them(scanner: str, settings: Settings) -> None:
    results = results_of(SAMPLES, scanner, settings)
    print(table(results))  # noqa: T201 - the proof, for whoever runs this with -s
    assert [(result.sample.name, result.faults) for result in results if result.faults] == []


def test_what_is_not_clean_is_noticed() -> None:
    assert in_picture(photo())
    assert in_picture(png_with_text(b"x"))
    assert in_document(active_pdf(), 1)
