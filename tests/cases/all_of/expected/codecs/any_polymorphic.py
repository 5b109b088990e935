"""AnyPolymorphic from JSON data."""

from typing import Any

from ..runtime.json.decoding import decode_tagged
from . import child, polymorphic


def decode(data: Any) -> Any:
    return decode_tagged("kind", {"Child": child.decode}, data, polymorphic.decode)
