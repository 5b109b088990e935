"""Operations of the tag items."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..runtime.core.awaited import awaited
from ..runtime.http.operation import Operation
from ..runtime.request.parameters import Parameter
from ..runtime.response.responses import NoContent

if TYPE_CHECKING:
    from ..runtime.http.async_transport import AsyncTransport
    from ..runtime.http.options import RequestOptions
    from ..runtime.http.transport import Transport


class Items:
    """Operations of the tag items."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list_items(self, *, request_options: RequestOptions | None = None) -> None:
        """`GET /items`"""
        return self._transport.send(_list_items(), request_options)

    def get_item(
        self, id: str, *, request_options: RequestOptions | None = None
    ) -> None:
        """`GET /items/{id}`"""
        return self._transport.send(_get_item(), request_options, None, id)

    def put_item(
        self, id: str, *, request_options: RequestOptions | None = None
    ) -> None:
        """`PUT /items/{id}`"""
        return self._transport.send(_put_item(), request_options, None, id)

    def delete_item(
        self, id: str, *, request_options: RequestOptions | None = None
    ) -> None:
        """`DELETE /items/{id}`"""
        return self._transport.send(_delete_item(), request_options, None, id)

    def patch_item(
        self, id: str, *, request_options: RequestOptions | None = None
    ) -> None:
        """`PATCH /items/{id}`"""
        return self._transport.send(_patch_item(), request_options, None, id)


class AsyncItems:
    """The methods of `Items`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    list_items = awaited(Items.list_items)
    get_item = awaited(Items.get_item)
    put_item = awaited(Items.put_item)
    delete_item = awaited(Items.delete_item)
    patch_item = awaited(Items.patch_item)


@cache
def _list_items() -> Operation[None]:
    return Operation(
        "GET",
        "/items",
        {"204": NoContent()},
    )


@cache
def _get_item() -> Operation[None]:
    from ..validators.get_item_parameters import check as check_parameters

    return Operation(
        "GET",
        "/items/{id}",
        {"204": NoContent()},
        parameters=(Parameter("path", "id"),),
        check=check_parameters,
        servers=("https://items.example.com",),
    )


@cache
def _put_item() -> Operation[None]:
    from ..validators.put_item_parameters import check as check_parameters

    return Operation(
        "PUT",
        "/items/{id}",
        {"204": NoContent()},
        parameters=(Parameter("path", "id"),),
        check=check_parameters,
        servers=("https://a.upload.example.com",),
    )


@cache
def _delete_item() -> Operation[None]:
    from ..validators.delete_item_parameters import check as check_parameters

    return Operation(
        "DELETE",
        "/items/{id}",
        {"204": NoContent()},
        parameters=(Parameter("path", "id"),),
        check=check_parameters,
        servers=("http://plain.example.com",),
    )


@cache
def _patch_item() -> Operation[None]:
    from ..validators.patch_item_parameters import check as check_parameters

    return Operation(
        "PATCH",
        "/items/{id}",
        {"204": NoContent()},
        parameters=(Parameter("path", "id"),),
        check=check_parameters,
        security=(),
        servers=("https://open.example.com",),
    )
