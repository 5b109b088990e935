"""Operations of the tag reports."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..runtime.core.awaited import awaited
from ..runtime.http.operation import Operation
from ..runtime.request.bodies.json import JsonBody
from ..runtime.request.parameters import Parameter
from ..runtime.response.responses import NoContent

if TYPE_CHECKING:
    from .. import models
    from ..runtime.http.async_transport import AsyncTransport
    from ..runtime.http.options import RequestOptions
    from ..runtime.http.transport import Transport


class Reports:
    """Operations of the tag reports."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def report_url(
        self,
        url: str,
        *,
        body: models.Repository | None = None,
        exchange: str | None = None,
        request_options: RequestOptions | None = None,
    ) -> None:
        """`POST /reports`"""
        return self._transport.send(_report_url(), request_options, body, url, exchange)


class AsyncReports:
    """The methods of `Reports`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    report_url = awaited(Reports.report_url)


@cache
def _report_url() -> Operation[None]:
    from ..codecs import repository
    from ..validators.report_url_parameters import check as check_parameters
    from ..validators.repository import check as check_body

    return Operation(
        "POST",
        "/reports",
        {"204": NoContent()},
        parameters=(Parameter("query", "url"), Parameter("query", "exchange")),
        check=check_parameters,
        bodies=(JsonBody(encode=repository.encode, check=check_body),),
    )
