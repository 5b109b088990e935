from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from ..runtime.core.unset import UNSET, Unset

if TYPE_CHECKING:
    from .values_conditional import ValuesConditional
    from .values_defs_local import ValuesDefsLocal


@dataclass(slots=True, kw_only=True)
class Values:
    """`#/components/schemas/Values`."""

    kind: Literal["values"] = "values"
    nothing: None
    mixed: str | int | None | Unset = UNSET
    text: str | None | Unset = UNSET
    """Example `"a"`"""

    described: int | None = None
    """A reference with a sibling."""

    answer: Literal[42] | None = None
    pair: tuple[str, int] | None = None
    never: Any = UNSET
    always: Any = UNSET
    patterned: dict[str, Any] | None = None
    conditional: ValuesConditional | None = None
    image: bytes | None = None
    local: ValuesDefsLocal | None = None
