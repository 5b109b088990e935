"""Operations of the tag default."""

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


class Default:
    """Operations of the tag default."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def get_untagged_v1_7681c7(
        self, *, request_options: RequestOptions | None = None
    ) -> None:
        """`GET /untagged`"""
        return self._transport.send(_get_untagged_v1_7681c7(), request_options)

    def get_untagged_v1_5add4e(
        self, *, request_options: RequestOptions | None = None
    ) -> None:
        """`POST /untagged`"""
        return self._transport.send(_get_untagged_v1_5add4e(), request_options)


class AsyncDefault:
    """The methods of `Default`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    get_untagged_v1_7681c7 = awaited(Default.get_untagged_v1_7681c7)
    get_untagged_v1_5add4e = awaited(Default.get_untagged_v1_5add4e)


@cache
def _get_untagged_v1_7681c7() -> Operation[None]:
    return Operation(
        "GET",
        "/untagged",
        {"204": NoContent()},
    )


@cache
def _get_untagged_v1_5add4e() -> Operation[None]:
    return Operation(
        "POST",
        "/untagged",
        {"204": NoContent()},
    )
