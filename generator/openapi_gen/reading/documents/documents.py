"""The documents as written, and the targets of their references.

No other module follows references.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, NoReturn

from ...diagnostics.collector import Diagnostic, Diagnostics, Place, Refused
from ...inputs import parsing
from ...inputs.urls import defragmented, joined, percent_decoded
from ...model import Id
from .json_types import is_list, is_object
from .node import Node, Relocated
from .object_kinds import may_be_any
from .schema_resources import Resource
from .sources import Access, Source, Sources, Unreachable

MAX_CHAIN = 100
"""How many references may lead from one to the next: each use of the first follows all."""
LEFT_OPEN = "with --skip-broken, any value is accepted here"


_MOST_HINTS = 100


class Documents:
    """The root document, and all documents that its references name."""

    def __init__(
        self, name: str, uri: str, raw: bytes, access: Access, diagnostics: Diagnostics
    ) -> None:
        self._diagnostics = diagnostics
        self._sources = Sources(access, name, uri, diagnostics.texts)
        try:
            source = self._sources.read_root(uri, raw)
        except parsing.TextError as error:
            self._report_text_error(name, error)
            raise Refused from error
        self.root = Node(source.data, source, "")
        self._hints = 0
        diagnostics.place_of = self.place_of

    def _hint(self, node: Node, pointer: str) -> str:
        """The name that was probably meant; for the first missing ones only, because each
        is compared with all names."""
        parent, _, last = pointer.rpartition("/")
        there = _descend(Node(node.source.data, node.source, ""), parent)
        self._hints += 1
        if self._hints > _MOST_HINTS or there is None or not is_object(there.value):
            return ""
        from difflib import get_close_matches

        near = get_close_matches(last, map(str, there.value), n=1)
        return f"; did you mean {near[0]!r}?" if near else ""

    @property
    def sources(self) -> list[Source]:
        return self._sources.all()

    @property
    def files(self) -> list[Path]:
        """The files that references lead to, also below a mapped folder."""
        return self._sources.files

    def refresh(self, added_text: str) -> None:
        """Takes over the root document's data after overlays with this text changed it."""
        source = self.root.source
        source.find_resources(source.text + added_text)
        self.root = Node(source.data, source, "")

    def forget(self) -> None:
        """Drops the data, which take much memory; places of ids stay known."""
        for source in self._sources.all():
            source.forget()
        self.root = Node(None, self.root.source, "")

    def place_of(self, id_: Id) -> Place:
        """The place of the node with this id."""
        label, _, pointer = id_.partition("#")
        for source in self._sources.all():
            if source.label == label:
                return source.place(pointer)
        return Place(label, pointer)

    def follow(self, node: Node) -> Node | None:
        """The node that a Reference Object leads to, through any number of references.

        A node that is not a reference is returned as it is. Returns None, and reports
        why, if the reference leads nowhere.
        """
        seen: set[Id] = set()
        while isinstance(node.literal("$ref"), str):
            if node.id in seen:
                self._refuse(
                    node, "circular-reference", "the reference leads to itself"
                )
                return None
            seen.add(node.id)
            if len(seen) > MAX_CHAIN:
                self.refuse_chain(node)
            target = self.follow_once(node)
            if target is None:
                return None
            node = target
        return node

    def refuse_chain(self, node: Node) -> NoReturn:
        """Reports a chain of references that is too long to go on."""
        message = f"more than {MAX_CHAIN} references lead from one to the next"
        self._refuse(node, "reference-chain-too-long", message)
        raise Refused

    def follow_once(self, node: Node) -> Node | None:
        """The node that `$ref` names, which may be a reference, too."""
        return self.resolve(node, node.text("$ref"))

    def resolve(self, node: Node, reference: str) -> Node | None:
        """The node that a reference in `node` names (RFC 3986, RFC 6901)."""
        try:
            found = self._target(node, reference)
        except Unreachable as error:
            self._refuse(node, error.code, str(error))
            return None
        except parsing.TextError as error:
            self._report_text_error(error.__notes__[-1], error)
            return None
        if found is None:
            hint = self._hint(node, percent_decoded(defragmented(reference)[1]))
            message = f"{reference!r} does not exist{hint}"
            if may_be_any(node.pointer):
                message += f"; {LEFT_OPEN}"
            self._refuse(node, "reference-not-found", message)
        return found

    def find_target(self, node: Node, reference: str) -> Node | None:
        """The node that a reference names; None, without a diagnostic, if there is none."""
        try:
            return self._target(node, reference)
        except (Unreachable, parsing.TextError):
            return None

    def reaches(self, node: Node, reference: str) -> bool:
        """Whether a reference in `node` names anything."""
        try:
            return self._target(node, reference) is not None
        except Unreachable:
            return False
        except parsing.TextError:
            return True  # it does, even if what is there is broken

    def _target(self, node: Node, reference: str) -> Node | None:
        """Raises Unreachable or TextError if it is in another document."""
        uri, fragment = defragmented(reference)
        resource = _resource_of(node)
        fragment = percent_decoded(fragment)
        if not uri:
            return _resolve_locally(node, resource, fragment)
        base = resource.uri if resource is not None else node.source.base
        return _resolve_fragment(self._resource(node, base, uri, reference), fragment)

    def _resource(self, node: Node, base: str, uri: str, reference: str) -> Node:
        """The target of a relative URI.

        The base is that of `$id` or `$self`, or else where the document really is,
        because its files are often copied together.
        """
        try:
            return self._locate(node, joined(base, uri), reference)
        except Unreachable:
            if base == node.source.uri:
                raise
            try:
                return self._locate(node, joined(node.source.uri, uri), reference)
            except Unreachable:
                pass  # the first reason is the one to report
            raise

    def find_resource(self, node: Node, uri: str) -> Node | None:
        """The root of the resource with an absolute URI; None if it cannot be read."""
        try:
            return self._locate(node, uri, uri)
        except (Unreachable, parsing.TextError):
            return None

    def dynamic_anchors(self, node: Node) -> dict[str, Node]:
        """The `$dynamicAnchor`s of the resource that the node belongs to."""
        resource = _resource_of(node)
        if resource is None:
            return {}
        return {
            name: _node_at(node.source, pointer)
            for name, pointer in resource.dynamic.items()
        }

    def dialect(self, node: Node) -> str:
        """The URI of the meta-schema that the node's resource names, empty for none."""
        resource = _resource_of(node)
        return resource.dialect if resource is not None else ""

    def at(self, source: Source, pointer: str) -> Node | None:
        """The node at a pointer in a source that was read."""
        return _descend(Node(source.data, source, ""), pointer)

    def find(self, place: Place) -> Node | None:
        """The node at a place in a file that was read."""
        for source in self.sources:
            if source.name == place.file:
                return self.at(source, place.pointer)
        return None

    def _locate(self, node: Node, uri: str, reference: str) -> Node:
        """A `$id` near the node wins over a distant one, and over a file of that name."""
        own = "/".join(node.pointer.split("/")[:4])
        for source in (node.source, *self._sources.all()):
            same = [r for r in source.resources if r.has_id and r.uri == uri]
            for resource in sorted(same, key=lambda r: not r.root.startswith(own)):
                return _node_at(source, resource.root)
            if source.base == uri:
                return Node(source.data, source, "")
        source = self._sources.open(uri, reference)
        return Node(source.data, source, "")

    def _report_text_error(self, name: str, error: parsing.TextError) -> None:
        place = Place(name, error.pointer)
        line, column = error.line, error.column
        self._diagnostics.add(
            Diagnostic("error", place, error.code, error.message, line, column)
        )

    def _refuse(self, node: Node, code: str, message: str) -> None:
        step = "/$ref" if "$ref" in node else ""
        place = node.source.place(f"{node.pointer}{step}")
        self._diagnostics.error(place, code, message)


