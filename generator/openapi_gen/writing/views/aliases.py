"""models/<name>.py of an alias: an enum, a union, or another name for a type.

An alias is a real type at run time: importing it imports the models that it names. One
that contains itself is quoted for type checkers, and the runtime makes a type of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from ...model import (
    AliasDeclaration,
    Declaration,
    Enumeration,
    Id,
    Type,
    UnionOf,
    refs_of,
)
from ...records import dataclass
from ..naming.names import Names
from ..source.annotations import Annotator
from ..source.code import Code, Import, ImportGroups, grouped, merged
from ..source.layout import WIDTH, alias, union_members
from ..source.literals import string
from ..source.prose import docstring
from .enums import EnumView, enums_of
from .page import View
from .places import Places


@dataclass(frozen=True, slots=True)
class AliasView(View):
    template: ClassVar = "alias.py.jinja"

    imports: ImportGroups
    checking_imports: ImportGroups
    enums: tuple[EnumView, ...]
    """The enum that the alias is, or the enums inside the type, defined before it."""
    type: Code
    """The definition; empty for an enum."""
    docstring: Code
    is_recursive: bool
    """Whether the type is a string, which the runtime replaces by the type."""
    key: Code
    """The name as a string."""


def alias_view(
    declaration: AliasDeclaration,
    names: Names,
    places: Places,
    declarations: Mapping[Id, Declaration],
) -> AliasView:
    own = names.models[declaration.id]
    cycle = _cycle(declaration, declarations)
    annotator = Annotator(names, own=declaration.id, cycle=cycle)
    type_ = declaration.type
    defined = text = Code("")
    imports: list[Import] = []
    if not isinstance(type_, Enumeration):
        defined = _definition(own.name, annotator.spell(type_), bool(cycle))
        more = _discriminator(type_)
        text = docstring(places.text(declaration, more), 0)
        annotator.typing.add("TypeAlias")
    enums = enums_of(declaration, names, places, annotator)
    if cycle:
        imports.append(Import("..runtime.core.recursive_alias", ("recursive_alias",)))
    return AliasView(
        imports=merged(annotator.imports(), imports),
        checking_imports=grouped(annotator.checking_imports()),
        enums=enums,
        type=defined,
        docstring=text,
        is_recursive=bool(cycle),
        key=string(own.name),
    )


def _cycle(
    declaration: AliasDeclaration, declarations: Mapping[Id, Declaration]
) -> frozenset[Id]:
    """The aliases that contain an alias and are inside of it, other than in a class."""
    inside = _aliases_inside(declaration, declarations)
    return frozenset(
        id_
        for id_, alias in inside.items()
        if declaration.id in _aliases_inside(alias, declarations)
    )


def _aliases_inside(
    declaration: AliasDeclaration, declarations: Mapping[Id, Declaration]
) -> dict[Id, AliasDeclaration]:
    found: dict[Id, AliasDeclaration] = {}
    open_ = [declaration.type]
    while open_:
        for id_ in refs_of(open_.pop()):
            inner = declarations[id_]
            if id_ not in found and isinstance(inner, AliasDeclaration):
                found[id_] = inner
                open_.append(inner.type)
    return found


def _definition(name: str, spelled: Code, is_recursive: bool) -> Code:
    """`name: TypeAlias = type`, quoted if the name is not defined before it is used."""
    if is_recursive:
        head = f"{name}: TypeAlias = "
        flat = string(spelled)
        if len(head + flat) <= WIDTH:
            return Code(head + flat)
        inside = "\n    | ".join(union_members(spelled))
        return Code(f'{head}"""(\n    {inside}\n)"""')
    return alias(name, spelled)


def _discriminator(type_: Type) -> str:
    if isinstance(type_, UnionOf) and type_.discriminator is not None:
        return f"Discriminator: `{type_.discriminator.property}`."
    return ""
