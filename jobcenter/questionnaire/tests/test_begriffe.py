"""The words that are explained: each once, in alphabetical order, and only words that people really meet."""

from pathlib import Path

from jobcenter.questionnaire.begriffe import BEGRIFFE, begriffe_in
from scripts.source_texts import marked_texts

ROOMS = Path(__file__).resolve().parents[2]


def test_every_word_is_declared_once_and_explained_in_a_sentence() -> None:
    woerter = [begriff.wort for begriff in BEGRIFFE]
    assert len(set(woerter)) == len(woerter) >= 60
    umlauts = str.maketrans({"ä": "a", "ö": "o", "ü": "u"})
    assert woerter == sorted(woerter, key=lambda wort: wort.lower().translate(umlauts))
    assert [begriff.wort for begriff in BEGRIFFE if not begriff.erklaerung.endswith(".")] == []


def test_every_word_stands_in_a_text_that_people_meet() -> None:
    texts = [marked.text for marked in marked_texts() if not marked.path.endswith("begriffe.py")]
    # Letters are always German and carry no marks.
    texts += [path.read_text("utf-8") for path in (*ROOMS.glob("letters/*.py"), ROOMS / "bescheid" / "brief.py")]
    met = begriffe_in(texts)
    assert [begriff.wort for begriff in BEGRIFFE if begriff not in met] == []


def test_words_are_found_whole_and_in_their_other_forms() -> None:
    found = begriffe_in(["Wie hoch ist Ihr Lohn brutto?", "Nachweis über den Unterhaltsvorschuss"])
    assert [begriff.wort for begriff in found] == ["Brutto", "Nachweis", "Unterhaltsvorschuss"]
    assert begriffe_in(["Bescheidenheit"]) == ()
    assert begriffe_in([]) == ()
