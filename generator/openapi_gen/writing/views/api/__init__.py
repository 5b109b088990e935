"""api/<tag>.py: a class per tag, and the `Operation` of each of its operations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ....model import Api, Operation, Tag
from ...naming.names import Names, tag_of
from ...source.annotations import Annotator
from ...source.code import (
    Code,
    Import,
    ImportGroups,
    grouped,
    runtime_imports,
    standard_imports,
)
from ...source.literals import docstring
from ..page import Page, View, sentence
from .context import TagContext
from .links import link_view
from .methods import MethodView, method_view, returned_type, stream_view
from .operation_constants import OperationView, operation_view
from .pages import pages_view

_BUILTINS = frozenset(("bool", "bytes", "dict", "float", "int", "list", "str", "tuple"))

_WRAPPERS = {
    "awaited": "core.awaited",
    "streamed": "features.streaming.streamed",
    "async_paged": "features.paging.async_pages",
}
"""The modules of the runtime that make asynchronous methods."""


@dataclass(frozen=True, slots=True)
class TagView(View):
    template: ClassVar = "api.py.jinja"

    docstring: Code
    imports: ImportGroups
    checking_imports: ImportGroups
    name: str
    class_docstring: Code
    async_docstring: Code
    methods: tuple[MethodView, ...]
    operations: tuple[OperationView, ...]


def api_pages(api: Api, names: Names) -> Iterator[Page]:
    described = {tag.name: tag for tag in api.tags}
    by_tag: dict[str, list[Operation]] = {}
    for operation in api.operations:
        by_tag.setdefault(tag_of(operation), []).append(operation)
    for tag, operations in by_tag.items():
        view = _view(api, names, operations, described.get(tag) or Tag(tag, ""))
        yield Page(f"api/{names.tags[tag].module}.py", view)


def _view(api: Api, names: Names, operations: list[Operation], tag: Tag) -> TagView:
    taken = frozenset(names.methods[op.id] for op in operations)
    annotator = Annotator(names, shadowed=taken & _BUILTINS)
    context = TagContext(api, names, annotator)
    context.use("http.operation", "Operation")
    own = names.tags[tag.name]
    text = tag.description or f"Operations with the tag `{tag.name}`."
    methods = tuple(
        method for operation in operations for method in _methods(operation, context)
    )
    constants = tuple(
        operation_view(operation, returned_type(operation, context), context)
        for operation in operations
    )
    for wrapper in {method.wrapper for method in methods}:
        context.use(_WRAPPERS[wrapper], wrapper)
    return TagView(
        docstring=docstring(sentence(text), 0),
        imports=_imports(context),
        checking_imports=_checking_imports(context, any(op.links for op in operations)),
        name=own.name,
        class_docstring=docstring(text, 4),
        async_docstring=docstring(f"Asynchronous version of `{own.name}`.", 4),
        methods=methods,
        operations=constants,
    )


def _methods(operation: Operation, context: TagContext) -> Iterator[MethodView]:
    """The operation's method, and those derived from it."""
    yield method_view(operation, context)
    if operation.id in context.names.streams:
        yield stream_view(operation, context)
    if operation.pagination is not None:
        yield pages_view(operation, operation.pagination, context)
    for link in operation.links:
        yield link_view(operation, link, context)


def _imports(context: TagContext) -> ImportGroups:
    typing = sorted({*context.annotator.typing, "TYPE_CHECKING"})
    standard = [Import("functools", ("cache",)), Import("typing", tuple(typing))]
    return grouped(standard, runtime_imports(context.runtime, ".."))


def _checking_imports(context: TagContext, follows: bool) -> ImportGroups:
    runtime = {
        "http.async_transport": {"AsyncTransport"},
        "http.options": {"RequestOptions"},
        "http.transport": {"Transport"},
        **context.annotator.runtime,
    }
    if follows:
        runtime["response.recording"] = {"Exchange"}
    models = [Import("..", ("models",))] if context.annotator.refs else []
    local = [*models, *runtime_imports(runtime, "..")]
    return grouped(standard_imports(context.annotator.modules), local)
