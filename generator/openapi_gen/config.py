"""Options: the command line over `[tool.openapi-gen]` of the nearest pyproject.toml."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, NamedTuple, cast

from .pagination_styles import STYLES

Validators = Literal["requests", "all"]
KINDS = ("tag", "path", "operation")
"""What operations can be selected by."""

_KEYS: dict[str, type] = {
    "formats": dict,
    "names": dict,
    "pagination": dict,
    "validators": str,
    "map-ref": dict,
    "overlays": list,
    "strict": bool,
    "skip-broken": bool,
    **{f"{what}-{kind}": list for what in ("include", "exclude") for kind in KINDS},
}
_PAGE_STYLES: dict[str, tuple[str, ...]] = {
    **{name: style.settings for name, style in STYLES.items()},
    "off": (),
}
"""The styles, and what can be said of each."""
_PAGINATION: dict[str, type] = {
    **dict.fromkeys(("style", "items", "parameter", "next", "last"), str),
    **dict.fromkeys(("more", "total", "pages"), str),
    "first": int,
}
_WORDS = {dict: "a table", list: "a list of strings", bool: "true or false"}


class OptionError(Exception):
    """An option that cannot be: `file` says where it stands."""

    def __init__(self, message: str, file: str = "command line") -> None:
        super().__init__(message)
        self.file = file


_NO_PATHS: Mapping[str, Path] = MappingProxyType({})
_NO_TEXTS: Mapping[str, str] = MappingProxyType({})
_NO_TABLES: Mapping[str, Mapping[str, str | int]] = MappingProxyType({})
_NO_GLOBS: Mapping[str, tuple[str, ...]] = MappingProxyType({})


class Options(NamedTuple):
    """Everything that decides what is generated, and where."""

    spec: str
    """A file, a URL, or `-` for standard input."""
    output: Path | None = None
    """The package's folder; None: named after `info.title`, in the working directory."""
    map_ref: Mapping[str, Path] = _NO_PATHS
    allow_dirs: tuple[Path, ...] = ()
    allow_hosts: frozenset[str] = frozenset()
    formats: Mapping[str, str] = _NO_TEXTS
    names: Mapping[str, str] = _NO_TEXTS
    pagination: Mapping[str, Mapping[str, str | int]] = _NO_TABLES
    """How operations page, by their operationId (or a glob of it) or pointer."""
    validators: Validators = "requests"
    overlays: tuple[Path, ...] = ()
    """OpenAPI Overlays, applied in this order."""
    include: Mapping[str, tuple[str, ...]] = _NO_GLOBS
    """Globs of the operations to generate, by `tag`, `path` and `operation`."""
    exclude: Mapping[str, tuple[str, ...]] = _NO_GLOBS
    strict: bool = False
    skip_broken: bool = False
    check: bool = False
    diff: bool = False
    force: bool = False
    verify: bool = False

    def decisive(self, folder: Path) -> dict[str, Any]:
        """What changes the text of a package in this folder, for the manifest."""
        return {
            "black": dict(black_settings(folder)),
            "package": folder.resolve().name,
            # Relative servers are where a document that was fetched stands.
            "url": self.spec if "://" in self.spec else "",
            "formats": dict(self.formats),
            "map-ref": sorted(self.map_ref),
            "names": dict(self.names),
            "pagination": {key: dict(of) for key, of in self.pagination.items()},
            "validators": self.validators,
            "overlays": [_digest(path) for path in self.overlays],
            "include": {kind: list(globs) for kind, globs in self.include.items()},
            "exclude": {kind: list(globs) for kind, globs in self.exclude.items()},
            "strict": self.strict,
            "skip-broken": self.skip_broken,
        }


def _digest(path: Path) -> str:
    """Of a file's bytes; empty where it cannot be read."""
    try:
        return sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def find_pyproject(start: Path) -> Path | None:
    """The nearest pyproject.toml in the folder or above it."""
    for folder in (start, *start.parents):
        if (folder / "pyproject.toml").is_file():
            return folder / "pyproject.toml"
    return None


