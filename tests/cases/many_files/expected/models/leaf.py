from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from ..runtime.core.fields import no_extra

if TYPE_CHECKING:
    from .tree import Tree

Color = Literal["green", "red"]


@dataclass(slots=True, kw_only=True)
class Leaf:
    """`schemas/leaf.json#`."""

    color: Color
    parent: Tree | None = None
    siblings: list[Leaf] | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
