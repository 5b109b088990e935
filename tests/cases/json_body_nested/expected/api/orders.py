"""Operations of the tag orders."""

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


class Orders:
    """Operations of the tag orders."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def create_order(
        self, body: models.Order, *, request_options: RequestOptions | None = None
    ) -> models.Order:
        """`POST /orders`"""
        return self._transport.send(_create_order(), request_options, body)

    def create_inline(
        self,
        *,
        body: models.CreateInlineRequest | None = None,
        request_options: RequestOptions | None = None,
    ) -> models.CreateInlineResponse:
        """`POST /inline`"""
        return self._transport.send(_create_inline(), request_options, body)

    def replace_orders(
        self, body: list[models.Order], *, request_options: RequestOptions | None = None
    ) -> dict[str, int]:
        """`PUT /list`"""
        return self._transport.send(_replace_orders(), request_options, body)


class AsyncOrders:
    """The methods of `Orders`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    create_order = awaited(Orders.create_order)
    create_inline = awaited(Orders.create_inline)
    replace_orders = awaited(Orders.replace_orders)


@cache
def _create_order() -> Operation[models.Order]:
    from ..codecs import order
    from ..validators.order import check as check_body

    return Operation(
        "POST",
        "/orders",
        {"201": JsonResponse("models.Order", order.decode)},
        bodies=(JsonBody(encode=order.encode, check=check_body),),
        body_required=True,
    )


@cache
def _create_inline() -> Operation[models.CreateInlineResponse]:
    from ..codecs import create_inline_request, create_inline_response
    from ..validators.create_inline_request import check as check_body

    return Operation(
        "POST",
        "/inline",
        {
            "200": JsonResponse(
                "models.CreateInlineResponse", create_inline_response.decode
            ),
        },
        bodies=(JsonBody(encode=create_inline_request.encode, check=check_body),),
    )


@cache
def _replace_orders() -> Operation[dict[str, int]]:
    from ..runtime.json.decoding import decode_integer, mapped
    from ..runtime.json.encoding import plain
    from ..validators.replace_orders_request import check as check_body

    return Operation(
        "PUT",
        "/list",
        {"200": JsonResponse("dict[str, int]", mapped(decode_integer))},
        bodies=(JsonBody(encode=plain, check=check_body),),
        body_required=True,
    )
