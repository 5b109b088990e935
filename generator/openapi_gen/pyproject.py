"""TOML files: `pyproject.toml` of a repository, and the tables of tools in it."""

from __future__ import annotations

import os
from pathlib import Path
from stat import S_ISDIR
from typing import Any, cast

from .inputs.files import read_regular, real_path


class OptionError(Exception):
    """An option that gen cannot use.

    `message` says why. `file` is the configuration file that sets it, and `line` the
    line in it, from 1; they are empty and None where a program or the command line does.
    """

    def __init__(
        self,
        message: str,
        file: str = "",
        line: int | None = None,
        *,
        key: tuple[str, ...] = (),
    ) -> None:
        super().__init__(message, file, line)
        self.message = message
        self.file = file
        self.line = line
        self.key = key
        """The path of the key in the configuration's table, where it is one of a key."""

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        return f"{place}: {self.message}" if place else self.message


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


def read_toml(path: Path) -> tuple[str, dict[str, Any]]:
    """The text of a file, and what it says."""
    import tomllib

    try:
        text = read_regular(path).decode("utf-8").replace("\r\n", "\n")
    except OSError as error:
        raise OptionError(error.strerror or str(error), str(path)) from error
    except ValueError as error:
        raise OptionError(f"invalid TOML: {error}", str(path)) from error
    try:
        return text, tomllib.loads(text)
    except ValueError as error:
        message, _, line = str(error).partition(" (at line ")
        digits = line.partition(",")[0]
        number = int(digits) if digits.isdecimal() else text.count("\n") + 1
        raise OptionError(f"invalid TOML: {message}", str(path), number) from error
    except RecursionError as error:
        raise OptionError("nested too deeply", str(path)) from error


def tool_table(document: dict[str, Any], tool: str, file: str) -> dict[str, Any]:
    """The table `[tool.<tool>]` of a pyproject.toml, empty where there is none."""
    table = document
    for key in ("tool", tool):
        inner: object = table.get(key, {})
        if not isinstance(inner, dict):
            raise OptionError(f"{key} must be a table", file)
        table = cast("dict[str, Any]", inner)
    return table


def black_configuration(folder: Path) -> Path:
    """The pyproject.toml of the repository that the folder lies in; it may not exist."""
    return looked_for(real_path(folder).parent)[-1]


def black_settings(folder: Path) -> dict[str, Any]:
    """`[tool.black]` of the repository that the folder lies in."""
    file = black_configuration(folder)
    settings: dict[str, Any] = {}
    if _is_there(file):
        settings = tool_table(read_toml(file)[1], "black", str(file))
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
