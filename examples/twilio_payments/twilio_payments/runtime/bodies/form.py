"""Bodies in application/x-www-form-urlencoded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from .. import styles
from ..faults import Fault
from ..jsontext import dumps_text, is_json
from ..percent import quote_form, quote_form_name
from ..plain import plain
from ..unsendable import Unsendable
from .base import Check, Content, Encode, checked
from .encoding import Encoding
from .streams import is_file

__all__ = ["FormBody", "styled"]


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
        members = cast("dict[str, Any]", data)
        pairs: list[str] = []
        for name, value in members.items():
            if type(value) is str and name not in self.encoding:
                pairs.append(f"{quote_form_name(name)}={quote_form(value)}")
            else:
                pairs += self._pairs(name, value, self.encoding.get(name))
        return Content(self.media_type, "&".join(pairs).encode("ascii"))

    def _pairs(self, name: str, value: Any, encoding: Encoding | None) -> list[str]:
        if encoding is not None and (encoding.style or encoding.explode is not None):
            return styled(name, value, encoding)
        as_json = encoding is not None and is_json(encoding.media_type or "")
        items = cast("Sequence[Any]", value) if type(value) is list else (value,)
        prefix = quote_form_name(name)
        return [f"{prefix}={quote_form(_text(item, as_json))}" for item in items]


def styled(name: str, value: Any, encoding: Encoding) -> list[str]:
    """The pairs of a property that has a style, as in a query, but spaces as `+`."""
    style = encoding.style or "form"
    explode = style == "form" if encoding.explode is None else encoding.explode
    if style == "deepObject":
        return styles.deep_object(name, value, quote_form, quote_form)
    if style in ("spaceDelimited", "pipeDelimited") and not explode:
        delimiter = "+" if style == "spaceDelimited" else "%7C"
        return styles.delimited(name, value, delimiter, quote_form, quote_form)
    return styles.pairs(name, value, explode, quote_form, quote_form)


def _text(value: Any, as_json: bool) -> str:
    if as_json:
        return dumps_text(value)
    return "" if value is None else styles.text(value)
