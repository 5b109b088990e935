"""Operations of the tag pets."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..runtime.bodies.json import JsonBody
from ..runtime.operation import Operation
from ..runtime.parameters import Parameter
from ..runtime.responses import JsonResponse

if TYPE_CHECKING:
    from uuid import UUID

    from .. import models
    from ..runtime.async_transport import AsyncTransport
    from ..runtime.options import RequestOptions
    from ..runtime.transport import Transport


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
        """`GET /pets`

        Args:
            key: the query parameter `key`
        """
        return self._transport.send(_find_pet(), {"key": key}, None, request_options)

    def add_pet(
        self,
        body: models.Pet,
        *,
        request_options: RequestOptions | None = None,
    ) -> list[models.Pet]:
        """`POST /pets`

        Args:
            body: application/json
        """
        return self._transport.send(_add_pet(), {}, body, request_options)


class AsyncPets:
    """The asynchronous form of `Pets`: Operations of the tag pets."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def find_pet(
        self,
        *,
        key: int | UUID | None = None,
        request_options: RequestOptions | None = None,
    ) -> models.Found:
        """See `Pets.find_pet`."""
        return await self._transport.send(
            _find_pet(), {"key": key}, None, request_options
        )

    async def add_pet(
        self,
        body: models.Pet,
        *,
        request_options: RequestOptions | None = None,
    ) -> list[models.Pet]:
        """See `Pets.add_pet`."""
        return await self._transport.send(_add_pet(), {}, body, request_options)


@cache
def _find_pet() -> Operation[models.Found]:
    from ..codecs import found_
    from ..validators.find_pet_parameters import check as check_parameters

    return Operation(
        name="pets.find_pet",
        method="GET",
        path="/pets",
        pointer="#/paths/~1pets/get",
        parameters=(Parameter("key", "key", "query"),),
        check=check_parameters,
        responses={
            "200": JsonResponse("application/json", "models.Found", found_.decode),
        },
    )


@cache
def _add_pet() -> Operation[list[models.Pet]]:
    from ..codecs import pet
    from ..runtime.decoding import each
    from ..runtime.plain import plain
    from ..validators.pet import check as check_body

    return Operation(
        name="pets.add_pet",
        method="POST",
        path="/pets",
        pointer="#/paths/~1pets/post",
        bodies=(JsonBody("application/json", encode=plain, check=check_body),),
        body_required=True,
        responses={
            "200": JsonResponse(
                "application/json", "list[models.Pet]", each(pet.decode)
            ),
        },
    )
