"""Generates the configured clients of a project while its wheel is built."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from ..cli.main import main
from ..configuration.project import Configuration, find_configuration
from ..options import runtime_folder


def generate_configured(root: Path, names: Sequence[str] = ()) -> list[Path]:
    """Generates these clients, or all; the folders of packages that they are written to.

    Raises RuntimeError where a client is refused; gen has printed why.
    """
    found = find_configuration(root)
    if found is None:
        raise RuntimeError(f"{root} has no configuration of openapi-gen")
    if code := main([*names, "--config", os.path.relpath(found)]):
        raise RuntimeError(f"openapi-gen ends with exit code {code}")
    return _folders(found, names)


def _folders(file: Path, names: Sequence[str]) -> list[Path]:
    """The packages that the clients are written to, and those of shared runtimes."""
    configuration = Configuration(file)
    tables = [configuration.clients[name] for name in names]
    if not names:
        own = [configuration.common] if "spec" in configuration.common else []
        tables = [*own, *configuration.clients.values()]
    found: dict[Path, None] = {}
    for table in tables:
        if "output" in table:
            found[table["output"]] = None
            if runtime := table.get("runtime", configuration.common.get("runtime")):
                found[runtime_folder(table["output"], runtime)] = None
    return list(found)
