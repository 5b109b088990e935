"""models/<name>.py: a class or an alias, its codec and its check.

Each field of a class has its description below it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

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
from ..source.code import Code, Import, ImportGroups, grouped, merged
from ..source.codec_expressions import Codecs
from ..source.literals import docstring, literal
from ..source.markdown import markdown
from .aliases import EnumView, alias_view, checking_imports, enums_of
from .codecs import Directions, codec_imports, codec_view
from .headers import header_views
from .page import Page, View, place_sentence, prose
from .validators import Checks, check_imports, check_view


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field of a dataclass; an empty default or docstring is not printed."""

    name: str
    annotation: Code
    default: Code
    docstring: Code


@dataclass(frozen=True, slots=True)
class ModelView(View):
    template: ClassVar = "model.py.jinja"

    imports: ImportGroups
    checking_imports: ImportGroups
    enums: tuple[EnumView, ...]
    """Enums of the class's properties, defined before it."""
    name: str
    docstring: Code
    fields: tuple[FieldView, ...]


def model_pages(
    api: Api, names: Names, checks: Checks, every_validator: bool
) -> Iterator[Page]:
    directions = Directions.of(api, every_validator)
    headers = header_views(api, names)
    for declaration in api.declarations.values():
        id_ = declaration.id
        imports: list[Import] = []
        parts: list[View] = []
        codecs = Codecs(api, names, own=id_)
        codec = codec_view(declaration, codecs, directions)
        if codec is not None:
            imports += codec_imports(codecs)
            parts.append(codec)
        if id_ in headers:
            imports.append(headers[id_].needed)
            parts.append(headers[id_])
        module = checks.of_model(id_)
        if module is not None:
            check = check_view(module)
            imports += check_imports(module, check, "models")
            parts.append(check)
        view = (
            _class_view(declaration, names)
            if isinstance(declaration, ObjectDeclaration)
            else alias_view(declaration, names)
        )
        all_imports = merged(*view.imports, imports)
        path = f"models/{names.models[id_].module}.py"
        yield Page(path, replace(view, imports=all_imports), tuple(parts))


_ADDITIONAL = Code("field(default_factory=no_extra)")


def _class_view(declaration: ObjectDeclaration, names: Names) -> ModelView:
    annotator = Annotator(names, own=declaration.id)
    own = names.models[declaration.id]
    fields = [
        _field_view(field, names.fields[declaration.id][field.name], annotator)
        for field in declaration.fields
    ]
    if declaration.additional is not None:
        annotation = Code(f"dict[str, {annotator.spell(declaration.additional)}]")
        fields.append(
            FieldView("additional_properties", annotation, _ADDITIONAL, Code(""))
        )
    docs = declaration.docs
    text = markdown(docs.description).strip() or (
        "" if docs.title == own.name else docs.title
    )
    text = text or place_sentence(declaration.id)
    if docs.deprecated:
        text += "\n\nDeprecated."
    enums = enums_of(declaration, names)
    if enums:
        annotator.typing.add("Literal")
    checking = checking_imports(annotator)
    return ModelView(
        imports=_imports(fields, annotator, bool(checking)),
        checking_imports=checking,
        enums=enums,
        name=own.name,
        docstring=docstring(text, 4),
        fields=tuple(fields),
    )


def _field_view(field: Field, name: str, annotator: Annotator) -> FieldView:
    annotation = annotator.spell(field.type)
    default = ""
    if field.presence is Presence.OMITTABLE:
        if admits_null(field.type):
            default = "UNSET"
            if field.type is not Scalar.ANY:
                annotation = Code(f"{annotation} | Unset")
        else:
            annotation, default = Code(f"{annotation} | None"), "None"
        if field.read_only:  # not a parameter: only responses have it
            default = f"field(init=False, default={default})"
    elif isinstance(field.type, Enumeration) and len(field.type.values) == 1:
        default = literal(field.type.values[0])
    text = prose(field.docs, _facts(field))
    if field.name != name and (text or not _is_recased(field.name, name)):
        text = prose(field.docs, [_wire_name(field), *_facts(field)])
    below = docstring(text, 4) if text else Code("")
    return FieldView(name, annotation, Code(default), below)


def _facts(field: Field) -> list[str]:
    """What the schema says of a field and its type does not show."""
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
    """Whether a wire name differs from its Python name only in case, `-` and `_`."""
    bare = wire.replace("-", "").replace("_", "")
    return bare.casefold() == name.replace("_", "").casefold()


def _imports(
    fields: list[FieldView], annotator: Annotator, checks: bool
) -> ImportGroups:
    defaults = {field.default for field in fields}
    dataclass_names = ["dataclass"]
    if any(default.startswith("field(") for default in defaults):
        dataclass_names.append("field")
    standard = [Import("dataclasses", tuple(dataclass_names))]
    typing: list[str] = sorted(annotator.typing)
    if checks:
        typing = sorted({*typing, "TYPE_CHECKING"})
    if typing:
        standard.append(Import("typing", tuple(typing)))
    local: list[Import] = []
    if _ADDITIONAL in defaults:
        local.append(Import("..runtime.core.fields", ("no_extra",)))
    unset: list[str] = []
    if defaults & {"UNSET", "field(init=False, default=UNSET)"}:
        unset.append("UNSET")
    if any(field.annotation.endswith(" | Unset") for field in fields):
        unset.append("Unset")
    if unset:
        local.append(Import("..runtime.core.unset", tuple(unset)))
    return grouped(standard, local)
