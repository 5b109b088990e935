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

_FOR_GIT = (NAME, ".gitattributes")
"""Files of a package that a repository needs, and an installation does not."""


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
            if any(f"{inside}/".startswith(f"{one}/") for one in self._packages()):
                # A client that is generated in each build is often left out of Git.
                left_out = [f"/{inside}/{name}" for name in _FOR_GIT]
                build_data["artifacts"].append(f"/{inside}/**")
                build_data["artifacts"] += [f"!{path}" for path in left_out]
                self._exclude(left_out)
                continue
            for file in folder.rglob("*"):
                is_left_out = file.name in _FOR_GIT or file.suffix == ".pyc"
                if file.is_file() and not is_left_out:
                    path = f"{inside}/{file.relative_to(folder).as_posix()}"
                    build_data["force_include"][str(file)] = path.removeprefix("src/")

    def _exclude(self, paths: list[str]) -> None:
        """Leaves out files that Git may have, as `exclude` of the project would."""
        tables = self.build_config.target_config, self.build_config.build_config
        table = next((one for one in tables if "exclude" in one), tables[0])
        known = table.setdefault("exclude", [])
        if isinstance(known, list):  # else hatchling refuses it
            table["exclude"] = [*known, *paths]

    def _packages(self) -> list[str]:
        """The packages that the wheel has anyway, as paths below the project."""
        return [one.replace(os.sep, "/") for one in self.build_config.packages]


@hookimpl
def hatch_register_build_hook() -> type[GenHook]:
    """What hatchling asks a plugin for."""
    return GenHook
