"""All about pets"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal

from ..runtime.core.awaited import awaited
from ..runtime.features.streaming.downloads import ByteStream
from ..runtime.features.streaming.streamed import streamed
from ..runtime.http.operation import Operation
from ..runtime.request.bodies.encoding import Encoding
from ..runtime.request.bodies.form import FormBody
from ..runtime.request.bodies.json import JsonBody
from ..runtime.request.bodies.multipart import MultipartBody
from ..runtime.request.parameters import Parameter
from ..runtime.response.responses import BytesResponse, JsonResponse, NoContent

if TYPE_CHECKING:
    from .. import models
    from ..runtime.http.async_transport import AsyncTransport
    from ..runtime.http.options import RequestOptions
    from ..runtime.http.transport import Transport


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
            limit: (default `20`)
        """
        return self._transport.send(
            _list_pets(),
            request_options,
            None,
            limit,
            ids,
            names,
            tabbed,
            spaced,
            x_kinds,
            sort,
        )

    def add_pet(
        self, body: models.Pet, *, request_options: RequestOptions | None = None
    ) -> models.Pet:
        """`POST /pets`"""
        return self._transport.send(_add_pet(), request_options, body)

    def get_pet(
        self, id: int, *, request_options: RequestOptions | None = None
    ) -> models.AnyAnimal:
        """`GET /pets/{id}`"""
        return self._transport.send(_get_pet(), request_options, None, id)

    def rename_pet(
        self,
        id: int,
        body: models.RenamePetRequest,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """`PUT /pets/{id}`

        Args:
            body: application/x-www-form-urlencoded
        """
        return self._transport.send(_rename_pet(), request_options, body, id)

    def add_photo(
        self,
        ids: list[int],
        body: models.AddPhotoRequest,
        *,
        request_options: RequestOptions | None = None,
    ) -> bytes:
        """`POST /pets/{ids}/photos`

        Args:
            body: multipart/form-data
        """
        return self._transport.send(_add_photo(), request_options, body, ids)

    def add_photo_stream(
        self,
        ids: list[int],
        body: models.AddPhotoRequest,
        *,
        request_options: RequestOptions | None = None,
    ) -> ByteStream:
        """Like `add_photo`, but read piece by piece, or saved to a file."""
        return self._transport.stream(
            ByteStream, _add_photo(), request_options, body, ids
        )


class AsyncPets:
    """The methods of `Pets`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    list_pets = awaited(Pets.list_pets)
    add_pet = awaited(Pets.add_pet)
    get_pet = awaited(Pets.get_pet)
    rename_pet = awaited(Pets.rename_pet)
    add_photo = awaited(Pets.add_photo)
    add_photo_stream = streamed(Pets.add_photo_stream)


@cache
def _list_pets() -> Operation[list[models.Pet]]:
    from ..codecs import error, pet
    from ..runtime.json.decoding import each
    from ..validators.list_pets_parameters import check as check_parameters

    return Operation(
        "GET",
        "/pets",
        {
            "200": JsonResponse("list[models.Pet]", each(pet.decode)),
            "default": JsonResponse("models.Error", error.decode),
        },
        parameters=(
            Parameter("query", "limit"),
            Parameter("query", "ids", explode=False),
            Parameter("query", "names"),
            Parameter("query", "tabbed", style="tabDelimited"),
            Parameter("query", "spaced", style="spaceDelimited"),
            Parameter("header", "X-Kinds", "x_kinds", style="pipeDelimited"),
            Parameter("query", "sort"),
        ),
        check=check_parameters,
        headers="ListPetsHeaders",
    )


@cache
def _add_pet() -> Operation[models.Pet]:
    from ..codecs import pet
    from ..validators.pet import check as check_body

    return Operation(
        "POST",
        "/pets",
        {"201": JsonResponse("models.Pet", pet.decode)},
        bodies=(JsonBody(encode=pet.encode, check=check_body),),
        body_required=True,
        security=(("user",), ("app",)),
    )


@cache
def _get_pet() -> Operation[models.AnyAnimal]:
    from ..codecs import any_animal, error
    from ..validators.get_pet_parameters import check as check_parameters

    return Operation(
        "GET",
        "/pets/{id}",
        {
            "200": JsonResponse("models.AnyAnimal", any_animal.decode),
            "404": JsonResponse("models.Error", error.decode),
        },
        parameters=(Parameter("path", "id"),),
        check=check_parameters,
    )


@cache
def _rename_pet() -> Operation[None]:
    from ..codecs import rename_pet_request
    from ..validators.rename_pet_parameters import check as check_parameters
    from ..validators.rename_pet_request import check as check_body

    return Operation(
        "PUT",
        "/pets/{id}",
        {"204": NoContent()},
        parameters=(Parameter("path", "id"),),
        check=check_parameters,
        bodies=(
            FormBody(
                encode=rename_pet_request.encode,
                check=check_body,
                encoding={"nicknames": Encoding(style="form", explode=False)},
            ),
        ),
        body_required=True,
    )


@cache
def _add_photo() -> Operation[bytes]:
    from ..codecs import add_photo_request
    from ..validators.add_photo_parameters import check as check_parameters
    from ..validators.add_photo_request import check as check_body

    return Operation(
        "POST",
        "/pets/{ids}/photos",
        {"200": BytesResponse("image/png")},
        parameters=(Parameter("path", "ids", style="pipeDelimited"),),
        check=check_parameters,
        bodies=(MultipartBody(encode=add_photo_request.encode, check=check_body),),
        body_required=True,
    )
