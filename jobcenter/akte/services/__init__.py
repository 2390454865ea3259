"""Acts on the digital file, one module per act: other rooms use the names listed here."""

from jobcenter.akte.services.abgeben import NothingToHandIn, add_draft, hand_in, say_about_proof

__all__ = [
    "NothingToHandIn",
    "add_draft",
    "hand_in",
    "say_about_proof",
]
