"""`<method>_pages`: the methods that iterate over all pages of a list."""

from __future__ import annotations

from ....model import (
    ArrayOf,
    InHeader,
    Operation,
    Pagination,
    Scalar,
    Source,
    Type,
    bare_type,
)
from ....records import dataclass
from ...naming.derived_methods import pages_key
from ...result_types import result_type
from ...source.code import Code
from ...source.literals import sequence, string
from ...source.prose import docstring
from ...source.python_paths import python_path
from .context import TagContext
from .methods import (
    NONE,
    MethodView,
    call_arguments,
    deprecation,
    parameters_of,
    with_option,
)
from .operation_constants import constant_name


@dataclass(frozen=True, slots=True)
class PagingView:
    """A constant of the module: how the pages of one operation follow each other."""

    name: str
    style: str
    """The class of the runtime."""
    arguments: tuple[Code, ...]


def pages_view(operation: Operation, context: TagContext, is_async: bool) -> MethodView:
    paging = _paging(operation)
    page = result_type(operation)
    item = _items(page, paging, context)[1]
    spell = context.annotator.spell
    pages = (
        context.use("features.paging.async_pages", "AsyncPages")
        if is_async
        else context.use("features.paging.pages", "Pages")
    )
    method = context.names.methods[operation.id]
    constant = constant_name(operation, context)
    parameters, limit = with_option(
        parameters_of(operation, context), "max_items", Code("int | None"), NONE
    )
    text = f"The items of `{method}`, at most `{limit}`, or its pages."
    return MethodView(
        name=context.names.derived[pages_key(operation)],
        parameters=parameters,
        result=Code(f"{pages}[{spell(page)}, {spell(item)}]"),
        docstring=docstring(text, 8),
        target=Code(pages),
        arguments=(
            Code("self._transport"),
            Code(_constant(operation, context)),
            *call_arguments(operation, context, constant),
            Code(f"max_items={limit}"),
        ),
        deprecated=deprecation(operation),
    )


def paging_view(operation: Operation, context: TagContext) -> PagingView:
    paging = _paging(operation)
    page = result_type(operation)
    names, item = _items(page, paging, context)
    arguments = _arguments(operation, paging, page, item, context)
    if names:
        arguments["items"] = sequence(map(string, names))
    return PagingView(
        name=_constant(operation, context),
        style=context.use(*paging.style.runtime),
        arguments=tuple(Code(f"{key}={value}") for key, value in arguments.items()),
    )


def _constant(operation: Operation, context: TagContext) -> str:
    name = context.names.derived[pages_key(operation)]
    return f"_{name.lstrip('_')}"


def _paging(operation: Operation) -> Pagination:
    assert operation.pagination is not None, operation.id
    return operation.pagination


def _items(
    page: Type, paging: Pagination, context: TagContext
) -> tuple[list[str], Type]:
    """The path of a page's items in Python names, and the type of an item."""
    names, found = _steps(page, paging.items, context)
    return names, found.item if isinstance(found, ArrayOf) else Scalar.ANY


def _arguments(
    operation: Operation,
    paging: Pagination,
    page: Type,
    item: Type,
    context: TagContext,
) -> dict[str, str]:
    arguments: dict[str, str] = {}
    takes_number = any(
        bare_type(parameter.type, context.api.declarations) == Scalar.INTEGER
        for parameter in operation.parameters
        if (parameter.location, parameter.name) == paging.parameter
    )
    if paging.parameter is not None:
        name = context.names.arguments[operation.id][paging.parameter]
        arguments["parameter"] = string(name)
    elif paging.inside:
        made = context.use("features.paging.in_body", "InBody")
        arguments["parameter"] = f"{made}({', '.join(map(string, paging.inside))})"
    if paging.first_is_assumed:
        arguments["start_is_assumed"] = "True"
    if paging.first not in (None, paging.style.start):
        arguments["start"] = str(paging.first)
    paths: dict[str, tuple[Type, Source]] = {
        "next": (page, paging.next),
        "last": (item, paging.last),
        "more": (page, paging.more),
        "total": (page, paging.total),
        "pages": (page, paging.pages),
    }
    for key, (type_, path) in paths.items():
        if isinstance(path, InHeader):
            header = context.use("features.paging.in_header", "InHeader")
            is_number = key != "next" or takes_number
            type_argument = ", int" if is_number else ""
            arguments[key] = f"{header}({string(path.name)}{type_argument})"
        elif path:
            arguments[key] = sequence(map(string, _steps(type_, path, context)[0]))
    return arguments


def _steps(
    type_: Type, path: tuple[str, ...], context: TagContext
) -> tuple[list[str], Type]:
    return python_path(type_, path, context.names, context.api.declarations)
