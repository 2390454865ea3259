"""Write ``codepoints.txt``: every code point the fonts of this folder draw in regular and bold.

Run after changing a font: ``python jobcenter/letters/fonts/make_codepoints.py`` (needs fontTools).
"""

from __future__ import annotations

from pathlib import Path

from fontTools.ttLib import TTFont

HERE = Path(__file__).resolve().parent


def codepoints() -> list[int]:
    """Sorted code points that at least one family has in both weights."""
    found: set[int] = set()
    for regular in sorted(HERE.glob("*-Regular.ttf")):
        bold = regular.with_name(regular.name.replace("-Regular", "-Bold"))
        found |= set(TTFont(regular, lazy=True).getBestCmap()) & set(TTFont(bold, lazy=True).getBestCmap())
    return sorted(found)


def ranges(points: list[int]) -> list[str]:
    """Code points as lines ``0041-005A``."""
    lines: list[str] = []
    start = previous = points[0]
    for point in [*points[1:], -1]:
        if point != previous + 1:
            lines.append(f"{start:04X}-{previous:04X}")
            start = point
        previous = point
    return lines


if __name__ == "__main__":
    (HERE / "codepoints.txt").write_text("\n".join(ranges(codepoints())) + "\n", encoding="ascii")
