"""api/<tag>.py: a class per tag, and what the runtime knows of each operation."""

from __future__ import annotations

from collections.abc import Iterator

from ....model import Api, Operation, Tag
from ...naming.names import Names, tag_of
from ...source.annotations import Annotator, by_form
from ...source.layout import bracketed, imports
from ...source.literals import docstring
from ..page import Page, sentence
from .context import TagContext
from .links import link_view
from .methods import method_view, stream_view
from .pages import pages_view

_BUILTINS = frozenset(("bool", "bytes", "dict", "float", "int", "list", "str", "tuple"))

_WRAPPERS = {
    "awaited": "core.awaited",
    "streamed": "features.streaming.streamed",
    "async_paged": "features.paging.async_pages",
}
"""The modules of the runtime that make a method one to be awaited."""


def api_pages(api: Api, names: Names) -> Iterator[Page]:
    described = {tag.name: tag for tag in api.tags}
    by_tag: dict[str, list[Operation]] = {}
    for operation in api.operations:
        by_tag.setdefault(tag_of(operation), []).append(operation)
    for tag, operations in by_tag.items():
        view = _view(api, names, operations, described.get(tag) or Tag(tag, ""))
        yield Page(f"api/{names.tags[tag].module}.py", "api.py.jinja", view)


def _view(
    api: Api, names: Names, operations: list[Operation], tag: Tag
) -> dict[str, object]:
    taken = frozenset(names.methods[op.id] for op in operations)
    annotator = Annotator(names, "models.", shadowed=taken & _BUILTINS)
    context = TagContext(api, names, annotator)
    context.use("http.operation", "Operation")
    own = names.tags[tag.name]
    text = tag.description or f"Operations of the tag {tag.name}."
    operation_views = [method_view(operation, context) for operation in operations]
    methods = list(_methods(operation_views, operations, context))
    for wrapper in {str(method["wrapper"]) for method in methods}:
        context.use(_WRAPPERS[wrapper], wrapper)
    return {
        "docstring": docstring(sentence(text), 0),
        "imports": _imports(context),
        "checking": _checking(context, any(op.links for op in operations)),
        "runtime": [
            imports(f"..runtime.{module}", sorted(used))
            for module, used in sorted(context.runtime.items())
        ],
        "name": own.name,
        "async_name": f"Async{own.name}",
        "class_docstring": docstring(text, 4),
        "async_docstring": docstring(f"The methods of `{own.name}`, to be awaited.", 4),
        "methods": methods,
        "awaited": [_awaited(method, own.name) for method in methods],
        "operations": operation_views,
    }


def _methods(
    views: list[dict[str, object]], operations: list[Operation], context: TagContext
) -> Iterator[dict[str, object]]:
    """The methods of the class: behind that of an operation those that belong to it."""
    for view, operation in zip(views, operations, strict=True):
        found = [view]
        if operation.id in context.names.streams:
            found.append(stream_view(operation, context))
        if operation.pagination is not None:
            found.append(pages_view(operation, operation.pagination, context))
        found += [link_view(operation, link, context) for link in operation.links]
        for one in found:
            yield {"assigned": "", "imports": "", **one}


def _imports(context: TagContext) -> list[str]:
    typing = sorted({*context.annotator.typing, "TYPE_CHECKING"})
    return ["from functools import cache", imports("typing", typing)]


def _checking(context: TagContext, follows: bool) -> list[str]:
    lines = sorted(context.annotator.modules, key=by_form)
    local = ["from .. import models"] if context.annotator.refs else []
    runtime = {
        "http.async_transport": {"AsyncTransport"},
        "http.options": {"RequestOptions"},
        "http.transport": {"Transport"},
        **context.annotator.runtime,
    }
    if follows:
        runtime["response.recording"] = {"Exchange"}
    local += [
        imports(f"..runtime.{module}", sorted(used), depth=1)
        for module, used in sorted(runtime.items())
    ]
    return [*lines, *([""] if lines else []), *local]


def _awaited(method: dict[str, object], of: str) -> str:
    """`name = awaited(Class.name)`"""
    name = method["name"]
    return bracketed(f"{name} = {method['wrapper']}(", [f"{of}.{name}"], ")", 1)
