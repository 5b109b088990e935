"""A project's configuration: a file with a table for all clients, and one for each.

The table is `[tool.openapi-gen]` of a pyproject.toml, and the whole of any other file.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, cast

from ..diagnostics.similar import similar
from ..inputs.files import read_regular
from ..pyproject import OptionError, read_toml, tool_table
from .command import NAMES, Configured, configured
from .environment import check_header, expanded
from .keys import BY_NAME, FOLDERS, KEYS, Key
from .tables import merged, read_table
from .values import check_values

NAME, _PYPROJECT = NAMES
COMMANDS = ("config", "diff", "explain", "init", "list")
"""What the command's first word can mean, beside a client and a document."""

_OF_CLIENT = {key.name: key for key in KEYS if key.scope != "project"}
_CLIENT = re.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*")
_TOOL = ("tool", "openapi-gen")


class Configuration:
    """The settings of a project, as arguments of `Options`; paths are from its file."""

    def __init__(self, path: Path | None = None) -> None:
        """Reads the file; without one, nothing is set.

        Raises OptionError where it cannot be read or has an option that gen cannot use.
        """
        self.path = path
        self._folder = Path() if path is None else path.parent
        self.common: dict[str, Any] = {}
        self.clients: dict[str, dict[str, Any]] = {}
        self.jobs = 1
        if path is None:
            return
        text, document = read_toml(path)
        is_tool = path.name == _PYPROJECT
        outer = _TOOL if is_tool else ()
        where = outer
        try:
            table = tool_table(document, _TOOL[1], str(path)) if is_tool else document
            table = dict(table)
            clients = _clients(table.pop("clients", {}))
            self.common = _checked(table, path.parent, BY_NAME)
            self.jobs = self.common.pop("jobs", 1)
            for name, own in clients.items():
                where = (*outer, "clients", name)
                self.clients[name] = _checked(own, path.parent, _OF_CLIENT)
            where = outer
            self._check_folders()
        except OptionError as error:
            if error.file:
                raise
            title = f"[{'.'.join(map(_as_key, where))}] " if where else ""
            line = _line(text, (*where, *error.key))
            raise OptionError(f"{title}{error.message}", str(path), line) from error

    def __bool__(self) -> bool:
        """Whether there is a document to read without naming one."""
        return "spec" in self.common or bool(self.clients)

    def arguments(
        self, client: str | None, overrides: Mapping[str, Any]
    ) -> dict[str, Any]:
        """The arguments of `Options` for a client, or for the table itself.

        The overrides win; mappings are merged, key by key.
        """
        settings = self.common
        if client is not None:
            settings = merged(_shared(self.common), self._client(client))
        settings = merged(settings, overrides)
        file = "" if self.path is None else str(self.path)
        if "spec" not in settings:
            who = "" if client is None else f"client {client!r}: "
            raise OptionError(f"{who}spec is required", file)
        if headers := settings.get("headers"):
            is_url = "://" in str(settings["spec"])
            try:
                settings["headers"] = expanded(headers, os.environ) if is_url else {}
            except OptionError as error:
                error.file = error.file or file
                raise
        return settings

    def named(
        self, client: str | None, overrides: Mapping[str, Any]
    ) -> Configured | None:
        """What a command names to have these arguments again."""
        if self.path is None:
            return None
        return configured(self.path.name, client, overrides)

    def _client(self, name: str) -> dict[str, Any]:
        if name not in self.clients:
            message = f"no client {name!r}{nearest(name, self.clients)}"
            raise OptionError(message, "" if self.path is None else str(self.path))
        return self.clients[name]

    def _check_folders(self) -> None:
        """Raises OptionError where a client lacks a folder or shares that of another."""
        known: dict[str, str] = {}
        for key in FOLDERS:
            if "spec" in self.common and key in self.common:
                folder = os.path.abspath(self.common[key])
                known[folder] = "the table around the clients"
        for name, own in self.clients.items():
            folders = [str(own[key]) for key in FOLDERS if key in own]
            if not folders:
                raise _of_client(name, "needs an output, docs or tests")
            if "spec" not in own:
                raise _of_client(name, "needs a spec")
            for folder in map(os.path.abspath, folders):
                other = known.setdefault(folder, f"client {name!r}")
                if other != f"client {name!r}":
                    shown = os.path.relpath(folder, os.path.abspath(self._folder))
                    raise _of_client(name, f"writes {shown!r}, and so does {other}")
        self._check_runtimes(known)

    def _check_runtimes(self, known: Mapping[str, str]) -> None:
        """Raises OptionError where a runtime that clients share is not beside all of them,
        or where a client is."""
        shared = self.common.get("runtime", "")
        places: dict[str, tuple[str, str]] = {}
        for name, own in self.clients.items():
            runtime, output = own.get("runtime", shared), own.get("output")
            if not runtime or output is None:
                continue
            parent = os.path.dirname(os.path.abspath(output))
            other, place = places.setdefault(runtime, (name, parent))
            if place != parent:
                raise _of_client(
                    name,
                    f"shares the runtime {runtime!r} with client {other!r}, so both need"
                    " an output in one folder",
                )
            folder = f"{parent}{os.sep}{str(runtime).rpartition('.')[2]}"
            if folder in known:
                message = f"has the runtime {runtime!r}, where {known[folder]} writes"
                raise _of_client(name, message)


