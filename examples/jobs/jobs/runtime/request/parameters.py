"""Where a parameter goes in a request, and how its value is written there.

What a place cannot carry is refused with `Unsendable`: the caller learns of it as a
violation, beside those that the schema finds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from ..core.json_text import compact_text, is_json
from ..core.media_types import essence
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
# RFC 6265 section 4.1.1 `cookie-octet`, less strict: what ends no cookie and no header.
_cookie_text = re.compile(r"[^\x00-\x20\x7f;,]*")
_DOTS = frozenset({"", ".", ".."})
# The delimiters of styles that have one; `tabDelimited` is Swagger 2.0's `tsv`.
_DELIMITERS = {"spaceDelimited": " ", "tabDelimited": "\t", "pipeDelimited": "|"}


@dataclass(frozen=True, slots=True)
class Parameter:
    """A Parameter Object (OpenAPI 3.0.4 section 4.8.12).

    `style` and `explode` are None for the standard's defaults: `simple` in path and
    header, `form` in query and cookie; explode for `form` alone. `content_type` stands
    for a parameter with `content` in place of a style; a form is a `FormParameter`. Where Swagger 2.0 asks for it, a
    list in path or header has a delimiter, too.
    """

    location: Literal["path", "query", "header", "cookie", "querystring"]
    name: str
    """The name on the wire."""

    argument: str = ""
    """The Python argument that gives the value, where it is called otherwise."""

    style: str | None = None
    explode: bool | None = None
    allow_reserved: bool = False
    allow_empty: bool = False
    """Whether empty text is a value, whatever the schema says (`allowEmptyValue`)."""

    content_type: str | None = None

    def __post_init__(self) -> None:
        if not self.argument:
            object.__setattr__(self, "argument", self.name)

    @property
    def pointer(self) -> str:
        """The place in what an operation's `check` takes (RFC 6901)."""
        return f"/{self.location}/{self.name.replace('~', '~0').replace('/', '~1')}"

    @property
    def exploded(self) -> bool:
        """`explode`, or the default of the style."""
        if self.explode is not None:
            return self.explode
        return self.style == "form" or (
            self.style is None and self.location in ("query", "cookie")
        )

    def path_text(self, value: Any) -> str:
        """The encoded text for a path template's place; never a slash in it.

        Raises Unsendable where it would be empty, `.` or `..`: RFC 3986 section 5.2.4
        takes such segments away.
        """
        encode = quote_reserved_segment if self.allow_reserved else quote
        found: str | None
        if type(value) is str and self.style is None and self.content_type is None:
            found = encode(value)  # as `simple` has it, and nearly all are
        elif self.content_type is not None:
            found = encode(self._content(value))
        elif self.style == "matrix":
            found = styles.matrix(self.name, value, self.exploded, encode)
        elif self.style == "label":
            found = styles.label(value, self.exploded, encode)
        elif self.style in _DELIMITERS:
            found = styles.joined(value, quote(_DELIMITERS[self.style]), encode)
        else:
            found = styles.simple(value, self.exploded, encode)
        if found is None or found.lower().replace("%2e", ".") in _DOTS:
            raise Unsendable("path", 'a path segment ("", "." and ".." are none)')
        return found

    def query_pairs(self, value: Any) -> list[str]:
        """The encoded `name=value` texts of a query; none for null and nothing."""
        encode = quote_reserved if self.allow_reserved else quote
        if self.content_type is not None:
            return [f"{quote(self.name)}={encode(self._content(value))}"]
        if self.style == "deepObject":
            return styles.deep_object(self.name, value, quote, encode)
        if self.style in _DELIMITERS and not self.exploded:
            delimiter = quote(_DELIMITERS[self.style])
            return styles.delimited(self.name, value, delimiter, quote, encode)
        return styles.pairs(self.name, value, self.exploded, quote, encode)

    def header_text(self, value: Any) -> bytes | None:
        """The bytes of a header's value; None for null and nothing.

        Headers are not percent-encoded (OpenAPI 3.1.2 section 4.12.5, RFC 9110 section
        5.5). Raises Unsendable for what a header cannot carry.
        """
        if self.style in _DELIMITERS:
            found = styles.joined(value, _DELIMITERS[self.style], str)
        elif self.content_type is None:
            found = styles.simple(value, self.exploded, str)
        elif is_json(essence(self.content_type)):
            found = styles.ascii_json(value)
        else:
            found = self._content(value)
        return None if found is None else header_value(found)

    def cookie_pairs(self, value: Any) -> list[str]:
        """The `name=value` texts of a `Cookie` header; none for null and nothing."""
        encode = quote_reserved_cookie if self.allow_reserved else quote
        if self.content_type is not None:
            return [f"{cookie_name(self.name)}={encode(self._content(value))}"]
        if self.style == "cookie":
            return styles.pairs(
                self.name, value, self.exploded, cookie_name, cookie_value
            )
        if self.exploded and type(value) is dict:  # whose names stand for this one's
            return styles.pairs(self.name, value, True, quote, encode)
        return styles.pairs(self.name, value, self.exploded, cookie_name, encode)

    def whole_query(self, value: Any) -> list[str]:
        """The texts of a query that is one value (OpenAPI 3.2, `in: querystring`)."""
        return [quote(self._content(value))]

    def _content(self, value: Any) -> str:
        """JSON without white space, as OpenAPI 3.2 has it (4.12.8)."""
        name = essence(self.content_type or "")
        if is_json(name):
            return compact_text(value)
        if name.endswith(("/xml", "+xml")) and type(value) is not str:
            raise Unsendable("encoding", f"text in {name}")
        return styles.text(value)


@lru_cache(1024)
def header_name(text: str) -> bytes:
    """Unsendable for what is no name of a header: a line break in it, for one."""
    if _header_name.fullmatch(text) is None:
        raise Unsendable("header", "a header name: ASCII letters, digits, `-` and such")
    return text.encode("ascii")


def header_value(text: str) -> bytes:
    """A header's value as ISO 8859-1; Unsendable for what a header cannot carry."""
    if _header_text.fullmatch(text) is None:
        raise Unsendable(
            "header", "text without control characters, and no space at its ends"
        )
    try:
        return text.encode("latin-1")
    except UnicodeEncodeError:
        raise Unsendable("header", "text in ISO 8859-1") from None


def cookie_name(text: str) -> str:
    """A name as it is; Unsendable for what would end the name or the cookie."""
    wrong = not text or not text.isascii() or "=" in text
    if wrong or _cookie_text.fullmatch(text) is None:
        raise Unsendable("cookie", "a cookie name: ASCII without spaces, `=`, `;`, `,`")
    return text


def cookie_value(text: str) -> str:
    """A credential for a cookie, as it is; Unsendable for what would end the cookie."""
    if not text.isascii() or _cookie_text.fullmatch(text) is None:
        raise Unsendable("cookie", "ASCII text without controls, spaces, `;` and `,`")
    return text
