"""Operations of the tag default."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from ..runtime.core.awaited import awaited
from ..runtime.http.operation import Operation
from ..runtime.response.responses import AnyResponse, JsonResponse

if TYPE_CHECKING:
    from .. import models
    from ..runtime.http.async_transport import AsyncTransport
    from ..runtime.http.options import RequestOptions
    from ..runtime.http.transport import Transport


class Default:
    """Operations of the tag default."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def good(self, *, request_options: RequestOptions | None = None) -> models.Good:
        """`GET /good`"""
        return self._transport.send(_good(), request_options)

    def sound(self, *, request_options: RequestOptions | None = None) -> Any:
        """`PUT /structure`"""
        return self._transport.send(_sound(), request_options)


class AsyncDefault:
    """The methods of `Default`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    good = awaited(Default.good)
    sound = awaited(Default.sound)


@cache
def _good() -> Operation[models.Good]:
    from ..codecs import good

    return Operation(
        "GET",
        "/good",
        {"200": JsonResponse("models.Good", good.decode)},
    )


@cache
def _sound() -> Operation[Any]:
    return Operation(
        "PUT",
        "/structure",
        {"200": AnyResponse()},
    )
