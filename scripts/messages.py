"""Translations: `extract` collects the German texts into locale/*/LC_MESSAGES/django.po, `compile` makes the .mo files,
`status` tells how complete each language is and whether a person has checked it.

German is the source language. Texts that the questionnaire declares without Django are marked `N_("…")`.
"""

from __future__ import annotations

import base64
import os
import re
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

import polib

from scripts import easy_texts

ROOT = Path(__file__).resolve().parent.parent
# What the settings ask for; collecting texts opens no database and no page.
SETTINGS = {
    "DJANGO_SETTINGS_MODULE": "jobcenter.settings",
    "ENVIRONMENT": "test",
    "SECRET_KEY": "for-collecting-texts",
    "ALLOWED_HOSTS": "localhost",
    "PUBLIC_ORIGIN": "http://localhost",
    "DATABASE_URL": "postgres://nowhere/none",
    "DATA_DIR": "var/data",
    "KEYS_DIR": "var/keys",
    "ROOT_KEY": "none:" + base64.b64encode(bytes(32)).decode(),
    "DEMO": "1",
}
IGNORED = (".venv/*", "var/*", "tests/*", "scripts/*", "docs/*", "*/tests/*")


@dataclass(frozen=True, slots=True)
class State:
    """How far one language is: texts it needs, texts it has, what the head of its catalogue says about a review."""

    language: str
    needed: int
    missing: tuple[str, ...]
    review: str

    @property
    def is_reviewed(self) -> bool:
        return bool(self.review) and not self.review.startswith("no ")


def catalogues() -> list[Path]:
    return sorted(ROOT.glob("locale/*/LC_MESSAGES/django.po"))


def folder(catalogue: Path) -> str:
    """The name of the language as Django names its folder: "en", "de_Simple"."""
    return catalogue.parent.parent.name


def compile_all() -> None:
    """Write a .mo beside every .po. Entries marked fuzzy are left out, as msgfmt does."""
    for source in catalogues():
        polib.pofile(str(source)).save_as_mofile(str(source.with_suffix(".mo")))


def extract() -> None:
    """Collect all German texts, from Python (also `N_`) and templates, for every language under locale/."""
    if shutil.which("xgettext") is None:
        sys.exit("Collecting texts needs GNU gettext. Debian/Ubuntu: apt install gettext")
    os.chdir(ROOT)
    for name, value in SETTINGS.items():
        os.environ.setdefault(name, value)
    import django
    from django.core.management import call_command
    from django.core.management.commands.makemessages import Command

    class Extract(Command):
        xgettext_options = [*Command.xgettext_options, "--keyword=N_", "--sort-by-file"]

    django.setup()
    call_command(
        Extract(),
        locale=[folder(path) for path in catalogues() if folder(path) != easy_texts.FOLDER],
        ignore_patterns=list(IGNORED),
        add_location="file",
        no_wrap=True,
        no_obsolete=True,
    )
    extract_easy(ROOT / "locale" / easy_texts.FOLDER / "LC_MESSAGES" / "django.po")


def extract_easy(path: Path) -> None:
    """Leichte Sprache holds only the texts that it needs: add what is new, drop what is gone."""
    catalogue, needed = polib.pofile(str(path), wrapwidth=0), easy_texts.easy_texts()
    for entry in [entry for entry in catalogue if entry.msgid not in needed]:
        catalogue.remove(entry)
    known = {entry.msgid for entry in catalogue}
    for text, plural in sorted(needed.items()):
        if text not in known:
            forms = {"msgid_plural": plural, "msgstr_plural": {0: "", 1: ""}} if plural else {}
            catalogue.append(polib.POEntry(msgid=text, **forms))
    catalogue.save(str(path))


def needed_texts(language: str) -> set[str]:
    """What a language must have: all that the sources mark, or the chosen set of Leichte Sprache."""
    if language == easy_texts.FOLDER:
        return set(easy_texts.easy_texts())
    from scripts.source_texts import marked_texts

    return {marked.text for marked in marked_texts()}


def state_of(path: Path) -> State:
    """The state of one language, read from the sources and its catalogue."""
    catalogue = polib.pofile(str(path))
    needed = needed_texts(folder(path))
    missing = needed - {entry.msgid for entry in catalogue if entry.translated()}
    review = re.search(r"^Review: (.+)$", catalogue.header, re.MULTILINE)
    return State(folder(path), len(needed), tuple(sorted(missing)), review[1] if review else "")


def status() -> None:
    """One line for each language: texts, translated, reviewed or not. Fails if a text is missing."""
    found = [state_of(path) for path in catalogues()]
    for state in found:
        there = state.needed - len(state.missing)
        reviewed = "reviewed" if state.is_reviewed else "not reviewed"
        percent = 100 * there // state.needed
        print(f"{state.language:<10} {state.needed:>5} texts {there:>5} translated ({percent} %)  {reviewed}")
        print(f"{'':<10} {state.review or 'The head of the catalogue has no line „Review: …“.'}")
    if any(state.missing for state in found):
        sys.exit("Some texts are missing; `make messages` writes them into the catalogues.")


def main() -> None:
    sys.path.insert(0, str(ROOT))
    actions = {"extract": extract, "compile": compile_all, "status": status}
    action = actions.get(sys.argv[1] if len(sys.argv) == 2 else "")
    if action is None:
        sys.exit("usage: python -m scripts.messages extract|compile|status")
    action()


if __name__ == "__main__":
    main()
