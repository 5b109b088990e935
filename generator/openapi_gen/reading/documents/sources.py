"""The files and URLs that references name, and which of them may be read.

File references stay inside the folder of the root document, symlinks resolved. Nothing
is fetched unless the options name its host. JSON Schema's meta-schemas are bundled.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from importlib.util import find_spec
from os.path import normpath
from pathlib import Path

from ...diagnostics.collector import Place
from ...inputs import parsing
from ...inputs.files import read_regular, real_path, shown_from
from ...inputs.urls import (
    defragmented,
    fault,
    file_path,
    host_of,
    joined,
    percent_decoded,
    scheme_of,
)
from ...records import dataclass
from ...texts import Texts
from .json_types import is_object
from .schema_resources import Resource, find_resources

_META = "https://json-schema.org/draft/"


@dataclass(slots=True, eq=False)
class Source:
    """One file or URL."""

    name: str
    """Its name in diagnostics: as the user gave it, or relative to that."""
    label: str
    """Its name in ids: the path from the root document, whose own is empty."""
    uri: str
    """Its URI without fragment."""
    base: str
    """Its base URI: `uri`, or `$self` resolved against it (OpenAPI 3.2, 4.1.2.2)."""
    data: object
    text: str
    raw: bytes
    path: Path | None
    """The file it was read from; None for URLs and mapped references."""
    is_root: bool
    texts: Texts
    """What becomes of the texts of all documents."""
    resources: list[Resource] = field(init=False)
    by_root: dict[str, Resource] = field(init=False)
    scalars: parsing.Scalars = field(init=False)
    moved: dict[str, Place] = field(default_factory=dict[str, Place])
    """By pointers, the places of values that overlays have added or moved."""

    def __post_init__(self) -> None:
        self.scalars = parsing.Scalars(self.text)
        self.find_resources(self.text)

    def find_resources(self, text: str) -> None:
        """Finds the schema resources; `text` shows whether there can be any."""
        self.resources = find_resources(self.data, text, self.base)
        self.by_root = {resource.root: resource for resource in self.resources}

    def forget(self) -> None:
        """Drops everything but what places need."""
        self.data, self.text, self.raw = None, "", b""
        self.resources, self.by_root = [], {}
        self.scalars = parsing.Scalars("")

    def place(self, pointer: str) -> Place:
        """Where the author of the document finds the target of a pointer."""
        prefix = pointer
        while self.moved and prefix:
            if prefix in self.moved:
                found = self.moved[prefix]
                return Place(found.file, found.pointer + pointer[len(prefix) :])
            prefix = prefix.rpartition("/")[0]
        return Place(self.name, pointer)


@dataclass(frozen=True, slots=True)
class Access:
    """What references may read."""

    map_ref: Mapping[str, Path] = field(default_factory=dict[str, Path])
    allow_dirs: tuple[Path, ...] = ()
    allow_hosts: frozenset[str] = frozenset()
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    """What is sent to the origin of the root document, where that is a URL."""


class Unreachable(Exception):
    """A reference leads to something that cannot or may not be read."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


class Sources:
    """All sources that were read in this run, each once."""

    def __init__(
        self, access: Access, root_name: str, root_uri: str, texts: dict[str, str]
    ) -> None:
        self._access = access
        self._texts = texts
        self._folder = None if "://" in root_uri else real_path(Path(root_uri).parent)
        self._root_uri = root_uri
        self._root_name = root_name
        self._by_uri: dict[str, Source] = {}
        self.files: list[Path] = []
        """The files that references lead to."""
        self.texts = Texts()

    def all(self) -> list[Source]:
        return list(self._by_uri.values())

    def read_root(self, uri: str, raw: bytes) -> Source:
        """The root document; raises TextError."""
        path = None if "://" in uri else Path(uri)
        return self._load(
            self._root_name, uri if path is None else path.as_uri(), raw, path, ""
        )

    def open(self, uri: str, reference: str) -> Source:
        """The source at an absolute URI, to which `reference` was resolved.

        Raises Unreachable, or TextError if it is not JSON or YAML.
        """
        if uri in self._by_uri:
            return self._by_uri[uri]
        for prefix, folder in self._access.map_ref.items():
            for wanted in (uri, reference):
                if wanted.startswith(prefix):
                    rest = percent_decoded(wanted[len(prefix) :])
                    raw, real = _read(folder / rest, reference, (folder,))
                    self.files.append(real)
                    return self._load(uri, uri, raw, None)
        if uri.startswith(_META):
            return self._load(uri, uri, _meta_schema(uri, reference), None)
        if wrong := fault(uri) or fault(reference):
            message = f"{reference!r} is not a URI reference: {wrong}"
            raise Unreachable("reference-not-found", message)
        scheme = scheme_of(uri)
        if scheme in ("http", "https"):
            return self._load(uri, uri, self._fetch(uri), None)
        if scheme != "file" or scheme_of(reference) or self._folder is None:
            message = (
                f"{reference!r} is not allowed: only relative files can be referenced"
            )
            raise Unreachable("reference-not-allowed", message)
        allowed = (self._folder, *self._access.allow_dirs)
        raw, real = _read(Path(file_path(uri)), reference, allowed)
        self.files.append(real)
        way = shown_from(self._folder, real)
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
        source = Source(
            name, label, uri, base, data, decoded, raw, path, is_root, self.texts
        )
        self._by_uri[uri] = source
        return source

    def _fetch(self, uri: str) -> bytes:
        host = host_of(uri)
        if host not in self._access.allow_hosts:
            raise Unreachable(
                "remote-reference",
                f"{uri!r} is on the network; use --map-ref PREFIX=DIR to read it from a"
                f" folder, or --allow-remote {host} to fetch it",
            )
        from ...inputs.http import fetch, same_origin

        is_own = same_origin(uri, self._root_uri)
        try:
            return fetch(uri, self._access.headers if is_own else {})
        except OSError as error:
            message = f"cannot fetch {uri!r}: {error}"
            raise Unreachable("reference-unreadable", message) from error


def _base(data: object, uri: str) -> str:
    own = data.get("$self") if is_object(data) and "openapi" in data else None
    return defragmented(joined(uri, own))[0] if isinstance(own, str) else uri


def _read(path: Path, reference: str, allowed: tuple[Path, ...]) -> tuple[bytes, Path]:
    """The bytes of a file in one of the folders, and its real path."""
    try:
        real = real_path(path)
        if not any(real.is_relative_to(real_path(folder)) for folder in allowed):
            raise Unreachable(
                "reference-outside-folder",
                f"{reference!r} is outside the folder of the document; use --allow-dir"
                " DIR to allow it",
            )
        return read_regular(real), real
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        message = f"cannot read {reference!r}: {reason}"
        raise Unreachable("reference-unreadable", message) from error


def _meta_schema(uri: str, reference: str) -> bytes:
    """A meta-schema of JSON Schema, as jsonschema-specifications packages it."""
    package = find_spec("jsonschema_specifications")
    draft, _, rest = uri.removeprefix(_META).partition("/")
    if package is None or not package.submodule_search_locations:
        message = f"cannot read {reference!r}: it is not bundled"
        raise Unreachable("reference-unreadable", message)
    folder = Path(package.submodule_search_locations[0]) / "schemas"
    file = "metaschema.json" if rest == "schema" else f"vocabularies/{rest[5:]}"
    return _read(
        folder / f"draft{draft.replace('-', '')}" / file, reference, (folder,)
    )[0]
