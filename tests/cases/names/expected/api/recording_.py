"""Operations of the tag recording."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..runtime.operation import Operation
from ..runtime.responses import NoContent

if TYPE_CHECKING:
    from ..runtime.async_transport import AsyncTransport
    from ..runtime.options import RequestOptions
    from ..runtime.transport import Transport


class Recording:
    """Operations of the tag recording."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def play(self, *, request_options: RequestOptions | None = None) -> None:
        """`GET /close`"""
        return self._transport.send(_play(), {}, None, request_options)


class AsyncRecording:
    """The asynchronous form of `Recording`: Operations of the tag recording."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def play(self, *, request_options: RequestOptions | None = None) -> None:
        """See `Recording.play`."""
        return await self._transport.send(_play(), {}, None, request_options)


@cache
def _play() -> Operation[None]:
    return Operation(
        name="recording_.play",
        method="GET",
        path="/close",
        pointer="#/paths/~1close/get",
        responses={"204": NoContent()},
    )
