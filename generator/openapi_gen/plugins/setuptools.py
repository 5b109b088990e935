"""A command of setuptools: a wheel holds clients that are generated when it is built.

A repository lists openapi-gen in `build-system.requires` and says
`build_py = "openapi_gen.plugins.setuptools.BuildPy"` in `[tool.setuptools.cmdclass]`.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from setuptools.command.build_py import build_py

from .configured import generate_configured

_DATA = ["py.typed", "*.json", "README.md"]
"""The files of a package that are no modules; names that begin with a dot do not match."""


class BuildPy(build_py):
    """Generates the configured clients before the modules of a wheel are collected.

    setuptools has looked for packages before: those of clients that did not exist then
    are added.
    """

    def initialize_options(self) -> None:
        super().initialize_options()
        self._generated: list[str] = []

    def finalize_options(self) -> None:
        """Raises RuntimeError where a client is refused; gen has printed why."""
        packages: list[str] = self.distribution.packages or []
        data: dict[str, list[str]] = self.distribution.package_data
        for folder in generate_configured(Path.cwd()):
            for inside, _, files in os.walk(folder):
                if any(file.endswith(".py") for file in files):
                    name = self._import_name(inside)
                    packages += [] if name in packages else [name]
                    data[name] = [*data.get(name, []), *_DATA]
            self._generated.append(self._import_name(str(folder)))
        self.distribution.packages = packages
        super().finalize_options()

    def run(self) -> None:
        """Modules that a former build has left, and this client has not, are removed."""
        for name in self._generated if not self.editable_mode else ():
            former = Path(self.build_lib, *name.split("."))
            shutil.rmtree(former, ignore_errors=True)
        super().run()

    def _import_name(self, folder: str) -> str:
        """The name of the package in a folder, by `package_dir` of the project."""
        roots: Mapping[str, str] = self.distribution.package_dir or {}
        inside = os.path.relpath(folder, roots.get("", "."))
        return inside.replace(os.sep, ".")
