"""Operations of the tag things."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from ..runtime.core.awaited import awaited
from ..runtime.http.operation import Operation
from ..runtime.request.bodies.json import JsonBody
from ..runtime.response.responses import AnyResponse, JsonResponse

if TYPE_CHECKING:
    from .. import models
    from ..runtime.http.async_transport import AsyncTransport
    from ..runtime.http.options import RequestOptions
    from ..runtime.http.transport import Transport


class Things:
    """Operations of the tag things."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list_things(
        self, *, request_options: RequestOptions | None = None
    ) -> models.Thing:
        """12

        `GET /things`
        """
        return self._transport.send(_list_things(), request_options)

    def get_again(self, *, request_options: RequestOptions | None = None) -> Any:
        """`GET /again`"""
        return self._transport.send(_get_again(), request_options)

    def add_thing(
        self,
        *,
        body: models.Thing | None = None,
        request_options: RequestOptions | None = None,
    ) -> Any:
        """`POST /again`"""
        return self._transport.send(_add_thing(), request_options, body)


class AsyncThings:
    """The methods of `Things`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    list_things = awaited(Things.list_things)
    get_again = awaited(Things.get_again)
    add_thing = awaited(Things.add_thing)


@cache
def _list_things() -> Operation[models.Thing]:
    from ..codecs import thing

    return Operation(
        "GET",
        "/things",
        {"200": JsonResponse("models.Thing", thing.decode), "4XX": AnyResponse()},
    )


@cache
def _get_again() -> Operation[Any]:
    return Operation(
        "GET",
        "/again",
        {"default": AnyResponse()},
    )


@cache
def _add_thing() -> Operation[Any]:
    from ..codecs import thing
    from ..validators.thing import check as check_body

    return Operation(
        "POST",
        "/again",
        {"default": AnyResponse()},
        bodies=(JsonBody(encode=thing.encode, check=check_body),),
        pointer="#/paths/~1again/POST",
    )
