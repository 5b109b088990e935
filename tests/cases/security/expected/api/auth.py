"""Operations of the tag auth."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..runtime.operation import Operation
from ..runtime.responses import NoContent

if TYPE_CHECKING:
    from ..runtime.async_transport import AsyncTransport
    from ..runtime.options import RequestOptions
    from ..runtime.transport import Transport


class Auth:
    """Operations of the tag auth."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def inherited(self, *, request_options: RequestOptions | None = None) -> None:
        """`GET /inherited`"""
        return self._transport.send(_inherited(), {}, None, request_options)

    def none(self, *, request_options: RequestOptions | None = None) -> None:
        """`GET /none`"""
        return self._transport.send(_none(), {}, None, request_options)

    def optional(self, *, request_options: RequestOptions | None = None) -> None:
        """`GET /optional`"""
        return self._transport.send(_optional(), {}, None, request_options)

    def both(self, *, request_options: RequestOptions | None = None) -> None:
        """`GET /both`"""
        return self._transport.send(_both(), {}, None, request_options)

    def oauth(self, *, request_options: RequestOptions | None = None) -> None:
        """`GET /oauth`"""
        return self._transport.send(_oauth(), {}, None, request_options)


class AsyncAuth:
    """The asynchronous form of `Auth`: Operations of the tag auth."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def inherited(self, *, request_options: RequestOptions | None = None) -> None:
        """See `Auth.inherited`."""
        return await self._transport.send(_inherited(), {}, None, request_options)

    async def none(self, *, request_options: RequestOptions | None = None) -> None:
        """See `Auth.none`."""
        return await self._transport.send(_none(), {}, None, request_options)

    async def optional(self, *, request_options: RequestOptions | None = None) -> None:
        """See `Auth.optional`."""
        return await self._transport.send(_optional(), {}, None, request_options)

    async def both(self, *, request_options: RequestOptions | None = None) -> None:
        """See `Auth.both`."""
        return await self._transport.send(_both(), {}, None, request_options)

    async def oauth(self, *, request_options: RequestOptions | None = None) -> None:
        """See `Auth.oauth`."""
        return await self._transport.send(_oauth(), {}, None, request_options)


@cache
def _inherited() -> Operation[None]:
    return Operation(
        name="auth.inherited",
        method="GET",
        path="/inherited",
        pointer="#/paths/~1inherited/get",
        responses={"204": NoContent()},
        security=(("basicAuth",), ("headerKey",)),
    )


@cache
def _none() -> Operation[None]:
    return Operation(
        name="auth.none",
        method="GET",
        path="/none",
        pointer="#/paths/~1none/get",
        responses={"204": NoContent()},
    )


@cache
def _optional() -> Operation[None]:
    return Operation(
        name="auth.optional",
        method="GET",
        path="/optional",
        pointer="#/paths/~1optional/get",
        responses={"204": NoContent()},
        security=((), ("bearerAuth",)),
    )


@cache
def _both() -> Operation[None]:
    return Operation(
        name="auth.both",
        method="GET",
        path="/both",
        pointer="#/paths/~1both/get",
        responses={"204": NoContent()},
        security=(("queryKey", "cookieKey"),),
    )


@cache
def _oauth() -> Operation[None]:
    return Operation(
        name="auth.oauth",
        method="GET",
        path="/oauth",
        pointer="#/paths/~1oauth/get",
        responses={"204": NoContent()},
        security=(("oauth",), ("oidc",)),
    )
