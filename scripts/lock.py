"""`make lock`: turns the two `.in` files into exact versions with hashes.

The lock files carry no registry address, so every installation uses the one that its own machine is set up
for. The files hold for Python 3.11 and every later version: uv resolves once for all of them (`--universal`).
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OPTIONS = (
    "--quiet",
    "--universal",
    "--python-version=3.11",
    "--generate-hashes",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--custom-compile-command=make lock",
)


def compile_file(source: str, target: str, *extra: str) -> None:
    """Resolve one `.in` file. Versions already in the target stay unless `--upgrade` is given."""
    print(f"{source} -> {target}", flush=True)
    uv = str(Path(sys.executable).with_name("uv"))
    command = [uv, "pip", "compile", *OPTIONS, "-o", target, *extra, source]
    subprocess.run(command, cwd=ROOT, check=True)


def main() -> None:
    upgrade = sys.argv[1:]
    compile_file("requirements.in", "requirements.txt", *upgrade)
    compile_file("requirements-dev.in", "requirements-dev.txt", "-c", "requirements.txt", *upgrade)


if __name__ == "__main__":
    main()
