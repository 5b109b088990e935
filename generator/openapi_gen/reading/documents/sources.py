"""The files and URLs behind a document, and what of them may be read.

File references stay inside the folder of the root document, symlinks resolved; nothing
is fetched unless the options name its host. JSON Schema's own meta-schemas are at hand.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.util import find_spec
from os.path import normpath, relpath
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from ...diagnostics.collector import Place
from ...inputs import parsing
from .json_types import is_object
from .schema_resources import Resource, find_resources

_META = "https://json-schema.org/draft/"


@dataclass(slots=True, eq=False)
class Source:
    """One file or URL."""

    name: str
    """How diagnostics call it: as the user did, or from there."""
    label: str
    """How ids call it: by its way from the root document, which is empty itself."""
    uri: str
    """Where it was found, without fragment."""
    base: str
    """Its base URI: `uri`, or what `$self` makes of it (OpenAPI 3.2, section 4.1.2.2)."""
    data: object
    text: str
    raw: bytes
    path: Path | None
    """The file it was read from, where it is one that the root names by its place."""
    is_root: bool
    resources: list[Resource] = field(init=False)
    by_root: dict[str, Resource] = field(init=False)
    moved: dict[str, Place] = field(default_factory=dict[str, Place])
    """By pointers, the places of what overlays have brought here, or moved."""

    def __post_init__(self) -> None:
        self.look(self.text)

    def look(self, text: str) -> None:
        """Finds the schema resources; `text` tells whether there can be any."""
        self.resources = find_resources(self.data, text, self.base)
        self.by_root = {resource.root: resource for resource in self.resources}

    def place(self, pointer: str) -> Place:
        """Where an author finds what the pointer leads to."""
        prefix = pointer
        while self.moved and prefix:
            if prefix in self.moved:
                found = self.moved[prefix]
                return Place(found.file, found.pointer + pointer[len(prefix) :])
            prefix = prefix.rpartition("/")[0]
        return Place(self.name, pointer)


@dataclass(frozen=True, slots=True)
class Access:
    """What references may reach."""

    map_ref: Mapping[str, Path] = field(default_factory=dict[str, Path])
    allow_dirs: tuple[Path, ...] = ()
    allow_hosts: frozenset[str] = frozenset()


class Unreachable(Exception):
    """A reference leads to what cannot or may not be read; the message says which."""


class Sources:
    """Everything that was read in this run, each once."""

    def __init__(
        self, access: Access, root_name: str, root_uri: str, texts: dict[str, str]
    ) -> None:
        self._access = access
        self._texts = texts
        self._folder = None if "://" in root_uri else Path(root_uri).parent.resolve()
        self._root_name = root_name
        self._by_uri: dict[str, Source] = {}

    def all(self) -> list[Source]:
        return list(self._by_uri.values())

    def read_root(self, uri: str, raw: bytes) -> Source:
        """The root document; raises TextError."""
        path = None if "://" in uri else Path(uri)
        return self._load(
            self._root_name, uri if path is None else path.as_uri(), raw, path, ""
        )

    def open(self, uri: str, reference: str) -> Source:
        """The source at an absolute URI, which `reference` stands for.

        Raises Unreachable, and TextError where it holds no JSON or YAML.
        """
        if uri in self._by_uri:
            return self._by_uri[uri]
        for prefix, folder in self._access.map_ref.items():
            for wanted in (uri, reference):
                if wanted.startswith(prefix):
                    rest = unquote(wanted[len(prefix) :])
                    raw, _ = _read(folder / rest, reference, (folder,))
                    return self._load(uri, uri, raw, None)
        if uri.startswith(_META):
            return self._load(uri, uri, _meta_schema(uri, reference), None)
        scheme = urlsplit(uri).scheme
        if scheme in ("http", "https"):
            return self._load(uri, uri, self._fetch(uri), None)
        if scheme != "file" or urlsplit(reference).scheme or self._folder is None:
            raise Unreachable(f"{reference!r}: only relative files can be referenced")
        allowed = (self._folder, *self._access.allow_dirs)
        raw, real = _read(Path(unquote(urlsplit(uri).path)), reference, allowed)
        way = Path(relpath(real, self._folder)).as_posix()
        name = normpath(Path(self._root_name).parent / way)
        return self._load(Path(name).as_posix(), uri, raw, real, way)

    def _load(
        self,
        name: str,
        uri: str,
        raw: bytes,
        path: Path | None,
        label: str | None = None,
    ) -> Source:
        try:
            data, decoded = parsing.load(raw)
        except parsing.TextError as error:
            error.add_note(name)
            self._texts[name] = parsing.as_far_as_readable(raw)
            raise
        self._texts[name] = decoded
        base = _base(data, uri)
        is_root = not self._by_uri
        label = name if label is None else label
        source = Source(name, label, uri, base, data, decoded, raw, path, is_root)
        self._by_uri[uri] = source
        return source

    def _fetch(self, uri: str) -> bytes:
        host = urlsplit(uri).hostname or ""
        if host not in self._access.allow_hosts:
            raise Unreachable(
                f"{uri!r} is on the network; --map-ref PREFIX=DIR reads it from a folder,"
                f" --allow-remote {host} fetches it"
            )
        from ...inputs.http import fetch

        try:
            return fetch(uri)
        except OSError as error:
            raise Unreachable(f"cannot fetch {uri!r}: {error}") from error


def _base(data: object, uri: str) -> str:
    own = data.get("$self") if is_object(data) and "openapi" in data else None
    return urldefrag(urljoin(uri, own)).url if isinstance(own, str) else uri


def _read(path: Path, reference: str, allowed: tuple[Path, ...]) -> tuple[bytes, Path]:
    """The bytes of a file below one of the folders, and where it really is."""
    try:
        real = path.resolve()
        if not any(real.is_relative_to(folder.resolve()) for folder in allowed):
            raise Unreachable(
                f"{reference!r} lies outside the folder of the document; --allow-dir DIR"
                " widens it"
            )
        return real.read_bytes(), real
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise Unreachable(f"cannot read {reference!r}: {reason}") from error


def _meta_schema(uri: str, reference: str) -> bytes:
    """A meta-schema of JSON Schema, as jsonschema-specifications packages it."""
    package = find_spec("jsonschema_specifications")
    draft, _, rest = uri.removeprefix(_META).partition("/")
    if package is None or not package.submodule_search_locations:
        raise Unreachable(f"{reference!r} is not at hand")
    folder = Path(package.submodule_search_locations[0]) / "schemas"
    file = "metaschema.json" if rest == "schema" else f"vocabularies/{rest[5:]}"
    return _read(
        folder / f"draft{draft.replace('-', '')}" / file, reference, (folder,)
    )[0]
