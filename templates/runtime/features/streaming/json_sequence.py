"""JSON text sequences (RFC 7464): each value is between a record separator and LF."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ...core.mismatches import Mismatches
from .held import Held
from .items import Decode, json_item, read_all

if TYPE_CHECKING:
    import httpx2

__all__ = ["JsonSequence", "RecordFrames"]

_SEPARATOR = b"\x1e"
_STRING = re.compile(rb'"(?:[^"\\]++|\\.)*+"?')  # a JSON string has no line break
_SPACE = b" \t\r\n"


class RecordFrames:
    """Finds records. A record ends with the line that closes its brackets, or at the
    next separator.

    So a complete record is returned at once, not only when the next one begins.
    """

    def __init__(self) -> None:
        self._line = Held()
        self._lines = Held()
        self._depth = 0

    def feed(self, chunk: bytes) -> list[bytes]:
        found: list[bytes] = []
        first, *others = chunk.split(_SEPARATOR)
        self._take(first, found)
        for part in others:
            found += self.finish()
            self._take(part, found)
        return found

    def finish(self) -> list[bytes]:
        record = self._lines.taken(self._line.taken())
        self._depth = 0
        return [record] if record.strip(_SPACE) else []

    def _take(self, part: bytes, found: list[bytes]) -> None:
        *lines, rest = part.split(b"\n")
        for end in lines:
            line = self._line.taken(end + b"\n")
            self._lines.add(line)
            marks = _STRING.sub(b"", line)
            self._depth += marks.count(b"{") + marks.count(b"[")
            self._depth -= marks.count(b"}") + marks.count(b"]")
            if self._depth <= 0:
                found += self.finish()
        self._line.add(rest)


@dataclass(frozen=True, slots=True)
class JsonSequence:
    """An item for each record, decoded by `decode` to the type `annotation`."""

    annotation: str = "Any"
    decode: Decode | None = None
    media_type: str = "application/json-seq"
    also: Sequence[str] = ()

    def frames(self) -> RecordFrames:
        return RecordFrames()

    def item(self, frame: bytes, notes: Mismatches) -> Any:
        text = frame.strip(_SPACE)
        if not frame.endswith((b"\n", b"\r", b"\t", b" ", b"}", b"]", b'"')):
            # RFC 7464, 2.4: a truncated 1234 would look like 123.
            shown = text.decode("utf-8", "replace")
            notes.add("", "JSON followed by a line end", shown)
            return shown
        return json_item(text, self.annotation, self.decode, notes)

    def read(self, response: httpx2.Response, notes: Mismatches) -> list[Any]:
        return read_all(self, response, notes)
