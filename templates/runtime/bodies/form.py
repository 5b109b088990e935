"""Bodies in application/x-www-form-urlencoded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from .. import styles
from ..faults import Fault
from ..jsontext import dumps_text
from ..percent import quote_form, quote_form_name
from ..plain import plain
from ..unsendable import Unsendable
from .base import Check, Content, Encode, checked
from .encoding import Encoding
from .streams import is_file

__all__ = ["FormBody", "styled"]

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

    def prepare(self, value: object, schema: str) -> Content | list[Fault]:
        return checked(value, schema, self.encode, self.check, self._write)

    def _write(self, data: Any) -> Content:
        if type(data) is not dict:
            raise Unsendable("type", "an object")
        pairs: list[str] = []
        encodings = self.encoding
        for name, value in cast("dict[str, Any]", data).items():
            if name in encodings:
                pairs += _encoded(name, value, encodings[name])
            elif type(value) is list:
                pairs += _each(name, cast("Sequence[Any]", value), False)
            else:
                text = value if type(value) is str else _text(value)
                pairs.append(f"{quote_form_name(name)}={quote_form(text)}")
        return Content(self.media_type, "&".join(pairs).encode("ascii"))


def _encoded(name: str, value: Any, encoding: Encoding) -> list[str]:
    if encoding.style or encoding.explode is not None:
        return styled(name, value, encoding)
    as_json = encoding.is_json
    items = cast("Sequence[Any]", value) if type(value) is list else (value,)
    return _each(name, items, as_json)


def _each(name: str, items: Sequence[Any], as_json: bool) -> list[str]:
    """A pair for each item of an array."""
    prefix = quote_form_name(name)
    write = dumps_text if as_json else _text
    return [f"{prefix}={quote_form(write(item))}" for item in items]


def styled(name: str, value: Any, encoding: Encoding) -> list[str]:
    """The pairs of a property that has a style, as in a query, but spaces as `+`."""
    style = encoding.style or "form"
    explode = style == "form" if encoding.explode is None else encoding.explode
    if style == "deepObject":
        return styles.deep_object(name, value, quote_form, quote_form)
    if style in _DELIMITERS and not explode:
        delimiter = _DELIMITERS[style]
        return styles.delimited(name, value, delimiter, quote_form, quote_form)
    return styles.pairs(name, value, explode, quote_form, quote_form)


def _text(value: Any) -> str:
    return "" if value is None else styles.text(value)
