"""Node from JSON data."""

from typing import Any

from ..runtime.json.decoding import decode_tagged
from . import file, folder


def decode(data: Any) -> Any:
    return decode_tagged(
        "kind",
        {"File": file.decode, "file": file.decode, "Folder": folder.decode},
        data,
        folder.decode,
    )
