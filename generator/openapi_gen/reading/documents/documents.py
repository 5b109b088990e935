"""The documents as written, and where their references lead.

The only module that follows references.
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any
from urllib.parse import unquote, urldefrag, urljoin

from ...diagnostics.collector import Diagnostic, Diagnostics, Place, Refused
from ...inputs import parsing
from ...model import Id
from .json_types import is_list, is_object
from .node import Node
from .schema_resources import Resource
from .sources import Access, Source, Sources, Unreachable


class Documents:
    """The root document and every other that its references name."""

    def __init__(
        self, name: str, uri: str, raw: bytes, access: Access, diagnostics: Diagnostics
    ) -> None:
        self._diagnostics = diagnostics
        self._sources = Sources(access, name, uri, diagnostics.texts)
        try:
            source = self._sources.read_root(uri, raw)
        except parsing.TextError as error:
            self._tell_text(name, error)
            raise Refused from error
        self.root = Node(source.data, source, "")
        diagnostics.place_of = self.place_of

    @property
    def sources(self) -> list[Source]:
        return self._sources.all()

    def reread(self, texts: str) -> None:
        """Looks anew at the root document's data, which overlays with these texts have
        changed.
        """
        source = self.root.source
        source.look(source.text + texts)
        self.root = Node(source.data, source, "")

    def place_of(self, id_: Id) -> Place:
        """The place of what has the id."""
        label, _, pointer = id_.partition("#")
        for source in self._sources.all():
            if source.label == label:
                return source.place(pointer)
        return Place(label, pointer)

    def follow(self, node: Node) -> Node | None:
        """The node that a Reference Object leads to, through any number of references.

        A node that is no reference is returned as it is. None: the reference leads
        nowhere, and the diagnostics say so.
        """
        seen: set[Id] = set()
        while isinstance(node.literal("$ref"), str):
            if node.id in seen:
                self._refuse(node, "this reference leads back to itself")
                return None
            seen.add(node.id)
            target = self.follow_once(node)
            if target is None:
                return None
            node = target
        return node

    def follow_once(self, node: Node) -> Node | None:
        """The node that `$ref` names, which may be a reference itself."""
        return self.resolve(node, node.text("$ref"))

    def resolve(self, node: Node, reference: str) -> Node | None:
        """The node that `reference`, standing in `node`, names (RFC 3986, RFC 6901)."""
        try:
            found = self._target(node, reference)
        except Unreachable as error:
            self._refuse(node, str(error))
            return None
        except parsing.TextError as error:
            self._tell_text(error.__notes__[-1], error)
            return None
        if found is None:
            hint = _hint(node, unquote(urldefrag(reference).fragment))
            self._refuse(node, f"{reference!r} does not exist{hint}")
        return found

    def find_target(self, node: Node, reference: str) -> Node | None:
        """What `reference` names, if it names anything; nobody is told if not."""
        try:
            return self._target(node, reference)
        except (Unreachable, parsing.TextError):
            return None

    def reaches(self, node: Node, reference: str) -> bool:
        """Whether `reference`, standing in `node`, names anything."""
        try:
            return self._target(node, reference) is not None
        except Unreachable:
            return False
        except parsing.TextError:
            return True  # it does; what is there is another matter

    def _target(self, node: Node, reference: str) -> Node | None:
        """Raises Unreachable and TextError, where another document is meant."""
        uri, fragment = urldefrag(reference)
        resource = _resource_of(node)
        fragment = unquote(fragment)
        if not uri:
            return _within(node, resource, fragment)
        base = resource.uri if resource is not None else node.source.base
        return _fragment(self._resource(node, base, uri, reference), fragment)

    def _resource(self, node: Node, base: str, uri: str, reference: str) -> Node:
        """What a relative URI names: from the base that `$id` or `$self` says, or else
        from where the document really is, for files are handed on together.
        """
        try:
            return self._locate(node, urljoin(base, uri), reference)
        except Unreachable:
            if base == node.source.uri:
                raise
            try:
                return self._locate(node, urljoin(node.source.uri, uri), reference)
            except Unreachable:
                pass  # the first reason is the one to tell
            raise

    def find(self, node: Node, uri: str) -> Node | None:
        """The root of the resource with an absolute URI; None where it is out of reach."""
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
            name: _descended(node.source, pointer)
            for name, pointer in resource.dynamic.items()
        }

    def dialect(self, node: Node) -> str:
        """The URI of the meta-schema that the node's resource names, empty for none."""
        resource = _resource_of(node)
        return resource.dialect if resource is not None else ""

    def _locate(self, node: Node, uri: str, reference: str) -> Node:
        """A `$id` near the node before one far away, and before a file of that name."""
        own = "/".join(node.pointer.split("/")[:4])
        for source in (node.source, *self._sources.all()):
            same = [r for r in source.resources if r.has_id and r.uri == uri]
            for resource in sorted(same, key=lambda r: not r.root.startswith(own)):
                return _descended(source, resource.root)
            if source.base == uri:
                return Node(source.data, source, "")
        source = self._sources.open(uri, reference)
        return Node(source.data, source, "")

    def _tell_text(self, name: str, error: parsing.TextError) -> None:
        place = Place(name, error.pointer)
        finding = Diagnostic(
            "error", place, "FIXME", str(error), error.line, error.column
        )
        self._diagnostics.add(finding)

    def _refuse(self, node: Node, message: str) -> None:
        place = node.source.place(f"{node.pointer}/$ref")
        self._diagnostics.error(place, "FIXME", message)


