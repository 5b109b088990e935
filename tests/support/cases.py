"""The golden cases: a folder with a document, and what comes of it.

`spec.yaml`            the document; other files beside it may belong to it
`pyproject.toml`       options, where there are any
`expected/`            the package, less its runtime (the same for all) and its manifest
`diagnostics.txt`      what stderr says of the document with `-v`, where it says anything
`calls.py`             calls of the client, in a function `calls(api)`
`requests.txt`         what these calls put on the wire
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
    """A golden case; its name is the package's, too."""

    name: str

    @property
    def folder(self) -> Path:
        return CASES / self.name

    @property
    def expected(self) -> dict[str, str]:
        """The package's files by path; empty for a document that is refused."""
        return _texts(snapshot(self.folder / "expected"))

    @property
    def diagnostics(self) -> str:
        file = self.folder / "diagnostics.txt"
        return file.read_text(encoding="utf-8") if file.is_file() else ""

    @property
    def has_calls(self) -> bool:
        return (self.folder / "calls.py").is_file()


@dataclass(frozen=True)
class Generated:
    """What a run made of a case."""

    package: Path
    code: int
    diagnostics: str

    @property
    def files(self) -> dict[str, str]:
        """As `Case.expected`."""
        found = snapshot(self.package)
        return _texts(
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


def _texts(files: dict[str, bytes]) -> dict[str, str]:
    return {path: content.decode() for path, content in files.items()}