def read_tool(path: Path | None, tool: str) -> dict[str, Any]:
    """The table `[tool.<tool>]` of a pyproject.toml, empty where there is none."""
    if path is None:
        return {}
    import tomllib

    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise OptionError(f"cannot be read: {error}", str(path)) from error
    for key in ("tool", tool):
        inner: object = table.get(key, {})
        if not isinstance(inner, dict):
            raise OptionError(f"{key} must be a table", str(path))
        table = cast("dict[str, Any]", inner)
    return table


def black_settings(folder: Path) -> dict[str, Any]:
    """`[tool.black]` of the repository that the folder lies in."""
    return read_tool(find_pyproject(folder.resolve().parent), "black")


def from_pyproject(path: Path | None) -> dict[str, Any]:
    """The options that `[tool.openapi-gen]` sets, by the names of Options' fields."""
    table = read_tool(path, "openapi-gen")
    for key, value in table.items():
        if key not in _KEYS:
            known = ", ".join(_KEYS)
            raise OptionError(
                f"[tool.openapi-gen] has no {key!r}; it has {known}", str(path)
            )
        kind = _KEYS[key]
        if type(value) is not kind or not _holds_texts(value):
            wanted = _WORDS.get(kind, "a string")
            raise OptionError(f"[tool.openapi-gen] {key} must be {wanted}", str(path))
        if key == "pagination":
            _check_pagination(cast("dict[str, Any]", value), str(path))
        elif kind is dict:
            _check_texts(key, value, str(path))
    if table.get("validators", "requests") not in ("requests", "all"):
        raise OptionError("validators is 'requests' or 'all'", str(path))
    _check_formats(table.get("formats", {}), str(path))
    plain = ("formats", "names", "pagination", "validators", "strict", "skip-broken")
    options: dict[str, Any] = {
        key.replace("-", "_"): table[key] for key in plain if key in table
    }
    for what in ("include", "exclude"):
        chosen = {kind: tuple(table.get(f"{what}-{kind}", ())) for kind in KINDS}
        options[what] = {kind: globs for kind, globs in chosen.items() if globs}
    if path is not None:
        overlays = table.get("overlays", ())
        options["overlays"] = tuple(path.parent / overlay for overlay in overlays)
    if "map-ref" in table and path is not None:
        options["map_ref"] = {
            prefix: path.parent / folder for prefix, folder in table["map-ref"].items()
        }
    return options


def _check_formats(table: dict[str, str], file: str) -> None:
    if not table:
        return
    from .formats import FORMATS  # a table that most runs have no use for

    for name in table.values():
        if name != "off" and name not in FORMATS:
            known = ", ".join(FORMATS)
            raise OptionError(
                f"[tool.openapi-gen.formats] {name!r} is neither 'off' nor one of {known}",
                file,
            )


def _holds_texts(value: Any) -> bool:
    """Whether it is no list, or one of strings."""
    return not isinstance(value, list) or all(
        isinstance(item, str) for item in cast("list[object]", value)
    )


def _check_texts(key: str, table: Any, file: str) -> None:
    for name, value in table.items():
        if not isinstance(value, str):
            raise OptionError(f"[tool.openapi-gen.{key}] {name} must be a string", file)


def _check_pagination(table: dict[str, Any], file: str) -> None:
    for name, given in table.items():
        place = f"[tool.openapi-gen.pagination] {name}"
        if not isinstance(given, dict):
            raise OptionError(f"{place} must be a table", file)
        settings = cast("dict[str, object]", given)
        style = settings.get("style")
        if not isinstance(style, str) or style not in _PAGE_STYLES:
            known = ", ".join(_PAGE_STYLES)
            raise OptionError(f"{place} needs a style, one of {known}", file)
        for key, value in settings.items():
            if key not in ("style", *_PAGE_STYLES[style]):
                known = ", ".join(("style", *_PAGE_STYLES[style]))
                message = f"{place}: the style {style!r} has no {key!r}; it has {known}"
                raise OptionError(message, file)
            if type(value) is not _PAGINATION[key]:
                wanted = "a string" if _PAGINATION[key] is str else "an integer"
                raise OptionError(f"{place}: {key} must be {wanted}", file)
