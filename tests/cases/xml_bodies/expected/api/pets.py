"""Operations of the tag pets."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal

from ..runtime.core.awaited import awaited
from ..runtime.http.operation import Operation
from ..runtime.request.bodies.json import JsonBody
from ..runtime.request.bodies.xml import XmlBody
from ..runtime.response.responses import JsonResponse
from ..runtime.response.xml_responses import XmlResponse

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
        self, *, request_options: RequestOptions | None = None
    ) -> list[models.Pet]:
        """`GET /pets`"""
        return self._transport.send(_list_pets(), request_options)

    def add_pet(
        self,
        body: models.Pet,
        *,
        content_type: Literal["application/json", "application/xml"] | None = None,
        request_options: RequestOptions | None = None,
    ) -> models.Pet:
        """`POST /pets`"""
        return self._transport.send(
            _add_pet(), request_options, body, content_type=content_type
        )


class AsyncPets:
    """The methods of `Pets`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    list_pets = awaited(Pets.list_pets)
    add_pet = awaited(Pets.add_pet)


@cache
def _list_pets() -> Operation[list[models.Pet]]:
    from ..codecs import pet
    from ..runtime.json.decoding import each
    from ..runtime.xml.shapes import Xml
    from ..xml.pet import SHAPE as XML_PET

    return Operation(
        "GET",
        "/pets",
        {
            "200": XmlResponse(
                "list[models.Pet]",
                each(pet.decode),
                shape=Xml("array", "pets", node="element", items=XML_PET),
            ),
        },
    )


@cache
def _add_pet() -> Operation[models.Pet]:
    from ..codecs import pet, problem
    from ..validators.pet import check as check_body
    from ..xml.pet import SHAPE as XML_PET

    return Operation(
        "POST",
        "/pets",
        {
            "200": (
                JsonResponse("models.Pet", pet.decode),
                XmlResponse("models.Pet", pet.decode, shape=XML_PET),
            ),
            "400": XmlResponse(
                "models.Problem",
                problem.decode,
                media_type="application/problem+xml",
                shape="object",
            ),
        },
        bodies=(
            JsonBody(encode=pet.encode, check=check_body),
            XmlBody(encode=pet.encode, check=check_body, shape=XML_PET),
        ),
        body_required=True,
    )
