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
        self, body: models.AnyAnimal, *, request_options: RequestOptions | None = None
    ) -> list[models.AnyAnimal]:
        """`POST /animals`"""
        return self._transport.send(_add_animal(), request_options, body)


class AsyncAnimals:
    """The methods of `Animals`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    add_animal = awaited(Animals.add_animal)


@cache
def _add_animal() -> Operation[list[models.AnyAnimal]]:
    from ..codecs import any_animal
    from ..runtime.json.decoding import each
    from ..runtime.json.encoding import plain
    from ..validators.animal import check as check_body

    return Operation(
        "POST",
        "/animals",
        {"200": JsonResponse("list[models.AnyAnimal]", each(any_animal.decode))},
        bodies=(JsonBody(encode=plain, check=check_body),),
        body_required=True,
    )
