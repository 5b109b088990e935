"""All about pets"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal

from ..runtime.bodies.encoding import Encoding
from ..runtime.bodies.form import FormBody
from ..runtime.bodies.json import JsonBody
from ..runtime.bodies.multipart import MultipartBody
from ..runtime.operation import Operation
from ..runtime.parameters import Parameter
from ..runtime.responses import BytesResponse, JsonResponse, NoContent

if TYPE_CHECKING:
    from .. import models
    from ..runtime.async_transport import AsyncTransport
    from ..runtime.options import RequestOptions
    from ..runtime.transport import Transport


class Pets:
    """All about pets"""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list_pets(
        self,
        *,
        limit: int | None = None,
        ids: list[int] | None = None,
        names: list[str] | None = None,
        tabbed: list[str] | None = None,
        spaced: list[str] | None = None,
        x_kinds: list[Literal["cat", "dog"]] | None = None,
        sort: Literal["name", "age"] | None = None,
        request_options: RequestOptions | None = None,
    ) -> list[models.Pet]:
        """`GET /pets`

        Args:
            limit:  (default `20`)
            ids: the query parameter `ids`
            names: the query parameter `names`
            tabbed: the query parameter `tabbed`
            spaced: the query parameter `spaced`
            x_kinds: the header parameter `X-Kinds`
            sort: the query parameter `sort`
        """
        return self._transport.send(
            _list_pets(),
            {
                "limit": limit,
                "ids": ids,
                "names": names,
                "tabbed": tabbed,
                "spaced": spaced,
                "x_kinds": x_kinds,
                "sort": sort,
            },
            None,
            request_options,
        )

    def add_pet(
        self,
        body: models.Pet,
        *,
        request_options: RequestOptions | None = None,
    ) -> models.Pet:
        """`POST /pets`

        Args:
            body: application/json
        """
        return self._transport.send(_add_pet(), {}, body, request_options)

    def get_pet(
        self,
        id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> models.AnyAnimal:
        """`GET /pets/{id}`

        Args:
            id: the path parameter `id`
        """
        return self._transport.send(_get_pet(), {"id": id}, None, request_options)

    def rename_pet(
        self,
        id: int,
        body: models.RenamePetRequest,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """`PUT /pets/{id}`

        Args:
            id: the path parameter `id`
            body: application/x-www-form-urlencoded
        """
        return self._transport.send(_rename_pet(), {"id": id}, body, request_options)

    def add_photo(
        self,
        ids: list[int],
        body: models.AddPhotoRequest,
        *,
        request_options: RequestOptions | None = None,
    ) -> bytes:
        """`POST /pets/{ids}/photos`

        Args:
            ids: the path parameter `ids`
            body: multipart/form-data
        """
        return self._transport.send(_add_photo(), {"ids": ids}, body, request_options)


class AsyncPets:
    """The asynchronous form of `Pets`: All about pets"""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def list_pets(
        self,
        *,
        limit: int | None = None,
        ids: list[int] | None = None,
        names: list[str] | None = None,
        tabbed: list[str] | None = None,
        spaced: list[str] | None = None,
        x_kinds: list[Literal["cat", "dog"]] | None = None,
        sort: Literal["name", "age"] | None = None,
        request_options: RequestOptions | None = None,
    ) -> list[models.Pet]:
        """See `Pets.list_pets`."""
        return await self._transport.send(
            _list_pets(),
            {
                "limit": limit,
                "ids": ids,
                "names": names,
                "tabbed": tabbed,
                "spaced": spaced,
                "x_kinds": x_kinds,
                "sort": sort,
            },
            None,
            request_options,
        )

    async def add_pet(
        self,
        body: models.Pet,
        *,
        request_options: RequestOptions | None = None,
    ) -> models.Pet:
        """See `Pets.add_pet`."""
        return await self._transport.send(_add_pet(), {}, body, request_options)

    async def get_pet(
        self,
        id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> models.AnyAnimal:
        """See `Pets.get_pet`."""
        return await self._transport.send(_get_pet(), {"id": id}, None, request_options)

    async def rename_pet(
        self,
        id: int,
        body: models.RenamePetRequest,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """See `Pets.rename_pet`."""
        return await self._transport.send(
            _rename_pet(), {"id": id}, body, request_options
        )

    async def add_photo(
        self,
        ids: list[int],
        body: models.AddPhotoRequest,
        *,
        request_options: RequestOptions | None = None,
    ) -> bytes:
        """See `Pets.add_photo`."""
        return await self._transport.send(
            _add_photo(), {"ids": ids}, body, request_options
        )


@cache
def _list_pets() -> Operation[list[models.Pet]]:
    from ..codecs import error, pet
    from ..runtime.decoding import each
    from ..validators.list_pets_parameters import check as check_parameters

    return Operation(
        name="pets.list_pets",
        method="GET",
        path="/pets",
        pointer="#/paths/~1pets/get",
        parameters=(
            Parameter("limit", "limit", "query"),
            Parameter("ids", "ids", "query", explode=False),
            Parameter("names", "names", "query"),
            Parameter("tabbed", "tabbed", "query", style="tabDelimited"),
            Parameter("spaced", "spaced", "query", style="spaceDelimited"),
            Parameter("x_kinds", "X-Kinds", "header", style="pipeDelimited"),
            Parameter("sort", "sort", "query"),
        ),
        check=check_parameters,
        responses={
            "200": JsonResponse(
                "application/json", "list[models.Pet]", each(pet.decode)
            ),
            "default": JsonResponse("application/json", "models.Error", error.decode),
        },
        security=(("key",),),
    )


@cache
def _add_pet() -> Operation[models.Pet]:
    from ..codecs import pet
    from ..validators.pet import check as check_body

    return Operation(
        name="pets.add_pet",
        method="POST",
        path="/pets",
        pointer="#/paths/~1pets/post",
        bodies=(JsonBody("application/json", encode=pet.encode, check=check_body),),
        body_required=True,
        responses={"201": JsonResponse("application/json", "models.Pet", pet.decode)},
        security=(("user",), ("app",)),
    )


@cache
def _get_pet() -> Operation[models.AnyAnimal]:
    from ..codecs import any_animal, error
    from ..validators.get_pet_parameters import check as check_parameters

    return Operation(
        name="pets.get_pet",
        method="GET",
        path="/pets/{id}",
        pointer="#/paths/~1pets~1{id}/get",
        parameters=(Parameter("id", "id", "path"),),
        check=check_parameters,
        responses={
            "200": JsonResponse(
                "application/json", "models.AnyAnimal", any_animal.decode
            ),
            "404": JsonResponse("application/json", "models.Error", error.decode),
        },
        security=(("key",),),
    )


@cache
def _rename_pet() -> Operation[None]:
    from ..codecs import rename_pet_request
    from ..validators.rename_pet_parameters import check as check_parameters
    from ..validators.rename_pet_request import check as check_body

    return Operation(
        name="pets.rename_pet",
        method="PUT",
        path="/pets/{id}",
        pointer="#/paths/~1pets~1{id}/put",
        parameters=(Parameter("id", "id", "path"),),
        check=check_parameters,
        bodies=(
            FormBody(
                "application/x-www-form-urlencoded",
                encode=rename_pet_request.encode,
                check=check_body,
                encoding={"nicknames": Encoding(style="form", explode=False)},
            ),
        ),
        body_required=True,
        responses={"204": NoContent()},
        security=(("key",),),
    )


@cache
def _add_photo() -> Operation[bytes]:
    from ..codecs import add_photo_request
    from ..validators.add_photo_parameters import check as check_parameters
    from ..validators.add_photo_request import check as check_body

    return Operation(
        name="pets.add_photo",
        method="POST",
        path="/pets/{ids}/photos",
        pointer="#/paths/~1pets~1{ids}~1photos/post",
        parameters=(Parameter("ids", "ids", "path", style="pipeDelimited"),),
        check=check_parameters,
        bodies=(
            MultipartBody(
                "multipart/form-data", encode=add_photo_request.encode, check=check_body
            ),
        ),
        body_required=True,
        responses={"200": BytesResponse("image/png")},
        security=(("key",),),
    )
