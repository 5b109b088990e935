"""models/<name>.py: a class or an alias, with the document's words under each field."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model import (
    AliasDeclaration,
    Api,
    Choice,
    Field,
    ObjectDeclaration,
    Presence,
    Scalar,
    UnionOf,
)
from ..annotations import Annotator, admits_null, by_form
from ..layout import WIDTH, bracketed, imports, laid_out
from ..names import Names, choices_of
from ..spelling import docstring, literal
from .page import Page, place, prose

_ADDITIONAL = "Properties that the schema does not name, by their wire name."


def model_pages(api: Api, names: Names) -> Iterator[Page]:
    for declaration in api.declarations.values():
        path = f"models/{names.models[declaration.id].module}.py"
        if isinstance(declaration, ObjectDeclaration):
            yield Page(path, "model.py.jinja", _class_view(declaration, names))
        else:
            yield Page(path, "alias.py.jinja", _alias_view(declaration, names))


def _class_view(declaration: ObjectDeclaration, names: Names) -> dict[str, object]:
    annotator = Annotator(names, own=declaration.id)
    own = names.models[declaration.id]
    fields = [
        _field_view(field, names.fields[declaration.id][field.name], annotator)
        for field in declaration.fields
    ]
    if declaration.additional is not None:
        annotation = f"dict[str, {annotator.spell(declaration.additional)}]"
        default = "field(default_factory=no_extra)"
        fields.append(
            {
                "code": _assignment("additional_properties", annotation, default),
                "docstring": docstring(_ADDITIONAL, 4),
            }
        )
    title = declaration.docs.title
    description = declaration.docs.description or ("" if title == own.name else title)
    return {
        "docstring": docstring(f"The model {own.name}.", 0),
        "imports": _runtime_imports(fields, annotator, declaration),
        "checking": _checking_imports(annotator),
        "aliases": [
            _alias(names.choices[choice.id], choice)
            for field in declaration.fields
            for choice in choices_of(field.type)
        ],
        "name": own.name,
        "class_docstring": docstring(description or f"{place(declaration.id)}.", 4),
        "fields": fields,
    }


def _field_view(field: Field, name: str, annotator: Annotator) -> dict[str, str]:
    annotation = annotator.spell(field.type)
    default = ""
    if field.presence is Presence.OMITTABLE:
        if admits_null(field.type):
            annotation = (
                annotation if field.type is Scalar.ANY else f"{annotation} | Unset"
            )
            default = "UNSET"
        else:
            annotation, default = f"{annotation} | None", "None"
    text = prose(field.docs, _facts(field, name))
    return {
        "code": _assignment(name, annotation, default),
        "docstring": docstring(text, 4) if text else "",
    }


def _facts(field: Field, name: str) -> list[str]:
    facts = [] if field.name == name else [f"wire name `{field.name}`"]
    if field.format:
        facts.append(f"format {field.format}")
    if field.read_only:
        facts.append("read-only")
    if field.write_only:
        facts.append("write-only")
    return facts


def _assignment(name: str, annotation: str, default: str) -> str:
    """`name: annotation = default`, a long union in parentheses as black has it."""
    tail = f" = {default}" if default else ""
    flat = f"{name}: {annotation}{tail}"
    if len(flat) + 4 <= WIDTH:
        return flat
    if default and len(name) + len(annotation) + 10 <= WIDTH:
        return f"{name}: {annotation} = (\n        {default}\n    )"
    members = _members(annotation)
    if len(members) == 1:
        return flat  # black breaks it inside its brackets
    if 8 + len(annotation) > WIDTH:
        laid = [laid_out(member, 2, 2 if i else 0) for i, member in enumerate(members)]
        annotation = "\n        | ".join(laid)
    return f"{name}: (\n        {annotation}\n    ){tail}"


def _members(annotation: str) -> list[str]:
    """The members of a union, those inside brackets left together."""
    members: list[str] = []
    for part in annotation.split(" | "):
        if members and members[-1].count("[") > members[-1].count("]"):
            members[-1] += f" | {part}"
        else:
            members.append(part)
    return members


def _runtime_imports(
    fields: list[dict[str, str]],
    annotator: Annotator,
    declaration: ObjectDeclaration,
) -> list[str]:
    names = ["dataclass"] if declaration.additional is None else ["dataclass", "field"]
    typing = set(annotator.typing)
    if any(next(iter(choices_of(f.type)), None) for f in declaration.fields):
        typing.add("Literal")
    if _checking_imports(annotator):
        typing.add("TYPE_CHECKING")
    lines = [imports("dataclasses", names)]
    if typing:
        lines.append(imports("typing", sorted(typing)))
    unset = [
        name
        for name in ("UNSET", "Unset")
        if any(_uses(field["code"], name) for field in fields)
    ]
    local: list[str] = []
    if declaration.additional is not None:
        local.append("from ..runtime.fields import no_extra")
    if unset:
        local.append(imports("..runtime.unset", unset))
    return [*lines, *([""] if local else []), *local]


def _uses(code: str, name: str) -> bool:
    return re.search(rf"\b{name}\b", code) is not None


def _checking_imports(annotator: Annotator) -> list[str]:
    """What only annotations name: imported for type checkers, free at run time."""
    lines = sorted(annotator.modules, key=by_form)
    models = sorted(
        (annotator.names.models[id_].module, annotator.names.models[id_].name)
        for id_ in annotator.refs
    )
    local = [imports(f".{module}", [name], depth=1) for module, name in models]
    return [*lines, *([""] if lines and local else []), *local]


def _alias(name: str, choice: Choice) -> str:
    values = [literal(value) for value in choice.values]
    return bracketed(f"{name} = Literal[", values, "]", 0)


def _alias_view(declaration: AliasDeclaration, names: Names) -> dict[str, object]:
    own = names.models[declaration.id]
    annotator = Annotator(names, own=declaration.id)
    if isinstance(declaration.type, Choice):
        annotator.typing.add("Literal")
        code = _alias(own.name, declaration.type)
        checking: list[str] = []
    else:
        code = _union_alias(own.name, declaration.type, annotator)
        annotator.typing.add("TypeAlias")
        checking = _checking_imports(annotator)
        if checking:
            annotator.typing.add("TYPE_CHECKING")
    text = declaration.docs.description or declaration.docs.title
    return {
        "docstring": docstring(f"The type {own.name}.", 0),
        "imports": [imports("typing", sorted(annotator.typing))],
        "checking": checking,
        "code": code,
        "text": docstring(text or f"{place(declaration.id)}.", 0),
    }


def _union_alias(name: str, union: UnionOf, annotator: Annotator) -> str:
    """A quoted alias: its members are imported for type checkers only."""
    members = list(dict.fromkeys(map(annotator.spell, union.members)))
    flat = f'{name}: TypeAlias = "{" | ".join(members)}"'
    if len(flat) <= WIDTH:
        return flat
    spelled = "\n    | ".join(members)
    return f'{name}: TypeAlias = """(\n    {spelled}\n)"""'
