"""Operations of the tag things."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal

from ..runtime.core.awaited import awaited
from ..runtime.http.operation import Operation
from ..runtime.request.parameters import Parameter
from ..runtime.response.responses import NoContent

if TYPE_CHECKING:
    import datetime as dt
    from decimal import Decimal
    from uuid import UUID

    from .. import models
    from ..runtime.http.async_transport import AsyncTransport
    from ..runtime.http.options import RequestOptions
    from ..runtime.http.transport import Transport


class Things:
    """Operations of the tag things."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list_things(
        self,
        kind: models.Kind,
        required_text: str,
        *,
        limit: int | None = None,
        ratio: float | None = None,
        exact: bool | None = None,
        created: dt.datetime | None = None,
        day: dt.date | None = None,
        at: dt.time | None = None,
        within: dt.timedelta | None = None,
        uuid: UUID | None = None,
        price: Decimal | None = None,
        code: str | None = None,
        order: Literal["asc", "desc"] | None = None,
        version: Literal[1, 2] | None = None,
        ids: list[int] | None = None,
        names: list[str] | None = None,
        spaced: list[str] | None = None,
        filter: models.ListThingsFilter | None = None,
        raw: str | None = None,
        empty: str | None = None,
        nullable: str | None = None,
        old: int | None = None,
        json: models.ListThingsJson | None = None,
        x_request_id: UUID | None = None,
        session: str | None = None,
        request_options: RequestOptions | None = None,
    ) -> None:
        """List things

        Lists what there is.

        * newest first
        * at most `limit`

        `GET /things/{kind}`

        Args:
            limit: (default `20`)
            exact: (default `false`)
            order: (default `"asc"`)
            old: Use `limit`. (deprecated)
        """
        return self._transport.send(
            _list_things(),
            request_options,
            None,
            kind,
            required_text,
            limit,
            ratio,
            exact,
            created,
            day,
            at,
            within,
            uuid,
            price,
            code,
            order,
            version,
            ids,
            names,
            spaced,
            filter,
            raw,
            empty,
            nullable,
            old,
            json,
            x_request_id,
            session,
        )

    def delete_things(
        self,
        kind: models.Kind,
        *,
        limit: str | None = None,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Delete things.

        `DELETE /things/{kind}`

        Deprecated.

        Args:
            limit: Overridden below.
        """
        return self._transport.send(
            _delete_things(), request_options, None, kind, limit
        )


class AsyncThings:
    """The methods of `Things`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    list_things = awaited(Things.list_things)
    delete_things = awaited(Things.delete_things)


@cache
def _list_things() -> Operation[None]:
    from ..validators.list_things_parameters import check as check_parameters

    return Operation(
        "GET",
        "/things/{kind}",
        {"204": NoContent()},
        parameters=(
            Parameter("path", "kind"),
            Parameter("query", "required_text"),
            Parameter("query", "limit"),
            Parameter("query", "ratio"),
            Parameter("query", "exact"),
            Parameter("query", "created"),
            Parameter("query", "day"),
            Parameter("query", "at"),
            Parameter("query", "within"),
            Parameter("query", "uuid"),
            Parameter("query", "price"),
            Parameter("query", "code"),
            Parameter("query", "order"),
            Parameter("query", "version"),
            Parameter("query", "ids"),
            Parameter("query", "names", explode=False),
            Parameter("query", "spaced", style="spaceDelimited"),
            Parameter("query", "filter", style="deepObject", explode=True),
            Parameter("query", "raw", allow_reserved=True),
            Parameter("query", "empty", allow_empty=True),
            Parameter("query", "nullable"),
            Parameter("query", "old"),
            Parameter("query", "json", content_type="application/json"),
            Parameter("header", "X-Request-Id", "x_request_id"),
            Parameter("cookie", "session"),
        ),
        check=check_parameters,
    )


@cache
def _delete_things() -> Operation[None]:
    from ..validators.delete_things_parameters import check as check_parameters

    return Operation(
        "DELETE",
        "/things/{kind}",
        {"204": NoContent()},
        parameters=(Parameter("path", "kind"), Parameter("query", "limit")),
        check=check_parameters,
    )
