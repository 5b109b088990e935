"""Operations of the tag auth."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..runtime.core.awaited import awaited
from ..runtime.http.operation import Operation
from ..runtime.response.responses import NoContent

if TYPE_CHECKING:
    from ..runtime.http.async_transport import AsyncTransport
    from ..runtime.http.options import RequestOptions
    from ..runtime.http.transport import Transport


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

    def digested(self, *, request_options: RequestOptions | None = None) -> None:
        """`GET /digest`"""
        return self._transport.send(_digested(), request_options)

    def negotiated(self, *, request_options: RequestOptions | None = None) -> None:
        """`GET /negotiate`"""
        return self._transport.send(_negotiated(), request_options)

    def certified(self, *, request_options: RequestOptions | None = None) -> None:
        """`GET /tls`"""
        return self._transport.send(_certified(), request_options)

    def certified_or_not(
        self, *, request_options: RequestOptions | None = None
    ) -> None:
        """`GET /tls-or-key`"""
        return self._transport.send(_certified_or_not(), request_options)

    def certified_and_keys(
        self, *, request_options: RequestOptions | None = None
    ) -> None:
        """`GET /tls-and-both`"""
        return self._transport.send(_certified_and_keys(), request_options)

    def rivalling(self, *, request_options: RequestOptions | None = None) -> None:
        """`GET /rivals`"""
        return self._transport.send(_rivalling(), request_options)


class AsyncAuth:
    """The methods of `Auth`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    inherited = awaited(Auth.inherited)
    none = awaited(Auth.none)
    optional = awaited(Auth.optional)
    both = awaited(Auth.both)
    oauth = awaited(Auth.oauth)
    digested = awaited(Auth.digested)
    negotiated = awaited(Auth.negotiated)
    certified = awaited(Auth.certified)
    certified_or_not = awaited(Auth.certified_or_not)
    certified_and_keys = awaited(Auth.certified_and_keys)
    rivalling = awaited(Auth.rivalling)


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


@cache
def _digested() -> Operation[None]:
    return Operation(
        "GET",
        "/digest",
        {"204": NoContent()},
        security=(("digest",),),
    )


@cache
def _negotiated() -> Operation[None]:
    return Operation(
        "GET",
        "/negotiate",
        {"204": NoContent()},
        security=(("negotiate",),),
    )


@cache
def _certified() -> Operation[None]:
    return Operation(
        "GET",
        "/tls",
        {"204": NoContent()},
        security=((),),
    )


@cache
def _certified_or_not() -> Operation[None]:
    return Operation(
        "GET",
        "/tls-or-key",
        {"204": NoContent()},
        security=((), ("headerKey",)),
    )


@cache
def _certified_and_keys() -> Operation[None]:
    return Operation(
        "GET",
        "/tls-and-both",
        {"204": NoContent()},
        security=(("headerKey", "bearerAuth"),),
    )


@cache
def _rivalling() -> Operation[None]:
    return Operation(
        "GET",
        "/rivals",
        {"204": NoContent()},
        security=(
            (("oauth", "read"), "cookieKey"),
            ("cookieKey", "rawHeader"),
            ("cookieKey", "bearerAuth"),
        ),
    )
