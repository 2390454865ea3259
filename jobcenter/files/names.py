"""Names of files as people see them. On disk a file has none: its place is made of ids."""

import unicodedata

LENGTH = 120
ENDINGS = {
    "application/pdf": (".pdf",),
    "image/jpeg": (".jpg", ".jpeg"),
    "image/png": (".png",),
    "image/heic": (".heic", ".heif"),
}
# Refused by a file system, or a formula or a hidden file when they come first.
_RESERVED = str.maketrans(dict.fromkeys(':*?"<>|', "_"))
_LEADING = " .=+-@\uff1d\uff0b\uff0d\uff20"


def display_name(raw: str, mime: str = "") -> str:
    """The name to show and to save under: one line, no path, no control or direction signs, true ending.

    Without `mime` (the kind is not known yet) the ending stays as it is.
    """
    # A sender may write either separator, whatever system we run on.
    text = raw.replace("\\", "/").rsplit("/", 1)[-1]
    # Categories C*: control, format (direction marks, zero width), surrogate, private, unassigned.
    text = "".join(
        " " if sign in "\t\r\n" else sign for sign in text if sign in "\t\r\n" or unicodedata.category(sign)[0] != "C"
    )
    stem = " ".join(unicodedata.normalize("NFC", text).translate(_RESERVED).split())
    endings = ENDINGS.get(mime, ())
    ending = endings[0] if endings else ""
    # The copy of a HEIC photo is a JPEG.
    for known in (*endings, *(ENDINGS["image/heic"] if mime == "image/jpeg" else ())):
        if stem.lower().endswith(known):
            stem, ending = stem[: -len(known)], stem[-len(known) :] if known in endings else ending
            break
    stem = stem.lstrip(_LEADING)[: LENGTH - len(ending)].rstrip(" .") or "Dokument"
    return stem + ending
