"""Streams of server-sent events: the events, their data, or events with a schema."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ...core.mismatches import Mismatches
from ...json.annotations import compare
from ...json.parsing import loads
from .event_frames import Event, EventFrames
from .items import END, Decode, json_item, read_all

if TYPE_CHECKING:
    import httpx2

__all__ = ["DataStream", "EventStream", "ServerSentEvent", "TypedEventStream"]

_DONE = "[DONE]"  # ends a stream of JSON, a convention that OpenAI introduced


@dataclass(frozen=True, slots=True)
class ServerSentEvent:
    """One event of a stream."""

    data: str = ""
    """Several lines of data are joined by LF."""

    event: str = "message"
    id: str = ""
    """The last id in the stream, in this event or before."""

    retry: int | None = None
    """Milliseconds to wait before reconnecting, if the stream has set it since the
    previous event."""


@dataclass(frozen=True, slots=True)
class EventStream:
    """Events that the document does not describe further."""

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
    """Events whose data is JSON: the items are the decoded data."""

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
    """Events that a schema describes: `data`, `event`, `id` and `retry`."""

    annotation: str = "Any"
    decode: Decode | None = None
    media_type: str = "text/event-stream"
    also: Sequence[str] = ()
    json: bool | Sequence[str] = False
    """Whether `data` is JSON, or the events whose data is."""

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
