"""Operations of the tag pets."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..runtime.core.awaited import awaited
from ..runtime.http.operation import Operation
from ..runtime.request.bodies.json import JsonBody
from ..runtime.request.parameters import Parameter
from ..runtime.response.responses import JsonResponse

if TYPE_CHECKING:
    from uuid import UUID

    from .. import models
    from ..runtime.http.async_transport import AsyncTransport
    from ..runtime.http.options import RequestOptions
    from ..runtime.http.transport import Transport


class Pets:
    """Operations of the tag pets."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def find_pet(
        self,
        *,
        key: int | UUID | None = None,
        request_options: RequestOptions | None = None,
    ) -> models.Found:
        """`GET /pets`"""
        return self._transport.send(_find_pet(), request_options, None, key)

    def add_pet(
        self, body: models.Pet, *, request_options: RequestOptions | None = None
    ) -> list[models.Pet]:
        """`POST /pets`"""
        return self._transport.send(_add_pet(), request_options, body)


class AsyncPets:
    """The methods of `Pets`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    find_pet = awaited(Pets.find_pet)
    add_pet = awaited(Pets.add_pet)


@cache
def _find_pet() -> Operation[models.Found]:
    from ..codecs import found_
    from ..validators.find_pet_parameters import check as check_parameters

    return Operation(
        "GET",
        "/pets",
        {"200": JsonResponse("models.Found", found_.decode)},
        parameters=(Parameter("query", "key"),),
        check=check_parameters,
    )


@cache
def _add_pet() -> Operation[list[models.Pet]]:
    from ..codecs import pet
    from ..runtime.json.decoding import each
    from ..runtime.json.encoding import plain
    from ..validators.pet import check as check_body

    return Operation(
        "POST",
        "/pets",
        {"200": JsonResponse("list[models.Pet]", each(pet.decode))},
        bodies=(JsonBody(encode=plain, check=check_body),),
        body_required=True,
    )
