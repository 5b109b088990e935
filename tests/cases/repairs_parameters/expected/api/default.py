"""Operations of the tag default."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from ..runtime.core.awaited import awaited
from ..runtime.http.operation import Operation
from ..runtime.request.parameters import Parameter
from ..runtime.response.responses import AnyResponse

if TYPE_CHECKING:
    from ..runtime.http.async_transport import AsyncTransport
    from ..runtime.http.options import RequestOptions
    from ..runtime.http.transport import Transport


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
        fields: list[Any] | None = None,
        limit: int | None = None,
        request_options: RequestOptions | None = None,
    ) -> Any:
        """`GET /users/{userId}/{part}`"""
        return self._transport.send(
            _get_user(),
            request_options,
            None,
            user_id,
            part,
            verbose,
            anything,
            fields,
            limit,
        )


class AsyncDefault:
    """The methods of `Default`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    get_user = awaited(Default.get_user)


@cache
def _get_user() -> Operation[Any]:
    from ..validators.get_user_parameters import check as check_parameters

    return Operation(
        "GET",
        "/users/{userId}/{part}",
        {"200": AnyResponse()},
        parameters=(
            Parameter("path", "userId", "user_id"),
            Parameter("path", "part"),
            Parameter("query", "verbose"),
            Parameter("query", "anything"),
            Parameter("query", "fields"),
            Parameter("query", "limit"),
        ),
        check=check_parameters,
    )
