"""Build the two style sheets and the web fonts of the look from what is vendored and from our own styles.

    python scripts/build_css.py            writes jobcenter/look/static/look/style.css and style.rtl.css
    python scripts/build_css.py --check    writes nothing; exit 1 when a committed style sheet is out of date
    python scripts/build_css.py --fonts    cuts the fonts again (needs fonttools and brotli)

A first visit may weigh 60 kB in six requests, KERN alone weighs more. So one file carries the KERN components
that are named here, with the tokens they use, followed by our own styles.
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

LOOK = Path(__file__).resolve().parent.parent / "jobcenter" / "look"
STATIC = LOOK / "static" / "look"

# KERN component families that reach the browser; a template test names every class that is missing here.
FAMILIES = """
    accordion alert badge body btn card dark description-list divider error fieldset form-check form-input
    heading hint input-group label layer level light link list number preline progress sr-only subline summary
    table task-list title
"""
ICONS = """
    small default large x-large add arrow-back arrow-forward calendar-today check checklist close content-copy
    danger download edit help home info language logout mail open-in-new search success warning
"""

# name: (vendored file, code points). German pages need the first two only; others are fetched by need.
GERMAN = "U+0020-007E,U+00A0-00FF,U+2011,U+2013-2014,U+2018-201A,U+201C-201E,U+2022,U+2026,U+202F,U+20AC,U+2212"
LATIN_EXT = "U+0100-024F,U+0300-036F,U+1E00-1EFF"
CYRILLIC = "U+0400-04FF"
ARABIC = (
    "U+060C,U+061B,U+061F-0652,U+0660-0669,U+0670,U+067E,U+0686,U+0698,U+06A9,U+06AF,U+06CC,U+06F0-06F9,U+200C-200F"
)
FONTS = {
    "fira-400": ("kern/FiraSans-Regular.woff2", GERMAN),
    "fira-600": ("kern/FiraSans-SemiBold.woff2", GERMAN),
    "fira-400-ext": ("kern/FiraSans-Regular.woff2", LATIN_EXT),
    "fira-600-ext": ("kern/FiraSans-SemiBold.woff2", LATIN_EXT),
    "fira-400-kyrillisch": ("kern/FiraSans-Regular.woff2", CYRILLIC),
    "fira-600-kyrillisch": ("kern/FiraSans-SemiBold.woff2", CYRILLIC),
    "vazirmatn-400": ("vazirmatn/vazirmatn-arabic-400-normal.woff2", ARABIC),
    "vazirmatn-600": ("vazirmatn/vazirmatn-arabic-600-normal.woff2", ARABIC),
}


@dataclass
class Block:
    """One CSS block: what stands before the brace, and either its declarations or the blocks inside it."""

    prelude: str
    body: str
    children: list["Block"]


def _end_of_block(css: str, start: int) -> int:
    """Index of the brace that closes the block whose body starts at ``start``; strings are skipped."""
    depth, quote, at = 1, "", start
    while at < len(css):
        char = css[at]
        if quote:
            quote = "" if char == quote else quote
        elif char in "\"'":
            quote = char
        elif char == "{":
            depth += 1
        elif char == "}":
            depth -= 1
            if depth == 0:
                return at
        at += 1
    raise ValueError("A CSS block is not closed.")


def parse(css: str) -> Iterator[Block]:
    """Blocks of a style sheet without comments; @media and @supports keep their inner ones."""
    at = 0
    while (brace := css.find("{", at)) >= 0:
        prelude = css[at:brace].rsplit(";", 1)[-1].strip()
        end = _end_of_block(css, brace + 1)
        body = css[brace + 1 : end].strip()
        grouped = prelude.startswith(("@media", "@supports", "@layer"))
        yield Block(prelude, "" if grouped else body, list(parse(body)) if grouped else [])
        at = end + 1


def _split_selectors(prelude: str) -> list[str]:
    """Parts of a selector list; commas inside :is(…), :has(…) and [attributes] do not divide."""
    parts, depth, last = [], 0, 0
    for at, char in enumerate(prelude):
        depth += (char in "([") - (char in ")]")
        if char == "," and depth == 0:
            parts.append(prelude[last:at].strip())
            last = at + 1
    return [*parts, prelude[last:].strip()]


def wanted(name: str) -> bool:
    """Whether a KERN class (without the leading ``kern-``) is part of what we ship."""
    if name.startswith("icon--"):
        return name.removeprefix("icon--") in ICONS.split()
    return name == "icon" or any(re.fullmatch(rf"{family}(?:--|__|-|$).*", name) for family in FAMILIES.split())


def prune(blocks: list[Block]) -> list[Block]:
    """Only blocks in which every named KERN class is wanted; selector lists are shortened the same way."""
    kept = []
    for block in blocks:
        if block.children:
            if children := prune(block.children):
                kept.append(Block(block.prelude, "", children))
            continue
        selectors = [
            selector
            for selector in _split_selectors(block.prelude)
            if all(wanted(name) for name in re.findall(r"\.kern-([a-z0-9_-]+)", selector))
            and "kopfzeile" not in selector
        ]
        if selectors and block.body:
            kept.append(Block(", ".join(selectors), block.body, []))
    return kept


def _used_tokens(css: str) -> set[str]:
    return set(re.findall(r"var\(\s*(--[a-z0-9-]+)", css))


def drop_unused_tokens(css: str, also_used: set[str]) -> str:
    """Remove definitions of --kern tokens that nothing refers to, until none is left to remove."""
    while True:
        used = _used_tokens(css) | also_used
        lean = re.sub(
            r"(--kern-[a-z0-9-]+):[^;{}]*(?:;|(?=\}))",
            lambda found: found[0] if found[1] in used else "",  # noqa: B023 - read at once
            css,
        )
        if lean == css:
            return css
        css = lean


def minify(css: str) -> str:
    """No comments, no needless white space; strings stay as they are."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.S)
    pieces = re.split(r"(\"[^\"]*\"|'[^']*')", css)
    for at in range(0, len(pieces), 2):
        piece = re.sub(r"\s+", " ", pieces[at])
        pieces[at] = re.sub(r"\s*([{};,])\s*", r"\1", piece)
    return re.sub(r"[^{}]+\{\}", "", "".join(pieces).replace(";}", "}")).strip()


