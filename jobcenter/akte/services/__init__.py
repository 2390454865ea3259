"""Acts on the digital file, one module per act: other rooms use the names listed here."""

from jobcenter.akte.services.abgeben import NothingToHandIn, add_draft, hand_in, say_about_proof
from jobcenter.akte.services.drafts import delete_draft, move_draft, order_drafts, turn_draft
from jobcenter.akte.services.hochladelink import create_hochladelink, end_hochladelink, upload_address

__all__ = [
    "NothingToHandIn",
    "add_draft",
    "create_hochladelink",
    "delete_draft",
    "end_hochladelink",
    "hand_in",
    "move_draft",
    "order_drafts",
    "say_about_proof",
    "turn_draft",
    "upload_address",
]
