"""Where a parameter goes in a request, and how its value is written there.

A value that its location cannot carry raises `Unsendable`. The caller gets a violation
for it, together with those of the schema.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from ..core.json_text import compact_text
from ..core.media_types import essence, is_json, is_xml
from ..core.percent import (
    quote,
    quote_reserved,
    quote_reserved_cookie,
    quote_reserved_segment,
)
from ..core.unsendable import Unsendable
from . import styles

__all__ = ["Parameter", "cookie_name", "cookie_value", "header_name", "header_value"]

# RFC 9110 section 5.5: no control character but the tab, no white space at the ends.
_header_text = re.compile(r"(?![ \t])[^\x00-\x08\x0a-\x1f\x7f]*(?<![ \t])")
# RFC 9110 section 5.6.2 `token`.
_header_name = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")
# RFC 6265 section 4.1.1 `cookie-octet`, less strict: no end of cookie or header.
_cookie_text = re.compile(r"[^\x00-\x20\x7f;,]*")
_DOTS = frozenset({"", ".", ".."})


@dataclass(frozen=True, slots=True)
class Parameter:
    """A Parameter Object (OpenAPI 3.0.4 section 4.8.12).

    `style` and `explode` are None for OpenAPI's defaults. A parameter with `content`
    has a `content_type` and no style; if that is a form, it is a `FormParameter`.
    """

    location: Literal["path", "query", "header", "cookie", "querystring"]
    name: str
    """The name on the wire."""

    argument: str = ""
    """The Python argument, if its name differs."""

    style: str | None = None
    explode: bool | None = None
    allow_reserved: bool = False
    allow_empty: bool = False
    """Whether the empty string is allowed, whatever the schema says
    (`allowEmptyValue`)."""

    content_type: str | None = None

    def __post_init__(self) -> None:
        if not self.argument:
            object.__setattr__(self, "argument", self.name)

    @property
    def pointer(self) -> str:
        """The JSON pointer of the value in the data of an operation's `check`."""
        return f"/{self.location}/{self.name.replace('~', '~0').replace('/', '~1')}"

    @property
    def exploded(self) -> bool:
        """`explode`, or the default of the style."""
        return self._row.explode if self.explode is None else self.explode

    @property
    def _row(self) -> styles.Style:
        return styles.STYLES[self.style or styles.DEFAULT_STYLES[self.location]]

    def path_text(self, value: Any) -> str:
        """The encoded value for a path template; it has no slash.

        Raises Unsendable for a segment that is empty, `.` or `..`, which RFC 3986
        section 5.2.4 removes.
        """
        encode = quote_reserved_segment if self.allow_reserved else quote
        found: str | None
        if type(value) is str and self.style is None and self.content_type is None:
            found = encode(value)  # the common case, as `simple` writes it
        elif self.content_type is not None:
            found = encode(self._content(value))
        else:
            found = self._segment(value, quote, encode)
        if found is None or found.lower().replace("%2e", ".") in _DOTS:
            raise Unsendable("path", 'a path segment ("", "." and ".." are none)')
        return found

    def query_pairs(self, value: Any) -> list[str]:
        """The encoded `name=value` strings of a query; none for null and nothing."""
        encode = quote_reserved if self.allow_reserved else quote
        if self.content_type is not None:
            return [f"{quote(self.name)}={encode(self._content(value))}"]
        return self._pairs(value, quote, encode)

    def header_text(self, value: Any) -> bytes | None:
        """The bytes of a header's value; None for null and nothing.

        Headers are not percent-encoded (OpenAPI 3.1.2 section 4.12.5, RFC 9110 section
        5.5). Raises Unsendable for a value that a header cannot carry.
        """
        if self.content_type is None:
            found = self._segment(value, str, str)
        elif is_json(self.content_type):
            found = styles.ascii_json(value)
        else:
            found = self._content(value)
        return None if found is None else header_value(found)

    def cookie_pairs(self, value: Any) -> list[str]:
        """The `name=value` strings of a `Cookie` header; none for null and nothing."""
        encode = quote_reserved_cookie if self.allow_reserved else quote
        if self.content_type is not None:
            return [f"{cookie_name(self.name)}={encode(self._content(value))}"]
        if not self._row.is_encoded:
            return self._pairs(value, cookie_name, cookie_value)
        if self.exploded and type(value) is dict:  # the names of members are data
            return self._pairs(value, quote, encode)
        return self._pairs(value, cookie_name, encode)

    def whole_query(self, value: Any) -> list[str]:
        """The parts of a query that is one value (OpenAPI 3.2, `in: querystring`)."""
        return [quote(self._content(value))]

    def _segment(
        self, value: Any, quote_delimiter: styles.Quote, encode: styles.Quote
    ) -> str | None:
        write = self._row.segment
        if write is None:
            raise self._misplaced()
        return write(self.name, value, self.exploded, quote_delimiter, encode)

    def _pairs(
        self, value: Any, quote_name: styles.Quote, encode: styles.Quote
    ) -> list[str]:
        write = self._row.pairs
        if write is None:
            raise self._misplaced()
        return write(self.name, value, self.exploded, quote_name, encode)

    def _misplaced(self) -> LookupError:
        return LookupError(f"style {self.style!r} is not valid in {self.location}")

    def _content(self, value: Any) -> str:
        """JSON without white space, as in OpenAPI 3.2 (4.12.8)."""
        content_type = self.content_type or ""
        if is_json(content_type):
            return compact_text(value)
        if is_xml(content_type) and type(value) is not str:
            raise Unsendable("encoding", f"a string in {essence(content_type)}")
        return styles.text(value)


@lru_cache(1024)
def header_name(text: str) -> bytes:
    """A header's name; Unsendable for what is not one, such as a line break."""
    if _header_name.fullmatch(text) is None:
        raise Unsendable(
            "header", "a header name: ASCII letters, digits, `-` and the like"
        )
    return text.encode("ascii")


def header_value(text: str) -> bytes:
    """A header's value in ISO 8859-1; Unsendable for what a header cannot carry."""
    if _header_text.fullmatch(text) is None:
        raise Unsendable(
            "header",
            "a string without control characters, and without spaces at its ends",
        )
    try:
        return text.encode("latin-1")
    except UnicodeEncodeError:
        raise Unsendable("header", "a string in ISO 8859-1") from None


def cookie_name(text: str) -> str:
    """A name, unchanged; Unsendable for one that would end the name or the cookie."""
    wrong = not text or not text.isascii() or "=" in text
    if wrong or _cookie_text.fullmatch(text) is None:
        raise Unsendable("cookie", "a cookie name: ASCII without spaces, `=`, `;`, `,`")
    return text


def cookie_value(text: str) -> str:
    """A value, unchanged; Unsendable for one that would end the cookie."""
    if not text.isascii() or _cookie_text.fullmatch(text) is None:
        raise Unsendable(
            "cookie", "an ASCII string without control characters, spaces, `;` and `,`"
        )
    return text
