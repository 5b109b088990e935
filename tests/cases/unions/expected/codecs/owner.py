"""JSON data to Owner."""

from __future__ import annotations

from typing import Any

from ..runtime.decoding import decode_string
from ..runtime.mismatches import Mismatches, decode_union
from . import company, person


def decode(data: Any, at: str, notes: Mismatches) -> Any:
    """Owner of JSON data; what does not fit is kept, and noted."""
    return decode_union(data, at, notes, (person.decode, company.decode, decode_string))
