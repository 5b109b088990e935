"""The documents as written: nodes that know where they stand.

The only room that opens files and follows `$ref`. A node is a value with its file and
JSON pointer; reading one costs nothing until it is asked for. References stay inside
the folder of the root document; nothing is fetched unless the options name its host.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from ..diagnostics import Diagnostics, Finding, Place, Refused
from ..model import Id
from . import text


def escape(key: str) -> str:
    """A reference token of RFC 6901, section 3."""
    if "~" in key or "/" in key:
        return key.replace("~", "~0").replace("/", "~1")
    return key


@dataclass(slots=True, eq=False)
class Source:
    """One file or URL; `name` is how diagnostics and ids call it."""

    name: str
    uri: str
    data: object
    text: str
    raw: bytes
    is_root: bool


class Node:
    """A value of a document, with its place. Missing members are None, not errors."""

    __slots__ = ("pointer", "source", "value")

    def __init__(self, value: Any, source: Source, pointer: str) -> None:
        self.value = value
        self.source = source
        self.pointer = pointer

    @property
    def place(self) -> Place:
        return Place(self.source.name, self.pointer)

    @property
    def id(self) -> Id:
        if self.source.is_root:
            return f"#{self.pointer}"
        return f"{self.source.name}#{self.pointer}"

    def __contains__(self, key: str) -> bool:
        return isinstance(self.value, dict) and key in self.value

    def get(self, key: str) -> Node | None:
        """The member of a mapping; None where there is none or this is no mapping."""
        if isinstance(self.value, dict) and key in self.value:
            return self._child(key, self.value[key])
        return None

    def literal(self, key: str) -> Any:
        """The plain value of a member, None where there is none."""
        return self.value.get(key) if isinstance(self.value, dict) else None

    def text(self, key: str) -> str:
        """The member's text, empty where it is no string."""
        value = self.literal(key)
        return value if isinstance(value, str) else ""

    def flag(self, key: str) -> bool:
        return self.literal(key) is True

    def items(self) -> Iterator[tuple[str, Node]]:
        """The members of a mapping; none where this is no mapping."""
        if isinstance(self.value, dict):
            for key, value in self.value.items():
                yield key, self._child(key, value)

    def members(self, key: str) -> Iterator[tuple[str, Node]]:
        node = self.get(key)
        if node is not None:
            yield from node.items()

    def elements(self, key: str) -> Iterator[Node]:
        """The items of the list under `key`."""
        node = self.get(key)
        if node is not None and isinstance(node.value, list):
            for index, value in enumerate(node.value):
                yield Node(value, node.source, f"{node.pointer}/{index}")

    def _child(self, key: str, value: object) -> Node:
        return Node(value, self.source, f"{self.pointer}/{escape(key)}")


@dataclass(frozen=True, slots=True)
class Access:
    """What references may reach."""

    map_ref: Mapping[str, Path] = field(default_factory=dict)
    allow_dirs: tuple[Path, ...] = ()
    allow_hosts: frozenset[str] = frozenset()


