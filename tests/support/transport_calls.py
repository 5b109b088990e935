"""Short ways to write operations and the arguments of a transport."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from runtime.auth.security import ApiKey, Bearer
from runtime.http.operation import Operation
from runtime.request.parameters.base import Parameter
from runtime.request.parameters.cookie import CookieParameter
from runtime.request.parameters.header import HeaderParameter
from runtime.request.parameters.path import PathParameter
from runtime.request.parameters.query import QueryParameter
from runtime.response.responses import (
    BytesResponse,
    JsonResponse,
    NoContent,
    Response,
    TextResponse,
)

Send = Callable[..., Any]
Call = Callable[..., Any]
"""`call(url, operation, body, options, **settings)`: the value, or the error."""
OK: dict[str, Response] = {"200": JsonResponse()}


def operation(path: str = "/", method: str = "GET", **changes: Any) -> Operation[Any]:
    merged: dict[str, Any] = {"responses": OK, "pointer": "#/paths/~1/get", **changes}
    return Operation(method, path, **merged)


def send_by(
    transport: Any,
    of: Operation[Any],
    given: dict[str, Any],
    body: Any = None,
    options: Any = None,
) -> Any:
    """What a transport returns for arguments by name."""
    values = [given.get(parameter.argument) for parameter in of.parameters]
    return transport.send(of, options, *values, body=body)


_CLASSES: dict[str, Callable[..., Parameter]] = {
    "path": PathParameter,
    "query": QueryParameter,
    "header": HeaderParameter,
    "cookie": CookieParameter,
}


def parameter(name: str, location: str, **changes: Any) -> Parameter:
    return _CLASSES[location](name, name.lower(), **changes)


KEYS = {
    "head": ApiKey("s3cret-h", "header", "X-Key"),
    "query": ApiKey(lambda: "s3cret q", "query", "api key"),
    "cookie": ApiKey("s3cret-c", "cookie", "sid"),
    "bearer": Bearer("s3cret-b"),
}


PET: dict[str, Any] = {
    "200": [JsonResponse("Any", lambda d: ("pet", d)), TextResponse("text/plain")],
    "204": NoContent(),
    "2XX": BytesResponse("image/*"),
    "404": JsonResponse("Any", lambda d: ("problem", d), "application/problem+json"),
    "default": JsonResponse("Any", lambda d: ("default", d)),
}  # fmt: skip
