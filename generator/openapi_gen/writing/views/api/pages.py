"""`<method>_pages`: the method that iterates over all pages of a list."""

from __future__ import annotations

from ....model import (
    ArrayOf,
    MapOf,
    Operation,
    Pagination,
    Ref,
    Scalar,
    Type,
    bare_type,
    fields_of,
)
from ...naming.derived_methods import pages_key
from ...result_types import result_type
from ...source.code import Code
from ...source.literals import docstring, sequence, string
from .context import TagContext
from .methods import MethodView


def pages_view(
    operation: Operation, paging: Pagination, context: TagContext
) -> MethodView:
    page = result_type(operation)
    names, found = _steps(page, paging.items, context)
    item = found.item if isinstance(found, ArrayOf) else Scalar.ANY
    spell = context.annotator.spell
    made = context.use(*paging.style.runtime)
    types = f"[{string(spell(page))}, {string(spell(item))}]"
    arguments = _arguments(operation, paging, page, item, context)
    if names:
        arguments["items"] = sequence(map(string, names))
    given = ", ".join(f"{key}={value}" for key, value in arguments.items())
    method = context.names.methods[operation.id]
    name = context.names.derived[pages_key(operation)]
    context.use("features.paging.pages", "paged")
    return MethodView(
        name=name,
        wrapper="async_paged",
        assigned=Code(f"paged({method}, {made}{types}({given}))"),
        docstring=docstring(f"Iterate over the items, or the pages, of `{method}`.", 4),
    )


def _arguments(
    operation: Operation,
    paging: Pagination,
    page: Type,
    item: Type,
    context: TagContext,
) -> dict[str, str]:
    arguments: dict[str, str] = {}
    if paging.parameter is not None:
        name = context.names.arguments[operation.id][paging.parameter]
        arguments["parameter"] = string(name)
    elif paging.inside:
        made = context.use("features.paging.in_body", "InBody")
        arguments["parameter"] = f"{made}({', '.join(map(string, paging.inside))})"
    if paging.first not in (None, paging.style.start):
        arguments["start"] = str(paging.first)
    paths = {
        "next": (page, paging.next),
        "last": (item, paging.last),
        "more": (page, paging.more),
        "total": (page, paging.total),
        "pages": (page, paging.pages),
    }
    for key, (type_, path) in paths.items():
        if path:
            arguments[key] = sequence(map(string, _steps(type_, path, context)[0]))
    return arguments


def _steps(
    type_: Type, path: tuple[str, ...], context: TagContext
) -> tuple[list[str], Type]:
    """A path in Python names, and the type at its end."""
    declarations = context.api.declarations
    steps: list[str] = []
    for name in path:
        bare = bare_type(type_, declarations)
        fields = {field.name: field.type for field in fields_of(bare, declarations)}
        if isinstance(bare, Ref) and name in fields:
            steps.append(context.names.fields[bare.id][name])
            type_ = fields[name]
        else:
            steps.append(name)
            type_ = bare.value if isinstance(bare, MapOf) else Scalar.ANY
    return steps, bare_type(type_, declarations)