class Documents:
    """The root document and every other that its references name."""

    def __init__(
        self, name: str, uri: str, raw: bytes, access: Access, diagnostics: Diagnostics
    ) -> None:
        self._access = access
        self._diagnostics = diagnostics
        self._folder = Path(uri).parent.resolve() if "://" not in uri else None
        self._name = name
        self._sources: dict[str, Source] = {}
        loaded = self._load(name, uri, raw, is_root=True)
        if loaded is None:
            raise Refused
        self.root = Node(loaded.data, loaded, "")

    @property
    def sources(self) -> list[Source]:
        return list(self._sources.values())

    def follow(self, node: Node) -> Node | None:
        """The node that a Reference Object leads to, through any number of references.

        A node that is no reference is returned as it is. None: the reference leads
        nowhere, and the diagnostics say so.
        """
        seen: set[str] = set()
        while isinstance(reference := node.literal("$ref"), str):
            if node.id in seen:
                self._refuse(node, "this reference leads back to itself")
                return None
            seen.add(node.id)
            target = self.resolve(node, reference)
            if target is None:
                return None
            node = target
        return node

    def resolve(self, node: Node, reference: str) -> Node | None:
        """The node that `reference`, standing in `node`, names (RFC 3986, RFC 6901)."""
        uri, fragment = urldefrag(reference)
        source = node.source if not uri else self._open(node, uri)
        if source is None:
            return None
        return self._descend(node, source, unquote(fragment), reference)

    def _descend(
        self, node: Node, source: Source, pointer: str, reference: str
    ) -> Node | None:
        if pointer and not pointer.startswith("/"):
            self._refuse(node, f"{reference!r} is no JSON pointer; write '#/...'")
            return None
        value: Any = source.data
        for part in pointer.split("/")[1:]:
            key = part.replace("~1", "/").replace("~0", "~")
            if isinstance(value, dict) and key in value:
                value = value[key]
            elif isinstance(value, list) and key.isdecimal() and int(key) < len(value):
                value = value[int(key)]
            else:
                self._refuse(node, f"{reference!r} does not exist{_hint(key, value)}")
                return None
        return Node(value, source, pointer)

    def _open(self, node: Node, reference: str) -> Source | None:
        for prefix, folder in self._access.map_ref.items():
            if reference.startswith(prefix):
                rest = unquote(reference[len(prefix) :])
                return self._open_file(node, folder / rest, reference, (folder,))
        uri = urljoin(node.source.uri, reference)
        scheme = urlsplit(uri).scheme
        if scheme in ("http", "https"):
            return self._open_url(node, uri)
        if urlsplit(reference).scheme or self._folder is None:
            self._refuse(node, f"{reference!r}: only relative files can be referenced")
            return None
        path = Path(node.source.uri).parent / unquote(reference)
        allowed = (self._folder, *self._access.allow_dirs)
        return self._open_file(node, path, reference, allowed)

    def _open_file(
        self, node: Node, path: Path, reference: str, allowed: tuple[Path, ...]
    ) -> Source | None:
        real = path.resolve()
        if not any(real.is_relative_to(folder.resolve()) for folder in allowed):
            self._refuse(
                node,
                f"{reference!r} lies outside the folder of the document;"
                " --allow-dir DIR widens it",
            )
            return None
        if str(real) in self._sources:
            return self._sources[str(real)]
        try:
            raw = real.read_bytes()
        except OSError as error:
            self._refuse(node, f"cannot read {reference!r}: {error.strerror}")
            return None
        return self._load(self._name_of(real, reference), str(real), raw)

    def _open_url(self, node: Node, uri: str) -> Source | None:
        if uri in self._sources:
            return self._sources[uri]
        host = urlsplit(uri).hostname or ""
        if host not in self._access.allow_hosts:
            self._refuse(
                node,
                f"{uri!r} is on the network; --map-ref PREFIX=DIR reads it from a folder,"
                f" --allow-remote {host} fetches it",
            )
            return None
        from .fetching import fetch

        try:
            raw = fetch(uri)
        except OSError as error:
            self._refuse(node, f"cannot fetch {uri!r}: {error}")
            return None
        return self._load(uri, uri, raw)

    def _load(
        self, name: str, uri: str, raw: bytes, is_root: bool = False
    ) -> Source | None:
        try:
            data, decoded = text.load(raw)
        except text.TextError as error:
            place = Place(name, error.pointer)
            self._diagnostics.add(
                Finding("error", place, str(error), error.line, error.column)
            )
            return None
        key = uri if "://" in uri else str(Path(uri).resolve())
        source = Source(name, uri, data, decoded, raw, is_root)
        self._sources[key] = source
        return source

    def _name_of(self, path: Path, reference: str) -> str:
        if self._folder is not None and path.is_relative_to(self._folder):
            return (Path(self._name).parent / path.relative_to(self._folder)).as_posix()
        return reference

    def _refuse(self, node: Node, message: str) -> None:
        place = Place(node.source.name, f"{node.pointer}/$ref")
        self._diagnostics.error(place, message)


def _hint(key: str, value: object) -> str:
    if not isinstance(value, dict):
        return ""
    near = get_close_matches(key, [str(name) for name in value], n=1)
    return f"; did you mean {near[0]!r}?" if near else ""
