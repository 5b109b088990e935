"""Operations of the tag orders."""

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


class Orders:
    """Operations of the tag orders."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def create_order(
        self,
        body: models.Order,
        *,
        request_options: RequestOptions | None = None,
    ) -> models.Order:
        """`POST /orders`

        Args:
            body: application/json
        """
        return self._transport.send(_create_order(), {}, body, request_options)

    def create_inline(
        self,
        *,
        body: models.CreateInlineRequest | None = None,
        request_options: RequestOptions | None = None,
    ) -> models.CreateInlineResponse:
        """`POST /inline`

        Args:
            body: application/json
        """
        return self._transport.send(_create_inline(), {}, body, request_options)

    def replace_orders(
        self,
        body: list[models.Order],
        *,
        request_options: RequestOptions | None = None,
    ) -> dict[str, int]:
        """`PUT /list`

        Args:
            body: application/json
        """
        return self._transport.send(_replace_orders(), {}, body, request_options)


class AsyncOrders:
    """The asynchronous form of `Orders`: Operations of the tag orders."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def create_order(
        self,
        body: models.Order,
        *,
        request_options: RequestOptions | None = None,
    ) -> models.Order:
        """See `Orders.create_order`."""
        return await self._transport.send(_create_order(), {}, body, request_options)

    async def create_inline(
        self,
        *,
        body: models.CreateInlineRequest | None = None,
        request_options: RequestOptions | None = None,
    ) -> models.CreateInlineResponse:
        """See `Orders.create_inline`."""
        return await self._transport.send(_create_inline(), {}, body, request_options)

    async def replace_orders(
        self,
        body: list[models.Order],
        *,
        request_options: RequestOptions | None = None,
    ) -> dict[str, int]:
        """See `Orders.replace_orders`."""
        return await self._transport.send(_replace_orders(), {}, body, request_options)


@cache
def _create_order() -> Operation[models.Order]:
    from ..codecs import order
    from ..validators.order import check as check_body

    return Operation(
        name="orders.create_order",
        method="POST",
        path="/orders",
        pointer="#/paths/~1orders/post",
        bodies=(JsonBody("application/json", encode=order.encode, check=check_body),),
        body_required=True,
        responses={
            "201": JsonResponse("application/json", "models.Order", order.decode),
        },
    )


@cache
def _create_inline() -> Operation[models.CreateInlineResponse]:
    from ..codecs import create_inline_request, create_inline_response
    from ..validators.create_inline_request import check as check_body

    return Operation(
        name="orders.create_inline",
        method="POST",
        path="/inline",
        pointer="#/paths/~1inline/post",
        bodies=(
            JsonBody(
                "application/json",
                encode=create_inline_request.encode,
                check=check_body,
            ),
        ),
        responses={
            "200": JsonResponse(
                "application/json",
                "models.CreateInlineResponse",
                create_inline_response.decode,
            ),
        },
    )


@cache
def _replace_orders() -> Operation[dict[str, int]]:
    from ..runtime.decoding import decode_integer, mapped
    from ..runtime.plain import plain
    from ..validators.replace_orders_request import check as check_body

    return Operation(
        name="orders.replace_orders",
        method="PUT",
        path="/list",
        pointer="#/paths/~1list/put",
        bodies=(JsonBody("application/json", encode=plain, check=check_body),),
        body_required=True,
        responses={
            "200": JsonResponse(
                "application/json", "dict[str, int]", mapped(decode_integer)
            ),
        },
    )
