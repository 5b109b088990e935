"""Event streams: their events as they are, what their data holds, or both together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ...core.json_text import loads
from ...core.mismatches import Mismatches
from ...json.annotations import compare
from .event_frames import Event, EventFrames
from .items import END, Decode, json_item, read_all

if TYPE_CHECKING:
    import httpx2

__all__ = ["DataStream", "EventStream", "ServerSentEvent", "TypedEventStream"]

_DONE = "[DONE]"  # what ends a stream of JSON by a custom that OpenAI began


@dataclass(frozen=True, slots=True)
class ServerSentEvent:
    """One event of a stream."""

    data: str = ""
    """Several lines of data are joined by LF."""

    event: str = "message"
    id: str = ""
    """The last id that the stream has named, in this event or before."""

    retry: int | None = None
    """Milliseconds to wait before connecting anew, where the stream has said so since the
    event before."""


@dataclass(frozen=True, slots=True)
class EventStream:
    """Events of which the document says no more."""

    media_type: str = "text/event-stream"
    also: Sequence[str] = ()

    def frames(self) -> EventFrames:
        return EventFrames()

    def item(self, frame: Event, notes: Mismatches) -> ServerSentEvent:
        return ServerSentEvent(
            data=frame["data"],
            event=frame.get("event", "message"),
            id=frame.get("id", ""),
            retry=frame.get("retry"),
        )

    def read(self, response: httpx2.Response, notes: Mismatches) -> list[Any]:
        return read_all(self, response, notes)


@dataclass(frozen=True, slots=True)
class DataStream:
    """Events whose data is JSON text: the items are what that holds."""

    annotation: str = "Any"
    decode: Decode | None = None
    media_type: str = "text/event-stream"
    also: Sequence[str] = ()

    def frames(self) -> EventFrames:
        return EventFrames()

    def item(self, frame: Event, notes: Mismatches) -> Any:
        data: str = frame["data"]
        if data.strip() == _DONE:
            return END
        return json_item(data.encode(), self.annotation, self.decode, notes)

    def read(self, response: httpx2.Response, notes: Mismatches) -> list[Any]:
        return read_all(self, response, notes)


@dataclass(frozen=True, slots=True)
class TypedEventStream:
    """Events that a schema describes whole: `data`, `event`, `id` and `retry`."""

    annotation: str = "Any"
    decode: Decode | None = None
    media_type: str = "text/event-stream"
    also: Sequence[str] = ()
    json: bool | Sequence[str] = False
    """Whether `data` is JSON text, or the events of which it is."""

    def frames(self) -> EventFrames:
        return EventFrames()

    def item(self, frame: Event, notes: Mismatches) -> Any:
        event = dict(frame)
        if self._is_json(frame):
            if event["data"].strip() == _DONE:
                return END
            try:
                event["data"] = loads(event["data"].encode())
            except (ValueError, RecursionError):
                notes.add("/data", "JSON text", event["data"])
        try:
            value = event if self.decode is None else self.decode(event)
        except RecursionError:
            notes.add("", "data that is nested less deeply", None)
            return event
        if notes.wanted and not notes:
            compare(self.annotation, value, event, notes)
        return value

    def read(self, response: httpx2.Response, notes: Mismatches) -> list[Any]:
        return read_all(self, response, notes)

    def _is_json(self, frame: Event) -> bool:
        if isinstance(self.json, bool):
            return self.json
        return frame.get("event", "message") in self.json
