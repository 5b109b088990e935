"""Operations of the tag words."""

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


class Words:
    """Operations of the tag words."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def find_words(
        self, q: str, *, request_options: RequestOptions | None = None
    ) -> None:
        """`GET /words`"""
        return self._transport.send(_find_words(), request_options, None, q)


class AsyncWords:
    """The methods of `Words`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    find_words = awaited(Words.find_words)


@cache
def _find_words() -> Operation[None]:
    from ..validators.find_words_parameters import check as check_parameters

    return Operation(
        "GET",
        "/words",
        {"204": NoContent()},
        parameters=(Parameter("query", "q"),),
        check=check_parameters,
    )
