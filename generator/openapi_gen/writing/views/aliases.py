"""models/<name>.py of an alias: an enum, a union, or another name for a type.

A type that type checkers let a caller call (`list`, a class) is that type at run time,
too. A union is quoted, so that importing it imports none of its members.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ...model import (
    AliasDeclaration,
    ArrayOf,
    Declaration,
    Enumeration,
    FormattedString,
    MapOf,
    Ref,
    Scalar,
    UnionOf,
    declared_types,
    inner_types,
    refs_of,
)
from ..naming.names import Names
from ..source.annotations import Annotator
from ..source.code import (
    Code,
    Import,
    ImportGroups,
    grouped,
    runtime_imports,
    standard_imports,
)
from ..source.layout import WIDTH
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
    """Empty for an enum."""
    docstring: Code


def alias_view(declaration: AliasDeclaration, names: Names) -> AliasView:
    own = names.models[declaration.id]
    annotator = Annotator(names, own=declaration.id)
    type_ = declaration.type
    values: tuple[Code, ...] = ()
    spelled = Code("")
    if isinstance(type_, Enumeration):
        values = tuple(map(literal, type_.values))
    else:
        spelled = _spelled(own.name, declaration, annotator)
        annotator.typing.add("TypeAlias")
    enums = enums_of(declaration, names)
    if enums or values:
        annotator.typing.add("Literal")
    is_callable = isinstance(type_, Scalar | FormattedString | Ref)
    modules = standard_imports(annotator.modules) if is_callable else []
    checking = () if is_callable else checking_imports(annotator)
    if checking:
        annotator.typing.add("TYPE_CHECKING")
    if annotator.typing:
        modules.append(Import("typing", tuple(sorted(annotator.typing))))
    return AliasView(
        imports=grouped(
            sorted(modules, key=lambda one: (bool(one.names), one.module)),
            local_imports(annotator) if is_callable else (),
        ),
        checking_imports=checking,
        enums=enums,
        name=own.name,
        values=values,
        type=spelled,
        docstring=docstring(_text(declaration), 0),
    )


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


def _spelled(name: str, declaration: AliasDeclaration, annotator: Annotator) -> Code:
    """The type, quoted where it names what only type checkers import."""
    type_ = declaration.type
    spelled = annotator.spell(type_)
    quoted = annotator.modules or next(refs_of(type_), None) is not None
    if isinstance(type_, Scalar | FormattedString | Ref) or not quoted:
        return spelled
    match type_:
        case ArrayOf(inner):
            return Code(f"list[{string(annotator.spell(inner))}]")
        case MapOf(inner):
            return Code(f"dict[str, {string(annotator.spell(inner))}]")
        case UnionOf(members):
            parts = list(dict.fromkeys(map(annotator.spell, members)))
            flat = string(" | ".join(parts))
            if len(f"{name}: TypeAlias = {flat}") <= WIDTH:
                return flat
            inside = "\n    | ".join(parts)
            return Code(f'"""(\n    {inside}\n)"""')
        case _:
            return string(spelled)


def checking_imports(annotator: Annotator) -> ImportGroups:
    """What only annotations name: imported for type checkers, free at run time."""
    return grouped(standard_imports(annotator.modules), local_imports(annotator))


def local_imports(annotator: Annotator) -> list[Import]:
    """What annotations name of the runtime, and the other models."""
    models = sorted(
        (annotator.names.models[id_].module, annotator.names.models[id_].name)
        for id_ in annotator.refs
    )
    return [
        *runtime_imports(annotator.runtime, ".."),
        *(Import(f".{module}", (name,)) for module, name in models),
    ]
