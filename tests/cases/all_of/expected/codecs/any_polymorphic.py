"""JSON data to AnyPolymorphic."""

from __future__ import annotations

from typing import Any

from ..runtime.decoding import decode_tagged
from ..runtime.mismatches import Mismatches
from . import child, polymorphic


def decode(data: Any, at: str, notes: Mismatches) -> Any:
    """AnyPolymorphic of JSON data; what does not fit is kept, and noted."""
    return decode_tagged(
        "kind", {"Child": child.decode}, data, at, notes, polymorphic.decode
    )
