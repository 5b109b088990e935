"""Parameters of a cookie."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from ...core.percent import quote
from ..cookies import cookie_name, cookie_value
from ..percent_query import quote_reserved_cookie
from ..prepared import PreparedRequest
from ..styles.form import FORM
from ..styles.style import Style
from .base import StyledParameter

__all__ = ["CookieParameter"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CookieParameter(StyledParameter):
    """A parameter `in: cookie`."""

    style: Style = FORM
    location: ClassVar[str] = "cookie"

    def write(self, value: Any, request: PreparedRequest) -> None:
        request.cookies += self.cookie_pairs(value)

    def cookie_pairs(self, value: Any) -> list[str]:
        """The `name=value` strings of a `Cookie` header; none for null and nothing."""
        encode = quote_reserved_cookie if self.allow_reserved else quote
        if self.content is not None:
            return [f"{cookie_name(self.name)}={encode(self.content.text(value))}"]
        if not self.style.is_encoded:
            return self.pairs(value, cookie_name, cookie_value)
        if self.exploded and type(value) is dict:  # the names of members are data
            return self.pairs(value, quote, encode)
        return self.pairs(value, cookie_name, encode)
