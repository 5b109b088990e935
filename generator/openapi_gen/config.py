"""Options: the command line over `[tool.openapi-gen]` of the nearest pyproject.toml."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from keyword import iskeyword
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, cast

from .inputs.files import read_regular, real_path
from .pagination_styles import STYLES
from .parameter_styles import DEEP_OBJECT_ARRAYS, DeepObjectArrays
from .pyproject import OptionError, black_settings, holds_strings, read_tool
from .stream_formats import STREAM_FORMATS

Validators = Literal["requests", "all"]
SendCredentials = Literal["declared", "always"]
DocsFormat = Literal["html", "markdown"]
KINDS = ("tag", "path", "operation", "webhook")
"""The properties that operations are selected by; `webhook` is the name of a webhook or a
callback."""

_KEYS: dict[str, type] = {
    "formats": dict,
    "names": dict,
    "pagination": dict,
    "streams": dict,
    "path-segments": dict,
    "validators": str,
    "deep-object-arrays": str,
    "send-credentials": str,
    "map-ref": dict,
    "overlays": list,
    "docs": str,
    "docs-format": str,
    "strict": bool,
    "skip-broken": bool,
    **{f"{what}-{kind}": list for what in ("include", "exclude") for kind in KINDS},
}
_PAGE_STYLES: dict[str, tuple[str, ...]] = {
    **{name: style.settings for name, style in STYLES.items()},
    "off": (),
}
"""The pagination styles, and the settings of each."""
_OWN_TABLES = ("pagination", "streams", "path-segments")
"""Tables whose values are not strings."""
_PAGINATION: dict[str, type] = {
    **dict.fromkeys(("style", "items", "parameter", "next", "last"), str),
    **dict.fromkeys(("more", "total", "pages"), str),
    "first": int,
}
_WORDS: dict[type, str] = {
    dict: "a table",
    list: "a list of strings",
    bool: "true or false",
    str: "a string",
}


_NONE: Mapping[str, Any] = MappingProxyType({})


class Options:
    """Everything that decides what is generated, and where.

    Paths can be strings. Raises OptionError for a value that gen does not know.
    """

    spec: str
    """A file, a URL, or `-` for standard input."""
    output: Path | None
    """The package's folder; None: with `docs` no package is written, else it is named after
    `info.title`, in the working directory."""
    docs: Path | None
    """The folder of the reference pages; None: none are written."""
    docs_format: DocsFormat
    """A site of HTML, or a tree of Markdown for MkDocs and Zensical."""
    map_ref: dict[str, Path]
    """Folders to read references from, by the prefix of the references."""
    allow_dirs: tuple[Path, ...]
    """Folders that file references may lead into, beside the document's own."""
    allow_hosts: frozenset[str]
    """Hosts that references may be fetched from; the host of `spec` is one of them."""
    formats: dict[str, str]
    """`off`, or the format to check instead, by the document's format."""
    names: dict[str, str]
    """Python names by JSON pointer."""
    pagination: dict[str, dict[str, str | int]]
    """How operations page, by their operationId (or a glob of it) or pointer."""
    streams: dict[str, dict[str, str]]
    """The `format` and the `items` (a schema's reference) of JSON that is a sequence."""
    path_segments: dict[str, list[str]]
    """Path parameters that span several segments, by operationId, glob or pointer."""
    validators: Validators
    """Whether there are validators of schemas that only responses use: `all`."""
    deep_object_arrays: DeepObjectArrays
    """How arrays are written in style deepObject."""
    send_credentials: SendCredentials
    """Whether operations that ask for no credential send what the caller gave: `always`."""
    overlays: tuple[Path, ...]
    """OpenAPI Overlays, applied in this order."""
    include: dict[str, tuple[str, ...]]
    """Globs of what to generate, by `tag`, `path`, `operation` and `webhook`."""
    exclude: dict[str, tuple[str, ...]]
    """Globs of what to leave out, by `tag`, `path`, `operation` and `webhook`."""
    strict: bool
    """Treat warnings as errors."""
    skip_broken: bool
    """Leave out operations that cannot be generated, with a warning for each."""
    check: bool
    """Write nothing; only compare."""
    diff: bool
    """As `check`; the report has the contents, too."""
    force: bool
    """Overwrite files that were edited by hand."""
    verify: bool
    """Format every file with black, also where its layout is known to be right."""

    def __init__(
        self,
        spec: str | Path,
        output: str | Path | None = None,
        *,
        docs: str | Path | None = None,
        docs_format: DocsFormat = "html",
        map_ref: Mapping[str, str | Path] = _NONE,
        allow_dirs: Iterable[str | Path] = (),
        allow_hosts: Iterable[str] = (),
        formats: Mapping[str, str] = _NONE,
        names: Mapping[str, str] = _NONE,
        pagination: Mapping[str, Mapping[str, str | int]] = _NONE,
        streams: Mapping[str, str | Mapping[str, str]] = _NONE,
        path_segments: Mapping[str, Sequence[str]] = _NONE,
        validators: Validators = "requests",
        deep_object_arrays: DeepObjectArrays = "indices",
        send_credentials: SendCredentials = "declared",
        overlays: Iterable[str | Path] = (),
        include: Mapping[str, Iterable[str]] = _NONE,
        exclude: Mapping[str, Iterable[str]] = _NONE,
        strict: bool = False,
        skip_broken: bool = False,
        check: bool = False,
        diff: bool = False,
        force: bool = False,
        verify: bool = False,
    ) -> None:
        self.spec = str(spec)
        self.output = None if output is None else Path(output)
        self.docs = None if docs is None else Path(docs)
        self.docs_format = docs_format
        self.map_ref = {prefix: Path(folder) for prefix, folder in map_ref.items()}
        self.allow_dirs = tuple(map(Path, allow_dirs))
        self.allow_hosts = frozenset(allow_hosts) | _own_host(self.spec)
        self.formats = dict(formats)
        self.names = dict(names)
        self.pagination = {key: dict(value) for key, value in pagination.items()}
        self.streams = {key: _stream(value) for key, value in streams.items()}
        self.path_segments = {k: _names(k, v) for k, v in path_segments.items()}
        self.validators = validators
        self.deep_object_arrays = deep_object_arrays
        self.send_credentials = send_credentials
        self.overlays = tuple(map(Path, overlays))
        self.include = {kind: tuple(globs) for kind, globs in include.items() if globs}
        self.exclude = {kind: tuple(globs) for kind, globs in exclude.items() if globs}
        self.strict = strict
        self.skip_broken = skip_broken
        self.check = check
        self.diff = diff
        self.force = force
        self.verify = verify
        _check_values(vars(self))
        _check_folders(self.output, self.docs)

    @classmethod
    def from_pyproject(cls, path: str | Path | None, **overrides: Any) -> Options:
        """The options of `[tool.openapi-gen]` in a pyproject.toml.

        `overrides` are arguments of `Options` and win; `spec` must be one of them. A
        mapping is merged with that of the file, key by key. Without a path, only the
        overrides count. Raises OptionError where the file cannot be read or has an
        option that gen cannot use.
        """
        settings = _settings(Path(path)) if path is not None else {}
        for name, value in overrides.items():
            if isinstance(value, Mapping):
                given = cast("Mapping[str, object]", value)
                settings[name] = {**settings.get(name, {}), **given}
            else:
                settings[name] = value
        if "spec" not in settings:
            raise OptionError("spec is required", "" if path is None else str(path))
        return cls(**settings)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Options) and vars(self) == vars(other)

    def __repr__(self) -> str:
        values = ", ".join(f"{name}={value!r}" for name, value in vars(self).items())
        return f"Options({values})"

    @property
    def writes_package(self) -> bool:
        return self.output is not None or self.docs is None

    def decisive(self, folder: Path) -> dict[str, Any]:
        """What changes the contents of a package in this folder, for the manifest."""
        return {
            "black": dict(black_settings(folder)),
            "package": real_path(folder).name,
            "command": self.command(folder),
            **self._decisive(),
        }

    def decisive_for_docs(self) -> dict[str, Any]:
        """What changes the contents of the reference pages, for the manifest."""
        package = real_path(self.output).name if self.output is not None else ""
        return {"docs": self.docs_format, "package": package, **self._decisive()}

    def _decisive(self) -> dict[str, Any]:
        return {
            # The servers of a fetched document can be relative to its URL.
            "url": self.spec if "://" in self.spec else "",
            "formats": self.formats,
            "map-ref": sorted(self.map_ref),
            "names": self.names,
            "pagination": self.pagination,
            "streams": self.streams,
            "path-segments": self.path_segments,
            "validators": self.validators,
            "deep-object-arrays": self.deep_object_arrays,
            "send-credentials": self.send_credentials,
            "overlays": [_digest(path) for path in self.overlays],
            "include": {kind: list(globs) for kind, globs in self.include.items()},
            "exclude": {kind: list(globs) for kind, globs in self.exclude.items()},
            "strict": self.strict,
            "skip-broken": self.skip_broken,
        }

    def command(self, folder: Path) -> str:
        """The command that generates the package, as its README prints it.

        It names files without their folders and the options that change the output in
        one order, so it is the same on every machine and however gen was started.
        """
        from shlex import join

        flags = {
            **{
                f"exclude-{kind}": sorted(globs) for kind, globs in self.exclude.items()
            },
            **{
                f"include-{kind}": sorted(globs) for kind, globs in self.include.items()
            },
            "map-ref": [
                f"{_without_folders(prefix)}={real_path(target).name}"
                for prefix, target in sorted(self.map_ref.items())
            ],
            "overlay": [path.name for path in self.overlays],
        }
        words = ["gen", _without_folders(self.spec), "-o", real_path(folder).name]
        for flag, values in sorted(flags.items()):
            for value in values:
                words += [f"--{flag}", value]
        if self.skip_broken:
            words.append("--skip-broken")
        if self.validators != "requests":
            words += ["--validators", self.validators]
        return join(words)


