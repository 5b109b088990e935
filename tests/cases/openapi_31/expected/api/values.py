"""Operations of the tag values."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..runtime.bodies.json import JsonBody
from ..runtime.operation import Operation
from ..runtime.parameters import Parameter
from ..runtime.responses import JsonResponse, NoContent

if TYPE_CHECKING:
    import datetime as dt

    from .. import models
    from ..runtime.async_transport import AsyncTransport
    from ..runtime.options import RequestOptions
    from ..runtime.transport import Transport


class Values:
    """Operations of the tag values."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def post_values(
        self,
        body: models.Values,
        *,
        request_options: RequestOptions | None = None,
    ) -> models.Values:
        """`POST /values`

        Args:
            body: application/json
        """
        return self._transport.send(_post_values(), {}, body, request_options)

    def query_values(
        self,
        *,
        after: dt.date | None = None,
        page: int | None = None,
        request_options: RequestOptions | None = None,
    ) -> None:
        """`GET /query`

        Args:
            after: the query parameter `after`
            page: Described anew.
        """
        return self._transport.send(
            _query_values(), {"after": after, "page": page}, None, request_options
        )


class AsyncValues:
    """The asynchronous form of `Values`: Operations of the tag values."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def post_values(
        self,
        body: models.Values,
        *,
        request_options: RequestOptions | None = None,
    ) -> models.Values:
        """See `Values.post_values`."""
        return await self._transport.send(_post_values(), {}, body, request_options)

    async def query_values(
        self,
        *,
        after: dt.date | None = None,
        page: int | None = None,
        request_options: RequestOptions | None = None,
    ) -> None:
        """See `Values.query_values`."""
        return await self._transport.send(
            _query_values(), {"after": after, "page": page}, None, request_options
        )


@cache
def _post_values() -> Operation[models.Values]:
    from ..codecs import values
    from ..validators.values import check as check_body

    return Operation(
        name="values.post_values",
        method="POST",
        path="/values",
        pointer="#/paths/~1values/post",
        bodies=(JsonBody("application/json", encode=values.encode, check=check_body),),
        body_required=True,
        responses={
            "200": JsonResponse("application/json", "models.Values", values.decode),
        },
    )


@cache
def _query_values() -> Operation[None]:
    from ..validators.query_values_parameters import check as check_parameters

    return Operation(
        name="values.query_values",
        method="GET",
        path="/query",
        pointer="#/paths/~1query/get",
        parameters=(
            Parameter("after", "after", "query"),
            Parameter("page", "page", "query"),
        ),
        check=check_parameters,
        responses={"204": NoContent()},
    )
