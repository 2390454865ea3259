"""The style sheets: up to date, small, complete, and nothing that the CSP or right-to-left would refuse."""

import re
from pathlib import Path

import brotli  # type: ignore[import-untyped]
import pytest

from scripts import build_css

ROOMS = build_css.LOOK.parent
TEMPLATES = sorted(ROOMS.glob("*/templates/**/*.html"))
# Goes into an archive as a file and is opened without us: no CSP, no style sheet beside it.
TAKEN_HOME = ROOMS / "akte" / "templates" / "akte" / "auszug.html"


def sheet(name: str) -> str:
    return (build_css.STATIC / name).read_text("utf-8")


@pytest.mark.parametrize(("source", "target"), [("kern.css", "style.css"), ("kern.rtl.css", "style.rtl.css")])
def test_the_committed_style_sheet_is_what_the_script_builds(source: str, target: str) -> None:
    assert sheet(target) == build_css.build(build_css.LOOK / "vendor" / "kern" / source)


def test_every_token_that_is_used_is_defined() -> None:
    css = sheet("style.css")
    defined = set(re.findall(r"(--(?:kern|ojc)-[a-z0-9-]+):", css))
    used = set(re.findall(r"var\((--(?:kern|ojc)-[a-z0-9-]+)\)", css))
    assert used <= defined


def test_styles_of_our_own_know_no_left_and_right() -> None:
    """Except under [dir=rtl], where the direction is known."""
    physical = re.compile(
        r"(?:margin|padding|border)-(?:left|right)|(?<![-\w])(?:left|right)\s*:|float\s*:\s*(?:left|right)"
    )
    for path in (build_css.LOOK / "styles").glob("*.css"):
        for line in path.read_text("utf-8").splitlines():
            assert "[dir=" in line or not physical.search(line), f"{path.name}: {line}"


def test_templates_use_only_kern_classes_that_are_shipped() -> None:
    shipped = set(re.findall(r"\.(kern-[a-z0-9_-]+)", sheet("style.css")))
    for path in TEMPLATES:
        for name in re.findall(r"(?<!data-)\bkern-[a-z0-9_-]+", path.read_text("utf-8")):
            # A name that ends open was cut at a variable: `kern-btn--{{ art }}`.
            known = any(each.startswith(name) for each in shipped) if name[-1] in "-_" else name in shipped
            assert known, f"{path.relative_to(ROOMS)}: {name} is not shipped (see scripts/build_css.py)"


def test_templates_contain_nothing_inline() -> None:
    """The CSP refuses inline styles and scripts; data blocks (JSON) are no scripts."""
    inline = re.compile(r"""\sstyle\s*=|\son[a-z]+\s*=\s*["']|<style|<script(?![^>]*(?:\ssrc=|type="application/))""")
    for path in (path for path in TEMPLATES if path != TAKEN_HOME):
        found = inline.search(path.read_text("utf-8"))
        assert found is None, f"{path.relative_to(ROOMS)}: {found[0]}"


def test_templates_load_nothing_from_elsewhere() -> None:
    foreign = re.compile(r"""(?:src|srcset|action)="(?:https?:)?//""")
    for path in TEMPLATES:
        assert not foreign.search(path.read_text("utf-8")), path


def test_a_first_visit_stays_small() -> None:
    """Style sheet, script, icon and the two fonts of a German page, compressed; a page of 12 kB fits besides."""
    files = [build_css.STATIC / name for name in ("style.css", "ojc.js", "icon.svg")]
    packed = sum(len(brotli.compress(path.read_bytes())) for path in files)
    fonts = sum((build_css.STATIC / "fonts" / f"fira-{weight}.woff2").stat().st_size for weight in (400, 600))
    assert packed + fonts < 48_000


def test_german_letters_are_in_the_first_fonts() -> None:
    from fontTools.ttLib import TTFont

    for weight in (400, 600):
        letters = TTFont(build_css.STATIC / "fonts" / f"fira-{weight}.woff2").getBestCmap()
        missing = [char for char in "äöüÄÖÜßé§€„“–…·²" if ord(char) not in letters]
        assert not missing


def test_pruning_keeps_wanted_rules_and_shortens_selector_lists() -> None:
    css = ".kern-btn, .kern-kopfzeile { color: red; } .kern-foo { color: blue; } a:is(.kern-link, b) { top: 0; }"
    assert build_css._write(build_css.prune(list(build_css.parse(css)))) == (
        ".kern-btn{color: red;}a:is(.kern-link, b){top: 0;}"
    )


def test_a_brace_inside_a_string_ends_no_block() -> None:
    (block,) = build_css.parse('.kern-icon--info { content: "}"; color: red; }')
    assert block.body == 'content: "}"; color: red;'


def test_an_unclosed_block_is_an_error() -> None:
    with pytest.raises(ValueError, match="not closed"):
        list(build_css.parse(".kern-btn { color: red;"))


def test_licences_lie_beside_what_they_cover() -> None:
    vendor = build_css.LOOK / "vendor"
    assert "EUPL" in (vendor / "kern" / "LICENSE.md").read_text("utf-8")
    for folder in ("vazirmatn", "kern"):
        assert any("OPEN FONT LICENSE" in path.read_text("utf-8") for path in Path(vendor / folder).glob("OFL*"))
