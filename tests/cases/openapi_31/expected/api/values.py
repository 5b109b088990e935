"""Operations of the tag values."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..runtime.core.awaited import awaited
from ..runtime.http.operation import Operation
from ..runtime.request.bodies.json import JsonBody
from ..runtime.request.parameters import Parameter
from ..runtime.response.responses import JsonResponse, NoContent

if TYPE_CHECKING:
    import datetime as dt

    from .. import models
    from ..runtime.http.async_transport import AsyncTransport
    from ..runtime.http.options import RequestOptions
    from ..runtime.http.transport import Transport


class Values:
    """Operations of the tag values."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def post_values(
        self, body: models.Values, *, request_options: RequestOptions | None = None
    ) -> models.Values:
        """`POST /values`"""
        return self._transport.send(_post_values(), request_options, body)

    def query_values(
        self,
        *,
        after: dt.date | None = None,
        page: int | None = None,
        request_options: RequestOptions | None = None,
    ) -> None:
        """`GET /query`

        Args:
            page: Described anew.
        """
        return self._transport.send(_query_values(), request_options, None, after, page)


class AsyncValues:
    """The methods of `Values`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    post_values = awaited(Values.post_values)
    query_values = awaited(Values.query_values)


@cache
def _post_values() -> Operation[models.Values]:
    from ..codecs import values
    from ..validators.values import check as check_body

    return Operation(
        "POST",
        "/values",
        {"200": JsonResponse("models.Values", values.decode)},
        bodies=(JsonBody(encode=values.encode, check=check_body),),
        body_required=True,
    )


@cache
def _query_values() -> Operation[None]:
    from ..validators.query_values_parameters import check as check_parameters

    return Operation(
        "GET",
        "/query",
        {"204": NoContent()},
        parameters=(Parameter("query", "after"), Parameter("query", "page")),
        check=check_parameters,
    )
