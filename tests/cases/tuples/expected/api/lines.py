"""Operations of the tag lines."""

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


class Lines:
    """Operations of the tag lines."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def add_line(
        self, body: models.Line, *, request_options: RequestOptions | None = None
    ) -> models.Line:
        """`POST /lines`"""
        return self._transport.send(_add_line(), request_options, body)


class AsyncLines:
    """The methods of `Lines`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    add_line = awaited(Lines.add_line)


@cache
def _add_line() -> Operation[models.Line]:
    from ..codecs import line
    from ..validators.line import check as check_body

    return Operation(
        "POST",
        "/lines",
        {"200": JsonResponse("models.Line", line.decode)},
        bodies=(JsonBody(encode=line.encode, check=check_body),),
        body_required=True,
    )
