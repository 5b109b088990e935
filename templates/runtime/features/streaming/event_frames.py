"""Server-sent events, parsed by the HTML standard (section 9.2.6)."""

from __future__ import annotations

import re
from typing import Any, TypeAlias

from .held import Held

__all__ = ["Event", "EventFrames"]

Event: TypeAlias = dict[str, Any]
"""`data`, and those of `event`, `id` and `retry` that are set."""

_LINE_END = re.compile(rb"\r\n|\r|\n")
_BOM = b"\xef\xbb\xbf"


class EventFrames:
    """Finds events. An empty line ends an event; without it there is no event."""

    def __init__(self) -> None:
        self._open = Held()
        self._after_return = False
        self._first = True
        self._data = Held()
        self._name = ""
        self._new_retry: int | None = None
        self._next_id: str | None = None
        self.last_id: str | None = None
        """The last id, as of the last event; None if the stream has set none."""
        self.retry: int | None = None
        """Milliseconds to wait before reconnecting, if the stream has set them."""
        self.count = 0
        """The events so far."""

    def restart(self) -> None:
        """A new connection begins: what is incomplete is lost, and sent again."""
        self._open.taken()
        self._data.taken()
        self._after_return, self._first = False, True
        self._name, self._new_retry = "", None
        self._next_id = self.last_id

    def feed(self, chunk: bytes) -> list[Event]:
        events: list[Event] = []
        for line in self._lines(chunk):
            if line:
                self._take(line)
            else:
                events += self._dispatched()
        return events

    def finish(self) -> list[Event]:
        return []

    def _lines(self, chunk: bytes) -> list[bytes]:
        """The lines that a chunk completes; CR ends one, whether LF follows or not."""
        if not chunk:
            return []
        if self._after_return and chunk.startswith(b"\n"):
            chunk = chunk[1:]
        self._after_return = chunk.endswith(b"\r")
        *lines, rest = _LINE_END.split(chunk)
        if lines:
            lines[0] = self._open.taken(lines[0])
            if self._first:
                self._first = False
                lines[0] = lines[0].removeprefix(_BOM)
        self._open.add(rest)
        return lines

    def _take(self, line: bytes) -> None:
        name, _, content = line.partition(b":")
        content = content.removeprefix(b" ")
        if name == b"data":
            self._data.add(content + b"\n")
            return
        value = content.decode("utf-8", "replace")
        match name:
            case b"event":
                self._name = value
            case b"id" if "\0" not in value:
                self._next_id = value
            case b"retry" if len(value) < 16 and value.isascii() and value.isdigit():
                self._new_retry = self.retry = int(value)
            case _:
                pass  # a comment, which has no name, or an unknown field

    def _dispatched(self) -> list[Event]:
        """The event, if it has data. The last id and the reconnection time are kept."""
        name, data = self._name, self._data.taken()
        self._name = ""
        self.last_id = self._next_id
        if not data:
            return []
        self.count += 1
        event: Event = {"data": data.removesuffix(b"\n").decode("utf-8", "replace")}
        if name:
            event["event"] = name
        if self.last_id:
            event["id"] = self.last_id
        if self._new_retry is not None:
            event["retry"] = self._new_retry
            self._new_retry = None
        return [event]
