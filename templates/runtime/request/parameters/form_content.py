"""Parameters with `content` of application/x-www-form-urlencoded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ..bodies.encoding import Encoding
from ..bodies.form import form_text

__all__ = ["FormContent"]


@dataclass(frozen=True, slots=True)
class FormContent:
    """A form. As a whole query it is written like a body of that type. Elsewhere it is
    one string, which is encoded as such.
    """

    encoding: Mapping[str, Encoding] = field(default_factory=dict[str, Encoding])

    def text(self, value: Any, *, is_ascii: bool = False) -> str:
        return form_text(value, self.encoding)

    def whole_query(self, value: Any) -> list[str]:
        text = form_text(value, self.encoding)
        return text.split("&") if text else []
