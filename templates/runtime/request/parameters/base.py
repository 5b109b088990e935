"""What parameters of all locations share.

A value that its location cannot carry raises `Unsendable`. The caller gets a violation
for it, together with those of the schema.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import KW_ONLY, dataclass
from typing import Any, ClassVar, Protocol

from ..prepared import PreparedRequest
from ..styles.style import Quote, Style

__all__ = ["Parameter", "ParameterContent", "StyledParameter"]


class ParameterContent(Protocol):
    """The media type of a parameter; see `content.py`, if the package has it."""

    def text(self, value: Any, *, is_ascii: bool = False) -> str:
        """The value as one string, which is not encoded for its location yet."""
        ...

    def whole_query(self, value: Any) -> list[str]:
        """The encoded parts of a query that is one value."""
        ...


@dataclass(frozen=True, slots=True)
class Parameter(ABC):
    """A Parameter Object (OpenAPI 3.0.4 section 4.8.12)."""

    name: str
    """The name on the wire."""

    argument: str = ""
    """The Python argument, if its name differs."""

    _: KW_ONLY
    allow_empty: bool = False
    """Whether the empty string is allowed, whatever the schema says
    (`allowEmptyValue`)."""

    encode: Callable[[Any], Any] | None = None
    """To JSON data, if that depends on the format."""

    location: ClassVar[str]

    def __post_init__(self) -> None:
        if not self.argument:
            object.__setattr__(self, "argument", self.name)

    @property
    def pointer(self) -> str:
        """The JSON pointer of the value in the data of an operation's `check`."""
        return f"/{self.location}/{self.name.replace('~', '~0').replace('/', '~1')}"

    @abstractmethod
    def write(self, value: Any, request: PreparedRequest) -> None:
        """Add the value to a request."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StyledParameter(Parameter):
    """A parameter with a style, or with `content`."""

    style: Style
    explode: bool | None = None
    """None for the default of the style."""

    allow_reserved: bool = False
    content: ParameterContent | None = None
    """Used in place of the style."""

    @property
    def exploded(self) -> bool:
        """`explode`, or the default of the style."""
        return self.style.explode if self.explode is None else self.explode

    def segment(self, value: Any, quote_delimiter: Quote, encode: Quote) -> str | None:
        """The value as one string, for a path or a header; None for nothing."""
        if self.style.segment is None:
            raise self._misplaced()
        return self.style.segment(
            self.name, value, self.exploded, quote_delimiter, encode
        )

    def pairs(self, value: Any, quote_name: Quote, encode: Quote) -> list[str]:
        """The `name=value` strings, for a query or a cookie."""
        if self.style.pairs is None:
            raise self._misplaced()
        return self.style.pairs(self.name, value, self.exploded, quote_name, encode)

    def _misplaced(self) -> LookupError:
        return LookupError(f"style {self.style.name} is not valid in {self.location}")
