"""What a server says of an error, for the message of the exception.

Messages end up in logs: the text is short and printable, and a credential of the request
that the server repeats is masked.
"""

from __future__ import annotations

import json
from base64 import b64decode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import quote, unquote_plus

from ..core.charsets import text_of
from ..core.media_types import essence, is_json
from ..json.parsing import loads

if TYPE_CHECKING:
    import httpx2

__all__ = ["error_text", "secret_values", "without"]

_LENGTH = 200
_PARSED = 1 << 16  # bytes: a longer body is not parsed for the sake of its message
_SHORTEST = 4  # characters of a secret; masking a shorter one would hide other words
_KEYS = ("detail", "message", "error_description", "title", "msg", "error", "errors")
"""Members that hold the message, or an object or array that does: those of RFC 9457, of
RFC 6749 section 5.2, and what is usual."""


def error_text(response: httpx2.Response, secrets: Iterable[str]) -> str:
    """The message in the body of a response, or the beginning of the body."""
    text = text_of(response)[:_PARSED]
    if len(response.content) <= _PARSED and is_json(
        essence(response.headers.get("content-type", ""))
    ):
        text = _message(response.content) or text
    text = without(secrets, text)
    words = " ".join(text[: 8 * _LENGTH].split())
    shown = f"{words[:_LENGTH]}..." if len(words) > _LENGTH else words
    return "".join(
        c if c.isprintable() else c.encode("unicode_escape").decode() for c in shown
    )


def without(secrets: Iterable[str], text: str) -> str:
    """The text with each secret masked."""
    for secret in secrets:
        for written in _spellings(secret):
            text = text.replace(written, "***")
    return text


def _spellings(secret: str) -> set[str]:
    """A secret as it is, in a JSON string (a slash may be escaped), in Python's `repr`,
    and in a URL."""
    in_json, in_url = json.dumps(secret)[1:-1], quote(secret, safe="")
    in_python = repr(secret.encode())[2:-1]
    return {
        *(secret, in_json, in_json.replace("/", "\\/"), in_python),
        *(in_url, in_url.replace("%20", "+")),
    }


def _message(content: bytes) -> str:
    try:
        return _found(loads(content), 4)
    except (ValueError, RecursionError):
        return ""


def _found(data: Any, levels: int) -> str:
    """The message in JSON data, or an empty string."""
    if isinstance(data, str) or not levels:
        return data if isinstance(data, str) else ""
    if isinstance(data, Mapping):
        members = cast("Mapping[str, Any]", data)
        parts: Sequence[Any] = [members[key] for key in _KEYS if key in members]
    else:
        parts = cast("Sequence[Any]", data)[:1] if isinstance(data, list) else ()
    return next(filter(None, (_found(part, levels - 1) for part in parts)), "")


def secret_values(
    headers: Mapping[str, str], names: Iterable[str], pairs: Iterable[str]
) -> list[str]:
    """The secrets in the headers called `names`, and in `pairs` such as `key=value`.

    The longest is first, so that none is replaced in part.
    """
    found = set(_in_headers(headers, names))
    for pair in pairs:
        value = pair.partition("=")[2]
        found |= {value, unquote_plus(value)}
    return sorted(
        (one for one in found if len(one) >= _SHORTEST), key=len, reverse=True
    )


def _in_headers(headers: Mapping[str, str], names: Iterable[str]) -> Iterator[str]:
    for name in names:
        value = headers.get(name, "")
        yield value
        scheme, _, credentials = value.partition(" ")
        yield credentials
        if scheme.lower() == "basic":
            try:
                yield b64decode(credentials).decode().partition(":")[2]
            except ValueError:
                continue
        elif name == "cookie":
            yield from (pair.partition("=")[2] for pair in value.split("; "))