def _resource_of(node: Node) -> Resource | None:
    """The innermost schema resource around a node."""
    by_root = node.source.by_root
    root = node.pointer
    while by_root:
        if root in by_root:
            return by_root[root]
        root = root.rpartition("/")[0]
    return None


def _resolve_locally(
    node: Node, resource: Resource | None, fragment: str
) -> Node | None:
    """The target of a fragment, from inside its own resource.

    A schema of `components` is often written as if it were a document: a target that
    the document does not have may be in the schema.
    """
    source = node.source
    if resource is not None and fragment and not fragment.startswith("/"):
        pointer = resource.anchors.get(fragment)
        if pointer is not None:
            return _node_at(source, pointer)
    if resource is not None and resource.has_id:
        return _resolve_fragment(_node_at(source, resource.root), fragment)
    component = "/".join(node.pointer.split("/")[:4])
    inside = component.startswith("/components/schemas/")
    if fragment == "" and inside:
        return _node_at(source, component)
    found = _resolve_fragment(Node(source.data, source, ""), fragment)
    if found is None and inside:
        found = _resolve_fragment(_node_at(source, component), fragment)
    return found


def _resolve_fragment(root: Node, fragment: str) -> Node | None:
    """The target of a fragment in the resource with this root."""
    source = root.source
    if fragment == "" or fragment.startswith("/"):
        return _descend(root, fragment)
    for resource in source.resources:
        if resource.root.startswith(root.pointer) and fragment in resource.anchors:
            own = resource.root == root.pointer
            if own or not resource.has_id:
                return _node_at(source, resource.anchors[fragment])
    return None


def _node_at(source: Source, pointer: str) -> Node:
    """The node at a pointer that led to a schema when the document was read."""
    node = _descend(Node(source.data, source, ""), pointer)
    return node or Node({}, source, pointer)  # a repair may have moved it


def _descend(root: Node, pointer: str) -> Node | None:
    """The node at a pointer below `root`; None if the pointer leads nowhere.

    Relocated values have places of their own, as when a node is asked for its members.
    """
    value: Any = root.value
    source, above, rest = root.source, root.pointer, pointer
    for part in pointer.split("/")[1:]:
        key = part.replace("~1", "/").replace("~0", "~")
        rest = rest[len(part) + 1 :]
        if is_object(value) and key in value:
            value = value[key]
        elif is_list(value) and key.isdecimal() and int(key) < len(value):
            value = value[int(key)]
        else:
            return None
        if isinstance(value, Relocated):
            source, above, pointer = value.source, value.pointer, rest
    return Node(value, source, above + pointer)
