"""Server-sent events (HTML Living Standard, section 9.2); clients only read them."""

from __future__ import annotations

from .json_sequences import STREAM_EXPORTS
from .media_format import MediaFormat, ResponseFormat, RuntimeClass, Values, never

_MEDIA_TYPE = "text/event-stream"
_MODULE = "features.streaming.events"
_EXPORTS = {
    **STREAM_EXPORTS,
    "runtime.features.streaming.resumed": ("AsyncServerSentEvents", "ServerSentEvents"),
}

EVENTS = ResponseFormat(
    runtime=RuntimeClass(_MODULE, "EventStream"),
    values=Values.ITEMS,
    preference=70,
    matches=lambda name, _: name == _MEDIA_TYPE,
    default_media_type=_MEDIA_TYPE,
    is_event_stream=True,
    item=RuntimeClass(_MODULE, "ServerSentEvent"),
    exports={**_EXPORTS, f"runtime.{_MODULE}": ("ServerSentEvent",)},
)
"""Events that the document does not describe further."""

EVENT_DATA = ResponseFormat(
    runtime=RuntimeClass(_MODULE, "DataStream"),
    values=Values.ITEMS,
    preference=71,
    matches=never,
    default_media_type=_MEDIA_TYPE,
    is_event_stream=True,
    exports=_EXPORTS,
)
"""The items are the JSON in the events' data."""

TYPED_EVENTS = ResponseFormat(
    runtime=RuntimeClass(_MODULE, "TypedEventStream"),
    values=Values.ITEMS,
    preference=72,
    matches=never,
    default_media_type=_MEDIA_TYPE,
    is_event_stream=True,
    exports=_EXPORTS,
)
"""The items are events that a schema describes."""

SERVER_SENT_EVENTS = MediaFormat(
    name="server-sent events",
    response=EVENTS,
    variants=(EVENT_DATA, TYPED_EVENTS),
)