def _without_folders(location: str) -> str:
    """The last part of a path; a URL without credentials, query and fragment."""
    scheme, is_url, rest = location.partition("://")
    if not is_url:
        return Path(location).name
    authority, slash, path = re.split("[?#]", rest)[0].partition("/")
    return f"{scheme}://{authority.rpartition('@')[2]}{slash}{path}"


def _own_host(spec: str) -> frozenset[str]:
    """The host of a document that is given as a URL."""
    if not spec.startswith(("http://", "https://")):
        return frozenset()
    from .inputs.urls import host_of

    return frozenset(filter(None, [host_of(spec)]))


def _check_folders(output: Path | None, docs: Path | None) -> None:
    """Raises OptionError where the package and the pages would share a folder."""
    if output is None or docs is None:
        return
    package, pages = real_path(output), real_path(docs)
    if package == pages or package in pages.parents or pages in package.parents:
        raise OptionError(
            f"docs {docs.as_posix()!r} and output {output.as_posix()!r} must be folders"
            " beside each other"
        )


def check_package_name(folder: Path) -> None:
    """Raises OptionError where the folder's name cannot be a package's import name."""
    name = real_path(folder).name
    if not name.isidentifier() or iskeyword(name):
        raise OptionError(
            f"output {folder.as_posix()!r}: {name!r} cannot be imported; name the"
            f" folder {_importable(name)!r}, or choose another name"
        )


