"""Bodies in application/x-www-form-urlencoded."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from ...core.check_results import Failure
from ...core.json_text import dumps_text
from ...core.unsendable import Unsendable
from ...json.plain import plain
from ..content import Content
from ..percent_query import quote_form, quote_form_pairs, quote_reserved
from ..styles.form import FORM
from ..styles.style import text_of
from .base import Check, Encode, checked
from .encoding import Encoding
from .streams import is_file

__all__ = ["FormBody", "form_text", "styled"]


@dataclass(frozen=True, slots=True)
class FormBody:
    """A form by the application/x-www-form-urlencoded serializer of the URL standard.

    Without an Encoding Object, strings, numbers and booleans are written as they are,
    an array as one pair for each item, an object as JSON, and null as an empty value.
    """

    media_type: str = "application/x-www-form-urlencoded"
    encode: Encode = field(default=plain, kw_only=True)
    check: Check | None = field(default=None, kw_only=True)
    encoding: Mapping[str, Encoding] = field(
        default_factory=dict[str, Encoding], kw_only=True
    )
    also: Sequence[str] = field(default=(), kw_only=True)

    def accepts(self, value: object) -> int:
        return (
            value is not None
            and not isinstance(value, (str, bytes, bytearray))
            and (not is_file(value))
        )

    def prepare(self, value: object, schema: str) -> Content | list[Failure]:
        return checked(value, schema, self.encode, self.check, self._write)

    def _write(self, data: Any) -> Content:
        return Content(self.media_type, form_text(data, self.encoding).encode("ascii"))


def form_text(data: Any, encodings: Mapping[str, Encoding]) -> str:
    """A form, `name=value&name=value`; Unsendable for data that is not an object."""
    if type(data) is not dict:
        raise Unsendable("type", "an object")
    texts: list[str] = []
    pairs: list[tuple[str, str]] = []
    for name, value in cast("dict[str, Any]", data).items():
        if name in encodings:
            encoding = encodings[name]
            if encoding.has_style:
                texts += _quoted(pairs)
                pairs.clear()
                texts += styled(name, value, encoding, bool(encoding.allow_reserved))
            else:
                pairs += _each(name, value, _writer(encoding))
        elif type(value) is list:
            pairs += _each(name, cast("Any", value), _text)
        else:
            pairs.append((name, value if type(value) is str else _text(value)))
    texts += _quoted(pairs)
    return "&".join(texts)


def _quoted(pairs: list[tuple[str, str]]) -> list[str]:
    return [quote_form_pairs(pairs)] if pairs else []


def _writer(encoding: Encoding) -> Callable[[Any], str]:
    if encoding.is_json:
        return dumps_text
    return encoding.xml_text if encoding.is_xml else _text


def _each(name: str, value: Any, write: Callable[[Any], str]) -> list[tuple[str, str]]:
    """A pair for each item of an array."""
    if type(value) is list:
        return [(name, write(item)) for item in cast("Sequence[Any]", value)]
    return [(name, write(value))]


def styled(
    name: str, value: Any, encoding: Encoding, allow_reserved: bool = False
) -> list[str]:
    """The pairs of a property with a style, as in a query, but with `+` for spaces.

    Reserved expansion (RFC 6570 section 3.2.3) uses `%20`, because it keeps a `+`.
    """
    quote = quote_reserved if allow_reserved else quote_form
    style = encoding.style or FORM
    if style.pairs is None:
        raise LookupError(f"style {style.name} is not valid in a form")
    explode = style.explode if encoding.explode is None else encoding.explode
    return style.pairs(name, value, explode, quote_form, quote)


def _text(value: Any) -> str:
    return "" if value is None else text_of(value)
