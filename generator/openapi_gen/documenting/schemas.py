"""The page of each schema: its properties, and where it is used; and the list of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from ..model import (
    AliasDeclaration,
    Api,
    Declaration,
    Id,
    ObjectDeclaration,
    Operation,
    declared_types,
    refs_of,
)
from ..records import dataclass
from ..writing.naming.tags import tag_of
from .context import Context
from .examples import ExampleView
from .fields import SchemaView
from .operations import raw_of
from .page import Link, Page, View, external_link
from .site_map import root_of
from .text import Html

_MOST_USES = 100
"""As many operations are listed; of more, the tags with their numbers."""


@dataclass(frozen=True, slots=True)
class UseView:
    """An operation or schema that uses a schema; or how many of a tag do."""

    link: Link
    count: int = 0


@dataclass(frozen=True, slots=True)
class SchemaPageView(View):
    template: ClassVar = "schema"

    name: str
    imported: str
    """How a program gets the class: `from pets.models import Pet`."""
    other_names: tuple[str, ...]
    is_deprecated: bool
    description: Html
    external: Link | None
    is_alias: bool
    schema: SchemaView
    additional: Html
    """The type of further properties; empty if there is nothing to say of them."""
    example: ExampleView | None
    operations: tuple[UseView, ...]
    schemas: tuple[UseView, ...]
    raw: str
    pointer: str


@dataclass(frozen=True, slots=True)
class SchemaListView(View):
    template: ClassVar = "schemas"

    schemas: tuple[tuple[Link, str], ...]
    """Each with the first sentence of its description."""


def schema_pages(context: Context) -> Iterator[Page]:
    if not context.api.declarations:
        return
    uses = _Uses(context)
    for declaration in context.api.declarations.values():
        yield _page(declaration, uses, context)
    yield _list(context)


def _page(declaration: Declaration, uses: _Uses, context: Context) -> Page:
    id_ = declaration.id
    path, name = context.site.schema(id_), context.names.models[id_].name
    root = root_of(path)
    breadcrumb = (
        Link("Schemas", f"{root}{context.site.schemas}"),
        Link(name, "", True),
    )
    fields = context.fields(root)
    docs = declaration.docs
    is_alias = isinstance(declaration, AliasDeclaration)
    rules = context.api.rules.get(id_) or context.api.shared.get(id_)
    additional = (
        declaration.additional if isinstance(declaration, ObjectDeclaration) else None
    )
    view = SchemaPageView(
        name=name,
        imported=f"from {context.package}.models import {name}",
        other_names=uses.copies.get(id_, ()),
        is_deprecated=docs.deprecated,
        description=context.text.block(docs.description or docs.title),
        external=external_link(context.supplement.schema_docs.get(id_), context.text),
        is_alias=is_alias,
        schema=fields.declaration(declaration, rules),
        additional=(
            fields.types.of(additional, id_) if additional is not None else Html("")
        ),
        example=context.examples.schema(declaration),
        operations=uses.of_operations(id_, root),
        schemas=uses.of_schemas(id_, root),
        raw=raw_of(id_, context),
        pointer=id_,
    )
    return Page(path, context.frames.of(path, name, breadcrumb), view)


def _list(context: Context) -> Page:
    root = root_of(context.site.schemas)
    rows = [
        (
            Link(context.names.models[one.id].name, root + context.site.schema(one.id)),
            context.text.plain(one.docs.description or one.docs.title),
        )
        for one in context.api.declarations.values()
    ]
    rows.sort(key=lambda row: (row[0].text.casefold(), row[0].text))
    frame = context.frames.of(
        context.site.schemas, "Schemas", (Link("Schemas", "", True),)
    )
    return Page(context.site.schemas, frame, SchemaListView(tuple(rows)))


class _Uses:
    """Which operations and schemas name a schema directly."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._operations: dict[Id, list[Operation]] = {}
        self._schemas: dict[Id, list[Id]] = {}
        for operation in context.api.operations:
            for id_ in _refs_of_operation(operation):
                self._operations.setdefault(id_, []).append(operation)
        for declaration in context.api.declarations.values():
            refs = [
                ref for type_ in declared_types(declaration) for ref in refs_of(type_)
            ]
            for id_ in dict.fromkeys(refs):
                self._schemas.setdefault(id_, []).append(declaration.id)
        self.copies = _copies(context.api, context.names.copies)

    def of_operations(self, id_: Id, root: str) -> tuple[UseView, ...]:
        context = self._context
        found = self._operations.get(id_, [])
        if len(found) <= _MOST_USES:
            return tuple(
                UseView(Link(_call(one, context), root + context.site.operation(one)))
                for one in found
            )
        by_tag: dict[str, int] = {}
        for operation in found:
            tag = tag_of(operation)
            by_tag[tag] = by_tag.get(tag, 0) + 1
        return tuple(
            UseView(Link(tag, root + context.site.tag(tag)), count)
            for tag, count in by_tag.items()
        )

    def of_schemas(self, id_: Id, root: str) -> tuple[UseView, ...]:
        context = self._context
        found = self._schemas.get(id_, [])
        return tuple(
            UseView(
                Link(context.names.models[one].name, root + context.site.schema(one))
            )
            for one in found
        )


def _call(operation: Operation, context: Context) -> str:
    tag = context.names.tags[tag_of(operation)].attribute
    return f"{tag}.{context.names.methods[operation.id]}"


def _refs_of_operation(operation: Operation) -> dict[Id, None]:
    """The declarations that its parameters, bodies and responses name."""
    types = [
        *(one.type for one in operation.parameters),
        *(one.type for one in operation.bodies),
        *(one.type for one in operation.responses),
    ]
    return dict.fromkeys(id_ for type_ in types for id_ in refs_of(type_))


def _copies(api: Api, names: Mapping[Id, str]) -> dict[Id, tuple[str, ...]]:
    """The other names of each class: those of anonymous schemas that are equal."""
    found: dict[Id, tuple[str, ...]] = {}
    for copy in api.copies:
        found[copy.target] = (*found.get(copy.target, ()), names[copy.id])
    return found
