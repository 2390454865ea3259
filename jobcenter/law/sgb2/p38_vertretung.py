"""§ 38 SGB II: who applies for whom."""

from __future__ import annotations

from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, rule

UMGANG_TAGE = Frage(
    "umgang_tage",
    "§ 38 Abs. 2, § 7 Abs. 3 Nr. 4 SGB II",
    "Das Kind ist nur an manchen Tagen da. An welchen Tagen gehört es zu dieser Bedarfsgemeinschaft?",
    (
        (
            "ueber_zwoelf_stunden",
            "An Tagen mit mehr als zwölf Stunden (Rechtsprechung, nicht § 38 Abs. 2).",
        ),
        ("jeder_tag", "An jedem Tag, an dem es da ist (§ 41 Abs. 1 Satz 1)."),
    ),
    "ueber_zwoelf_stunden",
)


@rule(
    "§ 38 Abs. 1 SGB II",
    since=BUERGERGELD,
    leer="Diese Person lässt sich nicht vertreten. Sie braucht einen eigenen Antrag.",
)
def wird_vertreten(widersprochen: bool) -> bool:
    """The application is presumed to be made for everybody, as long as nothing speaks against it."""
    return not widersprochen


@rule(
    "§ 38 Abs. 2 SGB II",
    since=BUERGERGELD,
    satz="Wer Umgang mit dem Kind hat, kann für diese Tage Leistungen beantragen und erhalten.",
    leer="Das Kind wohnt an diesen Tagen nicht im Haushalt. Für den Umgang gibt es dann keinen Antrag.",
)
def umgang_darf_beantragen(im_haushalt: bool) -> bool:
    """The parent with contact applies for the child, as far as it belongs to the household."""
    return im_haushalt
