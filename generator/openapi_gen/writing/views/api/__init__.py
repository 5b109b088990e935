"""api/<tag>.py: two classes for a tag, and the `Operation` of each of its operations."""

from __future__ import annotations

from collections.abc import Iterator, Set
from typing import ClassVar

from ....model import Api, Id, Operation, Tag
from ....records import dataclass
from ...naming.names import Names
from ...naming.tags import tag_of
from ...source.annotations import Annotator
from ...source.code import (
    Code,
    Import,
    ImportGroups,
    grouped,
    runtime_imports,
    standard_imports,
)
from ...source.markdown import markdown
from ...source.prose import docstring
from ..page import Page, View
from .context import TagContext
from .links import link_view
from .methods import MethodView, method_view, returned_type, stream_view
from .operation_constants import OperationView, constant_name, operation_view
from .pages import PagingView, pages_view, paging_view

_BUILTINS = frozenset(("bool", "bytes", "dict", "float", "int", "list", "str", "tuple"))


@dataclass(frozen=True, slots=True)
class TagClassView:
    """The synchronous or the asynchronous class of a tag."""

    name: str
    transport: str
    docstring: Code
    methods: tuple[MethodView, ...]


@dataclass(frozen=True, slots=True)
class TagView(View):
    template: ClassVar = "api.py.jinja"

    docstring: Code
    imports: ImportGroups
    has_deprecated: bool
    classes: tuple[TagClassView, ...]
    operations: tuple[OperationView, ...]
    pagings: tuple[PagingView, ...]


def api_pages(api: Api, names: Names, by_schema: Set[Id]) -> Iterator[Page]:
    described = {tag.name: tag for tag in api.tags}
    by_tag: dict[str, list[Operation]] = {}
    for operation in api.operations:
        by_tag.setdefault(tag_of(operation), []).append(operation)
    modules = frozenset(model.module for model in names.models.values())
    for name, operations in by_tag.items():
        taken = frozenset(names.methods[op.id] for op in operations)
        annotator = Annotator(names, shadowed=taken & _BUILTINS)
        context = TagContext(api, names, by_schema, annotator, modules)
        view = _view(described.get(name) or Tag(name, ""), operations, context)
        yield Page(f"api/{names.tags[name].module}.py", view)


def _view(tag: Tag, operations: list[Operation], context: TagContext) -> TagView:
    context.use("http.operation", "Operation")
    own = context.names.tags[tag.name]
    text = markdown(tag.description) or f"Operations with the tag `{tag.name}`."
    classes = (
        TagClassView(
            name=own.name,
            transport=context.use("http.transport", "Transport"),
            docstring=docstring(text, 4),
            methods=tuple(_methods(operations, context, is_async=False)),
        ),
        TagClassView(
            name=f"Async{own.name}",
            transport=context.use("http.async_transport", "AsyncTransport"),
            docstring=docstring(f"Asynchronous version of `{own.name}`.", 4),
            methods=tuple(_methods(operations, context, is_async=True)),
        ),
    )
    has_deprecated = any(method.deprecated for one in classes for method in one.methods)
    return TagView(
        docstring=docstring(" ".join(text.split()), 0),
        classes=classes,
        operations=tuple(_constants(operations, context)),
        pagings=tuple(
            paging_view(operation, context)
            for operation in operations
            if operation.pagination is not None
        ),
        imports=_imports(context, any(op.links for op in operations), has_deprecated),
        has_deprecated=has_deprecated,
    )


def _methods(
    operations: list[Operation], context: TagContext, is_async: bool
) -> Iterator[MethodView]:
    """The methods of the operations, each followed by those derived from it."""
    for operation in operations:
        yield method_view(operation, context, is_async)
        if operation.id in context.names.streams:
            yield stream_view(operation, context, is_async)
        if operation.pagination is not None:
            yield pages_view(operation, context, is_async)
        for link in operation.links:
            yield link_view(operation, link, context, is_async)


def _constants(
    operations: list[Operation], context: TagContext
) -> Iterator[OperationView]:
    own = {constant_name(operation, context): operation for operation in operations}
    for name, operation in {**own, **context.linked}.items():
        result = returned_type(operation, context, is_async=False)
        yield operation_view(operation, name, result, context)


def _imports(context: TagContext, follows: bool, has_deprecated: bool) -> ImportGroups:
    typing = {*context.annotator.typing}
    if has_deprecated:
        typing.add("TYPE_CHECKING")
    modules = {*context.annotator.modules, "from functools import cache"}
    if typing:
        modules.add(f"from typing import {', '.join(sorted(typing))}")
    context.use("http.options", "RequestOptions")
    if follows:
        context.use("response.recording", "Exchange")
    for module, names in context.annotator.runtime.items():
        context.runtime.setdefault(module, set()).update(names)
    models = [Import("..", ("models",))] if context.annotator.refs else []
    local = [*models, *runtime_imports(context.runtime, "..")]
    return grouped(standard_imports(modules), local)
