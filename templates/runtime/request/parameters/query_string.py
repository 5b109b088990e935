"""A query that is one value (OpenAPI 3.2, `in: querystring`)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from ..prepared import PreparedRequest
from .base import Parameter, ParameterContent

__all__ = ["QueryStringParameter"]


@dataclass(frozen=True, slots=True, kw_only=True)
class QueryStringParameter(Parameter):
    """A parameter `in: querystring`."""

    content: ParameterContent
    location: ClassVar[str] = "querystring"

    def write(self, value: Any, request: PreparedRequest) -> None:
        request.query += self.content.whole_query(value)
