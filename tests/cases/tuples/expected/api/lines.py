"""Operations of the tag lines."""

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


class Lines:
    """Operations of the tag lines."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def add_line(
        self,
        body: models.Line,
        *,
        request_options: RequestOptions | None = None,
    ) -> models.Line:
        """`POST /lines`

        Args:
            body: application/json
        """
        return self._transport.send(_add_line(), {}, body, request_options)


class AsyncLines:
    """The asynchronous form of `Lines`: Operations of the tag lines."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def add_line(
        self,
        body: models.Line,
        *,
        request_options: RequestOptions | None = None,
    ) -> models.Line:
        """See `Lines.add_line`."""
        return await self._transport.send(_add_line(), {}, body, request_options)


@cache
def _add_line() -> Operation[models.Line]:
    from ..codecs import line
    from ..validators.line import check as check_body

    return Operation(
        name="lines.add_line",
        method="POST",
        path="/lines",
        pointer="#/paths/~1lines/post",
        bodies=(JsonBody("application/json", encode=line.encode, check=check_body),),
        body_required=True,
        responses={"200": JsonResponse("application/json", "models.Line", line.decode)},
    )
