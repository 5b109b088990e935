"""A walk over all objects of the standard in a document, and in those it refers to.

References are followed: their targets are visited as the kind that the reference needs.
Every object is visited once as each kind, unless the caller wants its other places, too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...model import Id
from ...records import dataclass
from .documents import Documents
from .json_types import is_list, is_object
from .node import Node
from .object_kinds import Members
from .reference_targets import SECTIONS, mismatch

_HOME = ("#/components/", "#/definitions/")  # the walk visits these anyway


@dataclass(frozen=True, slots=True)
class Visit:
    """An object with its kind.

    `unseen` if the standard's schema does not see it when it validates the root: it is
    in an extension, or behind a reference to another file.
    """

    node: Node
    kind: str
    unseen: bool


def walk(
    documents: Documents,
    structure: Mapping[str, Members],
    *,
    quietly: bool = False,
    places: int = 1,
) -> Iterator[Visit]:
    """Every object before those inside it, and other values in place of objects.

    The caller may change an object before it goes on. References that lead nowhere are
    reported, except `quietly`. An alias of YAML is the same object at another place: it
    is visited at so many `places`.
    """
    seen: dict[tuple[int, str], tuple[object, set[Id]]] = {}
    # It keeps the objects, so that no id is reused.
    open_ = [Visit(documents.root, "Document", False)]
    while open_:
        visit = open_.pop()
        key = (id(visit.node.value), visit.kind)
        if key in seen:
            known = seen[key][1]
            if len(known) >= places or visit.node.id in known:
                continue
            known.add(visit.node.id)
        elif is_object(visit.node.value):
            seen[key] = visit.node.value, {visit.node.id}
        yield visit
        open_.extend(reversed(list(_below(visit, documents, structure, quietly))))


def _below(
    visit: Visit,
    documents: Documents,
    structure: Mapping[str, Members],
    quietly: bool,
) -> Iterator[Visit]:
    node, kind = visit.node, visit.kind
    if isinstance(node.literal("$ref"), str):
        target = _elsewhere(node, documents, quietly)
        if target is not None and not mismatch(target, SECTIONS.get(kind, "")):
            yield Visit(target, kind, target.source is not node.source)
        if kind not in ("Schema", "PathItem"):
            return
    members = structure.get(kind)
    if members is None or not is_object(node.value):
        return
    others = members.get("*")
    for name, value in node.value.items():
        extension = name.startswith("x-")
        wanted = members.get(name, None if extension else others)
        if wanted is not None:
            for member, kind in _expected(node.child(name, value), wanted):
                yield Visit(member, kind, extension)


def _elsewhere(node: Node, documents: Documents, quietly: bool) -> Node | None:
    is_home = node.source.is_root and node.text("$ref").startswith(_HOME)
    if quietly:
        return None if is_home else documents.find_target(node, node.text("$ref"))
    target = documents.follow_once(node)  # reports where there is none
    return None if is_home else target


def _expected(node: Node, wanted: str) -> Iterator[tuple[Node, str]]:
    """The objects of a member, which the structure describes as `wanted`."""
    if wanted.startswith("{"):
        for _, member in node.items():
            yield member, wanted[1:-1]
    elif wanted.startswith("["):
        if is_list(node.value):
            for index, item in enumerate(node.value):
                yield node.child(str(index), item), wanted[1:-1]
    else:
        yield node, wanted
