"""What the parts of one tag's module share: the API, its names, and what it imports."""

from __future__ import annotations

from dataclasses import dataclass, field

from ....model import Api
from ...naming.names import Names
from ...source.annotations import Annotator


@dataclass(frozen=True, slots=True)
class TagContext:
    api: Api
    names: Names
    annotator: Annotator
    """Spells the types of signatures, and knows what they import."""

    runtime: dict[str, set[str]] = field(default_factory=dict[str, set[str]])
    """What the module imports of the runtime, by module."""

    def use(self, module: str, name: str) -> str:
        """`name` of `runtime/<module>`, which the module imports from now on."""
        self.runtime.setdefault(module, set()).add(name)
        return name
