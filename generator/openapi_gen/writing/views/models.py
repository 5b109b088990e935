"""models/<name>.py: a class or an alias, its codec and its check.

Each field of a class has its description below it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import replace
from typing import ClassVar

from ...model import (
    Api,
    Declaration,
    Field,
    Id,
    ObjectDeclaration,
    Presence,
    Scalar,
    Type,
    without_null,
)
from ...records import dataclass
from ..codecs import Codecs
from ..naming.names import Names
from ..reachable_schemas import only_sent
from ..source.accepted_types import AcceptedTypes
from ..source.annotations import Annotator, admits_null
from ..source.code import Code, Import, ImportGroups, import_as, merged
from ..source.field_defaults import is_constant, required_default
from ..source.literals import literal
from ..source.prose import docstring
from ..union_tags import default_tags
from .aliases import alias_view
from .codecs import Directions, codec_imports, codec_view, has_decoder
from .enums import EnumView, constants_of, enums_of, tuples_of
from .headers import header_views
from .page import Page, View, prose
from .places import Places
from .validators import Checks, check_imports, check_view, taken_names
from .wire_names import NO_PROPERTIES, PropertiesView, properties_view


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
    properties: PropertiesView
    name: str
    base: str
    docstring: Code
    fields: tuple[FieldView, ...]


def model_pages(
    api: Api,
    names: Names,
    places: Places,
    checks: Checks,
    every_validator: bool,
    by_schema: Set[Id],
) -> Iterator[Page]:
    directions = Directions.of(api, every_validator)
    taken = taken_names(names)
    base, decoded_base = import_as(_ANNOTATED_BASE, taken), import_as(_BASE, taken)
    headers = header_views(api, names)
    only = frozenset(only_sent(api))
    tags = default_tags(api)
    uses = _Uses(api.declarations, directions.sent, only, places, tags)
    for declaration in api.declarations.values():
        id_ = declaration.id
        imports: list[Import] = []
        parts: list[View] = [*constants_of(declaration, names)]
        codecs = Codecs(api, names, by_schema, own=id_)
        codec = codec_view(declaration, codecs, directions)
        if codec is not None:
            imports += codec_imports(codecs)
            parts.append(codec)
        if id_ in headers:
            imports.append(headers[id_].needed)
            parts.append(headers[id_])
        module = checks.of_model(id_, tuples_of(declaration, names))
        if module is not None:
            check = check_view(module)
            imports += check_imports(module, check, "models")
            parts.append(check)
        view = (
            _class_view(
                declaration,
                names,
                uses,
                decoded_base if has_decoder(codec) else base,
                (
                    NO_PROPERTIES
                    if id_ in headers
                    else properties_view(
                        declaration, names, is_decoded=has_decoder(codec)
                    )
                ),
            )
            if isinstance(declaration, ObjectDeclaration)
            else alias_view(declaration, names, places, api.declarations)
        )
        all_imports = merged(*view.imports, imports)
        path = f"models/{names.models[id_].module}.py"
        yield Page(path, replace(view, imports=all_imports), tuple(parts))


@dataclass(frozen=True, slots=True)
class _Uses:
    """What the view of a class needs to know of its uses."""

    declarations: Mapping[Id, Declaration]
    sent: Set[Id]
    only_sent: Set[Id]
    places: Places
    tags: Mapping[Id, Mapping[str, str]]
    """The value that says which member of its unions a class is, by property."""


_BASE = Import("..runtime.model", ("JsonModel",))
_ANNOTATED_BASE = Import("..runtime.annotated_model", ("AnnotatedModel",))


def _class_view(
    declaration: ObjectDeclaration,
    names: Names,
    uses: _Uses,
    base: Import,
    properties: PropertiesView,
) -> ModelView:
    fields = _Fields(declaration, names, uses)
    views = fields.views()
    own = names.models[declaration.id]
    enums = enums_of(declaration, names, uses.places, fields.annotator)
    return ModelView(
        imports=merged(fields.annotator.imports(), fields.imports, [base]),
        enums=enums,
        properties=properties,
        name=own.name,
        base=base.names[0].split(" ")[-1],
        docstring=docstring(uses.places.text(declaration), 4),
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
        ]
        """What the class needs besides its annotations."""
        self._declaration = declaration
        self._names = names.fields[declaration.id]
        self._is_sent = declaration.id in uses.sent
        tags = uses.tags.get(declaration.id) if self._is_sent else None
        self._tags: Mapping[str, str] = tags or {}
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
        docs = field.docs
        if is_constant(field.type):
            docs = replace(docs, example="")  # the annotation has the only value
        text = prose(docs, _facts(field))
        if field.name != name and (text or not _is_recased(field.name, name)):
            text = prose(docs, [_wire_name(field), *_facts(field)])
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
        default = required_default(field, self._tags.get(field.name))
        return "" if default is None else literal(default)


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
