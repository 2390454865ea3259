"""`make setup`: everything a fresh machine needs, once; after that it answers at once and without network.

This first file runs on the Python of the machine, whatever its age, so it uses no newer syntax: it only finds
a Python that is new enough, or says in one sentence what to install. The work is in `setup_steps`.
"""

import os
import sys

OLDEST = (3, 11)
OTHERS = ("python3.13", "python3.12", "python3.11", "python3.14")


def newer_python():  # type: () -> str | None
    """Path of a Python that is new enough and really starts (a version manager's shim may not), or None."""
    import shutil
    import subprocess

    for name in OTHERS:
        path = shutil.which(name) if hasattr(shutil, "which") else None
        if (
            path
            and subprocess.call(
                [path, "-c", "import sys; sys.exit(sys.version_info < (3, 11))"],
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            == 0
        ):
            return path
    return None


def main():  # type: () -> None
    if sys.version_info < OLDEST:
        path = newer_python()
        if path is None:
            sys.exit(
                "Offenes Jobcenter needs Python 3.11 or newer; this is Python %d.%d (%s). "
                "Install a newer one, or name one: make setup PYTHON=/path/to/python3.12"
                % (sys.version_info[0], sys.version_info[1], sys.executable)
            )
        os.execv(path, [path, "-m", "scripts.setup"])
    from scripts import setup_steps

    setup_steps.main()


if __name__ == "__main__":
    main()
