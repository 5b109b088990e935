"""Answers that come piece by piece"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from ..runtime.core.awaited import awaited
from ..runtime.features.streaming.downloads import ByteStream
from ..runtime.features.streaming.events import (
    DataStream,
    EventStream,
    ServerSentEvent,
    TypedEventStream,
)
from ..runtime.features.streaming.json_lines import JsonLines
from ..runtime.features.streaming.json_sequence import JsonSequence
from ..runtime.features.streaming.stream import Stream
from ..runtime.features.streaming.streamed import streamed
from ..runtime.http.operation import Operation
from ..runtime.request.bodies.json import JsonBody
from ..runtime.request.bodies.raw import RawBody
from ..runtime.request.parameters import Parameter
from ..runtime.response.responses import (
    BytesResponse,
    JsonResponse,
    NoContent,
    TextResponse,
)

if TYPE_CHECKING:
    from .. import models
    from ..runtime.http.async_transport import AsyncTransport
    from ..runtime.http.options import RequestOptions
    from ..runtime.http.transport import Transport
    from ..runtime.request.bodies.streams import Binary


class Chat:
    """Answers that come piece by piece"""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list_ticks(
        self, *, request_options: RequestOptions | None = None
    ) -> Stream[ServerSentEvent]:
        """Ticks, as they happen

        `GET /ticks`
        """
        return self._transport.stream(
            Stream["ServerSentEvent"], _list_ticks(), request_options
        )

    def chat(
        self, body: models.Question, *, request_options: RequestOptions | None = None
    ) -> models.Answer:
        """Ask

        `POST /chat`
        """
        return self._transport.send(_chat(), request_options, body)

    def chat_stream(
        self, body: models.Question, *, request_options: RequestOptions | None = None
    ) -> Stream[models.Chunk]:
        """Like `chat`, but read item by item, as `text/event-stream`."""
        return self._transport.stream(
            Stream["models.Chunk"], _chat(), request_options, body
        )

    def watch(
        self,
        *,
        last_event_id: str | None = None,
        request_options: RequestOptions | None = None,
    ) -> Stream[
        models.WatchResponseEventOption1
        | models.WatchResponseEventOption2
        | models.WatchResponseEventOption3
    ]:
        """`GET /watch`"""
        return self._transport.stream(
            Stream[
                "models.WatchResponseEventOption1 | models.WatchResponseEventOption2 | models.WatchResponseEventOption3"
            ],
            _watch(),
            request_options,
            None,
            last_event_id,
        )

    def job_events(
        self, id: str, *, request_options: RequestOptions | None = None
    ) -> Stream[models.JobEventsResponseEvent]:
        """`GET /jobs/{id}/events`"""
        return self._transport.stream(
            Stream["models.JobEventsResponseEvent"],
            _job_events(),
            request_options,
            None,
            id,
        )

    def list_records(
        self, *, request_options: RequestOptions | None = None
    ) -> Stream[models.Record]:
        """`GET /records`"""
        return self._transport.stream(
            Stream["models.Record"], _list_records(), request_options
        )

    def read_log(
        self, *, request_options: RequestOptions | None = None
    ) -> list[models.Record]:
        """`GET /log`"""
        return self._transport.send(_read_log(), request_options)

    def read_log_stream(
        self, *, request_options: RequestOptions | None = None
    ) -> Stream[models.Record]:
        """Like `read_log`, but read item by item, as `application/jsonl`."""
        return self._transport.stream(
            Stream["models.Record"], _read_log(), request_options
        )

    def list_measurements(
        self, *, request_options: RequestOptions | None = None
    ) -> str:
        """`GET /measurements`"""
        return self._transport.send(_list_measurements(), request_options)

    def list_measurements_stream(
        self, *, request_options: RequestOptions | None = None
    ) -> Stream[float | models.Record]:
        """Like `list_measurements`, but read item by item, as `application/json-seq` or
        `application/geo+json-seq`.
        """
        return self._transport.stream(
            Stream["float | models.Record"], _list_measurements(), request_options
        )

    def anything(self, *, request_options: RequestOptions | None = None) -> Stream[Any]:
        """`GET /anything`"""
        return self._transport.stream(Stream["Any"], _anything(), request_options)

    def read_file(self, *, request_options: RequestOptions | None = None) -> bytes:
        """`GET /file`"""
        return self._transport.send(_read_file(), request_options)

    def read_file_stream_1a756b(
        self, *, request_options: RequestOptions | None = None
    ) -> ByteStream:
        """Like `read_file`, but read piece by piece, or saved to a file."""
        return self._transport.stream(ByteStream, _read_file(), request_options)

    def read_file_stream(
        self, *, request_options: RequestOptions | None = None
    ) -> None:
        """`GET /stream`"""
        return self._transport.send(_read_file_stream(), request_options)

    def streamed_(
        self, body: Binary, *, request_options: RequestOptions | None = None
    ) -> None:
        """`POST /streamed`

        Args:
            body: application/octet-stream
        """
        return self._transport.send(_streamed_(), request_options, body)


class AsyncChat:
    """The methods of `Chat`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    list_ticks = streamed(Chat.list_ticks)
    chat = awaited(Chat.chat)
    chat_stream = streamed(Chat.chat_stream)
    watch = streamed(Chat.watch)
    job_events = streamed(Chat.job_events)
    list_records = streamed(Chat.list_records)
    read_log = awaited(Chat.read_log)
    read_log_stream = streamed(Chat.read_log_stream)
    list_measurements = awaited(Chat.list_measurements)
    list_measurements_stream = streamed(Chat.list_measurements_stream)
    anything = streamed(Chat.anything)
    read_file = awaited(Chat.read_file)
    read_file_stream_1a756b = streamed(Chat.read_file_stream_1a756b)
    read_file_stream = awaited(Chat.read_file_stream)
    streamed_ = awaited(Chat.streamed_)


