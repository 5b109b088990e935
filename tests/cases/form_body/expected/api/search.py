"""Operations of the tag Search."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..runtime.core.awaited import awaited
from ..runtime.http.operation import Operation
from ..runtime.request.bodies.encoding import Encoding
from ..runtime.request.bodies.form import FormBody
from ..runtime.response.responses import NoContent

if TYPE_CHECKING:
    from .. import models
    from ..runtime.http.async_transport import AsyncTransport
    from ..runtime.http.options import RequestOptions
    from ..runtime.http.transport import Transport


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
        return self._transport.send(_search(), request_options, body)


class AsyncSearch:
    """The methods of `Search`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    search = awaited(Search.search)


@cache
def _search() -> Operation[None]:
    from ..codecs import search_request
    from ..validators.search_request import check as check_body

    return Operation(
        "POST",
        "/search",
        {"204": NoContent()},
        bodies=(
            FormBody(
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
    )
