"""`$recursiveRef` and `$recursiveAnchor` of JSON Schema 2019-09, which 2020-12 renamed.

    $recursiveAnchor: true    a `$dynamicAnchor` that all such schemas share
    $recursiveRef: "#"        a `$dynamicRef` to it, or a `$ref` where nothing extends it

A schema extends another if it has the keyword, too, and refers to the other one.
"""

from __future__ import annotations

from collections.abc import Iterator

from ....documents.documents import Documents
from ....documents.json_types import is_list, is_object
from ....documents.node import Node
from ....documents.schema_resources import RECURSIVE
from ..repair import SINCE_3_1, of_schemas
from ..repair_context import RepairContext
from ..trigger import Members


def rename_recursive_anchor(context: RepairContext) -> None:
    if "$recursiveAnchor" not in context.members:
        return
    if context.members.pop("$recursiveAnchor") is True:
        context.members.setdefault("$dynamicAnchor", RECURSIVE)
    message = (
        "`$recursiveAnchor` is `$dynamicAnchor` since OpenAPI 3.1: treated as such"
    )
    context.warn_once("older-keyword", message, "$recursiveAnchor")


def rename_recursive_reference(context: RepairContext) -> None:
    if "$recursiveRef" not in context.members:
        return
    del context.members["$recursiveRef"]
    root = _root_of(context.node, context.documents)
    if root is not None and _is_extended(root, context.documents):
        context.members.setdefault("$dynamicRef", f"#{RECURSIVE}")
    elif root is not None:
        context.members.setdefault("$ref", f"#{root.pointer}")
    message = "`$recursiveRef` is `$dynamicRef` since OpenAPI 3.1: treated as such"
    context.warn_once("older-keyword", message, "$recursiveRef")


def _root_of(node: Node, documents: Documents) -> Node | None:
    """What `#` means: the root of the resource, or the nearest schema with an anchor."""
    root = documents.find_target(node, "#")
    if root is not None and root.pointer:
        return root
    pointer = node.pointer
    while pointer := pointer.rpartition("/")[0]:
        around = documents.find_target(node, f"#{pointer}")
        if around is not None and around.text("$dynamicAnchor") == RECURSIVE:
            return around
    return root if root is not None and "openapi" not in root else None


def _is_extended(root: Node, documents: Documents) -> bool:
    """Whether another schema with the keyword leads to this one."""
    others = [
        found
        for source in documents.sources
        for resource in source.resources
        if RECURSIVE in resource.dynamic
        and (source is not root.source or resource.dynamic[RECURSIVE] != root.pointer)
        and (found := documents.at(source, resource.dynamic[RECURSIVE])) is not None
    ]
    seen: set[str] = set()
    while others:
        node = others.pop()
        if node.id == root.id:
            return True
        if node.id not in seen:
            seen.add(node.id)
            others.extend(_targets(node, documents))
    return False


def _targets(node: Node, documents: Documents) -> Iterator[Node]:
    open_ = [node]
    while open_:
        inner = open_.pop()
        if is_object(inner.value):
            open_.extend(member for _, member in inner.items())
            target = documents.find_target(inner, inner.text("$ref"))
            if inner.text("$ref") and target is not None:
                yield target
        elif is_list(inner.value):
            items = enumerate(inner.value)
            open_.extend(inner.child(str(index), item) for index, item in items)


REPAIRS = (
    of_schemas(rename_recursive_anchor, SINCE_3_1, Members({"$recursiveAnchor": {}})),
    of_schemas(rename_recursive_reference, SINCE_3_1, Members({"$recursiveRef": {}})),
)
