"""Bodies in application/x-www-form-urlencoded."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from ...core.check_results import Failure
from ...core.json_text import dumps_text
from ...core.percent import quote_form, quote_form_name, quote_reserved
from ...core.unsendable import Unsendable
from ...json.encoding import plain
from .. import styles
from .base import Check, Content, Encode, checked
from .encoding import Encoding
from .streams import is_file

__all__ = ["FormBody", "form_pairs", "styled"]

_DELIMITERS = {"spaceDelimited": "+", "tabDelimited": "%09", "pipeDelimited": "%7C"}


@dataclass(frozen=True, slots=True)
class FormBody:
    """A form by the application/x-www-form-urlencoded serializer of the URL standard.

    A property without an Encoding Object: text, numbers and booleans as they are, an
    array as one pair for each item, an object as JSON text, null as an empty value.
    """

    media_type: str = "application/x-www-form-urlencoded"
    encode: Encode = field(default=plain, kw_only=True)
    check: Check | None = field(default=None, kw_only=True)
    encoding: Mapping[str, Encoding] = field(
        default_factory=dict[str, Encoding], kw_only=True
    )
    also: Sequence[str] = field(default=(), kw_only=True)

    def accepts(self, value: object) -> bool:
        return (
            value is not None
            and not isinstance(value, (str, bytes, bytearray))
            and (not is_file(value))
        )

    def prepare(self, value: object, schema: str) -> Content | list[Failure]:
        return checked(value, schema, self.encode, self.check, self._write)

    def _write(self, data: Any) -> Content:
        pairs = form_pairs(data, self.encoding)
        return Content(self.media_type, "&".join(pairs).encode("ascii"))


def form_pairs(data: Any, encodings: Mapping[str, Encoding]) -> list[str]:
    """The `name=value` texts of a form; Unsendable for what is no object."""
    if type(data) is not dict:
        raise Unsendable("type", "an object")
    pairs: list[str] = []
    for name, value in cast("dict[str, Any]", data).items():
        if name in encodings:
            pairs += _encoded(name, value, encodings[name])
        elif type(value) is list:
            pairs += _each(name, cast("Sequence[Any]", value), _text)
        else:
            text = value if type(value) is str else _text(value)
            pairs.append(f"{quote_form_name(name)}={quote_form(text)}")
    return pairs


def _encoded(name: str, value: Any, encoding: Encoding) -> list[str]:
    if encoding.has_style:
        return styled(name, value, encoding, bool(encoding.allow_reserved))
    write = _text
    if encoding.is_json:
        write = dumps_text
    elif encoding.is_xml:
        write = encoding.xml_text
    items = cast("Sequence[Any]", value) if type(value) is list else (value,)
    return _each(name, items, write)


def _each(name: str, items: Sequence[Any], write: Callable[[Any], str]) -> list[str]:
    """A pair for each item of an array."""
    prefix = quote_form_name(name)
    return [f"{prefix}={quote_form(write(item))}" for item in items]


def styled(
    name: str, value: Any, encoding: Encoding, allow_reserved: bool = False
) -> list[str]:
    """The pairs of a property that has a style, as in a query, but spaces as `+`.

    Reserved expansion (RFC 6570 section 3.2.3) has `%20` for a space, for it lets a `+`
    through.
    """
    quote = quote_reserved if allow_reserved else quote_form
    style = encoding.style or "form"
    explode = style == "form" if encoding.explode is None else encoding.explode
    if style == "deepObject":
        return styles.deep_object(name, value, quote_form, quote)
    if style in _DELIMITERS and not explode:
        delimiter = _DELIMITERS[style]
        return styles.delimited(name, value, delimiter, quote_form, quote)
    return styles.pairs(name, value, explode, quote_form, quote)


def _text(value: Any) -> str:
    return "" if value is None else styles.text(value)
