"""Server-sent events as the HTML standard reads them (section 9.2.6)."""

from __future__ import annotations

import re
from typing import Any, TypeAlias

__all__ = ["Event", "EventFrames"]

Event: TypeAlias = dict[str, Any]
"""`data`, and of `event`, `id` and `retry` those that are known of it."""

_LINE_END = re.compile(rb"\r\n|\r|\n")
_BOM = b"\xef\xbb\xbf"


class EventFrames:
    """Events, each when its empty line is there; what no empty line ends is none."""

    def __init__(self) -> None:
        self._open: list[bytes] = []
        self._after_return = False
        self._first = True
        self._data: list[str] = []
        self._fields: Event = {}
        self._last_id = ""

    def feed(self, piece: bytes) -> list[Event]:
        events: list[Event] = []
        for line in self._lines(piece):
            if line:
                self._take(line.decode("utf-8", "replace"))
            else:
                events += self._dispatched()
        return events

    def finish(self) -> list[Event]:
        return []

    def _lines(self, piece: bytes) -> list[bytes]:
        """The lines that a piece completes; CR ends one, whether LF follows or not."""
        if not piece:
            return []
        if self._after_return and piece.startswith(b"\n"):
            piece = piece[1:]
        self._after_return = piece.endswith(b"\r")
        *lines, rest = _LINE_END.split(piece)
        if lines:
            lines[0] = b"".join((*self._open, lines[0]))
            self._open.clear()
            if self._first:
                self._first = False
                lines[0] = lines[0].removeprefix(_BOM)
        self._open.append(rest)
        return lines

    def _take(self, line: str) -> None:
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        match name:
            case "data":
                self._data.append(value)
            case "event":
                self._fields["event"] = value
            case "id" if "\0" not in value:
                self._last_id = value
            case "retry" if len(value) < 16 and value.isascii() and value.isdigit():
                self._fields["retry"] = int(value)
            case _:
                pass  # a comment, which has no name, or a field of a later standard

    def _dispatched(self) -> list[Event]:
        data, fields = self._data, self._fields
        self._data, self._fields = [], {}
        if not data:
            return []
        event: Event = {"data": "\n".join(data), **fields}
        if self._last_id:
            event["id"] = self._last_id
        return [event]
