"""Every language people can choose has every text that the sources mark; places to fill in are the same everywhere.

Leichte Sprache has the chosen set of scripts/easy_texts.py and is German otherwise.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import polib
import pytest
from django.conf import settings
from django.utils.translation import gettext, override, to_locale

from jobcenter.questionnaire.question import all_texts
from jobcenter.questionnaire.tests.test_forms import FORMS, OWN_NAMES
from jobcenter.questionnaire.tests.test_readability import complaints, sentences
from scripts import easy_texts, messages
from scripts.source_texts import in_python, in_template, marked_texts
from tests.architecture.sources import ROOT

CATALOGUES = messages.catalogues()
EASY = ROOT / "locale" / easy_texts.FOLDER / "LC_MESSAGES" / "django.po"
COMPLETE = [path for path in CATALOGUES if path != EASY]
PLACE = re.compile(r"%\(\w+\)[sd]|%%")
EASY_WORDS = 12

each_catalogue = pytest.mark.parametrize("path", CATALOGUES, ids=messages.folder)
each_complete = pytest.mark.parametrize("path", COMPLETE, ids=messages.folder)


@cache
def catalogue(path: Path) -> polib.POFile:
    return polib.pofile(str(path))


@cache
def marked() -> dict[str, str]:
    return {each.text: each.path for each in marked_texts()}


@each_catalogue
def test_every_text_is_translated_with_the_same_places(path: Path) -> None:
    for entry in catalogue(path):
        assert entry.translated(), entry.msgid
        if not entry.msgid_plural:
            assert sorted(PLACE.findall(entry.msgstr)) == sorted(PLACE.findall(entry.msgid)), entry.msgid


@each_complete
def test_every_text_of_the_sources_is_in_the_catalogue(path: Path) -> None:
    known = {entry.msgid for entry in catalogue(path) if entry.translated()}
    assert [f"{where}: {text}" for text, where in sorted(marked().items()) if text not in known] == []


@each_complete
def test_the_catalogue_has_nothing_that_no_source_marks(path: Path) -> None:
    assert {entry.msgid for entry in catalogue(path)} - set(marked()) == set()


def test_every_text_of_the_conversation_is_marked() -> None:
    assert {text for form in FORMS for text in all_texts(form)} - set(marked()) - OWN_NAMES == set()


def test_leichte_sprache_has_its_pages_and_no_more() -> None:
    needed = easy_texts.easy_texts()
    assert {"Datum sichern", "Ihr Antrag ist da", "Ihre Angaben sind da", "Über Sie", "Hilfe"} <= set(needed)
    assert {entry.msgid for entry in catalogue(EASY)} == set(needed)


def test_leichte_sprache_is_written_in_short_sentences() -> None:
    written = [text for entry in catalogue(EASY) for text in (entry.msgstr, *entry.msgstr_plural.values())]
    long = [each for text in written for each in sentences(text) if len(each.split()) > EASY_WORDS]
    assert long == []
    assert [what for text in written for what in complaints(text)] == []


def test_leichte_sprache_falls_back_to_german() -> None:
    with override("de-simple"):
        assert gettext("Ihre Postleitzahl") == "Ihre Post-Leit-Zahl"
        assert gettext("Unterlagen schicken") == "Unterlagen schicken"


def test_every_language_people_can_choose_has_a_catalogue() -> None:
    offered = {to_locale(code) for code, _name in settings.LANGUAGES}
    assert {messages.folder(path) for path in CATALOGUES} | {"de"} == offered


@each_catalogue
def test_the_head_of_a_catalogue_and_the_page_for_translators_say_who_reviewed_it(path: Path) -> None:
    state = messages.state_of(path)
    assert state.review
    rows = re.findall(r"^\| `([\w-]+)` \| .* \| (.+) \|$", (ROOT / "docs" / "sprachen.md").read_text(), re.MULTILINE)
    assert dict(rows)[path.parent.parent.name] == (state.review if state.is_reviewed else "noch niemand")


def test_marked_texts_are_found_in_python_and_in_templates() -> None:
    python = '_("a" "b")\nN_("c")\nngettext("d", "e", 2)\nprint("f")\nmodule.gettext("g")'
    assert list(in_python(python)) == [("ab", ""), ("c", ""), ("d", "e"), ("g", "")]
    template = """{% load i18n %}{% translate "a b" %}{{ _("c") }} d {% translate 'e' as f %}
        {% blocktranslate with x=y %}g <b>{{ x }}</b>{% endblocktranslate %}
        {% blocktranslate count n=m %}{{ n }} h{% plural %}{{ n }} i{% endblocktranslate %}"""
    assert list(in_template(template)) == [
        ("a b", ""),
        ("c", ""),
        ("e", ""),
        ("g <b>%(x)s</b>", ""),
        ("%(n)s h", "%(n)s i"),
    ]
