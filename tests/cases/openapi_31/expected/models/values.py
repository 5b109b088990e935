"""The model Values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from ..runtime.fields import no_extra
from ..runtime.unset import UNSET, Unset

if TYPE_CHECKING:
    from .values_conditional import ValuesConditional
    from .values_defs_local import ValuesDefsLocal

Kind = Literal["values"]
Answer = Literal[42]


@dataclass(slots=True, kw_only=True)
class Values:
    """`#/components/schemas/Values`."""

    kind: Kind

    nothing: None

    mixed: str | int | None | Unset = UNSET

    text: str | None | Unset = UNSET

    described: int | None = None
    """A reference with a sibling."""

    answer: Answer | None = None

    pair: list[Any] | None = None

    never: Any = UNSET

    always: Any = UNSET

    patterned: dict[str, Any] | None = None

    conditional: ValuesConditional | None = None

    image: str | None = None

    local: ValuesDefsLocal | None = None

    additional_properties: dict[str, Any] = field(default_factory=no_extra)
    """Properties that the schema does not name, by their wire name."""
