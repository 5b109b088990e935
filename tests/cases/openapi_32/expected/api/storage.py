"""All that is stored"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..runtime.operation import Operation
from ..runtime.parameters import Parameter
from ..runtime.responses import JsonResponse

if TYPE_CHECKING:
    from .. import models
    from ..runtime.async_transport import AsyncTransport
    from ..runtime.options import RequestOptions
    from ..runtime.transport import Transport


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
        """`GET /search`

        Args:
            question: the querystring parameter `question`
        """
        return self._transport.send(
            _search(), {"question": question}, None, request_options
        )


class AsyncStorage:
    """The asynchronous form of `Storage`: All that is stored"""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def search(
        self,
        question: models.Question,
        *,
        request_options: RequestOptions | None = None,
    ) -> models.Node:
        """See `Storage.search`."""
        return await self._transport.send(
            _search(), {"question": question}, None, request_options
        )


@cache
def _search() -> Operation[models.Node]:
    from ..codecs import node
    from ..validators.search_parameters import check as check_parameters

    return Operation(
        name="storage.search",
        method="GET",
        path="/search",
        pointer="#/paths/~1search/get",
        parameters=(
            Parameter(
                "question", "question", "querystring", content_type="application/json"
            ),
        ),
        check=check_parameters,
        responses={"200": JsonResponse("application/json", "models.Node", node.decode)},
    )