def _importable(name: str) -> str:
    """A name like this one that can be imported."""
    plain = re.sub(r"\W+", "_", name).strip("_") or "client"
    if iskeyword(plain):
        return f"{plain}_client"
    return plain if plain.isidentifier() else f"client_{plain}"


def _digest(path: Path) -> str:
    """The digest of a file's bytes; empty where it cannot be read."""
    try:
        return sha256(read_regular(path)).hexdigest()
    except (OSError, ValueError):
        return ""


def _settings(path: Path) -> dict[str, Any]:
    """What `[tool.openapi-gen]` sets, as arguments of Options."""
    table = read_tool(path, "openapi-gen")
    try:
        _check_types(table)
        options = _arguments(table, path.parent)
        _check_values(options)
    except OptionError as error:
        message = f"[tool.openapi-gen] {error.message}"
        raise OptionError(message, str(path)) from error
    return options


def _arguments(table: Mapping[str, Any], folder: Path) -> dict[str, Any]:
    """The table's settings by the names of Options' arguments; paths are from `folder`."""
    options: dict[str, Any] = {"include": {}, "exclude": {}}
    for key, value in table.items():
        what, _, kind = key.partition("-")
        if what in ("include", "exclude"):
            options[what][kind] = value
        elif key == "overlays":
            options[key] = [folder / overlay for overlay in value]
        elif key == "docs":
            options[key] = folder / value
        elif key == "map-ref":
            options["map_ref"] = {prefix: folder / to for prefix, to in value.items()}
        else:
            options[key.replace("-", "_")] = value
    return options


