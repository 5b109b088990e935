"""Operations of the tag words."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..runtime.operation import Operation
from ..runtime.parameters import Parameter
from ..runtime.responses import NoContent

if TYPE_CHECKING:
    from ..runtime.async_transport import AsyncTransport
    from ..runtime.options import RequestOptions
    from ..runtime.transport import Transport


class Words:
    """Operations of the tag words."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def find_words(
        self,
        q: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """`GET /words`

        Args:
            q: the query parameter `q`
        """
        return self._transport.send(_find_words(), {"q": q}, None, request_options)


class AsyncWords:
    """The asynchronous form of `Words`: Operations of the tag words."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def find_words(
        self,
        q: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """See `Words.find_words`."""
        return await self._transport.send(
            _find_words(), {"q": q}, None, request_options
        )


@cache
def _find_words() -> Operation[None]:
    from ..validators.find_words_parameters import check as check_parameters

    return Operation(
        name="words.find_words",
        method="GET",
        path="/words",
        pointer="#/paths/~1words/get",
        parameters=(Parameter("q", "q", "query"),),
        check=check_parameters,
        responses={"204": NoContent()},
    )
