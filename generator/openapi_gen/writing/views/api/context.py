"""What the views of one tag share: the API, its names, and what the module imports."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import field

from ....model import Api, Id, Operation
from ....records import dataclass
from ...naming.names import Names
from ...source.accepted_types import AcceptedTypes
from ...source.annotations import Annotator


@dataclass(frozen=True, slots=True)
class TagContext:
    api: Api
    names: Names
    by_schema: Set[Id]
    """The declarations of `encoded_by_schema`."""
    annotator: Annotator
    """Spells the types of signatures and collects what they import."""
    model_modules: Set[str]

    linked: dict[str, Operation] = field(default_factory=dict[str, Operation])
    """The operations of other tags that this module requests itself, by constant."""

    runtime: dict[str, set[str]] = field(default_factory=dict[str, set[str]])
    """The names to import from the runtime, by module."""

    @property
    def accepted(self) -> AcceptedTypes:
        """Spells the types of parameters and bodies."""
        return AcceptedTypes(self.annotator, self.api.declarations)

    def use(self, module: str, name: str) -> str:
        """`name` of `runtime/<module>`, which is added to the imports."""
        self.runtime.setdefault(module, set()).add(name)
        return name