def _resource_of(node: Node) -> Resource | None:
    """The innermost schema resource around a node."""
    by_root = node.source.by_root
    root = node.pointer
    while by_root:
        if root in by_root:
            return by_root[root]
        root = root.rpartition("/")[0]
    return None


def _within(node: Node, resource: Resource | None, fragment: str) -> Node | None:
    """What a fragment names from inside its own resource.

    A schema of `components` is often written as if it were a document of its own: what
    the document does not have is looked for in it.
    """
    source = node.source
    if resource is not None and fragment and not fragment.startswith("/"):
        pointer = resource.anchors.get(fragment)
        if pointer is not None:
            return _descended(source, pointer)
    if resource is not None and resource.has_id:
        return _fragment(_descended(source, resource.root), fragment)
    component = "/".join(node.pointer.split("/")[:4])
    inside = component.startswith("/components/schemas/")
    if fragment == "" and inside:
        return _descended(source, component)
    found = _fragment(Node(source.data, source, ""), fragment)
    if found is None and inside:
        found = _fragment(_descended(source, component), fragment)
    return found


def _fragment(root: Node, fragment: str) -> Node | None:
    """What a fragment names in the resource with this root."""
    source = root.source
    if fragment == "" or fragment.startswith("/"):
        return _step(root, fragment)
    for resource in source.resources:
        if resource.root.startswith(root.pointer) and fragment in resource.anchors:
            own = resource.root == root.pointer
            if own or not resource.has_id:
                return _descended(source, resource.anchors[fragment])
    return None


def _descended(source: Source, pointer: str) -> Node:
    """The node at a pointer where there was a schema when the document was read."""
    node = _step(Node(source.data, source, ""), pointer)
    return node or Node({}, source, pointer)  # a repair can move it


def _step(root: Node, pointer: str) -> Node | None:
    """The node at a pointer below `root`; None where there is none."""
    value: Any = root.value
    for part in pointer.split("/")[1:]:
        key = part.replace("~1", "/").replace("~0", "~")
        if is_object(value) and key in value:
            value = value[key]
        elif is_list(value) and key.isdecimal() and int(key) < len(value):
            value = value[int(key)]
        else:
            return None
    return Node(value, root.source, root.pointer + pointer)


def _hint(node: Node, pointer: str) -> str:
    """The name that was probably meant."""
    parent, _, last = pointer.rpartition("/")
    there = _step(Node(node.source.data, node.source, ""), parent)
    if there is None or not is_object(there.value):
        return ""
    near = get_close_matches(last, map(str, there.value), n=1)
    return f"; did you mean {near[0]!r}?" if near else ""
