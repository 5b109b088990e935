"""Operations of the tag things."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from ..runtime.core.awaited import awaited
from ..runtime.http.operation import Operation
from ..runtime.response.responses import AnyResponse, JsonResponse

if TYPE_CHECKING:
    from ..runtime.http.async_transport import AsyncTransport
    from ..runtime.http.options import RequestOptions
    from ..runtime.http.transport import Transport


class Things:
    """Operations of the tag things."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list_things(
        self, *, request_options: RequestOptions | None = None
    ) -> dict[str, Any]:
        """`GET /things`"""
        return self._transport.send(_list_things(), request_options)

    def read_bare(self, *, request_options: RequestOptions | None = None) -> Any:
        """`GET /bare`"""
        return self._transport.send(_read_bare(), request_options)


class AsyncThings:
    """The methods of `Things`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    list_things = awaited(Things.list_things)
    read_bare = awaited(Things.read_bare)


@cache
def _list_things() -> Operation[dict[str, Any]]:
    return Operation(
        "GET",
        "/things",
        {"200": JsonResponse("dict[str, Any]"), "429": AnyResponse()},
        headers="ListThingsHeaders",
    )


@cache
def _read_bare() -> Operation[Any]:
    return Operation(
        "GET",
        "/bare",
        {"200": AnyResponse()},
    )
