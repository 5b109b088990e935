"""Which clients a command is about: one document, or those of the configuration."""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Collection
from pathlib import Path
from typing import NamedTuple

from ..configuration.keys import FOLDERS
from ..configuration.project import (
    COMMANDS,
    Configuration,
    configuration_files,
    find_configuration,
    nearest,
)
from ..diagnostics.similar import similar
from ..options import Options
from ..pyproject import OptionError
from .arguments import overrides


class Client(NamedTuple):
    """A client to generate; one that is not in the configuration has no name."""

    name: str | None
    options: Options
    reports_changes: bool = False
    """Whether to report what changes for callers."""
    old: str | None = None
    """The document that the package was made from; None: what is known of it."""


class Plan(NamedTuple):
    """What a command is to do."""

    clients: list[Client]
    is_project: bool
    """The command names no document and not one client alone."""
    jobs: int


def plan(arguments: argparse.Namespace) -> Plan:
    """The clients that the arguments name; raises OptionError where there are none."""
    configuration = configuration_of(arguments.config)
    given: list[str] = arguments.given
    names = _names(configuration, given)
    flags = overrides(arguments)
    if names == [None] and given:
        flags["spec"] = given[0]
    if len(names) > 1:
        for flag in FOLDERS:
            if flag in flags:
                raise OptionError(f"--{flag} is for one client, not for {len(names)}")
    old: str | None = arguments.changes_from
    if len(names) > 1 and old is not None:
        raise OptionError(f"--changes-from is for one client, not for {len(names)}")
    reports_changes = arguments.changes or old is not None
    clients = [
        Client(
            name,
            Options.of_client(configuration, name, flags),
            reports_changes,
            old,
        )
        for name in names
    ]
    for one in clients:
        if not given and one.options.output is None and not one.options.beside:
            message = "spec needs an output, docs or tests"
            raise OptionError(message, str(configuration.path or ""))
    if arguments.docs_format and all(one.options.docs is None for one in clients):
        raise OptionError("--docs-format needs --docs")
    return Plan(clients, len(given) != 1, arguments.jobs or configuration.jobs)


def configured_clients() -> list[str]:
    """The names of the clients of the nearest configuration.

    Raises OptionError where it cannot be read.
    """
    return list(configuration_of(None).clients)


def configurations_looked_for(arguments: argparse.Namespace) -> list[str]:
    """The files that decide which clients there are, also those that do not exist."""
    if arguments.config is not None:
        return [str(arguments.config)]
    return list(map(str, configuration_files(Path.cwd())))


def shown(file: str) -> str:
    """A file as seen from the working directory, where it has a path from there."""
    try:
        return os.path.relpath(file)
    except ValueError:  # another drive
        return file


def configuration_of(file: Path | None) -> Configuration:
    """The configuration of the file, or the nearest one."""
    if file is not None:
        return Configuration(file)
    found = find_configuration(Path.cwd())
    return Configuration(None if found is None else Path(shown(str(found))))


def _names(configuration: Configuration, given: list[str]) -> list[str | None]:
    """The clients that are meant; None is the table itself, or a document's client."""
    known = configuration.clients
    if len(given) == 1:
        name = given[0]
        if name in known:
            return [name]
        if (near := _meant(name, known)) and not os.path.exists(name):
            message = f"no client and no file {name!r}{near}"
            raise OptionError(message, str(configuration.path or ""))
        return [None]
    for name in given:
        if name not in known:
            near = similar(name, [*known, *COMMANDS])
            if not near and os.path.isfile(name):
                near = "; a document is given alone, as gen SPEC"
            message = f"no client {name!r}{near or nearest(name, known)}"
            raise OptionError(message, str(configuration.path or ""))
    if given:
        return list(dict.fromkeys(given))
    if not configuration:
        raise OptionError(
            "give a SPEC, or configure one in [tool.openapi-gen]; gen init SPEC writes"
            " a first configuration",
            str(configuration.path or ""),
        )
    return [*([None] if "spec" in configuration.common else []), *known]


def _meant(name: str, known: Collection[str]) -> str:
    """What an unknown word can stand for; empty where it looks like a file or a URL."""
    is_word = re.fullmatch(r"[\w-]+", name) is not None
    near = similar(name, [*known, *(COMMANDS if is_word else ())])
    return near or (nearest(name, known) if is_word and known else "")
