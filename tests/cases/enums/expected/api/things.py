"""Operations of the tag things."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..runtime.core.awaited import awaited
from ..runtime.http.operation import Operation
from ..runtime.request.bodies.json import JsonBody
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

    def add_thing(
        self, body: models.Thing, *, request_options: RequestOptions | None = None
    ) -> models.Thing:
        """`POST /things`"""
        return self._transport.send(_add_thing(), request_options, body)


class AsyncThings:
    """The methods of `Things`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    add_thing = awaited(Things.add_thing)


@cache
def _add_thing() -> Operation[models.Thing]:
    from ..codecs import thing
    from ..validators.thing import check as check_body

    return Operation(
        "POST",
        "/things",
        {"200": JsonResponse("models.Thing", thing.decode)},
        bodies=(JsonBody(encode=thing.encode, check=check_body),),
        body_required=True,
    )
