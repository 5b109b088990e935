"""Entries from JSON data."""

from typing import Any

from ..runtime.json.decoding import decode_each
from . import entry_


def decode(data: Any) -> Any:
    return decode_each(entry_.decode, data)
