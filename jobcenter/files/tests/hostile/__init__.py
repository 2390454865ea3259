"""Files made to do harm, built here and the same on every machine, with what may become of each of them."""

from jobcenter.files.tests.hostile import bombs, carriers, damaged, documents, others
from jobcenter.files.tests.hostile.sample import Sample


def samples() -> list[Sample]:
    """Every sample; nothing is built yet."""
    return [
        *damaged.samples(),
        *bombs.samples(),
        *carriers.samples(),
        *documents.samples(),
        *others.samples(),
    ]
