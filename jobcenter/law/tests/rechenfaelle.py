"""The worked cases, read once for all tests of a process."""

from jobcenter.law.fall_datei import CASES, Rechenfall, read_cases

RECHENFAELLE: dict[str, Rechenfall] = {
    f"{pfad.stem}-{nummer}": fall
    for pfad in sorted(CASES.glob("*.yaml"))
    for nummer, fall in enumerate(read_cases(pfad), start=1)
}
