"""Operations of the tag default."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from ..runtime.awaited import awaited
from ..runtime.operation import Operation
from ..runtime.parameters import Parameter
from ..runtime.responses import JsonResponse

if TYPE_CHECKING:
    from ..runtime.async_transport import AsyncTransport
    from ..runtime.options import RequestOptions
    from ..runtime.transport import Transport


class Default:
    """Operations of the tag default."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def get_user(
        self,
        user_id: str,
        part: str,
        verbose: bool,
        *,
        anything: Any = None,
        limit: int | None = None,
        most: int | None = None,
        request_options: RequestOptions | None = None,
    ) -> str:
        """`GET /users/{userId}/{part}`"""
        return self._transport.send(
            _get_user(),
            request_options,
            None,
            user_id,
            part,
            verbose,
            anything,
            limit,
            most,
        )


class AsyncDefault:
    """The methods of `Default`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    get_user = awaited(Default.get_user)


@cache
def _get_user() -> Operation[str]:
    from ..validators.get_user_parameters import check as check_parameters

    return Operation(
        "GET",
        "/users/{userId}/{part}",
        {"200": JsonResponse("str")},
        parameters=(
            Parameter("path", "userId", "user_id"),
            Parameter("path", "part"),
            Parameter("query", "verbose"),
            Parameter("query", "anything"),
            Parameter("query", "limit"),
            Parameter("query", "most"),
        ),
        check=check_parameters,
    )