def _check_types(table: Mapping[str, Any]) -> None:
    for key, value in table.items():
        if key not in _KEYS:
            raise OptionError(f"has no {key!r}; the options are {', '.join(_KEYS)}")
        if type(value) is not _KEYS[key] or not holds_strings(value):
            raise OptionError(f"{key} must be {_WORDS[_KEYS[key]]}")
        if isinstance(value, dict) and key not in _OWN_TABLES:
            for name, item in cast("dict[str, object]", value).items():
                if not isinstance(item, str):
                    raise OptionError(f"{key}: {name!r} must be a string")


def _check_values(options: Mapping[str, Any]) -> None:
    """Raises OptionError for a value that is not one of those an option can have."""
    if options.get("validators", "requests") not in ("requests", "all"):
        raise OptionError("validators must be 'requests' or 'all'")
    if options.get("docs_format", "html") not in ("html", "markdown"):
        raise OptionError("docs-format must be 'html' or 'markdown'")
    if options.get("send_credentials", "declared") not in ("declared", "always"):
        raise OptionError("send-credentials must be 'declared' or 'always'")
    if options.get("deep_object_arrays", "indices") not in DEEP_OBJECT_ARRAYS:
        known = ", ".join(map(repr, DEEP_OBJECT_ARRAYS))
        raise OptionError(f"deep-object-arrays must be one of {known}")
    for what in ("include", "exclude"):
        for kind in options.get(what, ()):
            if kind not in KINDS:
                raise OptionError(f"{what} has no {kind!r}; it has {', '.join(KINDS)}")
    if options.get("formats"):
        _check_formats(options["formats"])
    for name, settings in options.get("pagination", {}).items():
        _check_pagination(name, settings)
    for name, settings in options.get("streams", {}).items():
        _check_stream(name, settings)
    for name, parameters in options.get("path_segments", {}).items():
        _names(name, parameters)


def _check_formats(formats: Mapping[str, str]) -> None:
    from .formats import FORMATS  # a table that most runs do not need

    for name in formats.values():
        if name != "off" and name not in FORMATS:
            known = ", ".join(FORMATS)
            raise OptionError(
                f"formats: unknown format {name!r}; give 'off' or one of {known}"
            )


def _stream(setting: str | Mapping[str, str]) -> dict[str, str]:
    """The settings of a stream; a format alone is short for them."""
    return {"format": setting} if isinstance(setting, str) else dict(setting)


def _names(key: str, parameters: object) -> list[str]:
    """The names of path parameters that a key of `path-segments` has."""
    if isinstance(parameters, (list, tuple)):
        names = list(cast("Iterable[object]", parameters))
        if all(isinstance(name, str) for name in names):
            return cast("list[str]", names)
    raise OptionError(f"path-segments: {key!r} must be a list of strings")


def _check_stream(name: str, setting: Any) -> None:
    place = f"streams: {name!r}"
    if not isinstance(setting, (str, dict)):
        raise OptionError(f"{place} must be a string or a table")
    settings = _stream(cast("str | dict[str, str]", setting))
    for key, value in settings.items():
        if key not in ("format", "items"):
            raise OptionError(f"{place} has no {key!r}; it has format, items")
        if not isinstance(cast("object", value), str):
            raise OptionError(f"{place}: {key} must be a string")
    if settings.get("format") not in STREAM_FORMATS:
        known = ", ".join(STREAM_FORMATS)
        raise OptionError(f"{place} needs a format, one of {known}")


def _check_pagination(name: str, settings: Any) -> None:
    place = f"pagination: {name!r}"
    if not isinstance(settings, dict):
        raise OptionError(f"{place} must be a table")
    given = cast("dict[str, object]", settings)
    style = given.get("style")
    if not isinstance(style, str) or style not in _PAGE_STYLES:
        raise OptionError(f"{place} needs a style, one of {', '.join(_PAGE_STYLES)}")
    known = ("style", *_PAGE_STYLES[style])
    for key, value in given.items():
        if key not in known:
            message = f"the style {style!r} has no {key!r}; it has {', '.join(known)}"
            raise OptionError(f"{place}: {message}")
        if type(value) is not _PAGINATION[key]:
            wanted = "a string" if _PAGINATION[key] is str else "an integer"
            raise OptionError(f"{place}: {key} must be {wanted}")
