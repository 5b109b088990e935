"""Operations of the tag sequences."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal

from ..runtime.core.awaited import awaited
from ..runtime.http.operation import Operation
from ..runtime.request.bodies.sequence import SequenceBody
from ..runtime.response.responses import NoContent

if TYPE_CHECKING:
    from collections.abc import AsyncIterable, Iterable

    from .. import models
    from ..runtime.http.async_transport import AsyncTransport
    from ..runtime.http.options import RequestOptions
    from ..runtime.http.transport import Transport


class Sequences:
    """Operations of the tag sequences."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def send_lines(
        self,
        body: Iterable[models.Pet] | AsyncIterable[models.Pet],
        *,
        content_type: (
            Literal["application/x-ndjson", "application/json-seq"] | None
        ) = None,
        request_options: RequestOptions | None = None,
    ) -> None:
        """`POST /lines`"""
        return self._transport.send(
            _send_lines(), request_options, body, content_type=content_type
        )

    def bulk(
        self,
        body: Iterable[models.BulkRequest] | AsyncIterable[models.BulkRequest],
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """`POST /bulk`

        Args:
            body: application/x-ndjson
        """
        return self._transport.send(_bulk(), request_options, body)


class AsyncSequences:
    """The methods of `Sequences`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    send_lines = awaited(Sequences.send_lines)
    bulk = awaited(Sequences.bulk)


@cache
def _send_lines() -> Operation[None]:
    from ..codecs import pet
    from ..validators.pet import check as check_body

    return Operation(
        "POST",
        "/lines",
        {"204": NoContent()},
        bodies=(
            SequenceBody(
                "application/x-ndjson",
                encode=pet.encode,
                check=check_body,
                also=("application/json-seq",),
            ),
        ),
        body_required=True,
    )


@cache
def _bulk() -> Operation[None]:
    from ..codecs import bulk_request
    from ..validators.bulk_request import check as check_body

    return Operation(
        "POST",
        "/bulk",
        {"204": NoContent()},
        bodies=(
            SequenceBody(
                "application/x-ndjson", encode=bulk_request.encode, check=check_body
            ),
        ),
        body_required=True,
    )
