"""Operations of the tag trees."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from ..runtime.core.awaited import awaited
from ..runtime.http.operation import Operation
from ..runtime.request.bodies.json import JsonBody
from ..runtime.request.parameters import Parameter
from ..runtime.response.responses import AnyResponse, JsonResponse

if TYPE_CHECKING:
    from .. import models
    from ..runtime.http.async_transport import AsyncTransport
    from ..runtime.http.options import RequestOptions
    from ..runtime.http.transport import Transport


class Trees:
    """Operations of the tag trees."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list_trees(
        self, *, limit: int | None = None, request_options: RequestOptions | None = None
    ) -> list[models.Tree]:
        """`GET /trees`"""
        return self._transport.send(_list_trees(), request_options, None, limit)

    def plant_tree(
        self, body: models.Tree, *, request_options: RequestOptions | None = None
    ) -> Any:
        """`POST /trees`"""
        return self._transport.send(_plant_tree(), request_options, body)


class AsyncTrees:
    """The methods of `Trees`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    list_trees = awaited(Trees.list_trees)
    plant_tree = awaited(Trees.plant_tree)


@cache
def _list_trees() -> Operation[list[models.Tree]]:
    from ..codecs import tree
    from ..runtime.json.decoding import each
    from ..validators.list_trees_parameters import check as check_parameters

    return Operation(
        "GET",
        "/trees",
        {"200": JsonResponse("list[models.Tree]", each(tree.decode))},
        parameters=(Parameter("query", "limit"),),
        check=check_parameters,
    )


@cache
def _plant_tree() -> Operation[Any]:
    from ..codecs import tree
    from ..validators.schemas_tree import check as check_body

    return Operation(
        "POST",
        "/trees",
        {"201": AnyResponse()},
        bodies=(JsonBody(encode=tree.encode, check=check_body),),
        body_required=True,
    )
