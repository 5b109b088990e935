"""Parameters of a query."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from ...core.percent import quote
from ..percent_query import quote_reserved
from ..prepared import PreparedRequest
from ..styles.form import FORM
from ..styles.style import Style
from .base import StyledParameter

__all__ = ["QueryParameter"]


@dataclass(frozen=True, slots=True, kw_only=True)
class QueryParameter(StyledParameter):
    """A parameter `in: query`."""

    style: Style = FORM
    location: ClassVar[str] = "query"

    def write(self, value: Any, request: PreparedRequest) -> None:
        request.query += self.query_pairs(value)

    def query_pairs(self, value: Any) -> list[str]:
        """The encoded `name=value` strings of a query; none for null and nothing."""
        encode = quote_reserved if self.allow_reserved else quote
        if self.content is not None:
            return [f"{quote(self.name)}={encode(self.content.text(value))}"]
        return self.pairs(value, quote, encode)