@cache
def _list_ticks() -> Operation[Stream[ServerSentEvent]]:
    from ..codecs import problem

    return Operation(
        "GET",
        "/ticks",
        {
            "200": EventStream(),
            "default": JsonResponse(
                "models.Problem", problem.decode, media_type="application/problem+json"
            ),
        },
    )


@cache
def _chat() -> Operation[models.Answer]:
    from ..codecs import answer, chunk, problem, question
    from ..validators.question import check as check_body

    return Operation(
        "POST",
        "/chat",
        {
            "200": (
                JsonResponse("models.Answer", answer.decode),
                DataStream("models.Chunk", chunk.decode),
            ),
            "4XX": JsonResponse("models.Problem", problem.decode),
        },
        bodies=(JsonBody(encode=question.encode, check=check_body),),
        body_required=True,
    )


@cache
def _watch() -> (
    Operation[
        Stream[
            models.WatchResponseEventOption1
            | models.WatchResponseEventOption2
            | models.WatchResponseEventOption3
        ]
    ]
):
    from ..codecs import (
        watch_response_event_option1,
        watch_response_event_option2,
        watch_response_event_option3,
    )
    from ..runtime.json.decoding import decode_tagged
    from ..validators.watch_parameters import check as check_parameters

    return Operation(
        "GET",
        "/watch",
        {
            "200": TypedEventStream(
                "models.WatchResponseEventOption1 | models.WatchResponseEventOption2 | models.WatchResponseEventOption3",
                lambda data: decode_tagged(
                    "event",
                    {
                        "addString": watch_response_event_option1.decode,
                        "addInt64": watch_response_event_option2.decode,
                        "addJson": watch_response_event_option3.decode,
                    },
                    data,
                ),
                json=("addJson",),
            ),
        },
        parameters=(Parameter("header", "Last-Event-ID", "last_event_id"),),
        check=check_parameters,
    )


@cache
def _job_events() -> Operation[Stream[models.JobEventsResponseEvent]]:
    from ..codecs import job_events_response_event
    from ..validators.job_events_parameters import check as check_parameters

    return Operation(
        "GET",
        "/jobs/{id}/events",
        {
            "200": TypedEventStream(
                "models.JobEventsResponseEvent",
                job_events_response_event.decode,
                json=True,
            ),
            "204": NoContent(),
        },
        parameters=(Parameter("path", "id"),),
        check=check_parameters,
    )


@cache
def _list_records() -> Operation[Stream[models.Record]]:
    from ..codecs import record

    return Operation(
        "GET",
        "/records",
        {"200": JsonLines("models.Record", record.decode)},
        headers="ListRecordsHeaders",
    )


@cache
def _read_log() -> Operation[list[models.Record]]:
    from ..codecs import record
    from ..runtime.json.decoding import each

    return Operation(
        "GET",
        "/log",
        {
            "200": (
                JsonResponse("list[models.Record]", each(record.decode)),
                JsonLines(
                    "models.Record", record.decode, media_type="application/jsonl"
                ),
            ),
        },
    )


@cache
def _list_measurements() -> Operation[str]:
    from ..codecs import record

    return Operation(
        "GET",
        "/measurements",
        {
            "200": (
                TextResponse("text/plain"),
                JsonSequence("float"),
                JsonSequence(
                    "models.Record",
                    record.decode,
                    media_type="application/geo+json-seq",
                ),
            ),
        },
    )


@cache
def _anything() -> Operation[Stream[Any]]:
    return Operation(
        "GET",
        "/anything",
        {"default": JsonLines()},
    )


@cache
def _read_file() -> Operation[bytes]:
    return Operation(
        "GET",
        "/file",
        {"200": BytesResponse("application/pdf")},
    )


@cache
def _read_file_stream() -> Operation[None]:
    return Operation(
        "GET",
        "/stream",
        {"204": NoContent()},
    )


@cache
def _streamed_() -> Operation[None]:
    return Operation(
        "POST",
        "/streamed",
        {"204": NoContent()},
        bodies=(RawBody("application/octet-stream"),),
        body_required=True,
    )
