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

    def list_leaves(
        self, *, request_options: RequestOptions | None = None
    ) -> list[models.Leaf]:
        """`GET /leaves`"""
        return self._transport.send(_list_leaves(), request_options)

    def get_woods(
        self, *, request_options: RequestOptions | None = None
    ) -> models.Base:
        """`GET /woods`"""
        return self._transport.send(_get_woods(), request_options)


class AsyncDefault:
    """The methods of `Default`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    list_leaves = awaited(Default.list_leaves)
    get_woods = awaited(Default.get_woods)


@cache
def _list_leaves() -> Operation[list[models.Leaf]]:
    from ..codecs import leaf
    from ..runtime.json.decoding import each

    return Operation(
        "GET",
        "/leaves",
        {"200": JsonResponse("list[models.Leaf]", each(leaf.decode))},
    )


@cache
def _get_woods() -> Operation[models.Base]:
    from ..codecs import base

    return Operation(
        "GET",
        "/woods",
        {"200": JsonResponse("models.Base", base.decode)},
    )
