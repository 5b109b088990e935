"""The tag has the name of a model."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..runtime.core.awaited import awaited
from ..runtime.http.operation import Operation
from ..runtime.request.bodies.json import JsonBody
from ..runtime.request.parameters import Parameter
from ..runtime.response.responses import JsonResponse, NoContent

if TYPE_CHECKING:
    import builtins

    from .. import models
    from ..runtime.http.async_transport import AsyncTransport
    from ..runtime.http.options import RequestOptions
    from ..runtime.http.transport import Transport


class Order:
    """The tag has the name of a model."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list(
        self,
        id: str,
        *,
        id_b0c3ad: int | None = None,
        self_: builtins.list[str] | None = None,
        body_: str | None = None,
        class_: str | None = None,
        request_options_: str | None = None,
        x_id_a04feb: str | None = None,
        x_id_a1a4e1: str | None = None,
        filter_name: str | None = None,
        top: int | None = None,
        request_options: RequestOptions | None = None,
    ) -> builtins.list[models.Order_ff02bd]:
        """`GET /orders/{id}`"""
        return self._transport.send(
            _list(),
            request_options,
            None,
            id,
            id_b0c3ad,
            self_,
            body_,
            class_,
            request_options_,
            x_id_a04feb,
            x_id_a1a4e1,
            filter_name,
            top,
        )

    def order(
        self,
        id: str,
        body: models.Order_ff02bd,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """`PUT /orders/{id}`"""
        return self._transport.send(_order(), request_options, body, id)

    def delete_orders_by_id(
        self, id: str, *, request_options: RequestOptions | None = None
    ) -> None:
        """Has no operationId.

        `DELETE /orders/{id}`
        """
        return self._transport.send(_delete_orders_by_id(), request_options, None, id)


class AsyncOrder:
    """The methods of `Order`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    list = awaited(Order.list)
    order = awaited(Order.order)
    delete_orders_by_id = awaited(Order.delete_orders_by_id)


@cache
def _list() -> Operation[builtins.list[models.Order_ff02bd]]:
    from ..codecs import order_ff02bd
    from ..runtime.json.decoding import each
    from ..validators.list_parameters import check as check_parameters

    return Operation(
        "GET",
        "/orders/{id}",
        {"200": JsonResponse("list[models.Order_ff02bd]", each(order_ff02bd.decode))},
        parameters=(
            Parameter("path", "id"),
            Parameter("query", "id", "id_b0c3ad"),
            Parameter("query", "self", "self_"),
            Parameter("query", "body", "body_"),
            Parameter("query", "class", "class_"),
            Parameter("query", "request_options", "request_options_"),
            Parameter("header", "X-Id", "x_id_a04feb"),
            Parameter("query", "x_id", "x_id_a1a4e1"),
            Parameter("query", "filter[name]", "filter_name"),
            Parameter("query", "$top", "top"),
        ),
        check=check_parameters,
    )


@cache
def _order() -> Operation[None]:
    from ..codecs import order_ff02bd
    from ..validators.order_ff02bd import check as check_body
    from ..validators.order_parameters import check as check_parameters

    return Operation(
        "PUT",
        "/orders/{id}",
        {"204": NoContent()},
        parameters=(Parameter("path", "id"),),
        check=check_parameters,
        bodies=(JsonBody(encode=order_ff02bd.encode, check=check_body),),
        body_required=True,
    )


@cache
def _delete_orders_by_id() -> Operation[None]:
    from ..validators.delete_orders_by_id_parameters import check as check_parameters

    return Operation(
        "DELETE",
        "/orders/{id}",
        {"204": NoContent()},
        parameters=(Parameter("path", "id"),),
        check=check_parameters,
    )
