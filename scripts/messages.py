"""Translations: `extract` collects the German texts into locale/*/LC_MESSAGES/django.po, `compile` makes the
.mo files.

German is the source language. Texts that the questionnaire declares without Django are marked `N_("…")`.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import polib

ROOT = Path(__file__).resolve().parent.parent
IGNORED = (".venv/*", "var/*", "tests/*", "scripts/*", "docs/*", "*/tests/*")


def compile_all() -> None:
    """Write a .mo beside every .po. Entries marked fuzzy are left out, as msgfmt does."""
    for source in sorted(ROOT.glob("locale/*/LC_MESSAGES/*.po")):
        polib.pofile(str(source)).save_as_mofile(str(source.with_suffix(".mo")))


def extract() -> None:
    """Collect all German texts, from Python (also `N_`) and templates, for every language under locale/."""
    if shutil.which("xgettext") is None:
        sys.exit("Collecting texts needs GNU gettext. Debian/Ubuntu: apt install gettext")
    os.chdir(ROOT)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jobcenter.settings")
    sys.path.insert(0, str(ROOT))
    import django
    from django.core.management import call_command
    from django.core.management.commands.makemessages import Command

    class Extract(Command):
        xgettext_options = [*Command.xgettext_options, "--keyword=N_", "--sort-by-file"]

    django.setup()
    languages = sorted(folder.parent.name for folder in ROOT.glob("locale/*/LC_MESSAGES"))
    call_command(
        Extract(),
        locale=languages,
        ignore_patterns=list(IGNORED),
        add_location="file",
        no_wrap=True,
        no_obsolete=True,
    )


def main() -> None:
    action = {"extract": extract, "compile": compile_all}.get(sys.argv[1] if len(sys.argv) == 2 else "")
    if action is None:
        sys.exit("usage: python -m scripts.messages extract|compile")
    action()


if __name__ == "__main__":
    main()
