"""Entry from JSON data."""

from typing import Any

from ..runtime.json.annotations import decode_union
from ..runtime.json.decoding import decode_any
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
