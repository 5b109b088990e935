"""Operations of the tag default."""

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


class Default:
    """Operations of the tag default."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def create_callback(
        self, body: models.Notice, *, request_options: RequestOptions | None = None
    ) -> models.Receipt:
        """`POST /callbacks`"""
        return self._transport.send(_create_callback(), request_options, body)


class AsyncDefault:
    """The methods of `Default`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    create_callback = awaited(Default.create_callback)


@cache
def _create_callback() -> Operation[models.Receipt]:
    from ..codecs import notice, receipt
    from ..validators.notice import check as check_body

    return Operation(
        "POST",
        "/callbacks",
        {"200": JsonResponse("models.Receipt", receipt.decode)},
        bodies=(JsonBody(encode=notice.encode, check=check_body),),
        body_required=True,
    )
