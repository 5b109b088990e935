"""Types of the model as annotations, and the imports that they need."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from typing import assert_never

from ...model import (
    ArrayOf,
    Enumeration,
    FormattedString,
    Id,
    MapOf,
    Ref,
    Scalar,
    TupleOf,
    Type,
    UnionOf,
)
from ...python_types import PythonType
from ...records import dataclass
from ..naming.names import Names
from .code import Code, Import, runtime_imports, standard_imports
from .literals import literal


@dataclass(slots=True)
class Annotator:
    """Spells types for one module and remembers what that module must import.

    Other models are named through their package, `models.Pet`, which imports a model when
    it is used. Methods of the class hide the builtins in `shadowed`, which are spelled
    `builtins.list`.
    """

    names: Names
    shadowed: frozenset[str] = frozenset()
    own: Id = ""
    """The declaration whose module this is; empty for a module outside of models/."""
    cycle: frozenset[Id] = frozenset()
    """The aliases in a cycle with `own`: pyright follows it only by names that modules
    import for type checkers."""
    typing: set[str] = field(default_factory=set[str])
    modules: set[str] = field(default_factory=set[str])
    refs: set[Id] = field(default_factory=set[Id])
    """The declarations that are named through `models`."""
    named: set[Id] = field(default_factory=set[Id])
    """Those of `cycle` that are named."""
    runtime: dict[str, set[str]] = field(default_factory=dict[str, set[str]])
    """The classes of the runtime that annotations name, by module."""
    models: str = "models"
    """The name of the package of models."""

    @staticmethod
    def for_runtime(names: Names) -> Annotator:
        """Spells types for the runtime, which is given them as strings."""
        return Annotator(names, models=names.models_package)

    def spell(self, type_: Type) -> Code:
        """The annotation of a type."""
        return Code(self._spelled(type_))

    def _spelled(self, type_: Type) -> str:
        match type_:
            case Scalar():
                return self._scalar(type_)
            case FormattedString():
                return self._python(type_.python)
            case Enumeration(id=id_, values=values):
                own = self.names.enumerations.get(self.own, {})
                if id_ in own:
                    return own[id_]
                self.typing.add("Literal")
                return f"Literal[{', '.join(map(literal, values))}]"
            case ArrayOf(Scalar.FILE):
                return self.of_runtime("request.bodies.parts", "FileParts")
            case ArrayOf(item):
                return f"{self._builtin('list')}[{self.spell(item)}]"
            case TupleOf(items, rest):
                spelled = ", ".join(self._items(items, rest))
                spelled = f"{self._builtin('tuple')}[{spelled}]"
                return spelled if rest is None or not self.own else self._any(spelled)
            case MapOf(value):
                key = self._builtin("str")
                return f"{self._builtin('dict')}[{key}, {self.spell(value)}]"
            case UnionOf(members):
                return " | ".join(dict.fromkeys(map(self.spell, members)))
            case Ref(id_):
                if id_ == self.own:
                    return self.names.models[id_].name
                if id_ in self.cycle:
                    self.typing.add("TYPE_CHECKING")
                    self.named.add(id_)
                    return self.names.models[id_].name
                self.refs.add(id_)
                return f"{self.models}.{self.names.models[id_].name}"
            case _:
                assert_never(type_)

    def of_runtime(self, module: str, name: str) -> str:
        """A class of the runtime, under another name where the module defines its name."""
        imported = self._imported(name)
        self.runtime.setdefault(module, set()).add(imported)
        return imported.rpartition(" ")[2]

    def collection(self, name: str) -> str:
        """A class of `collections.abc`, under another name as in `of_runtime`."""
        imported = self._imported(name)
        self.modules.add(f"from collections.abc import {imported}")
        return imported.rpartition(" ")[2]

    def imports(self) -> list[Import]:
        """The statements for all that was spelled, in a module of a folder."""
        statements = standard_imports(self.modules)
        if self.typing:
            statements.append(Import("typing", tuple(sorted(self.typing))))
        if self.refs:
            statements.append(Import("..", ("models",)))
        return [*statements, *runtime_imports(self.runtime, "..")]

    def checking_imports(self) -> list[Import]:
        """The statements for type checkers alone."""
        models = [self.names.models[id_] for id_ in self.named]
        return sorted(Import(f".{model.module}", (model.name,)) for model in models)

    def _imported(self, name: str) -> str:
        own = {*self.names.enumerations.get(self.own, {}).values()}
        if self.own:
            own.add(self.names.models[self.own].name)
        return f"{name} as {name}_" if name in own else name

    def _any(self, spelled: str) -> str:
        """A type of a field that pydantic does not know."""
        self.typing.add("Annotated")
        return f"Annotated[{spelled}, {self.of_runtime('core.fields', 'ANY_VALUE')}]"

    def _items(self, items: tuple[Type, ...], rest: Type | None) -> Iterator[str]:
        yield from map(self.spell, items)
        if rest is not None:
            yield f"*{self._builtin('tuple')}[{self.spell(rest)}, ...]"

    def _scalar(self, scalar: Scalar) -> str:
        if scalar.python is not None:
            return self._python(scalar.python)
        if scalar is Scalar.FILE:
            return self.of_runtime("request.bodies.parts", "FilePart")
        if scalar is Scalar.NULL:
            return "None"
        assert scalar is Scalar.ANY, scalar
        self.typing.add("Any")
        return "Any"

    def _python(self, python: PythonType) -> str:
        if not python.imported:
            return self._builtin(python.annotation)
        self.modules.add(python.imported)
        return python.annotation

    def _builtin(self, name: str) -> str:
        if name in self.shadowed:
            self.modules.add("import builtins")
            return f"builtins.{name}"
        return name


def admits_null(type_: Type) -> bool:
    """Whether None is a value of the type, and not merely "left out"."""
    match type_:
        case Scalar():
            return type_ in (Scalar.ANY, Scalar.NULL)
        case UnionOf(members):
            return any(map(admits_null, members))
        case (
            ArrayOf() | Enumeration() | FormattedString() | MapOf() | Ref() | TupleOf()
        ):
            return False
        case _:
            assert_never(type_)
