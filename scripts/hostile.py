"""`python -m scripts.hostile [WORD]`: every hostile file takes the way of an upload; prints what became of them.

With a WORD only those whose category or name contains it. Needs no database; asks a real scanner where there is one.
"""

import os
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from scripts import clamd
from scripts.check import environment
from scripts.postgres import Urls

# Nothing here reads a table.
NO_DATABASE = Urls(owner="postgresql://nobody@127.0.0.1:1/none", app="postgresql://nobody@127.0.0.1:1/none")


def main() -> None:
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="hostile-"))
        os.environ |= environment(NO_DATABASE, folder) | {"DJANGO_SETTINGS_MODULE": "jobcenter.settings"}
        if clamd.program() is not None:
            scanner = clamd.start(Path(folder))
            stack.callback(scanner.stop)
            os.environ["CLAMD_SOCKET"] = scanner.address
        sys.exit(_run(sys.argv[1] if len(sys.argv) > 1 else ""))


def _run(word: str) -> int:
    import django

    django.setup()
    from jobcenter.files.tests import hostile
    from jobcenter.files.tests.hostile import trial

    chosen = [sample for sample in hostile.samples() if word in f"{sample.category} {sample.name}"]
    results = []
    for sample in chosen:
        if sample.category == "EICAR" and clamd.program() is None:
            continue
        results.append(trial.tried(sample))
        for fault in results[-1].faults:
            print(f"FAULT  {sample.category}: {sample.name}: {fault}", flush=True)
    print(trial.table(results))
    return 1 if any(result.faults for result in results) else 0


if __name__ == "__main__":
    main()
