"""JSON Lines, which is NDJSON: a JSON value per line (https://jsonlines.org)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ...core.mismatches import Mismatches
from .held import Held
from .items import Decode, json_item, read_all

if TYPE_CHECKING:
    import httpx2

__all__ = ["JsonLines", "LineFrames"]

_BOM = b"\xef\xbb\xbf"


class LineFrames:
    """Finds lines, which end with LF; empty lines do not count."""

    def __init__(self) -> None:
        self._open = Held()
        self._first = True

    def feed(self, chunk: bytes) -> list[bytes]:
        *lines, rest = chunk.split(b"\n")
        if lines:
            lines[0] = self._open.taken(lines[0])
        self._open.add(rest)
        return self._kept(lines)

    def finish(self) -> list[bytes]:
        return self._kept([self._open.taken()])

    def _kept(self, lines: list[bytes]) -> list[bytes]:
        if lines and self._first:
            self._first = False
            lines[0] = lines[0].removeprefix(_BOM)
        return [line for line in map(bytes.strip, lines) if line]


@dataclass(frozen=True, slots=True)
class JsonLines:
    """An item for each line, decoded by `decode` to the type `annotation`."""

    annotation: str = "Any"
    decode: Decode | None = None
    media_type: str = "application/x-ndjson"
    also: Sequence[str] = ()

    def frames(self) -> LineFrames:
        return LineFrames()

    def item(self, frame: bytes, notes: Mismatches) -> Any:
        return json_item(frame, self.annotation, self.decode, notes)

    def read(self, response: httpx2.Response, notes: Mismatches) -> list[Any]:
        return read_all(self, response, notes)
