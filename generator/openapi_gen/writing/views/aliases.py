"""models/<name>.py of an alias: an enum, a union, or another name for a type.

An alias is a real type at run time: importing it imports the models that it names. One
that contains itself is quoted for type checkers, and the runtime makes a type of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from ...model import (
    AliasDeclaration,
    Declaration,
    Enumeration,
    Id,
    UnionOf,
    declared_types,
    inner_types,
    refs_of,
)
from ..naming.names import Names
from ..source.annotations import Annotator
from ..source.code import Code, Import, ImportGroups, grouped, merged
from ..source.layout import WIDTH, statement, union_members
from ..source.literals import docstring, literal, string
from ..source.markdown import markdown
from .page import View, place_sentence


@dataclass(frozen=True, slots=True)
class EnumView:
    """`name = Literal[values]`; an empty docstring is not printed."""

    name: str
    values: tuple[Code, ...]
    docstring: Code


@dataclass(frozen=True, slots=True)
class AliasView(View):
    template: ClassVar = "alias.py.jinja"

    imports: ImportGroups
    checking_imports: ImportGroups
    enums: tuple[EnumView, ...]
    """Enums inside the type, defined before it."""
    name: str
    values: tuple[Code, ...]
    """Of an enum; empty for any other type."""
    type: Code
    """The definition; empty for an enum."""
    docstring: Code
    is_recursive: bool
    """Whether the type is a string, which the runtime replaces by the type."""
    key: Code
    """The name as a string."""


def alias_view(
    declaration: AliasDeclaration, names: Names, declarations: Mapping[Id, Declaration]
) -> AliasView:
    own = names.models[declaration.id]
    cycle = _cycle(declaration, declarations)
    annotator = Annotator(names, own=declaration.id, cycle=cycle)
    type_ = declaration.type
    values: tuple[Code, ...] = ()
    defined = Code("")
    imports: list[Import] = []
    if isinstance(type_, Enumeration):
        values = tuple(map(literal, type_.values))
    else:
        defined = _definition(own.name, annotator.spell(type_), bool(cycle))
        annotator.typing.add("TypeAlias")
    enums = enums_of(declaration, names)
    if enums or values:
        annotator.typing.add("Literal")
    if cycle:
        imports.append(Import("..runtime.core.recursive_alias", ("recursive_alias",)))
    return AliasView(
        imports=merged(annotator.imports(), imports),
        checking_imports=grouped(annotator.checking_imports()),
        enums=enums,
        name=own.name,
        values=values,
        type=defined,
        docstring=docstring(_text(declaration), 0),
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
    head = f"{name}: TypeAlias = "
    members = union_members(spelled)
    if is_recursive:
        flat = string(spelled)
        if len(head + flat) <= WIDTH:
            return Code(head + flat)
        inside = "\n    | ".join(members)
        return Code(f'{head}"""(\n    {inside}\n)"""')
    if len(head + spelled) > WIDTH and len(members) > 1:
        inside = "\n    | ".join(members)
        return Code(
            f"{head}(\n    {spelled if len(spelled) + 4 <= WIDTH else inside}\n)"
        )
    return statement(head, spelled, 0)


def _text(declaration: AliasDeclaration) -> str:
    """The description, and what the values of an enum mean."""
    docs, type_ = declaration.docs, declaration.type
    paragraphs = [markdown(docs.description or docs.title).strip()]
    if isinstance(type_, UnionOf) and type_.discriminator is not None:
        paragraphs.append(f"Discriminator: `{type_.discriminator.property}`.")
    if isinstance(type_, Enumeration) and type_.meanings:
        paragraphs.append(_meanings(type_))
    if docs.deprecated:
        paragraphs.append("Deprecated.")
    return "\n\n".join(filter(None, paragraphs)) or place_sentence(declaration.id)


def enums_of(declaration: Declaration, names: Names) -> tuple[EnumView, ...]:
    """The enums inside a declaration that have a name of their own."""
    if isinstance(declaration, AliasDeclaration) and isinstance(
        declaration.type, Enumeration
    ):
        return ()
    own = names.enumerations[declaration.id]
    found = {
        inner.id: inner
        for type_ in declared_types(declaration)
        for inner in inner_types(type_)
        if isinstance(inner, Enumeration) and inner.id in own
    }
    return tuple(
        EnumView(
            own[id_],
            tuple(map(literal, enum.values)),
            docstring(_meanings(enum), 0) if enum.meanings else Code(""),
        )
        for id_, enum in found.items()
    )


def _meanings(enum: Enumeration) -> str:
    """What the values mean, one a line."""
    lines = [
        f"- `{value}`: {meaning}" if meaning else f"- `{value}`"
        for value, meaning in zip(enum.values, enum.meanings)
    ]
    return "\n".join(["Values:", "", *lines])
