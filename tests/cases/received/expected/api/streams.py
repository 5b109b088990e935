"""Operations of the tag streams."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from ..runtime.core.awaited import awaited
from ..runtime.http.operation import Operation
from ..runtime.request.bodies.json import JsonBody
from ..runtime.response.responses import AnyResponse

if TYPE_CHECKING:
    from .. import models
    from ..runtime.http.async_transport import AsyncTransport
    from ..runtime.http.options import RequestOptions
    from ..runtime.http.transport import Transport


class Streams:
    """Operations of the tag streams."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def create_stream(
        self,
        body: models.CreateStreamRequest,
        *,
        request_options: RequestOptions | None = None,
    ) -> Any:
        """`POST /streams`"""
        return self._transport.send(_create_stream(), request_options, body)


class AsyncStreams:
    """The methods of `Streams`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    create_stream = awaited(Streams.create_stream)


@cache
def _create_stream() -> Operation[Any]:
    from ..codecs import create_stream_request
    from ..validators.create_stream_request import check as check_body

    return Operation(
        "POST",
        "/streams",
        {"201": AnyResponse()},
        bodies=(JsonBody(encode=create_stream_request.encode, check=check_body),),
        body_required=True,
    )
