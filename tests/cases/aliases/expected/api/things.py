"""Operations of the tag things."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..runtime.operation import Operation
from ..runtime.responses import JsonResponse

if TYPE_CHECKING:
    from .. import models
    from ..runtime.async_transport import AsyncTransport
    from ..runtime.options import RequestOptions
    from ..runtime.transport import Transport


class Things:
    """Operations of the tag things."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def get_thing(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> models.Thing:
        """`GET /thing`"""
        return self._transport.send(_get_thing(), {}, None, request_options)


class AsyncThings:
    """The asynchronous form of `Things`: Operations of the tag things."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def get_thing(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> models.Thing:
        """See `Things.get_thing`."""
        return await self._transport.send(_get_thing(), {}, None, request_options)


@cache
def _get_thing() -> Operation[models.Thing]:
    from ..codecs import thing

    return Operation(
        name="things.get_thing",
        method="GET",
        path="/thing",
        pointer="#/paths/~1thing/get",
        responses={
            "200": JsonResponse("application/json", "models.Thing", thing.decode),
        },
    )
