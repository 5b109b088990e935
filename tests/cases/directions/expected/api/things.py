"""Operations of the tag things."""

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


class Things:
    """Operations of the tag things."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def put_thing(
        self,
        body: models.Sent,
        *,
        request_options: RequestOptions | None = None,
    ) -> models.Answered:
        """`PUT /things`

        Args:
            body: application/json
        """
        return self._transport.send(_put_thing(), {}, body, request_options)

    def add_thing(
        self,
        body: models.Thing,
        *,
        request_options: RequestOptions | None = None,
    ) -> models.Thing:
        """`POST /things`

        Args:
            body: application/json
        """
        return self._transport.send(_add_thing(), {}, body, request_options)


class AsyncThings:
    """The asynchronous form of `Things`: Operations of the tag things."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def put_thing(
        self,
        body: models.Sent,
        *,
        request_options: RequestOptions | None = None,
    ) -> models.Answered:
        """See `Things.put_thing`."""
        return await self._transport.send(_put_thing(), {}, body, request_options)

    async def add_thing(
        self,
        body: models.Thing,
        *,
        request_options: RequestOptions | None = None,
    ) -> models.Thing:
        """See `Things.add_thing`."""
        return await self._transport.send(_add_thing(), {}, body, request_options)


@cache
def _put_thing() -> Operation[models.Answered]:
    from ..codecs import answered, sent
    from ..validators.sent import check as check_body

    return Operation(
        name="things.put_thing",
        method="PUT",
        path="/things",
        pointer="#/paths/~1things/put",
        bodies=(JsonBody("application/json", encode=sent.encode, check=check_body),),
        body_required=True,
        responses={
            "200": JsonResponse("application/json", "models.Answered", answered.decode),
        },
    )


@cache
def _add_thing() -> Operation[models.Thing]:
    from ..codecs import thing
    from ..validators.thing import check as check_body

    return Operation(
        name="things.add_thing",
        method="POST",
        path="/things",
        pointer="#/paths/~1things/post",
        bodies=(JsonBody("application/json", encode=thing.encode, check=check_body),),
        body_required=True,
        responses={
            "200": JsonResponse("application/json", "models.Thing", thing.decode),
        },
    )
