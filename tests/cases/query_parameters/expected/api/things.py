"""Operations of the tag things."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal

from ..runtime.operation import Operation
from ..runtime.parameters import Parameter
from ..runtime.responses import NoContent

if TYPE_CHECKING:
    import datetime as dt
    from decimal import Decimal
    from uuid import UUID

    from .. import models
    from ..runtime.async_transport import AsyncTransport
    from ..runtime.options import RequestOptions
    from ..runtime.transport import Transport


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
            kind: the path parameter `kind`
            required_text: the query parameter `required_text`
            limit:  (default `20`)
            ratio: the query parameter `ratio`
            exact:  (default `false`)
            created: the query parameter `created`
            day: the query parameter `day`
            at: the query parameter `at`
            within: the query parameter `within`
            uuid: the query parameter `uuid`
            price: the query parameter `price`
            code: the query parameter `code`
            order:  (default `"asc"`)
            version: the query parameter `version`
            ids: the query parameter `ids`
            names: the query parameter `names`
            spaced: the query parameter `spaced`
            filter: the query parameter `filter`
            raw: the query parameter `raw`
            empty: the query parameter `empty`
            nullable: the query parameter `nullable`
            old: Use `limit`. (deprecated)
            json: the query parameter `json`
            x_request_id: the header parameter `X-Request-Id`
            session: the cookie parameter `session`
        """
        return self._transport.send(
            _list_things(),
            {
                "kind": kind,
                "required_text": required_text,
                "limit": limit,
                "ratio": ratio,
                "exact": exact,
                "created": created,
                "day": day,
                "at": at,
                "within": within,
                "uuid": uuid,
                "price": price,
                "code": code,
                "order": order,
                "version": version,
                "ids": ids,
                "names": names,
                "spaced": spaced,
                "filter": filter,
                "raw": raw,
                "empty": empty,
                "nullable": nullable,
                "old": old,
                "json": json,
                "x_request_id": x_request_id,
                "session": session,
            },
            None,
            request_options,
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
            kind: the path parameter `kind`
            limit: Overridden below.
        """
        return self._transport.send(
            _delete_things(), {"kind": kind, "limit": limit}, None, request_options
        )


class AsyncThings:
    """The asynchronous form of `Things`: Operations of the tag things."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def list_things(
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
        """List things. See `Things.list_things`."""
        return await self._transport.send(
            _list_things(),
            {
                "kind": kind,
                "required_text": required_text,
                "limit": limit,
                "ratio": ratio,
                "exact": exact,
                "created": created,
                "day": day,
                "at": at,
                "within": within,
                "uuid": uuid,
                "price": price,
                "code": code,
                "order": order,
                "version": version,
                "ids": ids,
                "names": names,
                "spaced": spaced,
                "filter": filter,
                "raw": raw,
                "empty": empty,
                "nullable": nullable,
                "old": old,
                "json": json,
                "x_request_id": x_request_id,
                "session": session,
            },
            None,
            request_options,
        )

    async def delete_things(
        self,
        kind: models.Kind,
        *,
        limit: str | None = None,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Delete things. See `Things.delete_things`."""
        return await self._transport.send(
            _delete_things(), {"kind": kind, "limit": limit}, None, request_options
        )


@cache
def _list_things() -> Operation[None]:
    from ..validators.list_things_parameters import check as check_parameters

    return Operation(
        name="things.list_things",
        method="GET",
        path="/things/{kind}",
        pointer="#/paths/~1things~1{kind}/get",
        parameters=(
            Parameter("kind", "kind", "path"),
            Parameter("required_text", "required_text", "query"),
            Parameter("limit", "limit", "query"),
            Parameter("ratio", "ratio", "query"),
            Parameter("exact", "exact", "query"),
            Parameter("created", "created", "query"),
            Parameter("day", "day", "query"),
            Parameter("at", "at", "query"),
            Parameter("within", "within", "query"),
            Parameter("uuid", "uuid", "query"),
            Parameter("price", "price", "query"),
            Parameter("code", "code", "query"),
            Parameter("order", "order", "query"),
            Parameter("version", "version", "query"),
            Parameter("ids", "ids", "query"),
            Parameter("names", "names", "query", explode=False),
            Parameter("spaced", "spaced", "query", style="spaceDelimited"),
            Parameter("filter", "filter", "query", style="deepObject", explode=True),
            Parameter("raw", "raw", "query", allow_reserved=True),
            Parameter("empty", "empty", "query"),
            Parameter("nullable", "nullable", "query"),
            Parameter("old", "old", "query"),
            Parameter("json", "json", "query", content_type="application/json"),
            Parameter("x_request_id", "X-Request-Id", "header"),
            Parameter("session", "session", "cookie"),
        ),
        check=check_parameters,
        responses={"204": NoContent()},
    )


@cache
def _delete_things() -> Operation[None]:
    from ..validators.delete_things_parameters import check as check_parameters

    return Operation(
        name="things.delete_things",
        method="DELETE",
        path="/things/{kind}",
        pointer="#/paths/~1things~1{kind}/delete",
        parameters=(
            Parameter("kind", "kind", "path"),
            Parameter("limit", "limit", "query"),
        ),
        check=check_parameters,
        responses={"204": NoContent()},
    )
