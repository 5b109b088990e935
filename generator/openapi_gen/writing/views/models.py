"""models/<name>.py of a class: its fields, each with its description below it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from ...model import (
    Api,
    Declaration,
    Enumeration,
    Field,
    Id,
    ObjectDeclaration,
    Presence,
    Scalar,
    Type,
    without_null,
)
from ..naming.names import Names
from ..reachable_schemas import only_sent, sent
from ..source.accepted_types import AcceptedTypes
from ..source.annotations import Annotator, admits_null
from ..source.code import Code, Import, ImportGroups, merged
from ..source.literals import docstring, literal
from .aliases import EnumView, alias_view, enums_of
from .page import Page, View, place_sentence, prose


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
    enums: tuple[EnumView, ...]
    """Enums of the class's properties, defined before it."""
    name: str
    docstring: Code
    fields: tuple[FieldView, ...]


def model_pages(api: Api, names: Names) -> Iterator[Page]:
    uses = _Uses.of(api)
    for declaration in api.declarations.values():
        path = f"models/{names.models[declaration.id].module}.py"
        if isinstance(declaration, ObjectDeclaration):
            yield Page(path, _class_view(declaration, names, uses))
        else:
            yield Page(path, alias_view(declaration, names, api.declarations))


@dataclass(frozen=True, slots=True)
class _Uses:
    """What decides how the fields of a class are annotated."""

    declarations: Mapping[Id, Declaration]
    sent: frozenset[Id]
    only_sent: frozenset[Id]

    @staticmethod
    def of(api: Api) -> _Uses:
        return _Uses(api.declarations, frozenset(sent(api)), frozenset(only_sent(api)))


def _class_view(declaration: ObjectDeclaration, names: Names, uses: _Uses) -> ModelView:
    fields = _Fields(declaration, names, uses)
    views = fields.views()
    own = names.models[declaration.id]
    docs = declaration.docs
    text = docs.description.strip() or ("" if docs.title == own.name else docs.title)
    text = text or place_sentence(declaration.id)
    if docs.deprecated:
        text += "\n\nDeprecated."
    enums = enums_of(declaration, names)
    if enums:
        fields.annotator.typing.add("Literal")
    return ModelView(
        imports=merged(fields.annotator.imports(), fields.imports),
        enums=enums,
        name=own.name,
        docstring=docstring(text, 4),
        fields=views,
    )


class _Fields:
    """Writes the fields of one class."""

    def __init__(
        self, declaration: ObjectDeclaration, names: Names, uses: _Uses
    ) -> None:
        self.annotator = Annotator(names, own=declaration.id)
        self.imports = [
            Import("dataclasses", ("dataclass",)),
            Import("..runtime.core.fields", ("ModelBase",)),
        ]
        """What the class needs besides its annotations."""
        self._declaration = declaration
        self._names = names.fields[declaration.id]
        self._is_sent = declaration.id in uses.sent
        accepted = AcceptedTypes(self.annotator, uses.declarations)
        self._accepted = accepted if declaration.id in uses.only_sent else None

    def views(self) -> tuple[FieldView, ...]:
        views = [self._view(field) for field in self._declaration.fields]
        if self._declaration.additional is not None:
            annotation = Code(f"dict[str, {self._spell(self._declaration.additional)}]")
            factory = self._need("..runtime.core.fields", "no_extra")
            default = self._made(f"default_factory={factory}")
            views.append(
                FieldView("additional_properties", annotation, default, Code(""))
            )
        return tuple(views)

    def _need(self, module: str, name: str) -> str:
        self.imports.append(Import(module, (name,)))
        return name

    def _made(self, *keywords: str) -> Code:
        made = self._need("dataclasses", "field")
        return Code(f"{made}({', '.join(filter(None, keywords))})")

    def _spell(self, type_: Type) -> Code:
        if self._accepted is not None:
            return self._accepted.spell(type_)
        return self.annotator.spell(type_)

    def _view(self, field: Field) -> FieldView:
        name = self._names[field.name]
        annotation = self._spell(field.type)
        default = self._default(field)
        if default == "UNSET" and field.type is not Scalar.ANY:
            unset = self._need("..runtime.core.unset", "Unset")
            annotation = Code(f"{annotation} | {unset}")
        elif default == "None" or field.write_only:
            if not admits_null(field.type):
                annotation = Code(f"{annotation} | None")
        if field.is_secret:
            default = self._made(default and f"default={default}", "repr=False")
        text = prose(field.docs, _facts(field))
        if field.name != name and (text or not _is_recased(field.name, name)):
            text = prose(field.docs, [_wire_name(field), *_facts(field)])
        below = docstring(text, 4) if text else Code("")
        return FieldView(name, annotation, Code(default), below)

    def _default(self, field: Field) -> str:
        if field.presence is Presence.OMITTABLE:
            if self._is_sent and admits_null(field.type):
                return self._need("..runtime.core.unset", "UNSET")
            return "None"
        if field.read_only:
            return f"{self._need('..runtime.core.fields', 'read_only')}()"
        if field.write_only and not self._is_sent:
            return "None"
        if isinstance(field.type, Enumeration) and len(field.type.values) == 1:
            return literal(field.type.values[0])
        return ""


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
