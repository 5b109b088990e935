"""A module of a runtime is checked again where anything that it depends on differs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.runtime_copies import repeated_modules

RUNTIME = {
    "__init__.py": "",
    "a.py": "from .b.c import d\n",
    "b/__init__.py": "",
    "b/c.py": "from .. import e\nd = e.f\n",
    "e.py": "f = 1\n",
    "g.py": "",
}


def write(folder: Path, changes: dict[str, str | None]) -> Path:
    for path, text in {**RUNTIME, **changes}.items():
        if text is not None:
            file = folder / "runtime" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)
    return folder


@pytest.mark.parametrize(
    ("changes", "again"),
    [
        ({}, set()),
        ({"e.py": "f = 2\n"}, {"a.py", "b/c.py", "e.py"}),
        ({"e.py": None}, {"a.py", "b/c.py"}),
        ({"b/__init__.py": "g = 1\n"}, {"a.py", "b/__init__.py", "b/c.py"}),
        ({"b/c/__init__.py": "d = 1\n"}, {"a.py", "b/c/__init__.py"}),
        ({"g.py": "h = 1\n"}, {"g.py"}),
        ({"__init__.py": "h = 1\n"}, set(RUNTIME)),
    ],
)
def test_what_is_checked_again(
    changes: dict[str, str | None], again: set[str], tmp_path: Path
) -> None:
    packages = [write(tmp_path / "one", {}), write(tmp_path / "two", changes)]
    repeated = set(repeated_modules(packages))
    rest = set((tmp_path / "two" / "runtime").rglob("*.py")) - repeated
    assert rest == {tmp_path / "two" / "runtime" / path for path in again}


def test_a_runtime_that_imports_the_rest_of_its_package_is_refused(
    tmp_path: Path,
) -> None:
    package = write(tmp_path / "one", {"g.py": "from ..models import Thing\n"})
    with pytest.raises(AssertionError, match="g.py imports from outside"):
        repeated_modules([package])
