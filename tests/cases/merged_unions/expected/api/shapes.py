"""Operations of the tag shapes."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..runtime.bodies.json import JsonBody
from ..runtime.operation import Operation
from ..runtime.responses import JsonResponse

if TYPE_CHECKING:
    from .. import models
    from ..runtime.async_transport import AsyncTransport
    from ..runtime.options import RequestOptions
    from ..runtime.transport import Transport


class Shapes:
    """Operations of the tag shapes."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def add_shape(
        self,
        body: models.Shape,
        *,
        request_options: RequestOptions | None = None,
    ) -> models.Shape:
        """`POST /shapes`

        Args:
            body: application/json
        """
        return self._transport.send(_add_shape(), {}, body, request_options)


class AsyncShapes:
    """The asynchronous form of `Shapes`: Operations of the tag shapes."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def add_shape(
        self,
        body: models.Shape,
        *,
        request_options: RequestOptions | None = None,
    ) -> models.Shape:
        """See `Shapes.add_shape`."""
        return await self._transport.send(_add_shape(), {}, body, request_options)


@cache
def _add_shape() -> Operation[models.Shape]:
    from ..codecs import shape
    from ..runtime.plain import plain
    from ..validators.shape import check as check_body

    return Operation(
        name="shapes.add_shape",
        method="POST",
        path="/shapes",
        pointer="#/paths/~1shapes/post",
        bodies=(JsonBody("application/json", encode=plain, check=check_body),),
        body_required=True,
        responses={
            "200": JsonResponse("application/json", "models.Shape", shape.decode),
        },
    )
