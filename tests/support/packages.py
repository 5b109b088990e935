"""Generated packages, each generated once a session and imported in this process.

The workers of pytest-xdist share the folder; a lock for each package lets one generate it.
"""

from __future__ import annotations

import fcntl
import importlib
import json
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

from .cases import Case, Generated, generate
from .command import environment, gen


@dataclass
class Packages:
    """Generates packages in `folder`, each once; their names must differ."""

    folder: Path
    _cases: dict[str, Generated] = field(default_factory=dict[str, Generated])

    def case(self, case: Case) -> Generated:
        if case.name not in self._cases:
            with self._alone(case.name):
                self._cases[case.name] = self._generated(case)
        return self._cases[case.name]

    def _generated(self, case: Case) -> Generated:
        outcome = self.folder / f"{case.name}.json"
        if outcome.exists():
            code, diagnostics = json.loads(outcome.read_bytes())
            return Generated(self.folder / case.name / case.name, code, diagnostics)
        made = generate(case, self.folder)
        outcome.write_text(json.dumps([made.code, made.diagnostics]), encoding="utf-8")
        return made

    def load(self, name: str, spec: Path | str, pyproject: str = "") -> Any:
        """The imported package of a document, given as a file or as a string."""
        place = self.folder / name
        with self._alone(name):
            if not place.exists():
                place.mkdir()
                (place / "pyproject.toml").write_text(pyproject, encoding="utf-8")
                if isinstance(spec, str):
                    (place / "spec.yaml").write_text(spec, encoding="utf-8")
                    spec = place / "spec.yaml"
                run = gen(spec, "-o", name, cwd=place)
                assert run.code == 0, run.err
        return imported(place / name)

    def mypy(self, *arguments: str | Path, cwd: Path) -> str:
        """What `mypy --strict` prints, if it finds anything.

        Nearly all it looks at are the standard library, httpx2 and the runtime; the runs of
        all workers share a cache, one after the other.
        """
        command = [sys.executable, "-m", "mypy", "--strict", *arguments]
        with self._alone("mypy"):
            done = subprocess.run(
                [*command, f"--cache-dir={self.folder / 'mypy.cache'}"],
                cwd=cwd,
                env=environment(),
                capture_output=True,
                text=True,
                check=False,
            )
        return done.stdout + done.stderr if done.returncode else ""

    @contextmanager
    def _alone(self, name: str) -> Generator[None]:
        """No other worker is inside for the same name."""
        with open(self.folder / f"{name}.lock", "wb") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield


def imported(package: Path) -> ModuleType:
    """Imports the package in a folder."""
    if package.name not in sys.modules:
        sys.path.insert(0, str(package.parent))
        try:
            importlib.import_module(package.name)
        finally:
            sys.path.remove(str(package.parent))
    return sys.modules[package.name]