def _write(blocks: list[Block]) -> str:
    return "".join(f"{block.prelude}{{{_write(block.children) if block.children else block.body}}}" for block in blocks)


def build(kern: Path) -> str:
    """One complete style sheet: the needed part of ``kern`` (as it is or mirrored) and our own styles."""
    own = "".join(path.read_text("utf-8") for path in sorted((LOOK / "styles").glob("*.css")))
    # Rules without a class (a bare textarea, for instance) stay.
    source = re.sub(r"/\*.*?\*/", "", kern.read_text("utf-8"), flags=re.S)
    # The fallback after the comma of var(--kern-…, #123) is dead weight: every token is defined.
    source = re.sub(r"(var\(--kern-[a-z0-9-]+),\s*[#\w.%-]+\)", r"\1)", source)
    pruned = _write(prune(list(parse(source))))
    css = drop_unused_tokens(minify(pruned), _used_tokens(own))
    note = "/* KERN UX 2.7.2, EUPL-1.2, shortened by scripts/build_css.py; then our own styles. */\n"
    return note + minify(css) + "\n" + minify(own) + "\n"


def build_fonts() -> None:
    """Cut the vendored fonts down to the code points of FONTS."""
    for name, (source, points) in FONTS.items():
        command = [
            sys.executable,
            "-m",
            "fontTools.subset",
            str(LOOK / "vendor" / source),
            f"--unicodes={points}",
            "--layout-features=kern,mark,mkmk,locl,tnum,init,medi,fina,isol,rlig,liga,calt,ccmp",
            "--flavor=woff2",
            "--no-hinting",
            f"--output-file={STATIC / 'fonts' / name}.woff2",
        ]
        subprocess.run(command, check=True)


def main(arguments: list[str]) -> int:
    """Entry point; returns the exit code."""
    if "--fonts" in arguments:
        build_fonts()
    stale = []
    for source, target in (("kern.css", "style.css"), ("kern.rtl.css", "style.rtl.css")):
        css = build(LOOK / "vendor" / "kern" / source)
        path = STATIC / target
        if "--check" not in arguments:
            path.write_text(css, "utf-8")
            print(f"{target}: {len(css):,} bytes")
        elif not path.exists() or path.read_text("utf-8") != css:
            stale.append(target)
    if stale:
        print(f"Out of date: {', '.join(stale)}. Run: python scripts/build_css.py")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
