"""PDFs that act, that lead astray, or that are built so that a reader never ends."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Literal

import pikepdf

from jobcenter.files.tests import samples as good
from jobcenter.files.tests.hostile.rawpdf import CONTENT, FONT, file_of, one_page, stream
from jobcenter.files.tests.hostile.sample import (
    ACCEPTED,
    CANARY,
    EVIL,
    TOO_MUCH,
    UNREADABLE,
    Sample,
)

# What a PDF can be told to do; object 6 is an attached file, object 7 a stream with a script.
ACTIONS = {
    "JavaScript": b"/S /JavaScript /JS (app.alert\\('%s'\\))" % CANARY,
    "JavaScript in a stream": b"/S /JavaScript /JS 7 0 R",
    "Launch": b"/S /Launch /F (cmd.exe) /Win << /F (cmd.exe) /P (/c %s) >>" % CANARY,
    "URI": b"/S /URI /URI (https://example.org/%s)" % CANARY,
    "URI with a script": b"/S /URI /URI (javascript:alert\\(1\\)) /Base (%s)" % CANARY,
    "SubmitForm": b"/S /SubmitForm /F << /FS /URL /F (https://example.org/%s) >> /Flags 4" % CANARY,
    "ImportData": b"/S /ImportData /F (%s.fdf)" % CANARY,
    "GoToR": b"/S /GoToR /F (\\\\\\\\server\\\\%s) /D [0 /Fit]" % CANARY,
    "GoToE": b"/S /GoToE /D [0 /Fit] /T << /R /C /N (%s) >>" % CANARY,
    "Named": b"/S /Named /N /Print",
    "Rendition": b"/S /Rendition /JS (%s) /OP 0 /R << /S /MR /C << /S /MCD /D 6 0 R >> >>" % CANARY,
    "Sound": b"/S /Sound /Sound 7 0 R /Volume 1 /Repeat true",
    "Movie": b"/S /Movie /T (%s) /Operation /Play" % CANARY,
    "Chain": b"/S /Named /N /NextPage /Next << /S /JavaScript /JS (%s) >>" % CANARY,
}
PLACES = ("when opened", "when the page shows", "link", "form field")
ANNOTATIONS = {
    "FileAttachment": b"/FS 6 0 R /Contents (%s)" % CANARY,
    "RichMedia": b"/RichMediaContent << /Assets << /Names [(%s) 6 0 R] >> >>" % CANARY,
    "Movie": b"/Movie << /F 6 0 R /Poster true >> /A true /T (%s)" % CANARY,
    "Screen": b"/A << /S /Rendition /OP 0 /AN 3 0 R /R << /S /MR /N (%s) >> >>" % CANARY,
    "3D": b"/3DD 7 0 R /3DI true /Contents (%s)" % CANARY,
    "Sound": b"/Sound 7 0 R /Contents (%s)" % CANARY,
    "Popup": b"/Open true /Contents (%s)" % CANARY,
    "FreeText": b"/DA (/F1 0 Tf) /Contents () /RC (%s)" % EVIL.replace(b"(", b"\\(").replace(b")", b"\\)"),
    "Redact": b"/OverlayText () /Contents (%s)" % CANARY,
    "Stamp": b"/Name /%s" % CANARY,
}
CATALOGUES = {
    "scripts by name": b"/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (%s) >>] >> >>" % CANARY,
    "attached file": b"/Names << /EmbeddedFiles << /Names [(%s.exe) 6 0 R] >> >>" % CANARY,
    "collection of files": b"/Collection << /View /D >> /Names << /EmbeddedFiles << /Names [(x) 6 0 R] >> >>",
    "XFA form": b"/AcroForm << /XFA 7 0 R /Fields [] >> /NeedsRendering true",
    "scripts of a form": b"/AcroForm << /Fields [] /CO [] /NeedAppearances true >> /AA << /WC << /S /JavaScript "
    b"/JS (%s) >> /WS << /S /JavaScript /JS (x) >> >>" % CANARY,
    "addresses": b"/URI << /Base (https://example.org/%s) >>" % CANARY,
    "outline with a script": b"/Outlines << /First 8 0 R /Last 8 0 R /Count 1 >>",
    "requirements": b"/Requirements [<< /S /EnableJavaScripts >>] /Extensions << /%s 1 >>" % CANARY,
    "optional content": b"/OCProperties << /OCGs [] /D << /Order [] /Name (%s) >> >>" % CANARY,
    "permissions": b"/Perms << /DocMDP << /Contents <00> /Reason (%s) >> >>" % CANARY,
}
ATTACHED = b"<< /Type /Filespec /F (%s.exe) /EF << /F 7 0 R >> >>" % CANARY
MORE = (ATTACHED, stream(EVIL, b"/Type /EmbeddedFile"), b"<< /Title (%s) /A << /S /JavaScript /JS (1) >> >>" % CANARY)


LOCKED = frozenset({"verschluesselt"})
BROKEN_LOCK = LOCKED | UNREADABLE | ACCEPTED
TOO_MANY = frozenset({"zu_viele_seiten"})


def acting(action: bytes, place: str) -> bytes:
    act = b"<< /Type /Action %s >>" % action
    area = b"/Type /Annot /Rect [0 0 595 842] /F 4"
    match place:
        case "when opened":
            return one_page(*MORE, catalogue=b"/OpenAction " + act)
        case "when the page shows":
            return one_page(*MORE, page=b"/AA << /O %s /C %s >>" % (act, act))
        case "link":
            return one_page(*MORE, page=b"/Annots [<< %s /Subtype /Link /A %s >>]" % (area, act))
    field = b"<< %s /Subtype /Widget /FT /Btn /Ff 65536 /T (x) /A %s /AA << /E %s /Fo %s >> >>" % (area, act, act, act)
    return one_page(*MORE, field, catalogue=b"/AcroForm << /Fields [9 0 R] >>", page=b"/Annots [9 0 R]")


def annotated(kind: str) -> bytes:
    note = b"<< /Type /Annot /Subtype /%s /Rect [9 9 99 99] %s >>" % (kind.encode(), ANNOTATIONS[kind])
    return one_page(*MORE, page=b"/Annots [%s]" % note)


def tree(levels: int) -> bytes:
    """One page below a tree of `levels` branches."""
    first = b"<< /Type /Catalog /Pages 2 0 R >>"
    branches = [b"<< /Type /Pages /Kids [%d 0 R] /Count 1 >>" % (number + 3) for number in range(levels)]
    leaf = b"<< /Type /Page /MediaBox [0 0 595 842] /Parent %d 0 R >>" % (levels + 1)
    return file_of([first, *branches, leaf])


def pages(count: int, said: int | None = None) -> bytes:
    """One leaf that is listed `count` times, while the tree says it is `said` times."""
    kids = b"3 0 R " * count
    catalogue = b"<< /Type /Catalog /Pages 2 0 R >>"
    return file_of(
        [
            catalogue,
            b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, count if said is None else said),
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>",
        ]
    )


def encrypted(user: str, revision: Literal[2, 3, 4, 6]) -> bytes:
    lock = pikepdf.Encryption(owner="besitzerin", user=user, R=revision, aes=revision >= 4, metadata=revision >= 4)
    return good.pdf_bytes(encryption=lock)


def _endless() -> dict[str, bytes]:
    page = one_page()
    last = page.rindex(b"startxref")
    loop = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>"
    pattern = b"/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 1 /YStep 1"
    return {
        "xref to itself": one_page(trailer=b"/Prev %d" % page.rindex(b"xref\n0")),
        "xref before the file": page[:last] + b"startxref\n-1\n%%EOF\n",
        "xref behind the file": page[:last] + b"startxref\n99999999999999\n%%EOF\n",
        "no xref": page[: page.rindex(b"xref\n0")],
        "stream xref to itself": one_page(trailer=b"/XRefStm %d" % page.rindex(b"xref\n0")),
        "tree in a circle": file_of([b"<< /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"]),
        "parent in a circle": page.replace(b"/Parent 2 0 R", b"/Parent 3 0 R"),
        "content is the page": page.replace(b"/Contents 4 0 R", b"/Contents 3 0 R"),
        "object that is itself": one_page(b"6 0 R", page=b"/Rotate 6 0 R"),
        "length that is itself": page.replace(b"/Length %d" % len(CONTENT), b"/Length 4 0 R"),
        "form that draws itself": one_page(
            stream(b"/X Do", loop), content=b"/X Do", resources=b"/XObject << /X 6 0 R >>"
        ),
        "pattern that fills itself": one_page(
            stream(b"/Pattern cs /P scn 0 0 1 1 re f", pattern + b" /Resources << /Pattern << /P 6 0 R >> >>"),
            content=b"/Pattern cs /P scn 0 0 595 842 re f",
            resources=b"/Pattern << /P 6 0 R >>",
        ),
        "function of functions": one_page(
            b"<< /FunctionType 3 /Domain [0 1] /Functions [6 0 R] /Bounds [] /Encode [0 1] >>",
            content=b"/S sh",
            resources=b"/Shading << /S << /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 9 9] "
            b"/Function 6 0 R >> >>",
        ),
        "outline in a circle": one_page(b"<< /Next 6 0 R /Title (x) >>", catalogue=b"/Outlines << /First 6 0 R >>"),
        "states in a heap": one_page(content=b"q " * 1_000_000 + CONTENT),
        "arrays in arrays": one_page(b"[" * 100_000 + b"]" * 100_000, page=b"/Rotate 6 0 R"),
        "dictionaries in dictionaries": one_page(b"<< /A " * 50_000 + b"1" + b" >>" * 50_000, page=b"/A 6 0 R"),
    }


def _sizes() -> dict[str, bytes]:
    boxes: tuple[str, ...] = (
        "[0 0 1 1]",
        "[0 0 0 0]",
        "[0 0 -5 -5]",
        "[0 0 1 100000]",
        "[0 0 100000 1]",
        "[0 0 1e9 1e9]",
    )
    boxes += (
        "[0 0 0.001 0.001]",
        "[9 9 9 9]",
        "[0 0 99999999999999999999 1]",
        "[]",
        "[(a) /b 3 0 R]",
        "[0 0 14400 14400]",
    )
    found = {f"box {box}": one_page(box=box.encode()) for box in boxes}
    found |= {f"unit {unit}": one_page(page=b"/UserUnit %d" % unit) for unit in (0, 75_000, 10**9)}
    return found | {f"turned by {turn}": one_page(page=b"/Rotate %d" % turn) for turn in (90, 45, -(2**31), 10**12)}


def samples() -> Iterator[Sample]:
    for name, action in ACTIONS.items():
        for place in PLACES:
            yield Sample("active PDF", f"{name}, {place}", partial(acting, action, place))
    for kind in ANNOTATIONS:
        yield Sample("active PDF", f"annotation {kind}", partial(annotated, kind))
    for name, catalogue in CATALOGUES.items():
        yield Sample("active PDF", name, partial(one_page, *MORE, catalogue=catalogue))
    yield Sample("active PDF", "everything at once", good.active_pdf)
    for name, content in _endless().items():
        yield Sample("endless PDF", name, partial(bytes, content), ACCEPTED | TOO_MUCH)
    for levels in (10, 500, 20_000):
        yield Sample("endless PDF", f"tree of {levels}", partial(tree, levels), ACCEPTED | TOO_MUCH)
    for name, content in _sizes().items():
        yield Sample("sizes of pages", name, partial(bytes, content), ACCEPTED | TOO_MUCH)
    yield from _numbers()
    revisions: tuple[Literal[2, 3, 4, 6], ...] = (2, 3, 4, 6)
    for revision in revisions:
        yield Sample("encrypted PDF", f"password, R{revision}", partial(encrypted, "geheim", revision), LOCKED)
        # clamd tells both apart; the second opens without a password.
        yield Sample("encrypted PDF", f"no password, R{revision}", partial(encrypted, "", revision), ACCEPTED)
    yield Sample(
        "encrypted PDF", "unknown method", partial(one_page, trailer=b"/Encrypt << /Filter /X >>"), BROKEN_LOCK
    )


def _numbers() -> Iterator[Sample]:
    cases: dict[str, tuple[Callable[[], bytes], frozenset[str]]] = {
        "100 pages": (partial(pages, 100), ACCEPTED),
        "101 pages": (partial(pages, 101), TOO_MANY),
        "200,000 pages": (partial(pages, 200_000), TOO_MANY),
        "a page that says it is 5 billion": (partial(pages, 1, 5_000_000_000), ACCEPTED | TOO_MUCH | TOO_MANY),
        "a page that says it is -1": (partial(pages, 1, -1), ACCEPTED | TOO_MUCH | TOO_MANY),
        "200 pages that say they are 1": (partial(pages, 200, 1), ACCEPTED | TOO_MUCH | TOO_MANY),
        "no page": (partial(pages, 0), UNREADABLE),
        "no font": (lambda: one_page().replace(FONT, b"null"), ACCEPTED),
    }
    for name, (build, allowed) in cases.items():
        yield Sample("numbers of pages", name, build, allowed)
