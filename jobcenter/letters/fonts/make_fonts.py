"""Build the two Noto Sans files of this folder from the full ones (Debian package ``fonts-noto-core``).

Run: ``python -m jobcenter.letters.fonts.make_fonts /usr/share/fonts/truetype/noto`` (needs fontTools and uharfbuzz;
neither is needed to render letters). Two steps:

1. keep Latin, Greek, Cyrillic, punctuation and currency signs; drop screen hinting;
2. add one glyph for each letter that Unicode writes as base plus combining marks (C̀, K̕, R̥̄ … of DIN 91379).
   Drawn from two glyphs they look the same, but then the text copied out of a PDF contains the letter twice.
"""

from __future__ import annotations

import importlib
import io
import itertools
import sys
import unicodedata
from pathlib import Path
from typing import Any

from fontTools import subset
from fontTools.otlLib.builder import LigatureSubstBuilder
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent

HERE = Path(__file__).resolve().parent
KEEP = (
    "U+0020-007E,U+00A0-052F,U+1AB0-1AFF,U+1C80-1C8F,U+1D00-1FFF,U+2000-2BFF,U+2C60-2C7F,U+2DE0-2E52,"
    "U+A640-A69F,U+A700-A7FF,U+AB30-AB6F,U+FB00-FB06,U+FE20-FE2F,U+FFFC-FFFD"
)
MARKS = [
    *range(0x300, 0x305), *range(0x306, 0x309), *range(0x30A, 0x30D), 0x310, 0x315, 0x31B, 0x323,
    *range(0x325, 0x329), 0x32E, 0x330, 0x331, 0x35F,
]  # fmt: skip
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
MORE = ["C̨̆", "c̨̆", "L̥̄", "l̥̄", "R̥̄", "r̥̄", "S̛̄", "s̛̄", "Ç̆", "ç̆", "Û̄", "û̄", "Ž̦", "ž̦"]


def sequences() -> list[str]:
    """Letters with combining marks that have no code point of their own, canonically composed."""
    pairs = (unicodedata.normalize("NFC", a + chr(b)) for a, b in itertools.product(LETTERS, MARKS))
    return sorted({s for s in [*pairs, *(unicodedata.normalize("NFC", m) for m in MORE)] if len(s) > 1})


def reduced(source: Path) -> TTFont:
    """The font with only the kept code points and no hinting."""
    options = subset.Options(layout_features=["*"], hinting=False, name_IDs=["*"], notdef_outline=True,
                             glyph_names=True)  # fmt: skip
    font = subset.load_font(str(source), options)
    job = subset.Subsetter(options)
    job.populate(unicodes=subset.parse_unicodes(KEEP))
    job.subset(font)
    return font


def add_composites(font: TTFont) -> int:
    """Give each sequence one composite glyph and a substitution after all existing ones; returns how many."""
    hb = importlib.import_module("uharfbuzz")
    buffer = io.BytesIO()
    font.save(buffer)
    shaper = hb.Font(hb.Face(buffer.getvalue()))
    order = font.getGlyphOrder()
    builder = LigatureSubstBuilder(font, None)
    for text in sequences():
        run = hb.Buffer()
        run.add_str(text)
        run.guess_segment_properties()
        hb.shape(shaper, run, {"kern": False})
        names = tuple(order[info.codepoint] for info in run.glyph_infos)
        if len(names) < 2 or ".notdef" in names or names in builder.ligatures:
            continue
        name = "seq_" + "_".join(f"{ord(char):04X}" for char in text)
        _composite(font, name, names, run.glyph_positions)
        builder.ligatures[names] = name
    font.setGlyphOrder(list(font["glyf"].glyphOrder))
    _append_to_ccmp(font, builder.build())
    return len(builder.ligatures)


def _composite(font: TTFont, name: str, parts: tuple[str, ...], positions: list[Any]) -> None:
    glyph = Glyph()
    glyph.numberOfContours = -1
    glyph.components = []
    pen = 0
    for part, position in zip(parts, positions, strict=True):
        component = GlyphComponent()
        component.glyphName = part
        component.x, component.y = pen + position.x_offset, position.y_offset
        component.flags = 0x4  # round positions to the grid
        glyph.components.append(component)
        pen += position.x_advance
    font["glyf"][name] = glyph
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][name] = (pen, glyph.xMin)
    font["GDEF"].table.GlyphClassDef.classDefs[name] = 1


def _append_to_ccmp(font: TTFont, lookup: otTables.Lookup) -> None:
    table = font["GSUB"].table
    table.LookupList.Lookup.append(lookup)
    table.LookupList.LookupCount = len(table.LookupList.Lookup)
    index = len(table.LookupList.Lookup) - 1
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == "ccmp":
            record.Feature.LookupListIndex.append(index)
            record.Feature.LookupCount = len(record.Feature.LookupListIndex)


def main(folder: Path) -> None:
    """Write both weights next to this file."""
    for weight in ("Regular", "Bold"):
        font = reduced(folder / f"NotoSans-{weight}.ttf")
        sys.stdout.write(f"{weight}: {add_composites(font)} letters composed\n")
        font.save(HERE / f"NotoSans-{weight}.ttf")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
