"""Options: everything that decides what a run generates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from itertools import combinations
from keyword import iskeyword
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal

from .change_rules import ShownChange
from .configuration.command import Configured, command, without_folders
from .configuration.post_steps import Step, step_of
from .configuration.project import Configuration
from .configuration.values import check_values, parameter_names, stream
from .diagnostics.collector import Chosen
from .inputs.files import read_regular, real_path
from .parameter_styles import DeepObjectArrays
from .pyproject import OptionError, black_settings

Validators = Literal["requests", "all"]
SendCredentials = Literal["declared", "always"]
DocsFormat = Literal["html", "markdown"]
_NONE: Mapping[str, Any] = MappingProxyType({})


class Options:
    """Everything that decides what is generated, and where.

    Paths can be strings. Raises OptionError for a value that gen does not know.
    """

    spec: str
    """A file, a URL, or `-` for standard input."""
    output: Path | None
    """The package's folder; None: with `docs` or `tests` no package is written, else it is
    named after `info.title`, in the working directory."""
    project: bool
    """`output` is the folder of an installable project, with the package in `src`; the
    package is named after `info.title`."""
    runtime: str
    """The import name of a runtime that several clients share, in a package beside theirs;
    empty: the package has a runtime of its own."""
    docs: Path | None
    """The folder of the reference pages; None: none are written."""
    docs_format: DocsFormat
    """A site of HTML, or a tree of Markdown for MkDocs and Zensical."""
    tests: Path | None
    """The folder of the tests of the package; None: none are written."""
    map_ref: dict[str, Path]
    """Folders to read references from, by the prefix of the references."""
    allow_dirs: tuple[Path, ...]
    """Folders that file references may lead into, beside the document's own."""
    allow_hosts: frozenset[str]
    """Hosts that references may be fetched from; the host of `spec` is one of them."""
    headers: dict[str, str]
    """What is sent with requests to the origin of `spec`, where that is a URL."""
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
    severities: dict[str, Chosen]
    """By code, what becomes of diagnostics that are no errors by themselves."""
    changes: bool
    """Whether the package keeps `.gen.api.json`, to be compared with a new document."""
    change_rules: dict[str, Chosen]
    """By rule, what becomes of changes between two documents."""
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
    templates: Path | None
    """A folder with templates that take the place of gen's."""
    after: tuple[Step, ...]
    """Programs that are run over the changed files of the package, before these are in
    their place: `ruff format {output}`."""
    check: bool
    """Write nothing; only compare."""
    diff: bool
    """As `check`; the report has the contents, too."""
    force: bool
    """Overwrite files that were edited by hand."""
    verify: bool
    """Format every file with black, also where its layout is known to be right."""
    configured: Configured | None = None
    """The client of a configuration that these are the options of, as its README names it."""
    leaves_runtime = False
    """Whether a client before this one has written the runtime that they share."""

    shown_changes: tuple[ShownChange, ...] | None = None
    """What the reference pages say has changed for callers; None: they have no such page.
    It is no setting: a run that knows the former document sets it."""

    def __init__(
        self,
        spec: str | Path,
        output: str | Path | None = None,
        *,
        project: bool = False,
        runtime: str = "",
        docs: str | Path | None = None,
        docs_format: DocsFormat = "html",
        tests: str | Path | None = None,
        map_ref: Mapping[str, str | Path] = _NONE,
        allow_dirs: Iterable[str | Path] = (),
        allow_hosts: Iterable[str] = (),
        headers: Mapping[str, str] = _NONE,
        formats: Mapping[str, str] = _NONE,
        names: Mapping[str, str] = _NONE,
        pagination: Mapping[str, Mapping[str, str | int]] = _NONE,
        streams: Mapping[str, str | Mapping[str, str]] = _NONE,
        path_segments: Mapping[str, Sequence[str]] = _NONE,
        severities: Mapping[str, Chosen] = _NONE,
        changes: bool = False,
        change_rules: Mapping[str, Chosen] = _NONE,
        validators: Validators = "requests",
        deep_object_arrays: DeepObjectArrays = "indices",
        send_credentials: SendCredentials = "declared",
        overlays: Iterable[str | Path] = (),
        include: Mapping[str, Iterable[str]] = _NONE,
        exclude: Mapping[str, Iterable[str]] = _NONE,
        strict: bool = False,
        skip_broken: bool = False,
        templates: str | Path | None = None,
        after: Iterable[str | Step] = (),
        check: bool = False,
        diff: bool = False,
        force: bool = False,
        verify: bool = False,
    ) -> None:
        self.spec = str(spec)
        self.output, self.docs, self.tests = map(_path, (output, docs, tests))
        self.project, self.runtime, self.docs_format = project, runtime, docs_format
        self.map_ref = {prefix: Path(folder) for prefix, folder in map_ref.items()}
        self.allow_dirs = tuple(map(Path, allow_dirs))
        self.allow_hosts = frozenset(allow_hosts) | _own_host(self.spec)
        self.headers = dict(headers)
        self.formats = dict(formats)
        self.names = dict(names)
        self.pagination = {key: dict(value) for key, value in pagination.items()}
        self.streams = {key: stream(value) for key, value in streams.items()}
        self.path_segments = {
            k: parameter_names(k, v) for k, v in path_segments.items()
        }
        self.severities = dict(severities)
        self.changes, self.change_rules = changes, dict(change_rules)
        self.validators, self.send_credentials = validators, send_credentials
        self.deep_object_arrays = deep_object_arrays
        self.overlays = tuple(map(Path, overlays))
        self.include = {kind: tuple(globs) for kind, globs in include.items() if globs}
        self.exclude = {kind: tuple(globs) for kind, globs in exclude.items() if globs}
        self.templates = _path(templates)
        self.after = tuple(map(step_of, after))
        self.strict, self.skip_broken = strict, skip_broken
        self.check, self.diff, self.force, self.verify = check, diff, force, verify
        check_values(vars(self))
        _check_folders(self.output, self.beside)
        _check_runtime(self.runtime, self.project)

    @classmethod
    def from_pyproject(
        cls, path: str | Path | None, client: str | None = None, **overrides: Any
    ) -> Options:
        """The options of `[tool.openapi-gen]` in a pyproject.toml, or those of a client
        in it; any other file is this table itself.

        `overrides` are arguments of `Options` and win; `spec` must be one of them where
        the file has none. A mapping is merged with that of the file, key by key. Without
        a path, only the overrides count. Raises OptionError where the file cannot be
        read, has an option that gen cannot use, or has no such client.
        """
        configuration = Configuration(None if path is None else Path(path))
        return cls.of_client(configuration, client, overrides)

    @classmethod
    def of_client(
        cls, configuration: Configuration, client: str | None, overrides: dict[str, Any]
    ) -> Options:
        """The same for a configuration that has been read."""
        options = cls(**configuration.arguments(client, overrides))
        if named := configuration.named(client, overrides):
            options.configured = named
        return options

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Options) and vars(self) == vars(other)

    def __repr__(self) -> str:
        shown = {**vars(self), "headers": dict.fromkeys(self.headers, "***")}
        values = ", ".join(f"{name}={value!r}" for name, value in shown.items())
        return f"Options({values})"

    @property
    def writes_package(self) -> bool:
        return self.output is not None or not self.beside

    @property
    def writes_runtime(self) -> bool:
        """Whether the run compares and writes a runtime that clients share."""
        return bool(self.runtime) and not self.leaves_runtime

    @property
    def beside(self) -> dict[str, Path]:
        """The folders of what is written beside a package, or alone, by their options."""
        folders = {"docs": self.docs, "tests": self.tests}
        return {name: one for name, one in folders.items() if one is not None}

    @property
    def own_templates(self) -> dict[str, Path]:
        """The files of templates that take the place of gen's, by their names.

        Raises OptionError where there are none.
        """
        if self.templates is None:
            return {}
        found = {file.name: file for file in sorted(self.templates.glob("*.jinja"))}
        if not found:
            message = f"templates: {self.templates.as_posix()!r} has no file *.jinja"
            raise OptionError(message, key=("templates",))
        return found

    @property
    def editable(self) -> tuple[str, ...]:
        """The files that are left as they are once somebody has changed them."""
        return ("README.md", "pyproject.toml") if self.project else ()

    def decisive(self, folder: Path) -> dict[str, Any]:
        """What changes the contents of a package in this folder, for the manifest."""
        return {
            "black": dict(black_settings(folder)),
            "package": real_path(folder).name,
            "command": self.command(folder),
            **({"changes": True} if self.changes else {}),
            **self._decisive(),
        }

    def decisive_for_runtime(self, folder: Path) -> dict[str, Any]:
        """What changes the contents of a shared runtime, for the manifest."""
        return {"black": dict(black_settings(folder)), "runtime": self.runtime}

    def decisive_for(self, name: str) -> dict[str, Any]:
        """What changes the contents of a folder of `beside`, for the manifest."""
        package = real_path(self.output).name if self.output is not None else ""
        own: dict[str, Any] = {"docs": self.docs_format}
        if self.shown_changes is not None:
            own["changes"] = sha256(repr(self.shown_changes).encode()).hexdigest()
        if name == "tests":
            own = {"tests": True, "black": dict(black_settings(self.beside[name]))}
        return {**own, "package": package, **self._decisive()}

    def _decisive(self) -> dict[str, Any]:
        severities = {"diagnostics": self.severities} if self.severities else {}
        runtime = {"runtime": self.runtime} if self.runtime else {}
        project = {"project": True} if self.project else {}
        after = {"after": [step.command for step in self.after]} if self.after else {}
        digests = {name: _digest(file) for name, file in self.own_templates.items()}
        return {
            **after,
            **({"templates": digests} if self.templates is not None else {}),
            **severities,
            **runtime,
            **project,
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
        one order, so it is the same on every machine and however gen was started. Of a
        configured client it has the name, and what the configuration does not say.
        """
        flags: dict[str, list[str] | bool] = {
            **{
                f"exclude-{kind}": sorted(globs) for kind, globs in self.exclude.items()
            },
            **{
                f"include-{kind}": sorted(globs) for kind, globs in self.include.items()
            },
            "map-ref": [
                f"{without_folders(prefix)}={real_path(target).name}"
                for prefix, target in sorted(self.map_ref.items())
            ],
            "overlay": [path.name for path in self.overlays],
            "project": self.project,
            "runtime": [self.runtime] if self.runtime else [],
            "skip-broken": self.skip_broken,
            "validators": [self.validators],
        }
        return command(self.spec, real_path(folder).name, flags, self.configured)


def _path(given: str | Path | None) -> Path | None:
    return None if given is None else Path(given)


def _own_host(spec: str) -> frozenset[str]:
    """The host of a document that is given as a URL."""
    if not spec.startswith(("http://", "https://")):
        return frozenset()
    from .inputs.urls import host_of

    return frozenset(filter(None, [host_of(spec)]))


def _check_folders(output: Path | None, beside: Mapping[str, Path]) -> None:
    """Raises OptionError where two of the folders would share files."""
    folders = dict(beside) if output is None else {**beside, "output": output}
    for (name, folder), (other, second) in combinations(folders.items(), 2):
        one, two = real_path(folder), real_path(second)
        if one == two or one in two.parents or two in one.parents:
            raise OptionError(
                f"{name} {folder.as_posix()!r} and {other} {second.as_posix()!r} must be"
                " folders beside each other"
            )


def _check_runtime(name: str, project: bool) -> None:
    """Raises OptionError for what cannot be the import name of a shared runtime."""
    if name and project:
        message = (
            "project is installed alone: it cannot share a runtime; leave out runtime, so"
            " that the project has one of its own, or leave out project, and put the"
            " clients and their runtime into one project of yours"
        )
        raise OptionError(message, key=("project",))
    for part in name.split(".") if name else ():
        if not part.isidentifier() or iskeyword(part):
            message = f"runtime {name!r}: {part!r} cannot be imported"
            raise OptionError(message, key=("runtime",))


def runtime_folder(package: Path, runtime: str) -> Path:
    """The folder of the runtime that a package shares, beside that of the package.

    Raises OptionError where it cannot be imported by its name from there.
    """
    parent = real_path(package).parent
    *outer, own = runtime.split(".")
    shown = package.as_posix()
    if own == real_path(package).name:
        message = f"runtime {runtime!r} has the name of the package {shown!r}"
        raise OptionError(message, key=("runtime",))
    if (parent.parts[-len(outer) :] if outer else ()) != tuple(outer):
        message = (
            f"runtime {runtime!r} is not beside output {shown!r}: the folder around both"
            f" would be {'/'.join(outer)!r}"
        )
        raise OptionError(message, key=("runtime",))
    if not outer and (parent / "__init__.py").is_file():
        whole = f"{_import_name(parent)}.{own}"
        message = (
            f"runtime {runtime!r}: {parent.name!r}, the folder around output {shown!r}, is"
            f" a package; name the runtime {whole!r}"
        )
        raise OptionError(message, key=("runtime",))
    return package.parent / own


def _import_name(folder: Path) -> str:
    """The import name of a package, from the files `__init__.py` around it."""
    parent = folder.parent
    is_inside = (parent / "__init__.py").is_file()
    return f"{_import_name(parent)}.{folder.name}" if is_inside else folder.name


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
