"""Generated packages, each generated once a session and imported in this process."""

from __future__ import annotations

import importlib
import sys
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

from .cases import Case, Generated, generate
from .command import gen


@dataclass
class Packages:
    """Generates packages in `folder`, each once; their names must differ."""

    folder: Path
    _cases: dict[str, Generated] = field(default_factory=dict[str, Generated])

    def case(self, case: Case) -> Generated:
        if case.name not in self._cases:
            self._cases[case.name] = generate(case, self.folder)
        return self._cases[case.name]

    def load(self, name: str, spec: Path | str, pyproject: str = "") -> Any:
        """The imported package of a document, given as a file or as a string."""
        place = self.folder / name
        if not place.exists():
            place.mkdir()
            (place / "pyproject.toml").write_text(pyproject, encoding="utf-8")
            if isinstance(spec, str):
                (place / "spec.yaml").write_text(spec, encoding="utf-8")
                spec = place / "spec.yaml"
            run = gen(spec, "-o", name, cwd=place)
            assert run.code == 0, run.err
        return imported(place / name)


def imported(package: Path) -> ModuleType:
    """Imports the package in a folder."""
    if package.name not in sys.modules:
        sys.path.insert(0, str(package.parent))
        try:
            importlib.import_module(package.name)
        finally:
            sys.path.remove(str(package.parent))
    return sys.modules[package.name]
