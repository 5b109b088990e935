"""The command that generates a package, as its README prints it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from .keys import KEYS, Key

NAMES = ("openapi-gen.toml", "pyproject.toml")
"""Files that gen finds by itself."""


class Configured(NamedTuple):
    """What a command names, so that it has the same options again."""

    config: tuple[str, ...]
    """The flag that names the file, where gen does not find it by itself."""
    client: tuple[str, ...] | None
    """The client, empty for the table around the clients; None: a document beside them."""
    flags: frozenset[str]
    """The flags that set other values than the configuration has for the client."""


def configured(
    file: str, client: str | None, overrides: Mapping[str, Any]
) -> Configured | None:
    """What a command names for a file of this name, a client, and arguments of `Options`
    that override the client's; None where there is nothing to name."""
    config = () if file in NAMES else ("--config", file)
    if "spec" in overrides:
        return Configured(config, None, frozenset()) if config else None
    flags = frozenset(key.flag for key in KEYS if _is_set(key, overrides))
    return Configured(config, () if client is None else (client,), flags)


def command(
    spec: str,
    folder: str,
    flags: Mapping[str, list[str] | bool],
    configured: Configured | None,
) -> str:
    """The command for a document and the name of a folder.

    Of a configured client it has the name, and of the flags those that say something else
    than the configuration; without one, those that have not their usual value.
    """
    from shlex import join

    config, client, own = configured or ((), None, frozenset[str]())
    words = ["gen", *([without_folders(spec)] if client is None else client)]
    if client is None or "output" in own:
        words += ["-o", folder]
    for flag, value in sorted(flags.items()):
        if flag not in own and (client is not None or value == _USUAL.get(flag)):
            continue
        if isinstance(value, bool):
            words += [f"--{flag}"] if value else []
            continue
        for one in value:
            words += [f"--{flag}", one]
    return join([*words, *config])


_USUAL = {"validators": ["requests"]}


def _is_set(key: Key, overrides: Mapping[str, Any]) -> bool:
    value: Any = overrides.get(key.argument)
    return bool(value) and (not key.item or key.item in value)


def without_folders(location: str) -> str:
    """The last part of a path; a URL without credentials, query and fragment."""
    scheme, is_url, rest = location.partition("://")
    if not is_url:
        return Path(location).name
    authority, slash, path = re.split("[?#]", rest)[0].partition("/")
    return f"{scheme}://{authority.rpartition('@')[2]}{slash}{path}"
