"""§ 72 Abs. 2 SGB II: the Sofortzuschlag is never claimed back."""

from __future__ import annotations

from jobcenter.law.rule import BUERGERGELD, rule


@rule(
    "§ 72 Abs. 2 SGB II",
    since=BUERGERGELD,
    satz="{zuschlag_ct} Sofortzuschlag waren zu viel. Der Sofortzuschlag wird nie zurückgefordert.",
)
def sofortzuschlag_bleibt(zuschlag_ct: int) -> int:
    """What of the Sofortzuschlag was paid too much and stays."""
    return zuschlag_ct
