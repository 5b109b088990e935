"""The golden cases: a folder with a document and the expected outcome.

`spec.yaml`            the document; it may refer to other files in the folder
`pyproject.toml`       options, if there are any
`expected/`            the package without its runtime (the same for all) and its manifest
`diagnostics.txt`      standard error with `-v`, if there is any
`calls.py`             calls of the client, in a function `calls(api)`
`requests.txt`         the requests that these calls send
"""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from .command import gen, snapshot

CASES = Path(__file__).resolve().parents[1] / "cases"
OUTCOMES = ("expected", "diagnostics.txt", "requests.txt", "calls.py", "__pycache__")


@dataclass(frozen=True)
class Case:
    """A golden case; its name is also that of the package."""

    name: str

    @property
    def folder(self) -> Path:
        return CASES / self.name

    @property
    def expected(self) -> dict[str, str]:
        """The package's files by path; empty for a document that is rejected."""
        return _decoded(snapshot(self.folder / "expected"))

    @property
    def diagnostics(self) -> str:
        file = self.folder / "diagnostics.txt"
        return file.read_text(encoding="utf-8") if file.is_file() else ""

    @property
    def has_calls(self) -> bool:
        return (self.folder / "calls.py").is_file()


@dataclass(frozen=True)
class Generated:
    """The outcome of generating a case."""

    package: Path
    code: int
    diagnostics: str

    @property
    def files(self) -> dict[str, str]:
        """The package's files, in the form of `Case.expected`."""
        found = snapshot(self.package)
        return _decoded(
            {
                path: content
                for path, content in found.items()
                if not path.startswith("runtime/") and path != ".gen.json"
            }
        )


def all_cases() -> list[Case]:
    return [Case(spec.parent.name) for spec in sorted(CASES.glob("*/spec.*"))]


def generate(case: Case, folder: Path) -> Generated:
    """Generates the case's package in a copy of its folder below `folder`."""
    place = folder / case.name
    ignored = shutil.ignore_patterns(*OUTCOMES)
    shutil.copytree(case.folder, place, ignore=ignored)
    spec = next(place.glob("spec.*")).name
    run = gen(spec, "-o", case.name, "-v", cwd=place)
    assert run.out == ""
    summary = re.compile(rf"{case.name}: \d+ operations?, .*\n")
    return Generated(place / case.name, run.code, summary.sub("", run.err))


def _decoded(files: dict[str, bytes]) -> dict[str, str]:
    return {path: content.decode() for path, content in files.items()}
