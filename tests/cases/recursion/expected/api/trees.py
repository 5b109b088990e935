"""Operations of the tag trees."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..runtime.operation import Operation
from ..runtime.responses import JsonResponse

if TYPE_CHECKING:
    from .. import models
    from ..runtime.async_transport import AsyncTransport
    from ..runtime.options import RequestOptions
    from ..runtime.transport import Transport


class Trees:
    """Operations of the tag trees."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def get_tree(self, *, request_options: RequestOptions | None = None) -> models.Tree:
        """`GET /trees`"""
        return self._transport.send(_get_tree(), {}, None, request_options)


class AsyncTrees:
    """The asynchronous form of `Trees`: Operations of the tag trees."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def get_tree(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> models.Tree:
        """See `Trees.get_tree`."""
        return await self._transport.send(_get_tree(), {}, None, request_options)


@cache
def _get_tree() -> Operation[models.Tree]:
    return Operation(
        name="trees.get_tree",
        method="GET",
        path="/trees",
        pointer="#/paths/~1trees/get",
        responses={"200": JsonResponse("application/json", "models.Tree")},
    )
