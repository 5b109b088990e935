"""The dependencies of an operation or schema: everything its references lead to."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from ...model import Id
from ..documents.documents import Documents
from ..documents.json_types import is_list, is_object
from ..documents.node import Node, Relocated
from ..schemas.all_of import bases_of


class Dependencies:
    """Follows references; those of each node are resolved once."""

    def __init__(self, documents: Documents, left_out: Collection[Id] = ()) -> None:
        """Nothing inside of the nodes that are `left_out` counts."""
        self._documents = documents
        self._left_out = left_out
        self._direct: dict[Id, list[Node]] = {}
        self._extending: dict[Id, list[Node]] = {}
        for schema in _components(documents):
            for base in bases_of(schema):
                target = documents.find_target(base, base.text("$ref"))
                if target is not None:
                    self._extending.setdefault(target.id, []).append(schema)

    def of(self, nodes: Iterable[Node]) -> set[Id]:
        """The ids of the nodes and of everything they depend on."""
        found: set[Id] = set()
        open_ = list(nodes)
        while open_:
            node = open_.pop()
            if node.id not in found:
                found.add(node.id)
                open_.extend(self._targets_of(node))
        return found

    def _targets_of(self, node: Node) -> list[Node]:
        if node.id not in self._direct:
            targets = list(self._targets(node))
            if "discriminator" in node:
                # A value may be of a schema that extends the base.
                targets += self._extending.get(node.id, [])
            self._direct[node.id] = targets
        return self._direct[node.id]

    def _targets(self, node: Node) -> Iterator[Node]:
        open_ = [node]
        relocated: set[int] = set()  # which can contain themselves
        while open_:
            inner = open_.pop()
            for name, member in _children(inner):
                if self._left_out and member.id in self._left_out:
                    continue
                if isinstance(member.value, str):
                    yield from self._target(inner, name, member)
                else:
                    if isinstance(member.value, Relocated):
                        if id(member.value) in relocated:
                            continue
                        relocated.add(id(member.value))
                        yield member  # its id is not below this node's
                    open_.append(member)

    def _target(self, owner: Node, name: str, member: Node) -> Iterator[Node]:
        """The target of a string: of `$ref`, or of a value in a discriminator's mapping."""
        reference = member.value
        if name in ("$ref", "$dynamicRef"):
            target = self._documents.find_target(owner, reference)
        elif owner.pointer.endswith("/mapping") and "/" in reference:
            target = self._documents.find_target(owner, reference)
        else:
            return
        if target is not None:
            yield target


def _components(documents: Documents) -> Iterator[Node]:
    components = documents.root.get("components")
    for _, schema in components.members("schemas") if components is not None else ():
        yield schema


def _children(node: Node) -> Iterator[tuple[str, Node]]:
    if is_object(node.value):
        yield from node.items()
    elif is_list(node.value):
        for index, item in enumerate(node.value):
            yield str(index), node.child(str(index), item)
