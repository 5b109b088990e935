"""The other side: what a server reads, written from RFC 6570 section 3.2, OpenAPI's
"Style Values" and RFC 6265, without a line of our encoder.

A server knows the schema; so does each decoder: `like` is a value of the type that is
to come, whose members say the types of theirs.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import unquote

__all__ = ["DECODERS"]

Decode = Callable[[str, bool, Any], Any]
"""The text in the parameter's place, `explode`, and what is to come."""

_NAME = "color"


def _scalar(text: str, like: Any) -> Any:
    """OpenAPI 3.1.1, appendix B: text is bare, all else JSON."""
    return text if isinstance(like, str) else json.loads(text)


def _decoded(text: str) -> str:
    return unquote(text, errors="strict")


def _as_it_is(text: str) -> str:
    return text


def _members(parts: list[str], like: dict[str, Any], read: Callable[[str], str]) -> Any:
    """Name, value, name, value."""
    names = [read(name) for name in parts[::2]]
    values = [read(value) for value in parts[1::2]]
    return {n: _scalar(v, like[n]) for n, v in zip(names, values, strict=True)}


def _exploded(
    parts: list[str], like: dict[str, Any], read: Callable[[str], str]
) -> Any:
    """name=value, name=value; without `=` the value is empty (section 3.2.7)."""
    split = [part.partition("=")[::2] for part in parts]
    return {read(n): _scalar(read(v), like[read(n)]) for n, v in split}


def _listed(
    text: str, delimiter: str, explode: bool, like: Any, read: Callable[[str], str]
) -> Any:
    """A value whose parts a delimiter divides, without a name before them."""
    if not isinstance(like, (list, dict)):
        return _scalar(read(text), like)
    parts = text.split(delimiter)
    if isinstance(like, dict):
        return (_exploded if explode else _members)(parts, like, read)
    return [_scalar(read(part), item) for part, item in zip(parts, like, strict=True)]


def simple(text: str, explode: bool, like: Any) -> Any:
    """Section 3.2.2."""
    return _listed(text, ",", explode, like, _decoded)


def header(text: str, explode: bool, like: Any) -> Any:
    """Section 3.2.2; a header has no percent-encoding (OpenAPI 3.1.1, `schema`)."""
    return _listed(text, ",", explode, like, _as_it_is)


def label(text: str, explode: bool, like: Any) -> Any:
    """Section 3.2.5."""
    assert text[0] == "."
    return _listed(text[1:], "." if explode else ",", explode, like, _decoded)


def matrix(text: str, explode: bool, like: Any) -> Any:
    """Section 3.2.7."""
    assert text[0] == ";"
    return _named(text[1:], ";", ",", explode, like, _decoded)


def form(text: str, explode: bool, like: Any) -> Any:
    """Section 3.2.8."""
    return _named(text, "&", ",", explode, like, _decoded)


def form_cookie(text: str, explode: bool, like: Any) -> Any:
    """Section 3.2.8 in a `Cookie` header, whose pairs RFC 6265 divides (4.2.1)."""
    return _named(text, "; ", ",", explode, like, _decoded)


def cookie(text: str, explode: bool, like: Any) -> Any:
    """OpenAPI 3.2, "Style Values": as form, nothing encoded."""
    return _named(text, "; ", ",", explode, like, _as_it_is)


def space_delimited(text: str, explode: bool, like: Any) -> Any:
    """OpenAPI 3.1.1, "Style Examples"."""
    return _named(text, "&", "%20", explode, like, _decoded)


def pipe_delimited(text: str, explode: bool, like: Any) -> Any:
    """OpenAPI 3.1.1, "Style Examples"."""
    return _named(text, "&", "%7C", explode, like, _decoded)


def deep_object(text: str, explode: bool, like: Any) -> Any:
    """OpenAPI 3.1.1, "Style Examples": `color[R]=100`, encoded."""
    found: dict[str, Any] = {}
    for pair in text.split("&"):
        name, value = map(_decoded, pair.split("="))
        assert name.startswith(f"{_NAME}[") and name.endswith("]")
        key = name[len(_NAME) + 1 : -1]
        found[key] = _scalar(value, like[key])
    return found


def _named(
    text: str,
    between_pairs: str,
    delimiter: str,
    explode: bool,
    like: Any,
    read: Callable[[str], str],
) -> Any:
    """name=value, or a pair for each item or member where exploded."""
    pairs = text.split(between_pairs)
    if explode and isinstance(like, dict):
        return _exploded(pairs, like, read)
    values: list[str] = []
    for pair in pairs:
        name, _, value = pair.partition("=")
        assert name == _NAME, name
        values.append(value)
    if explode and isinstance(like, list):
        each = zip(values, like, strict=True)
        return [_scalar(read(value), item) for value, item in each]
    (value,) = values
    return _listed(value, delimiter, False, like, read)


DECODERS: dict[tuple[str, str], Decode] = {
    ("path", "simple"): simple,
    ("path", "label"): label,
    ("path", "matrix"): matrix,
    ("query", "form"): form,
    ("query", "spaceDelimited"): space_delimited,
    ("query", "pipeDelimited"): pipe_delimited,
    ("query", "deepObject"): deep_object,
    ("header", "simple"): header,
    ("cookie", "form"): form_cookie,
    ("cookie", "cookie"): cookie,
}
