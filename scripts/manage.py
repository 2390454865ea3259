"""Several management commands in one process: `python -m scripts.manage migrate grant_app_role`. They never
ask.
"""

from __future__ import annotations

import os
import sys
import time

from scripts.progress import say

OPTIONS: dict[str, dict[str, object]] = {
    "migrate": {"interactive": False, "verbosity": 1},
    "collectstatic": {"interactive": False, "verbosity": 1, "clear": True},
}


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jobcenter.settings")
    import django
    from django.core.management import call_command

    django.setup()
    for command in sys.argv[1:]:
        begun = time.monotonic()
        call_command(command, **OPTIONS.get(command, {}))
        say(f"{command}: {time.monotonic() - begun:.1f} s")


if __name__ == "__main__":
    main()
