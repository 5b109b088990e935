"""models/<name>.py of an alias: an enum, a union, or another name for a type.

What type checkers let a caller call (`list`, a class) is the thing itself at run time,
too; a union is quoted, so that importing it imports none of its members.
"""

from __future__ import annotations

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
from ..source.annotations import Annotator, by_form
from ..source.layout import WIDTH, bracketed, imports
from ..source.literals import docstring, literal, string
from .page import place


def alias_view(declaration: AliasDeclaration, names: Names) -> dict[str, object]:
    own = names.models[declaration.id]
    annotator = Annotator(names, own=declaration.id)
    type_ = declaration.type
    runtime: list[str] = []
    checking: list[str] = []
    if isinstance(type_, Enumeration):
        code = _enum(own.name, type_)
    else:
        code = _alias(own.name, declaration, annotator)
        annotator.typing.add("TypeAlias")
        if isinstance(type_, Scalar | FormattedString | Ref):
            runtime = checking_imports(annotator, depth=0)
        else:
            checking = checking_imports(annotator)
    enums = enums_of(declaration, names)
    if enums or isinstance(type_, Enumeration):
        annotator.typing.add("Literal")
    if checking:
        annotator.typing.add("TYPE_CHECKING")
    modules = [line for line in runtime if not line.startswith("from .")]
    local = [line for line in runtime if line.startswith("from .")]
    typing = [imports("typing", sorted(annotator.typing))] if annotator.typing else []
    text = _text(declaration)
    return {
        "imports": [
            *sorted([*filter(None, modules), *typing], key=by_form),
            *([""] if local else []),
            *local,
        ],
        "checking": checking,
        "aliases": enums,
        "code": code,
        "text": docstring(text, 0),
    }


def _text(declaration: AliasDeclaration) -> str:
    """The document's words, and what the values of an enum mean."""
    docs, type_ = declaration.docs, declaration.type
    paragraphs = [(docs.description or docs.title).strip()]
    if isinstance(type_, UnionOf) and type_.discriminator is not None:
        paragraphs.append(f"`{type_.discriminator.property}` tells which.")
    if isinstance(type_, Enumeration) and type_.meanings:
        paragraphs.append(_meanings(type_))
    if docs.deprecated:
        paragraphs.append("Deprecated.")
    told = [paragraph for paragraph in paragraphs if paragraph]
    return "\n\n".join(told) or f"{place(declaration.id)}."


def enums_of(declaration: Declaration, names: Names) -> list[dict[str, str]]:
    """The enums that stand inside a declaration, as aliases before it."""
    if isinstance(declaration, AliasDeclaration) and isinstance(
        declaration.type, Enumeration
    ):
        return []
    own = names.choices[declaration.id]
    found = {
        inner.id: inner
        for type_ in declared_types(declaration)
        for inner in inner_types(type_)
        if isinstance(inner, Enumeration) and inner.id in own
    }
    return [
        {
            "code": _enum(own[id_], choice),
            "text": docstring(_meanings(choice), 0) if choice.meanings else "",
        }
        for id_, choice in found.items()
    ]


def _enum(name: str, choice: Enumeration) -> str:
    return bracketed(f"{name} = Literal[", list(map(literal, choice.values)), "]", 0)


def _meanings(choice: Enumeration) -> str:
    """What the values mean, one a line."""
    lines = [
        f"- `{value}`: {meaning}" if meaning else f"- `{value}`"
        for value, meaning in zip(choice.values, choice.meanings)
    ]
    return "\n".join(["Its values:", "", *lines])


def _alias(name: str, declaration: AliasDeclaration, annotator: Annotator) -> str:
    """`Name: TypeAlias = type`, quoted where it names what only checkers import."""
    head = f"{name}: TypeAlias = "
    type_ = declaration.type
    spelled = annotator.spell(type_)
    quoted = annotator.modules or next(refs_of(type_), None) is not None
    if isinstance(type_, Scalar | FormattedString | Ref) or not quoted:
        return head + spelled
    match type_:
        case ArrayOf(inner):
            return f"{head}list[{string(annotator.spell(inner))}]"
        case MapOf(inner):
            return f"{head}dict[str, {string(annotator.spell(inner))}]"
        case UnionOf(members):
            parts = list(dict.fromkeys(map(annotator.spell, members)))
            flat = head + string(" | ".join(parts))
            if len(flat) <= WIDTH:
                return flat
            inside = "\n    | ".join(parts)
            return f'{head}"""(\n    {inside}\n)"""'
        case _:
            return head + string(spelled)


def checking_imports(annotator: Annotator, depth: int = 1) -> list[str]:
    """What only annotations name: imported for type checkers, free at run time."""
    lines = sorted(annotator.modules, key=by_form)
    models = sorted(
        (annotator.names.models[id_].module, annotator.names.models[id_].name)
        for id_ in annotator.refs
    )
    local = [
        imports(f"..runtime.{module}", sorted(used), depth=depth)
        for module, used in sorted(annotator.runtime.items())
    ]
    local += [imports(f".{module}", [name], depth=depth) for module, name in models]
    return [*lines, *([""] if lines and local else []), *local]
