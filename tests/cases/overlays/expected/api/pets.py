"""Operations of the tag pets."""

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


class Pets:
    """Operations of the tag pets."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list_pets(
        self,
        *,
        limit: int | None = None,
        sort: str | None = None,
        request_options: RequestOptions | None = None,
    ) -> list[models.Pet]:
        """`GET /pets`"""
        return self._transport.send(_list_pets(), request_options, None, limit, sort)


class AsyncPets:
    """The methods of `Pets`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    list_pets = awaited(Pets.list_pets)


@cache
def _list_pets() -> Operation[list[models.Pet]]:
    from ..codecs import pet
    from ..runtime.json.decoding import each
    from ..validators.list_pets_parameters import check as check_parameters

    return Operation(
        "GET",
        "/pets",
        {"200": JsonResponse("list[models.Pet]", each(pet.decode))},
        parameters=(Parameter("query", "limit"), Parameter("query", "sort")),
        check=check_parameters,
    )
