"""models/<name>.py of a class: its fields, with the document's words under each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model import (
    Api,
    Enumeration,
    Field,
    ObjectDeclaration,
    Presence,
    Scalar,
    without_null,
)
from ..naming.names import Names
from ..source.annotations import Annotator, admits_null
from ..source.layout import WIDTH, imports, laid_out
from ..source.literals import docstring, literal
from .aliases import alias_view, checking_imports, enums_of
from .page import Page, place, prose


def model_pages(api: Api, names: Names) -> Iterator[Page]:
    for declaration in api.declarations.values():
        path = f"models/{names.models[declaration.id].module}.py"
        if isinstance(declaration, ObjectDeclaration):
            yield Page(path, "model.py.jinja", _class_view(declaration, names))
        else:
            yield Page(path, "alias.py.jinja", alias_view(declaration, names))


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
        code = _assignment("additional_properties", annotation, default)
        fields.append({"code": code, "docstring": ""})
    docs = declaration.docs
    text = docs.description.strip() or ("" if docs.title == own.name else docs.title)
    text = text or f"{place(declaration.id)}."
    if docs.deprecated:
        text += "\n\nDeprecated."
    aliases = enums_of(declaration, names)
    if aliases:
        annotator.typing.add("Literal")
    return {
        "imports": _runtime_imports(fields, annotator),
        "checking": checking_imports(annotator),
        "aliases": aliases,
        "name": own.name,
        "class_docstring": docstring(text, 4),
        "fields": _spaced(fields),
    }


def _spaced(fields: list[dict[str, str]]) -> list[dict[str, str | bool]]:
    """A blank line after each docstring, the class's own among them."""
    after = ["the class", *(field["docstring"] for field in fields)]
    return [{**field, "apart": bool(text)} for field, text in zip(fields, after)]


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
        if field.read_only:  # no argument: answers alone fill it
            default = f"field(init=False, default={default})"
    elif isinstance(field.type, Enumeration) and len(field.type.values) == 1:
        default = literal(field.type.values[0])
    text = prose(field.docs, _facts(field))
    if field.name != name and (text or not _is_recased(field.name, name)):
        text = prose(field.docs, [_wire_name(field), *_facts(field)])
    return {
        "code": _assignment(name, annotation, default),
        "docstring": docstring(text, 4) if text else "",
    }


def _facts(field: Field) -> list[str]:
    """What the schema says of a field that its type does not show."""
    facts: list[str] = []
    if field.format and without_null(field.type) is Scalar.STRING:
        facts.append(f"format {field.format}")
    if field.read_only:
        facts.append("read-only")
    if field.write_only:
        facts.append("write-only")
    return facts


def _wire_name(field: Field) -> str:
    return f"wire name `{field.name}`" if field.name else "an empty wire name"


def _is_recased(wire: str, name: str) -> bool:
    """Whether a wire name and its Python name differ in case, `-` and `_` alone."""
    bare = wire.replace("-", "").replace("_", "")
    return bare.casefold() == name.replace("_", "").casefold()


def _assignment(name: str, annotation: str, default: str) -> str:
    """`name: annotation = default`, a long union in parentheses as black has it."""
    tail = f" = {default}" if default else ""
    flat = f"{name}: {annotation}{tail}"
    if len(flat) + 4 <= WIDTH:
        return flat
    if default.endswith(")"):  # black opens a call, or decides for itself
        head, _, arguments = flat[:-1].rpartition("(")
        opened = f"{head}(\n        {arguments}\n    )"
        return opened if len(head) + 5 <= WIDTH else flat
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


def _runtime_imports(fields: list[dict[str, str]], annotator: Annotator) -> list[str]:
    typing = set(annotator.typing)
    if checking_imports(annotator):
        typing.add("TYPE_CHECKING")
    used = [
        name
        for name in ("field", "no_extra", "UNSET", "Unset")
        if any(_uses(field["code"], name) for field in fields)
    ]
    lines = [imports("dataclasses", ["dataclass", *used[: used.count("field")]])]
    if typing:
        lines.append(imports("typing", sorted(typing)))
    unset = [name for name in used if name.casefold() == "unset"]
    local: list[str] = []
    if "no_extra" in used:
        local.append("from ..runtime.core.fields import no_extra")
    if unset:
        local.append(imports("..runtime.core.unset", unset))
    return [*lines, *([""] if local else []), *local]


def _uses(code: str, name: str) -> bool:
    return re.search(rf"\b{name}\b", code) is not None
