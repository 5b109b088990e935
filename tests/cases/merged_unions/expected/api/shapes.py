"""Operations of the tag shapes."""

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


class Shapes:
    """Operations of the tag shapes."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def add_shape(
        self, body: models.Shape, *, request_options: RequestOptions | None = None
    ) -> models.Shape:
        """`POST /shapes`"""
        return self._transport.send(_add_shape(), request_options, body)


class AsyncShapes:
    """The methods of `Shapes`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    add_shape = awaited(Shapes.add_shape)


@cache
def _add_shape() -> Operation[models.Shape]:
    from ..codecs import shape
    from ..runtime.json.encoding import plain
    from ..validators.shape import check as check_body

    return Operation(
        "POST",
        "/shapes",
        {"200": JsonResponse("models.Shape", shape.decode)},
        bodies=(JsonBody(encode=plain, check=check_body),),
        body_required=True,
    )
