"""The tag has the name of a model."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..runtime.bodies.json import JsonBody
from ..runtime.operation import Operation
from ..runtime.parameters import Parameter
from ..runtime.responses import JsonResponse, NoContent

if TYPE_CHECKING:
    import builtins

    from .. import models
    from ..runtime.async_transport import AsyncTransport
    from ..runtime.options import RequestOptions
    from ..runtime.transport import Transport


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
        """`GET /orders/{id}`

        Args:
            id: the path parameter `id`
            id_b0c3ad: the query parameter `id`
            self_: the query parameter `self`
            body_: the query parameter `body`
            class_: the query parameter `class`
            request_options_: the query parameter `request_options`
            x_id_a04feb: the header parameter `X-Id`
            x_id_a1a4e1: the query parameter `x_id`
            filter_name: the query parameter `filter[name]`
            top: the query parameter `$top`
        """
        return self._transport.send(
            _list(),
            {
                "id": id,
                "id_b0c3ad": id_b0c3ad,
                "self_": self_,
                "body_": body_,
                "class_": class_,
                "request_options_": request_options_,
                "x_id_a04feb": x_id_a04feb,
                "x_id_a1a4e1": x_id_a1a4e1,
                "filter_name": filter_name,
                "top": top,
            },
            None,
            request_options,
        )

    def order(
        self,
        id: str,
        body: models.Order_ff02bd,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """`PUT /orders/{id}`

        Args:
            id: the path parameter `id`
            body: application/json
        """
        return self._transport.send(_order(), {"id": id}, body, request_options)

    def delete_orders_by_id(
        self,
        id: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Has no operationId.

        `DELETE /orders/{id}`

        Args:
            id: the path parameter `id`
        """
        return self._transport.send(
            _delete_orders_by_id(), {"id": id}, None, request_options
        )


class AsyncOrder:
    """The asynchronous form of `Order`: The tag has the name of a model."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def list(
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
        """See `Order.list`."""
        return await self._transport.send(
            _list(),
            {
                "id": id,
                "id_b0c3ad": id_b0c3ad,
                "self_": self_,
                "body_": body_,
                "class_": class_,
                "request_options_": request_options_,
                "x_id_a04feb": x_id_a04feb,
                "x_id_a1a4e1": x_id_a1a4e1,
                "filter_name": filter_name,
                "top": top,
            },
            None,
            request_options,
        )

    async def order(
        self,
        id: str,
        body: models.Order_ff02bd,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """See `Order.order`."""
        return await self._transport.send(_order(), {"id": id}, body, request_options)

    async def delete_orders_by_id(
        self,
        id: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Has no operationId. See `Order.delete_orders_by_id`."""
        return await self._transport.send(
            _delete_orders_by_id(), {"id": id}, None, request_options
        )


@cache
def _list() -> Operation[builtins.list[models.Order_ff02bd]]:
    from ..codecs import order_ff02bd
    from ..runtime.decoding import each
    from ..validators.list_parameters import check as check_parameters

    return Operation(
        name="order.list",
        method="GET",
        path="/orders/{id}",
        pointer="#/paths/~1orders~1{id}/get",
        parameters=(
            Parameter("id", "id", "path"),
            Parameter("id_b0c3ad", "id", "query"),
            Parameter("self_", "self", "query"),
            Parameter("body_", "body", "query"),
            Parameter("class_", "class", "query"),
            Parameter("request_options_", "request_options", "query"),
            Parameter("x_id_a04feb", "X-Id", "header"),
            Parameter("x_id_a1a4e1", "x_id", "query"),
            Parameter("filter_name", "filter[name]", "query"),
            Parameter("top", "$top", "query"),
        ),
        check=check_parameters,
        responses={
            "200": JsonResponse(
                "application/json",
                "list[models.Order_ff02bd]",
                each(order_ff02bd.decode),
            ),
        },
    )


@cache
def _order() -> Operation[None]:
    from ..codecs import order_ff02bd
    from ..validators.order_ff02bd import check as check_body
    from ..validators.order_parameters import check as check_parameters

    return Operation(
        name="order.order",
        method="PUT",
        path="/orders/{id}",
        pointer="#/paths/~1orders~1{id}/put",
        parameters=(Parameter("id", "id", "path"),),
        check=check_parameters,
        bodies=(
            JsonBody("application/json", encode=order_ff02bd.encode, check=check_body),
        ),
        body_required=True,
        responses={"204": NoContent()},
    )


@cache
def _delete_orders_by_id() -> Operation[None]:
    from ..validators.delete_orders_by_id_parameters import check as check_parameters

    return Operation(
        name="order.delete_orders_by_id",
        method="DELETE",
        path="/orders/{id}",
        pointer="#/paths/~1orders~1{id}/delete",
        parameters=(Parameter("id", "id", "path"),),
        check=check_parameters,
        responses={"204": NoContent()},
    )
