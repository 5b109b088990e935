"""Options: the command line over `[tool.openapi-gen]` of the nearest pyproject.toml."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, NamedTuple, cast

from .formats import FORMATS

Validators = Literal["requests", "all"]

_KEYS: dict[str, type] = {
    "formats": dict,
    "names": dict,
    "validators": str,
    "map-ref": dict,
}


class OptionError(Exception):
    """An option that cannot be: `file` says where it stands."""

    def __init__(self, message: str, file: str = "command line") -> None:
        super().__init__(message)
        self.file = file


_NO_PATHS: Mapping[str, Path] = MappingProxyType({})
_NO_TEXTS: Mapping[str, str] = MappingProxyType({})


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
    validators: Validators = "requests"
    check: bool = False
    diff: bool = False
    force: bool = False
    verify: bool = False

    def decisive(self, folder: Path) -> dict[str, Any]:
        """What changes the text of a package in this folder, for the manifest."""
        return {
            "black": dict(black_settings(folder)),
            "package": folder.resolve().name,
            "formats": dict(self.formats),
            "map-ref": sorted(self.map_ref),
            "names": dict(self.names),
            "validators": self.validators,
        }


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
        if type(value) is not kind:
            wanted = "a table" if kind is dict else "a string"
            raise OptionError(f"[tool.openapi-gen] {key} must be {wanted}", str(path))
        if kind is dict:
            _check_texts(key, value, str(path))
    if table.get("validators", "requests") not in ("requests", "all"):
        raise OptionError("validators is 'requests' or 'all'", str(path))
    for name in table.get("formats", {}).values():
        if name != "off" and name not in FORMATS:
            known = ", ".join(FORMATS)
            raise OptionError(
                f"[tool.openapi-gen.formats] {name!r} is neither 'off' nor one of {known}",
                str(path),
            )
    options: dict[str, Any] = {
        key: table[key] for key in ("formats", "names", "validators") if key in table
    }
    if "map-ref" in table and path is not None:
        options["map_ref"] = {
            prefix: path.parent / folder for prefix, folder in table["map-ref"].items()
        }
    return options


def _check_texts(key: str, table: Any, file: str) -> None:
    for name, value in table.items():
        if not isinstance(value, str):
            raise OptionError(f"[tool.openapi-gen.{key}] {name} must be a string", file)
