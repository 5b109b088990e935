"""Operations of the tag auth."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..runtime.awaited import awaited
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
        return self._transport.send(_inherited(), request_options)

    def none(self, *, request_options: RequestOptions | None = None) -> None:
        """`GET /none`"""
        return self._transport.send(_none(), request_options)

    def optional(self, *, request_options: RequestOptions | None = None) -> None:
        """`GET /optional`"""
        return self._transport.send(_optional(), request_options)

    def both(self, *, request_options: RequestOptions | None = None) -> None:
        """`GET /both`"""
        return self._transport.send(_both(), request_options)

    def oauth(self, *, request_options: RequestOptions | None = None) -> None:
        """`GET /oauth`"""
        return self._transport.send(_oauth(), request_options)


class AsyncAuth:
    """The methods of `Auth`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    inherited = awaited(Auth.inherited)
    none = awaited(Auth.none)
    optional = awaited(Auth.optional)
    both = awaited(Auth.both)
    oauth = awaited(Auth.oauth)


@cache
def _inherited() -> Operation[None]:
    return Operation(
        "GET",
        "/inherited",
        {"204": NoContent()},
    )


@cache
def _none() -> Operation[None]:
    return Operation(
        "GET",
        "/none",
        {"204": NoContent()},
        security=(),
    )


@cache
def _optional() -> Operation[None]:
    return Operation(
        "GET",
        "/optional",
        {"204": NoContent()},
        security=((), ("bearerAuth",)),
    )


@cache
def _both() -> Operation[None]:
    return Operation(
        "GET",
        "/both",
        {"204": NoContent()},
        security=(("queryKey", "cookieKey"),),
    )


@cache
def _oauth() -> Operation[None]:
    return Operation(
        "GET",
        "/oauth",
        {"204": NoContent()},
        security=((("oauth", "read"),), ("oidc",)),
    )
