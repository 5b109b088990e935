"""All that is stored"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..runtime.core.awaited import awaited
from ..runtime.http.operation import Operation
from ..runtime.request.parameters import Parameter
from ..runtime.response.responses import JsonResponse

if TYPE_CHECKING:
    from .. import models
    from ..runtime.http.async_transport import AsyncTransport
    from ..runtime.http.options import RequestOptions
    from ..runtime.http.transport import Transport


class Storage:
    """All that is stored"""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def search(
        self,
        question: models.Question,
        *,
        request_options: RequestOptions | None = None,
    ) -> models.Node:
        """`GET /search`"""
        return self._transport.send(_search(), request_options, None, question)


class AsyncStorage:
    """The methods of `Storage`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    search = awaited(Storage.search)


@cache
def _search() -> Operation[models.Node]:
    from ..codecs import node
    from ..validators.search_parameters import check as check_parameters

    return Operation(
        "GET",
        "/search",
        {"200": JsonResponse("models.Node", node.decode)},
        parameters=(
            Parameter("querystring", "question", content_type="application/json"),
        ),
        check=check_parameters,
    )