def configuration_files(start: Path) -> list[Path]:
    """Where a configuration can be: in the folder or above it, up to the nearest."""
    found: list[Path] = []
    for folder in (start, *start.parents):
        found.append(folder / NAME)
        if found[-1].is_file():
            break
        found.append(folder / _PYPROJECT)
        if has_table(found[-1]):
            break
    return found


def find_configuration(start: Path) -> Path | None:
    """The nearest configuration in the folder or above it."""
    *_, last = configuration_files(start)
    is_one = last.is_file() if last.name == NAME else has_table(last)
    return last if is_one else None


def nearest(name: str, known: Iterable[str]) -> str:
    """The known names that are like this one, or all, as the end of a message."""
    names = list(known)
    if not names:
        return "; there are none"
    return similar(name, names) or f"; the clients are {', '.join(names)}"


def has_table(path: Path) -> bool:
    """Whether a pyproject.toml has `[tool.openapi-gen]`; an invalid one may have it."""
    try:
        if b"openapi-gen" not in read_regular(path):
            return False
    except OSError:
        return False
    tools: object = read_toml(path)[1].get("tool", {})
    return not isinstance(tools, dict) or "openapi-gen" in tools


def client_pattern() -> str:
    """What the name of a client matches, as a regular expression."""
    return _CLIENT.pattern


def _clients(clients: object) -> dict[str, Any]:
    if not isinstance(clients, dict):
        raise OptionError("clients must be a table", key=("clients",))
    for name, own in cast("dict[str, object]", clients).items():
        if name in COMMANDS:
            raise _of_client(
                name, f"is also a command: gen {name}; choose another name"
            )
        if not _CLIENT.fullmatch(name):
            message = "must have a name of letters, digits, '_', '-' and '.'"
            raise _of_client(name, message)
        if not isinstance(own, dict):
            raise _of_client(name, "must be a table")
    return cast("dict[str, Any]", clients)


def _of_client(name: str, message: str) -> OptionError:
    return OptionError(f"client {name!r} {message}", key=("clients", name))


def _checked(
    table: Mapping[str, Any], folder: Path, known: Mapping[str, Key]
) -> dict[str, Any]:
    arguments = read_table(table, folder, known)
    check_values(arguments)
    for name, value in arguments.get("headers", {}).items():
        check_header(name, value)
    return arguments


def _shared(common: Mapping[str, Any]) -> dict[str, Any]:
    """What clients take from the table around them."""
    own = {key.argument for key in KEYS if key.scope == "own"}
    return {name: value for name, value in common.items() if name not in own}


def _line(text: str, path: tuple[str, ...]) -> int | None:
    """The line of the innermost key of the path that the text sets."""
    from .toml_places import line_of

    for end in range(len(path), 0, -1):
        try:
            return line_of(text, path[:end])
        except KeyError:
            pass
    return None


def _as_key(part: str) -> str:
    return part if re.fullmatch(r"[\w-]+", part, re.ASCII) else f'"{part}"'
