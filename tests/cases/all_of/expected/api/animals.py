"""Operations of the tag animals."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..runtime.core.awaited import awaited
from ..runtime.http.operation import Operation
from ..runtime.request.bodies.json import JsonBody
from ..runtime.response.responses import JsonResponse

if TYPE_CHECKING:
    from .. import models
    from ..runtime.http.async_transport import AsyncTransport
    from ..runtime.http.options import RequestOptions
    from ..runtime.http.transport import Transport


class Animals:
    """Operations of the tag animals."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def add_animal(
        self, body: models.Dog, *, request_options: RequestOptions | None = None
    ) -> models.Named:
        """`POST /animals`"""
        return self._transport.send(_add_animal(), request_options, body)


class AsyncAnimals:
    """The methods of `Animals`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    add_animal = awaited(Animals.add_animal)


@cache
def _add_animal() -> Operation[models.Named]:
    from ..codecs import dog, named
    from ..validators.dog import check as check_body

    return Operation(
        "POST",
        "/animals",
        {"200": JsonResponse("models.Named", named.decode)},
        bodies=(JsonBody(encode=dog.encode, check=check_body),),
        body_required=True,
    )
