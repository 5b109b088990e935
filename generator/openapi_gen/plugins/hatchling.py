"""A build hook of hatchling: a wheel holds clients that are generated when it is built.

A repository lists openapi-gen in `build-system.requires` and has a table
`[tool.hatch.build.hooks.openapi-gen]`; `[tool.openapi-gen]` says what is generated.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from hatchling.plugin import hookimpl

from ..cli.main import main
from ..configuration.project import Configuration, find_configuration
from ..options import runtime_folder
from ..output.manifest import NAME


class GenHook(BuildHookInterface[Any]):
    """Generates the configured clients before the files of a wheel are collected.

    `clients` in the hook's table names some of them; without it, all are generated.
    """

    PLUGIN_NAME = "openapi-gen"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Raises RuntimeError where a client is refused; gen has printed why."""
        if self.target_name != "wheel":
            return  # an sdist has the documents
        found = find_configuration(Path(self.root))
        if found is None:
            message = f"{self.root} has no configuration of openapi-gen"
            raise RuntimeError(message)
        names: list[str] = self.config.get("clients", [])
        arguments = [*names, "--config", os.path.relpath(found)]
        if code := main(arguments):
            raise RuntimeError(f"openapi-gen ends with exit code {code}")
        for folder in folders(found, names):
            inside = os.path.relpath(folder, self.root).replace(os.sep, "/")
            # A client that is generated in each build is often left out of Git.
            build_data["artifacts"] += [f"/{inside}/**", f"!/{inside}/{NAME}"]


def folders(file: Path, names: list[str]) -> list[Path]:
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


@hookimpl
def hatch_register_build_hook() -> type[GenHook]:
    """What hatchling asks a plugin for."""
    return GenHook
