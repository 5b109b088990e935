"""Entry from JSON data."""

from typing import Any

from ..runtime.decoding import decode_any
from ..runtime.expected import decode_union
from . import entries, folder


def decode(data: Any) -> Any:
    return decode_union(
        data,
        {
            "models.Folder": folder.decode,
            "str": decode_any,
            "models.Entries": entries.decode,
        },
    )
