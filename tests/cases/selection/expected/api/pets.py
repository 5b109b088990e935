"""Operations of the tag pets."""

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


class Pets:
    """Operations of the tag pets."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list_pets(
        self, *, request_options: RequestOptions | None = None
    ) -> models.AnyAnimal:
        """`GET /v1/pets`"""
        return self._transport.send(_list_pets(), request_options)


class AsyncPets:
    """The methods of `Pets`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    list_pets = awaited(Pets.list_pets)


@cache
def _list_pets() -> Operation[models.AnyAnimal]:
    from ..codecs import any_animal

    return Operation(
        "GET",
        "/v1/pets",
        {"200": JsonResponse("models.AnyAnimal", any_animal.decode)},
    )
