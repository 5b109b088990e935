"""Operations of the tag Search."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..runtime.bodies.encoding import Encoding
from ..runtime.bodies.form import FormBody
from ..runtime.operation import Operation
from ..runtime.responses import NoContent

if TYPE_CHECKING:
    from .. import models
    from ..runtime.async_transport import AsyncTransport
    from ..runtime.options import RequestOptions
    from ..runtime.transport import Transport


class Search:
    """Operations of the tag Search."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def search(
        self,
        body: models.SearchRequest,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """A form whose properties have encodings of their own.

        `POST /search`

        Args:
            body: application/x-www-form-urlencoded
        """
        return self._transport.send(_search(), {}, body, request_options)


class AsyncSearch:
    """The asynchronous form of `Search`: Operations of the tag Search."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def search(
        self,
        body: models.SearchRequest,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """A form whose properties have encodings of their own. See `Search.search`."""
        return await self._transport.send(_search(), {}, body, request_options)


@cache
def _search() -> Operation[None]:
    from ..codecs import search_request
    from ..validators.search_request import check as check_body

    return Operation(
        name="search.search",
        method="POST",
        path="/search",
        pointer="#/paths/~1search/post",
        bodies=(
            FormBody(
                "application/x-www-form-urlencoded",
                encode=search_request.encode,
                check=check_body,
                encoding={
                    "tags": Encoding(style="pipeDelimited", explode=False),
                    "exploded": Encoding(style="form", explode=True),
                    "range": Encoding(style="deepObject", explode=True),
                },
            ),
        ),
        body_required=True,
        responses={"204": NoContent()},
    )
