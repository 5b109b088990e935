"""Operations of the tag trees."""

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


class Trees:
    """Operations of the tag trees."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def get_tree(self, *, request_options: RequestOptions | None = None) -> models.Tree:
        """`GET /trees`"""
        return self._transport.send(_get_tree(), request_options)


class AsyncTrees:
    """The methods of `Trees`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    get_tree = awaited(Trees.get_tree)


@cache
def _get_tree() -> Operation[models.Tree]:
    return Operation(
        "GET",
        "/trees",
        {"200": JsonResponse("models.Tree")},
    )
