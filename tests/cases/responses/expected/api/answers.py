"""Operations of the tag answers."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from ..runtime.core.awaited import awaited
from ..runtime.features.streaming.downloads import ByteStream
from ..runtime.features.streaming.streamed import streamed
from ..runtime.http.operation import Operation
from ..runtime.response.responses import (
    BytesResponse,
    JsonResponse,
    NoContent,
    TextResponse,
)

if TYPE_CHECKING:
    import datetime as dt

    from .. import models
    from ..runtime.http.async_transport import AsyncTransport
    from ..runtime.http.options import RequestOptions
    from ..runtime.http.transport import Transport


class Answers:
    """Operations of the tag answers."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def several(
        self, *, request_options: RequestOptions | None = None
    ) -> models.Thing | models.Job | None:
        """`GET /several`"""
        return self._transport.send(_several(), request_options)

    def ranges(self, *, request_options: RequestOptions | None = None) -> models.Thing:
        """`GET /ranges`"""
        return self._transport.send(_ranges(), request_options)

    def only_default(
        self, *, request_options: RequestOptions | None = None
    ) -> models.Thing:
        """`GET /only-default`"""
        return self._transport.send(_only_default(), request_options)

    def no_content(self, *, request_options: RequestOptions | None = None) -> None:
        """`DELETE /no-content`"""
        return self._transport.send(_no_content(), request_options)

    def text(self, *, request_options: RequestOptions | None = None) -> str:
        """`GET /text`"""
        return self._transport.send(_text(), request_options)

    def csv(self, *, request_options: RequestOptions | None = None) -> str:
        """`GET /csv`"""
        return self._transport.send(_csv(), request_options)

    def binary(self, *, request_options: RequestOptions | None = None) -> bytes:
        """`GET /binary`"""
        return self._transport.send(_binary(), request_options)

    def binary_stream(
        self, *, request_options: RequestOptions | None = None
    ) -> ByteStream:
        """Like `binary`, but read piece by piece, or saved to a file."""
        return self._transport.stream(ByteStream, _binary(), request_options)

    def mixed(self, *, request_options: RequestOptions | None = None) -> models.Thing:
        """`GET /mixed`

        Asked for by `RequestOptions(accept=...)`, it answers in text/plain or
        application/octet-stream.
        """
        return self._transport.send(_mixed(), request_options)

    def anything(self, *, request_options: RequestOptions | None = None) -> Any:
        """`GET /anything`"""
        return self._transport.send(_anything(), request_options)

    def scalar(self, *, request_options: RequestOptions | None = None) -> dt.datetime:
        """`GET /scalar`"""
        return self._transport.send(_scalar(), request_options)

    def map(
        self, *, request_options: RequestOptions | None = None
    ) -> dict[str, models.Thing]:
        """`GET /map`"""
        return self._transport.send(_map(), request_options)


class AsyncAnswers:
    """The methods of `Answers`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    several = awaited(Answers.several)
    ranges = awaited(Answers.ranges)
    only_default = awaited(Answers.only_default)
    no_content = awaited(Answers.no_content)
    text = awaited(Answers.text)
    csv = awaited(Answers.csv)
    binary = awaited(Answers.binary)
    binary_stream = streamed(Answers.binary_stream)
    mixed = awaited(Answers.mixed)
    anything = awaited(Answers.anything)
    scalar = awaited(Answers.scalar)
    map = awaited(Answers.map)


@cache
def _several() -> Operation[models.Thing | models.Job | None]:
    from ..codecs import job, problem, thing

    return Operation(
        "GET",
        "/several",
        {
            "200": JsonResponse("models.Thing", thing.decode),
            "202": JsonResponse("models.Job", job.decode),
            "204": NoContent(),
            "404": JsonResponse(
                "models.Problem", problem.decode, media_type="application/problem+json"
            ),
            "default": JsonResponse("str"),
        },
    )


@cache
def _ranges() -> Operation[models.Thing]:
    from ..codecs import problem, thing

    return Operation(
        "GET",
        "/ranges",
        {
            "2XX": JsonResponse("models.Thing", thing.decode),
            "4XX": JsonResponse("models.Problem", problem.decode),
        },
    )


@cache
def _only_default() -> Operation[models.Thing]:
    from ..codecs import thing

    return Operation(
        "GET",
        "/only-default",
        {"default": JsonResponse("models.Thing", thing.decode)},
    )


@cache
def _no_content() -> Operation[None]:
    return Operation(
        "DELETE",
        "/no-content",
        {"204": NoContent()},
    )


@cache
def _text() -> Operation[str]:
    return Operation(
        "GET",
        "/text",
        {"200": TextResponse("text/plain")},
    )


@cache
def _csv() -> Operation[str]:
    return Operation(
        "GET",
        "/csv",
        {"200": TextResponse("text/csv")},
    )


@cache
def _binary() -> Operation[bytes]:
    return Operation(
        "GET",
        "/binary",
        {"200": BytesResponse("image/png")},
    )


@cache
def _mixed() -> Operation[models.Thing]:
    from ..codecs import thing

    return Operation(
        "GET",
        "/mixed",
        {
            "200": (
                JsonResponse("models.Thing", thing.decode),
                TextResponse("text/plain"),
                BytesResponse("application/octet-stream"),
            ),
        },
        headers="MixedHeaders",
    )


@cache
def _anything() -> Operation[Any]:
    return Operation(
        "GET",
        "/anything",
        {"200": JsonResponse(media_type="*/*")},
    )


@cache
def _scalar() -> Operation[dt.datetime]:
    from ..runtime.json.decoding import decode_date_time

    return Operation(
        "GET",
        "/scalar",
        {"200": JsonResponse("dt.datetime", decode_date_time)},
    )


@cache
def _map() -> Operation[dict[str, models.Thing]]:
    from ..codecs import thing
    from ..runtime.json.decoding import mapped

    return Operation(
        "GET",
        "/map",
        {"200": JsonResponse("dict[str, models.Thing]", mapped(thing.decode))},
    )
