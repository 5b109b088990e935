"""Operations of the tag items."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..runtime.core.awaited import awaited
from ..runtime.http.operation import Operation
from ..runtime.request.parameters import Parameter
from ..runtime.response.responses import JsonResponse

if TYPE_CHECKING:
    from .. import models
    from ..runtime.http.async_transport import AsyncTransport
    from ..runtime.http.options import RequestOptions
    from ..runtime.http.transport import Transport


class Items:
    """Operations of the tag items."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list_items(
        self,
        *,
        limit: int | None = None,
        sort: str | None = None,
        request_options: RequestOptions | None = None,
    ) -> list[models.Pet]:
        """`GET /items`"""
        return self._transport.send(_list_items(), request_options, None, limit, sort)


class AsyncItems:
    """The methods of `Items`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    list_items = awaited(Items.list_items)


@cache
def _list_items() -> Operation[list[models.Pet]]:
    from ..codecs import pet
    from ..runtime.json.decoding import each
    from ..validators.list_items_parameters import check as check_parameters

    return Operation(
        "GET",
        "/items",
        {"200": JsonResponse("list[models.Pet]", each(pet.decode))},
        parameters=(Parameter("query", "limit"), Parameter("query", "sort")),
        check=check_parameters,
    )
