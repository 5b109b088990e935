"""Operations of the tag things."""

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


class Things:
    """Operations of the tag things."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def read(self, *, request_options: RequestOptions | None = None) -> None:
        """`GET /read`"""
        return self._transport.send(_read(), request_options)

    def read_too(self, *, request_options: RequestOptions | None = None) -> None:
        """`GET /read-too`"""
        return self._transport.send(_read_too(), request_options)

    def write(self, *, request_options: RequestOptions | None = None) -> None:
        """`POST /write`"""
        return self._transport.send(_write(), request_options)

    def either(self, *, request_options: RequestOptions | None = None) -> None:
        """`GET /either`"""
        return self._transport.send(_either(), request_options)

    def openid(self, *, request_options: RequestOptions | None = None) -> None:
        """`GET /oidc`"""
        return self._transport.send(_openid(), request_options)

    def anyone(self, *, request_options: RequestOptions | None = None) -> None:
        """`GET /open`"""
        return self._transport.send(_anyone(), request_options)


class AsyncThings:
    """The methods of `Things`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    read = awaited(Things.read)
    read_too = awaited(Things.read_too)
    write = awaited(Things.write)
    either = awaited(Things.either)
    openid = awaited(Things.openid)
    anyone = awaited(Things.anyone)


@cache
def _read() -> Operation[None]:
    return Operation(
        "GET",
        "/read",
        {"204": NoContent()},
    )


@cache
def _read_too() -> Operation[None]:
    return Operation(
        "GET",
        "/read-too",
        {"204": NoContent()},
    )


@cache
def _write() -> Operation[None]:
    return Operation(
        "POST",
        "/write",
        {"204": NoContent()},
        security=((("main", "write", "read"), "key"),),
    )


@cache
def _either() -> Operation[None]:
    return Operation(
        "GET",
        "/either",
        {"204": NoContent()},
        security=(
            (
                (
                    "absent_but_declared",
                    "a-scope-with-a-very-long-name",
                    "another-scope-with-a-very-long-name",
                ),
            ),
            (("users", "profile"),),
        ),
    )


@cache
def _openid() -> Operation[None]:
    return Operation(
        "GET",
        "/oidc",
        {"204": NoContent()},
        security=((("oidc", "openid"),),),
    )


@cache
def _anyone() -> Operation[None]:
    return Operation(
        "GET",
        "/open",
        {"204": NoContent()},
        security=(),
    )
