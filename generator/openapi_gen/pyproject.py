"""pyproject.toml: the tables of tools in it, as they are written."""

from __future__ import annotations

import os
from pathlib import Path
from stat import S_ISDIR
from typing import Any, cast

from .inputs.files import read_regular, real_path


class OptionError(Exception):
    """An option that gen cannot use.

    `message` says why; `file` is the pyproject.toml that sets it, empty where a program
    or the command line does.
    """

    def __init__(self, message: str, file: str = "") -> None:
        super().__init__(message, file)
        self.message = message
        self.file = file

    def __str__(self) -> str:
        return f"{self.file}: {self.message}" if self.file else self.message


def looked_for(start: Path) -> list[Path]:
    """Where a pyproject.toml can be: in the folder or above it, up to the nearest."""
    found: list[Path] = []
    for folder in (start, *start.parents):
        found.append(folder / "pyproject.toml")
        if _is_there(found[-1]):
            break
    return found


def _is_there(path: Path) -> bool:
    """Whether there is anything but a folder. What is no file is refused when it is read."""
    try:
        return not S_ISDIR(os.stat(path).st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:  # links in a circle, or no permission
        return True


def find_pyproject(start: Path) -> Path | None:
    """The nearest pyproject.toml in the folder or above it."""
    *_, last = looked_for(start)
    return last if _is_there(last) else None


def read_tool(path: Path | None, tool: str) -> dict[str, Any]:
    """The table `[tool.<tool>]` of a pyproject.toml, empty where there is none."""
    if path is None:
        return {}
    import tomllib

    try:
        table = tomllib.loads(read_regular(path).decode())
    except OSError as error:
        raise OptionError(error.strerror or str(error), str(path)) from error
    except ValueError as error:
        raise OptionError(f"invalid TOML: {error}", str(path)) from error
    except RecursionError as error:
        raise OptionError("nested too deeply", str(path)) from error
    for key in ("tool", tool):
        inner: object = table.get(key, {})
        if not isinstance(inner, dict):
            raise OptionError(f"{key} must be a table", str(path))
        table = cast("dict[str, Any]", inner)
    return table


def black_settings(folder: Path) -> dict[str, Any]:
    """`[tool.black]` of the repository that the folder lies in."""
    file = find_pyproject(real_path(folder).parent)
    settings = read_tool(file, "black")
    versions: object = settings.get("target-version", [])
    if type(settings.get("line-length", 0)) is not int:
        raise OptionError("[tool.black] line-length must be an integer", str(file))
    if not (type(versions) in (str, list) and holds_strings(versions)):
        message = "[tool.black] target-version must be a list of strings"
        raise OptionError(message, str(file))
    return settings


def holds_strings(value: object) -> bool:
    """Whether each item is a string, where the value is a list."""
    return not isinstance(value, list) or all(
        isinstance(item, str) for item in cast("list[object]", value)
    )
