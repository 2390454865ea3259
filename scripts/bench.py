"""`make bench`: measured times on this machine, against a minimal page of the same stack in the same run.

A throw-away database with the demo's people; pages are asked in one process, so the figures are server time without
network. They are for comparing: the ratio to the minimal page says more than the milliseconds.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from scripts.check import environment
from scripts.postgres import throwaway
from scripts.progress import StepFailed, run_step, say

ROOT = Path(__file__).resolve().parent.parent
PYTHON = sys.executable
FLOOR_TABLE = "CREATE TABLE bench_floor (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, answer jsonb NOT NULL)"


def main() -> None:
    os.chdir(ROOT)
    say("Measuring (about a minute)")
    with throwaway() as server, tempfile.TemporaryDirectory(prefix="ojc-bench-") as folder:
        as_app = {**environment(server.urls, folder), "ENVIRONMENT": "development", "DEMO": "1"}
        as_app["STATIC_ROOT"] = str(Path(folder) / "static")
        as_owner = {**as_app, "DATABASE_URL": server.urls.owner, "APP_DATABASE_URL": server.urls.app}
        log = ROOT / "var" / "log" / "bench.log"
        with server.admin("ojc") as connection:
            connection.execute(FLOOR_TABLE)
            connection.execute("ALTER TABLE bench_floor OWNER TO ojc_owner")
        try:
            run_step("tables", [PYTHON, "-m", "scripts.manage", "migrate", "grant_app_role"], log=log, env=as_owner)
            prepare = [PYTHON, "-m", "scripts.manage", "collectstatic", "seed_demo"]
            run_step("styles and invented people", prepare, log=log, env=as_app)
        except StepFailed as failure:
            sys.exit(str(failure))
        say("")
        sys.exit(subprocess.run([PYTHON, "-m", "scripts.bench_pages"], env=as_app).returncode)


if __name__ == "__main__":
    main()
