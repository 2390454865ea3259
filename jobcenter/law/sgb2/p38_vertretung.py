"""§ 38 SGB II: who applies for whom."""

from __future__ import annotations

from jobcenter.law.rule import BUERGERGELD, rule


@rule(
    "§ 38 Abs. 1 SGB II",
    since=BUERGERGELD,
    leer="Diese Person lässt sich nicht vertreten. Sie braucht einen eigenen Antrag.",
)
def wird_vertreten(widersprochen: bool) -> bool:
    """The application is presumed to be made for everybody, as long as nothing speaks against it."""
    return not widersprochen
