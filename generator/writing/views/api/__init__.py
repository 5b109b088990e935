"""api/<tag>.py: a class per tag, and what the runtime knows of each operation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ....model import Api, Operation, Tag
from ...annotations import Annotator, by_form
from ...layout import bracketed, imports
from ...names import Names, tag_of
from ...spelling import docstring
from ..page import Page, sentence
from .context import TagContext
from .links import link_view
from .methods import method_view
from .pages import pages_view

_BUILTINS = frozenset(("bool", "bytes", "dict", "float", "int", "list", "str", "tuple"))


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
    context.use("awaited", "awaited")
    context.use("operation", "Operation")
    own = names.tags[tag.name]
    text = tag.description or f"Operations of the tag {tag.name}."
    methods = [method_view(operation, context) for operation in operations]
    for method, operation in zip(methods, operations):
        method["pages"] = pages_view(operation, context)
        method["links"] = [link_view(operation, li, context) for li in operation.links]
    return {
        "docstring": docstring(sentence(text), 0),
        "imports": _imports(context),
        "checking": _checking(context),
        "runtime": [
            imports(f"..runtime.{module}", sorted(used))
            for module, used in sorted(context.runtime.items())
        ],
        "name": own.name,
        "async_name": f"Async{own.name}",
        "class_docstring": docstring(text, 4),
        "async_docstring": docstring(f"The methods of `{own.name}`, to be awaited.", 4),
        "methods": methods,
        "awaited": list(_awaited(methods, own.name)),
    }


def _imports(context: TagContext) -> list[str]:
    typing = sorted({*context.annotator.typing, "TYPE_CHECKING"})
    return ["from functools import cache", imports("typing", typing)]


def _checking(context: TagContext) -> list[str]:
    lines = sorted(context.annotator.modules, key=by_form)
    local = ["from .. import models"] if context.annotator.refs else []
    runtime = {
        "async_transport": ["AsyncTransport"],
        "options": ["RequestOptions"],
        "transport": ["Transport"],
    }
    if "links" in context.runtime:
        runtime["recording"] = ["Exchange"]
    local += [
        imports(f"..runtime.{module}", runtime[module]) for module in sorted(runtime)
    ]
    return [*lines, *([""] if lines else []), *local]


def _awaited(methods: list[dict[str, Any]], of: str) -> Iterator[str]:
    """`name = awaited(Class.name)` for each method, and what stands beside it."""
    for method in methods:
        yield _same("awaited", method["name"], of)
        if method["pages"]:
            yield _same("async_paged", method["pages"]["name"], of)
        for link in method["links"]:
            yield _same("awaited", link["name"], of)


def _same(form: str, name: str, of: str) -> str:
    return bracketed(f"{name} = {form}(", [f"{of}.{name}"], ")", 1)
