"""Operations of the tag animals."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..runtime.bodies.json import JsonBody
from ..runtime.operation import Operation
from ..runtime.responses import JsonResponse

if TYPE_CHECKING:
    from .. import models
    from ..runtime.async_transport import AsyncTransport
    from ..runtime.options import RequestOptions
    from ..runtime.transport import Transport


class Animals:
    """Operations of the tag animals."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def add_animal(
        self,
        body: models.Dog,
        *,
        request_options: RequestOptions | None = None,
    ) -> models.Named:
        """`POST /animals`

        Args:
            body: application/json
        """
        return self._transport.send(_add_animal(), {}, body, request_options)


class AsyncAnimals:
    """The asynchronous form of `Animals`: Operations of the tag animals."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def add_animal(
        self,
        body: models.Dog,
        *,
        request_options: RequestOptions | None = None,
    ) -> models.Named:
        """See `Animals.add_animal`."""
        return await self._transport.send(_add_animal(), {}, body, request_options)


@cache
def _add_animal() -> Operation[models.Named]:
    from ..codecs import dog, named
    from ..validators.dog import check as check_body

    return Operation(
        name="animals.add_animal",
        method="POST",
        path="/animals",
        pointer="#/paths/~1animals/post",
        bodies=(JsonBody("application/json", encode=dog.encode, check=check_body),),
        body_required=True,
        responses={
            "200": JsonResponse("application/json", "models.Named", named.decode),
        },
    )
