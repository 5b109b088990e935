"""Operations of the tag recording."""

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


class Recording:
    """Operations of the tag recording."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def play(self, *, request_options: RequestOptions | None = None) -> None:
        """`GET /close`"""
        return self._transport.send(_play(), request_options)


class AsyncRecording:
    """The methods of `Recording`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    play = awaited(Recording.play)


@cache
def _play() -> Operation[None]:
    return Operation(
        "GET",
        "/close",
        {"204": NoContent()},
    )
