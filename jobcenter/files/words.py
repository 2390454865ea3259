"""Words of a text in the form in which they are searched, and their blind marks.

One spelling for all ways to write a word: "Müller", "MUELLER" and "Muller" are the same word, so are "Bescheide" and
"Bescheid", "1.063,00" and "1063,00", "01.04.2026" and "1.4.2026", an IBAN with and without blanks. The database gets
keyed hashes only: it can find a page, but cannot say what is on it.
"""

import hashlib
import hmac
import re
import unicodedata
from collections.abc import Iterable, Iterator

import snowballstemmer
from stdnum.iban import is_valid

_SHORTEST = 2
_MARK_BYTES = 8

# Letters that German keyboards write with two, and letters whose stroke is no accent for Unicode.
_SPELLED = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "æ": "ae", "œ": "oe", "ø": "oe", "ı": "i", "ł": "l", "đ": "d", "ð": "d"}
    | {"þ": "th", "ґ": "г"}
)
# "Mueller" becomes "muller", as "Muller" is; not in "neue", "Bauer", "Quelle".
_UMLAUT = re.compile(r"(?<![aeouq])([aou])e")

_WORD = re.compile(r"[^\W_]+")
_BROKEN = re.compile(r"([^\W\d_]+)-\n([^\W\d_]+)")
_GLUED = re.compile(r"(,\d\d)(?=[^\W\d])")
# Recognition often takes the 0 of an IBAN for an O.
_IBAN = re.compile(r"\b[a-z]{2}[0-9o]{2}(?: ?[a-z]{4})?(?: ?[0-9o]{4}){2,7}(?: ?[0-9o]{1,3})?\b", re.IGNORECASE)
_DATE = re.compile(r"(?<![\w.])([0-3]?\d)\.\s?([01]?\d)\.\s?((?:19|20)?\d\d)(?!\w|,\d)")
_AMOUNT = re.compile(r"(?<![\w.,])(\d{1,3}(?:[. ]\d{3})+|\d+)(?:,(\d\d))?(?!\w|[.,]\d)")


def words_of(text: str) -> frozenset[str]:
    """Everything under which a page with this text is found."""
    words: set[str] = set()
    text = _tidy(text)
    for found, wider in _numbers(text):
        words |= {found, wider}
    for first, second in _BROKEN.findall(text):
        words |= set(_plain_words(first + second))
    return frozenset(words.union(_plain_words(text)))


def query_words(typed: str) -> frozenset[str]:
    """What somebody types, in the same spelling: a page is found when it has all of these words."""
    typed = _tidy(typed)
    words = {found for found, _wider in _numbers(typed)}
    for pattern in (_IBAN, _DATE, _AMOUNT):
        typed = pattern.sub(" ", typed)
    return frozenset(words.union(_plain_words(typed)))


def blind(words: Iterable[str], key: bytes) -> list[int]:
    """Keyed hashes of the words, as whole numbers that fit PostgreSQL's bigint."""
    digests = (hmac.digest(key, word.encode(), hashlib.sha256)[:_MARK_BYTES] for word in words)
    return sorted({int.from_bytes(digest, signed=True) for digest in digests})


def plain_words(text: str) -> list[str]:
    """The words as they are, in the one spelling, without looking for their stem: for names."""
    return [folded(word) for word in _WORD.findall(_tidy(text))]


def folded(word: str) -> str:
    """The word without case, accents and other ways to write the same letters."""
    plain = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", word).casefold()).translate(_SPELLED)
    letters = unicodedata.normalize("NFKD", plain)
    return _UMLAUT.sub(r"\1", "".join(letter for letter in letters if not unicodedata.combining(letter)))


def _tidy(text: str) -> str:
    """One letter for each letter with its accent, and a space between "12,50" and "EUR"."""
    return _GLUED.sub(r"\1 ", unicodedata.normalize("NFKC", text))


def _plain_words(text: str) -> Iterator[str]:
    # A stemmer keeps the word it works on, so each call has its own.
    stem = snowballstemmer.stemmer("german").stemWord
    for word in _WORD.findall(text):
        plain = folded(word)
        if len(plain) >= _SHORTEST:
            root = stem(plain)
            yield root if len(root) >= _SHORTEST else plain


def _numbers(text: str) -> Iterator[tuple[str, str]]:
    """Each IBAN, date and amount: exactly, and as somebody may type it who knows less (no century, no cents)."""
    for iban in _IBAN.findall(text):
        plain = iban.replace(" ", "").upper()
        bank = plain[4:8] if plain[4:8].isalpha() else plain[4:8].replace("O", "0")
        plain = plain[:2] + plain[2:4].replace("O", "0") + bank + plain[8:].replace("O", "0")
        # Another number may stand right behind it.
        number = next((plain[:end] for end in range(len(plain), 14, -1) if is_valid(plain[:end])), plain)
        yield number, number
    text = _IBAN.sub(" ", text)
    for day, month, year in _DATE.findall(text):
        short = f"{int(day)}.{int(month)}.{year[-2:]}"
        yield (f"{int(day)}.{int(month)}.{year}" if len(year) == 4 else short), short
    for whole, cents in _AMOUNT.findall(_DATE.sub(" ", text)):
        euros = re.sub(r"[. ]", "", whole)
        if len(euros) >= _SHORTEST or cents:
            yield (f"{euros},{cents}" if cents else euros), euros
