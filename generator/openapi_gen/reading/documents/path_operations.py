"""The operations of a document, each with its path, method and place.

A client calls those below `paths`; webhooks call the client.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ...model import Id, escape
from ...records import dataclass
from .documents import Documents
from .node import Node
from .object_kinds import METHODS

Follow = Callable[[Node], Node | None]
"""The target of a reference, or the node itself."""


@dataclass(frozen=True, slots=True)
class PathOperation:
    """An operation with its path and method."""

    id: Id
    """Its pointer below `paths`, even if its path item is a reference."""
    path: str
    """The path template; the name of a webhook, the expression of a callback."""
    method: str
    written: Node
    """The path item as written, possibly a reference."""
    item: Node
    operation: Node

    @property
    def tags(self) -> list[str]:
        values = (tag.value for tag in self.operation.elements("tags"))
        return [value for value in values if isinstance(value, str)]


def path_operations(documents: Documents) -> Iterator[PathOperation]:
    """All operations, in the document's order; a path item's by their methods."""
    for path, written in documents.root.members("paths"):
        if path.startswith("x-"):
            continue
        template = path if path.startswith("/") else f"/{path}"
        yield from operations_of_item(documents, template, written, written.id)


def webhook_operations(documents: Documents) -> Iterator[PathOperation]:
    """All operations below `webhooks`, or below the extension of OpenAPI 3.0."""
    for member in ("webhooks", "x-webhooks"):
        for name, written in documents.root.members(member):
            yield from operations_of_item(documents, name, written, written.id)


def callback_operations(
    owner: PathOperation, documents: Documents, follow: Follow
) -> Iterator[tuple[str, PathOperation]]:
    """The operations of an operation's callbacks, each with the name of its callback."""
    for name, written in owner.operation.members("callbacks"):
        callback = follow(written)
        if callback is None:
            continue
        for expression, item in callback.items():
            if not expression.startswith("x-"):
                place = f"{owner.id}/callbacks/{escape(name)}/{escape(expression)}"
                for found in operations_of_item(documents, expression, item, place):
                    yield name, found


def operations_of_item(
    documents: Documents, path: str, written: Node, place: Id
) -> Iterator[PathOperation]:
    """The operations of the path item at `place`, which belongs to `path`."""
    item = documents.follow(written)
    if item is not None:
        for where, method, node in _operations_of(item):
            yield PathOperation(f"{place}/{where}", path, method, written, item, node)


def _operations_of(item: Node) -> Iterator[tuple[str, str, Node]]:
    """The operations of a path item: the pointer to each from there, and its method."""
    members = {name.lower(): name for name, _ in item.items() if name.isalpha()}
    for method in METHODS:
        name = method if method in item else members.get(method, method)
        node = item.get(name)
        if node is not None:
            yield name, method.upper(), node
    for method, node in item.members("additionalOperations"):
        yield f"additionalOperations/{escape(method)}", method, node
