"""Operations of the tag default."""

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


class Default:
    """Operations of the tag default."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def create_callback(
        self, body: models.Notice, *, request_options: RequestOptions | None = None
    ) -> models.Receipt:
        """`POST /callbacks`

        Args:
            body: application/json
        """
        return self._transport.send(_create_callback(), {}, body, request_options)


class AsyncDefault:
    """The asynchronous form of `Default`: Operations of the tag default."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def create_callback(
        self, body: models.Notice, *, request_options: RequestOptions | None = None
    ) -> models.Receipt:
        """See `Default.create_callback`."""
        return await self._transport.send(_create_callback(), {}, body, request_options)


@cache
def _create_callback() -> Operation[models.Receipt]:
    from ..codecs import notice, receipt
    from ..validators.notice import check as check_body

    return Operation(
        name="default.create_callback",
        method="POST",
        path="/callbacks",
        pointer="#/paths/~1callbacks/post",
        bodies=(JsonBody("application/json", encode=notice.encode, check=check_body),),
        body_required=True,
        responses={"200": JsonResponse("application/json", "models.Receipt", receipt.decode)},
    )
