"""Operations of the tag things."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..runtime.core.awaited import awaited
from ..runtime.http.operation import Operation
from ..runtime.response.responses import JsonResponse

if TYPE_CHECKING:
    from .. import models
    from ..runtime.http.async_transport import AsyncTransport
    from ..runtime.http.options import RequestOptions
    from ..runtime.http.transport import Transport


class Things:
    """Operations of the tag things."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def get_thing(
        self, *, request_options: RequestOptions | None = None
    ) -> models.Thing:
        """`GET /thing`"""
        return self._transport.send(_get_thing(), request_options)


class AsyncThings:
    """The methods of `Things`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    get_thing = awaited(Things.get_thing)


@cache
def _get_thing() -> Operation[models.Thing]:
    from ..codecs import thing

    return Operation(
        "GET",
        "/thing",
        {"200": JsonResponse("models.Thing", thing.decode)},
    )
