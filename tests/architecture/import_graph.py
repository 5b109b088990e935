"""Which modules of a package import which, read from their syntax trees.

Imports inside functions and under `if TYPE_CHECKING:` count, in relative and absolute form.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path


class ImportGraph:
    """The modules below a folder, by dotted names without the package's own."""

    def __init__(self, folder: Path, package: str) -> None:
        self.folder = folder
        self.package = package
        self.files = {
            _dotted(file.relative_to(folder)): file
            for file in sorted(folder.rglob("*.py"))
        }

    @cached_property
    def edges(self) -> dict[str, set[str]]:
        return {name: self._imported(name) for name in self.files}

    def _imported(self, name: str) -> set[str]:
        file = self.files[name]
        is_package = file.name == "__init__.py"
        around = [self.package, *filter(None, name.split("."))]
        package = around if is_package else around[:-1]
        tree = ast.parse(file.read_bytes())
        found = {self._module(target) for target in _targets(tree, package)}
        return {target for target in found if target is not None} - {name}

    def _module(self, target: str) -> str | None:
        """The module of this package that an import names, itself or by an attribute."""
        if target != self.package and not target.startswith(f"{self.package}."):
            return None
        own = target.removeprefix(self.package).removeprefix(".")
        while own not in self.files:
            own = own.rpartition(".")[0]
        return own

    def cycles(self) -> set[frozenset[str]]:
        """Groups of modules that import each other, directly or through others."""
        reached = {name: self._reached(name) for name in self.edges}
        return {
            frozenset(other for other in reached[name] if name in reached[other])
            for name in reached
            if name in reached[name]
        }

    def _reached(self, name: str) -> set[str]:
        seen: set[str] = set()
        waiting = [name]
        while waiting:
            for target in self.edges[waiting.pop()] - seen:
                seen.add(target)
                waiting.append(target)
        return seen


def targets_of(file: Path) -> set[str]:
    """What the import statements of a file name, of libraries, too."""
    return set(_targets(ast.parse(file.read_bytes()), []))


def _dotted(path: Path) -> str:
    parts = path.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _targets(tree: ast.AST, package: list[str]) -> Iterator[str]:
    """What the import statements name, as absolute dotted names."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*above, *filter(None, [node.module])])
            for alias in node.names:
                yield f"{module}.{alias.name}"
