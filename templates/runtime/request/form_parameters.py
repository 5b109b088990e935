"""Parameters whose value is a form, such as OpenAPI 3.2's `in: querystring`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .bodies.encoding import Encoding
from .bodies.form import form_pairs
from .parameters import Parameter

__all__ = ["FormParameter"]


@dataclass(frozen=True, slots=True)
class FormParameter(Parameter):
    """A parameter with `content` of application/x-www-form-urlencoded.

    As a whole query it is written like a body of that type. Elsewhere the form is one
    string, which is encoded as such.
    """

    content_type: str | None = "application/x-www-form-urlencoded"
    encoding: Mapping[str, Encoding] = field(default_factory=dict[str, Encoding])

    def whole_query(self, value: Any) -> list[str]:
        return form_pairs(value, self.encoding)

    def _content(self, value: Any) -> str:
        return "&".join(form_pairs(value, self.encoding))
