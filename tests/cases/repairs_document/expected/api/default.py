"""Operations of the tag default."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..runtime.core.awaited import awaited
from ..runtime.http.operation import Operation
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

    def ask_things(
        self, *, request_options: RequestOptions | None = None
    ) -> models.Thing:
        """`QUERY /queried`"""
        return self._transport.send(_ask_things(), request_options)


class AsyncDefault:
    """The methods of `Default`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    ask_things = awaited(Default.ask_things)


@cache
def _ask_things() -> Operation[models.Thing]:
    from ..codecs import thing

    return Operation(
        "QUERY",
        "/queried",
        {"default": JsonResponse("models.Thing", thing.decode)},
    )
