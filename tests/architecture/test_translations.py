"""Every language people can choose is complete. Places to fill in are the same in every language."""

import re
from pathlib import Path

import polib
import pytest
from django.conf import settings

from jobcenter.questionnaire.antrag60 import ANTRAG60
from jobcenter.questionnaire.hauptantrag import HAUPTANTRAG
from jobcenter.questionnaire.question import Form, all_texts
from jobcenter.questionnaire.schnellcheck import SCHNELLCHECK
from tests.architecture.sources import ROOT

CATALOGUES = sorted(ROOT.glob("locale/*/LC_MESSAGES/django.po"))
PLACE = re.compile(r"%\(\w+\)[sd]|%%")


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parent.parent.name)
def test_every_text_is_translated_with_the_same_places(path: Path) -> None:
    for entry in polib.pofile(str(path)):
        assert entry.translated(), entry.msgid
        if not entry.msgid_plural:
            assert sorted(PLACE.findall(entry.msgstr)) == sorted(PLACE.findall(entry.msgid)), entry.msgid


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parent.parent.name)
@pytest.mark.parametrize("form", [HAUPTANTRAG, ANTRAG60, SCHNELLCHECK], ids=lambda form: form.id)
def test_every_text_of_the_conversation_is_in_the_catalogue(path: Path, form: Form) -> None:
    languages = HAUPTANTRAG.questions["kontakt.sprache"].options  # each in its own name, everywhere
    known = {entry.msgid for entry in polib.pofile(str(path))} | {option.text for option in languages}
    assert sorted(set(all_texts(form)) - known) == []


def test_every_language_people_can_choose_has_a_catalogue() -> None:
    assert {path.parent.parent.name for path in CATALOGUES} | {"de"} == {code for code, _name in settings.LANGUAGES}
