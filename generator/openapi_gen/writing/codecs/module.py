"""A module with codec expressions: what they refer to, and what it must import for them."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import field, replace
from typing import Self

from ...model import Api, Id
from ...records import dataclass
from ..naming.names import Names


@dataclass(slots=True)
class CodecModule:
    """Names codecs of the runtime and of models, and remembers the imports."""

    api: Api
    names: Names
    by_schema: Set[Id] = frozenset()
    """The declarations of `encoded_by_schema`."""
    own: Id = ""
    """The declaration whose module this is; empty for a module outside of models/."""
    is_sent: bool = False
    """Whether optional nullable fields can be `UNSET`: the class is sent."""
    runtime: dict[str, set[str]] = field(default_factory=dict[str, set[str]])
    """The names to import from the runtime, by module."""
    siblings: set[str] = field(default_factory=set[str])
    """The modules of models to import."""
    hidden: frozenset[str] = frozenset()
    """Names that the module uses already: a codec of such a name gets an underscore."""

    def need(self, module: str, name: str) -> str:
        """`name` of `runtime/<module>`, which is added to the imports."""
        self.runtime.setdefault(module, set()).add(name)
        return name

    def apart(self) -> Self:
        """The same module without its imports, for code that may be dropped; `take` keeps
        what it imports."""
        return replace(self, runtime={}, siblings=set())

    def take(self, other: Self) -> None:
        """Adds the imports of code that is kept."""
        self.siblings |= other.siblings
        for module, names in other.runtime.items():
            self.runtime.setdefault(module, set()).update(names)

    def model_class(self, id_: Id) -> str:
        """The class of a declaration, in its module."""
        return self.codec(id_, self.names.models[id_].name)

    def codec(self, id_: Id, function: str) -> str:
        """A function or the class of a declaration's module."""
        if id_ == self.own:
            return function
        module = self.names.models[id_].module
        if module in self.hidden:
            self.siblings.add(f"{module} as {module}_")
            return f"{module}_.{function}"
        self.siblings.add(module)
        return f"{module}.{function}"
