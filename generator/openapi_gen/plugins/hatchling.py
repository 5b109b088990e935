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

from ..output.manifest import NAME
from .configured import generate_configured


class GenHook(BuildHookInterface[Any]):
    """Generates the configured clients before the files of a wheel are collected.

    `clients` in the hook's table names some of them; without it, all are generated.
    """

    PLUGIN_NAME = "openapi-gen"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Raises RuntimeError where a client is refused; gen has printed why."""
        if self.target_name != "wheel":
            return  # an sdist has the documents
        names: list[str] = self.config.get("clients", [])
        for folder in generate_configured(Path(self.root), names):
            inside = os.path.relpath(folder, self.root).replace(os.sep, "/")
            # A client that is generated in each build is often left out of Git.
            build_data["artifacts"] += [f"/{inside}/**", f"!/{inside}/{NAME}"]


@hookimpl
def hatch_register_build_hook() -> type[GenHook]:
    """What hatchling asks a plugin for."""
    return GenHook
