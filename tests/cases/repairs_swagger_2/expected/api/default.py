"""Operations of the tag default."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from ..runtime.core.awaited import awaited
from ..runtime.http.operation import Operation
from ..runtime.request.bodies.form import FormBody
from ..runtime.request.parameters import Parameter
from ..runtime.response.responses import AnyResponse, JsonResponse

if TYPE_CHECKING:
    from .. import models
    from ..runtime.http.async_transport import AsyncTransport
    from ..runtime.http.options import RequestOptions
    from ..runtime.http.transport import Transport


class Default:
    """Operations of the tag default."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def get_pet(
        self,
        pet_id: int,
        *,
        sizes: list[Any] | None = None,
        q: str | None = None,
        request_options: RequestOptions | None = None,
    ) -> models.Pet:
        """`GET /pets/{petId}`"""
        return self._transport.send(_get_pet(), request_options, None, pet_id, sizes, q)

    def tag_pet(
        self,
        pet_id: str,
        *,
        body: models.TagPetRequest | None = None,
        request_options: RequestOptions | None = None,
    ) -> Any:
        """`POST /pets/{petId}`

        Args:
            body: application/x-www-form-urlencoded
        """
        return self._transport.send(_tag_pet(), request_options, body, pet_id)


class AsyncDefault:
    """The methods of `Default`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    get_pet = awaited(Default.get_pet)
    tag_pet = awaited(Default.tag_pet)


@cache
def _get_pet() -> Operation[models.Pet]:
    from ..codecs import pet
    from ..validators.get_pet_parameters import check as check_parameters

    return Operation(
        "GET",
        "/pets/{petId}",
        {"200": JsonResponse("models.Pet", pet.decode)},
        parameters=(
            Parameter("path", "petId", "pet_id"),
            Parameter("query", "sizes", explode=False),
            Parameter("query", "q"),
        ),
        check=check_parameters,
    )


@cache
def _tag_pet() -> Operation[Any]:
    from ..codecs import tag_pet_request
    from ..validators.tag_pet_parameters import check as check_parameters
    from ..validators.tag_pet_request import check as check_body

    return Operation(
        "POST",
        "/pets/{petId}",
        {"200": AnyResponse()},
        parameters=(Parameter("path", "petId", "pet_id"),),
        check=check_parameters,
        bodies=(FormBody(encode=tag_pet_request.encode, check=check_body),),
    )
