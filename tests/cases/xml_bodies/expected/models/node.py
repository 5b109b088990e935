from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ..runtime.core.fields import no_extra
from ..runtime.core.unset import UNSET, Unset


@dataclass(slots=True, kw_only=True)
class Node:
    """`#/components/schemas/Node`."""

    name: str | None = None
    weight: int | None | Unset = UNSET
    first: Node | None = None
    nodes: list[Node] | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
