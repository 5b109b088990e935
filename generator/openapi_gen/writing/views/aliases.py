"""models/<name>.py of an alias: an enum, a union, or another name for a type.

An alias is a real type at run time: importing it imports the models that it names. One
that contains itself is quoted for type checkers, and the runtime makes a type of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from ...model import (
    AliasDeclaration,
    Declaration,
    Enumeration,
    Id,
    UnionOf,
    refs_of,
)
from ..naming.enums import EnumNames, enums_in, own_enum
from ..naming.names import Names
from ..source.annotations import Annotator
from ..source.code import Code, Import, ImportGroups, grouped, merged
from ..source.layout import WIDTH, statement, type_arguments, union_members
from ..source.literals import docstring, literal, string
from ..source.markdown import markdown
from .page import View, place_sentence


@dataclass(frozen=True, slots=True)
class EnumView:
    """`name = Literal[values]`; an empty docstring is not printed."""

    name: str
    values: tuple[Code, ...]
    docstring: Code
    listed: Code
    """The definition of the tuple of the values."""


@dataclass(frozen=True, slots=True)
class ConstantView:
    """`name: Final = value`; an empty docstring is not printed."""

    name: str
    value: Code
    docstring: Code


@dataclass(frozen=True, slots=True)
class ConstantsView(View):
    """The class of an enum's constants."""

    template: ClassVar = "constants.py.jinja"

    name: str
    docstring: Code
    constants: tuple[ConstantView, ...]


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
    declaration: AliasDeclaration, names: Names, declarations: Mapping[Id, Declaration]
) -> AliasView:
    own = names.models[declaration.id]
    cycle = _cycle(declaration, declarations)
    annotator = Annotator(names, own=declaration.id, cycle=cycle)
    type_ = declaration.type
    defined = text = Code("")
    imports: list[Import] = []
    if own_enum(declaration) is None:
        defined = _definition(own.name, annotator.spell(type_), bool(cycle))
        text = docstring(_text(declaration), 0)
        annotator.typing.add("TypeAlias")
    enums = enums_of(declaration, names, annotator)
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


def _text(declaration: AliasDeclaration, values: str = "") -> str:
    """The description, and what is known beyond it."""
    docs, type_ = declaration.docs, declaration.type
    paragraphs = [markdown(docs.description or docs.title).strip()]
    if isinstance(type_, UnionOf) and type_.discriminator is not None:
        paragraphs.append(f"Discriminator: `{type_.discriminator.property}`.")
    paragraphs.append(values)
    if docs.deprecated:
        paragraphs.append("Deprecated.")
    return "\n\n".join(filter(None, paragraphs)) or place_sentence(declaration.id)


def enums_of(
    declaration: Declaration, names: Names, annotator: Annotator
) -> tuple[EnumView, ...]:
    """The enums of a declaration that have a name, or the one that it is."""
    own = names.enums[declaration.id]
    enums = enums_in(declaration) if own else {}
    if own:
        annotator.typing.update(("Final", "Literal", "get_args"))
    return tuple(
        _enum_view(declaration, enums[id_], named) for id_, named in own.items()
    )


def _enum_view(
    declaration: Declaration, enum: Enumeration, named: EnumNames
) -> EnumView:
    text = "" if named.constants else _values(enum)
    if isinstance(declaration, AliasDeclaration) and declaration.type is enum:
        text = _text(declaration, text)
    return EnumView(
        named.alias,
        tuple(map(literal, enum.values)),
        docstring(text, 0) if text else Code(""),
        type_arguments(named.values, named.alias),
    )


def _values(enum: Enumeration) -> str:
    """What the values mean, one a line; empty if the document does not say it."""
    if not enum.meanings:
        return ""
    lines = [
        f"- `{value}`: {meaning}" if meaning else f"- `{value}`"
        for value, meaning in zip(enum.values, map(markdown, enum.meanings))
    ]
    return "\n".join(["Values:", "", *lines])


def constants_of(declaration: Declaration, names: Names) -> Iterator[ConstantsView]:
    """The classes of constants that enums of a declaration have."""
    own = names.enums[declaration.id]
    enums = enums_in(declaration) if own else {}
    for id_, named in own.items():
        if named.constants:
            yield _constants_view(enums[id_], named)


def _constants_view(enum: Enumeration, named: EnumNames) -> ConstantsView:
    meanings = enum.meanings or ("",) * len(enum.values)
    return ConstantsView(
        named.constants,
        docstring(f"Values of `{named.alias}`.", 4),
        tuple(
            ConstantView(name, literal(value), docstring(text, 4) if text else Code(""))
            for name, value, text in zip(
                named.members, enum.values, map(markdown, meanings)
            )
        ),
    )
