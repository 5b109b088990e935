"""Operations of the tag default."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..runtime.operation import Operation
from ..runtime.responses import NoContent

if TYPE_CHECKING:
    from ..runtime.async_transport import AsyncTransport
    from ..runtime.options import RequestOptions
    from ..runtime.transport import Transport


class Default:
    """Operations of the tag default."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def get_untagged_v1_7681c7(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """`GET /untagged`"""
        return self._transport.send(
            _get_untagged_v1_7681c7(), {}, None, request_options
        )

    def get_untagged_v1_5add4e(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """`POST /untagged`"""
        return self._transport.send(
            _get_untagged_v1_5add4e(), {}, None, request_options
        )


class AsyncDefault:
    """The asynchronous form of `Default`: Operations of the tag default."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def get_untagged_v1_7681c7(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """See `Default.get_untagged_v1_7681c7`."""
        return await self._transport.send(
            _get_untagged_v1_7681c7(), {}, None, request_options
        )

    async def get_untagged_v1_5add4e(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """See `Default.get_untagged_v1_5add4e`."""
        return await self._transport.send(
            _get_untagged_v1_5add4e(), {}, None, request_options
        )


@cache
def _get_untagged_v1_7681c7() -> Operation[None]:
    return Operation(
        name="default.get_untagged_v1_7681c7",
        method="GET",
        path="/untagged",
        pointer="#/paths/~1untagged/get",
        responses={"204": NoContent()},
    )


@cache
def _get_untagged_v1_5add4e() -> Operation[None]:
    return Operation(
        name="default.get_untagged_v1_5add4e",
        method="POST",
        path="/untagged",
        pointer="#/paths/~1untagged/post",
        responses={"204": NoContent()},
    )
