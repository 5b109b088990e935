"""The values that a recorded exchange passes to a linked call (OpenAPI 3.2, 4.20).

A value is a constant, a runtime expression, or a string with expressions in braces. A
value that the exchange does not have is None: the parameter is then omitted, and the
check of the call reports it if it is required.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, cast
from urllib.parse import parse_qs, unquote, urlsplit

from ..core.json_text import dumps_text
from ..core.media_types import essence
from ..http.options import RequestOptions
from ..json.parsing import loads
from ..response.recording import Exchange

__all__ = ["Linked", "at_server"]

_embedded = re.compile(r"\{(\$[^{}]*)\}")
_placeholder = re.compile(r"\{([^{}]*)\}")
_FORM = "application/x-www-form-urlencoded"


def at_server(options: RequestOptions | None, url: str) -> RequestOptions:
    """The options with the server of a link, unless the caller has chosen one."""
    options = options or RequestOptions()
    return options if options.server is not None else replace(options, server=url)


class Linked:
    """An exchange, and the path template of its operation."""

    __slots__ = ("_exchange", "_path")

    def __init__(self, exchange: Exchange[Any], path: str = "") -> None:
        self._exchange = exchange
        self._path = path

    def of(self, value: Any) -> Any:
        """A constant, or the value of an expression in the exchange."""
        if not isinstance(value, str):
            return value
        if value.startswith("$"):
            return self._find(value)
        parts = _embedded.split(value)
        for index in range(1, len(parts), 2):
            found = self._find(parts[index])
            if found is None:
                return None
            parts[index] = found if isinstance(found, str) else dumps_text(found)
        return "".join(parts)

    def scalar(self, value: Any) -> Any:
        """Like `of`, but a string with a number or a boolean is decoded."""
        found = self.of(value)
        if not isinstance(found, str):
            return found
        try:
            read: Any = loads(found.encode())
        except (ValueError, RecursionError):
            return found
        return read if isinstance(read, int | float) else found

    def _find(self, expression: str) -> Any:
        exchange = self._exchange
        match expression:
            case "$url":
                return exchange.request.url
            case "$method":
                return exchange.request.method
            case "$statusCode":
                return exchange.status
            case _:
                return self._part(expression)

    def _part(self, expression: str) -> Any:
        """A part of the request or of the response."""
        exchange = self._exchange
        source, _, rest = expression.partition(".")
        kind, _, name = rest.partition(".")
        if rest == "body" or rest.startswith("body#"):
            return _at(self._body(source), rest.removeprefix("body").removeprefix("#"))
        request = exchange.request
        match kind:
            case "header":
                headers = request.headers if source == "$request" else exchange.headers
                return _header(headers, name)
            case "query":
                query = parse_qs(urlsplit(request.url).query, keep_blank_values=True)
                values = query.get(name, [None])
                return values[0] if len(values) == 1 else values
            case "path":
                return _in_path(self._path, urlsplit(request.url).path, name)
            case _:
                return None

    def _body(self, source: str) -> Any:
        exchange = self._exchange
        if source != "$request":
            return _data(exchange.body, exchange.headers)
        return _data(exchange.request.content or b"", exchange.request.headers)


def _header(headers: Mapping[str, str], name: str) -> str | None:
    wanted = name.lower()
    return next((text for key, text in headers.items() if key.lower() == wanted), None)


def _data(body: bytes, headers: Mapping[str, str]) -> Any:
    """A body as JSON data, the members of a form by name, or a string."""
    media_type = _header(headers, "content-type") or ""
    text = body.decode(errors="replace")
    if essence(media_type) == _FORM:
        pairs = parse_qs(text, keep_blank_values=True)
        return {name: values[0] for name, values in pairs.items()}
    if not body:
        return None
    try:
        return loads(body)
    except (ValueError, RecursionError):
        return text


def _at(data: Any, pointer: str) -> Any:
    """The value at a JSON pointer (RFC 6901); None if there is none."""
    for part in pointer.split("/")[1:]:
        key = part.replace("~1", "/").replace("~0", "~")
        if type(data) is dict:
            data = cast("Mapping[str, Any]", data).get(key)
        elif type(data) is list and key.isdecimal():
            items = cast("Sequence[Any]", data)
            data = items[int(key)] if int(key) < len(items) else None
        else:
            return None
    return data


def _in_path(template: str, path: str, name: str) -> str | None:
    """The value of a path parameter; the path of a server precedes the template."""
    parts = _placeholder.split(template.partition("#")[0].partition("?")[0])
    names = parts[1::2]
    if name not in names:
        return None
    parts[::2] = map(re.escape, parts[::2])
    parts[1::2] = ["([^/]*?)"] * len(names)
    found = re.search("".join(parts) + "$", path)
    return unquote(found[names.index(name) + 1]) if found is not None else None
