"""Operations of the tag first."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..runtime.core.awaited import awaited
from ..runtime.http.operation import Operation
from ..runtime.response.responses import NoContent

if TYPE_CHECKING:
    from ..runtime.http.async_transport import AsyncTransport
    from ..runtime.http.options import RequestOptions
    from ..runtime.http.transport import Transport


class First:
    """Operations of the tag first."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def close(self, *, request_options: RequestOptions | None = None) -> None:
        """`POST /close`"""
        return self._transport.send(_close(), request_options)


class AsyncFirst:
    """The methods of `First`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    close = awaited(First.close)


@cache
def _close() -> Operation[None]:
    return Operation(
        "POST",
        "/close",
        {"204": NoContent()},
    )
