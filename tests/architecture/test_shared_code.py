"""Code that the generator and the runtime both need exists once.

A shared module lives in the generator and is copied into packages.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from openapi_gen.writing.runtime_files import SHARED, public_classes
from tests.support.command import ROOT

GENERATOR = ROOT / "generator" / "openapi_gen"
RUNTIME = ROOT / "templates" / "runtime"
RUN = 12
"""How many equal lines in a row are a second version of the same code."""

Run = tuple[str, ...]


def code_lines(text: str) -> list[tuple[int, str]]:
    """The lines that say something: without indentation, comments and lone brackets."""
    lines = (
        (number, " ".join(line.partition("  #")[0].split()))
        for number, line in enumerate(text.splitlines(), 1)
    )
    empty = re.compile(r"#.*|[\W_]*")
    return [(number, line) for number, line in lines if not empty.fullmatch(line)]


def runs(folder: Path) -> Iterator[tuple[Run, str]]:
    """Each run of lines in a folder's Python files, with its place."""
    for file in sorted(folder.rglob("*.py")):
        lines = code_lines(file.read_text(encoding="utf-8"))
        for start in range(len(lines) - RUN + 1):
            run = tuple(line for _, line in lines[start : start + RUN])
            yield run, f"{file.relative_to(ROOT)}:{lines[start][0]}"


def test_no_code_is_in_both_the_generator_and_the_runtime() -> None:
    known = dict(runs(GENERATOR))
    assert [(known[run], place) for run, place in runs(RUNTIME) if run in known] == []


def test_a_copy_is_seen_whatever_its_layout() -> None:
    code = "\n".join(f"value = {number}" for number in range(RUN))
    moved = "\n\n".join(f"    {line}  # why" for line in code.splitlines())
    assert [line for _, line in code_lines(code)] == [
        line for _, line in code_lines(moved)
    ]


@pytest.mark.parametrize("module", SHARED)
def test_a_shared_module_imports_only_what_packages_have(module: str) -> None:
    file = GENERATOR / module
    folder = SHARED[module].rpartition("/")[0]
    for node in ast.walk(ast.parse(file.read_bytes())):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and not node.level:
            names = [node.module or ""]
        elif isinstance(node, ast.ImportFrom):
            sibling = f"{Path(module).parent.as_posix()}/{node.module}.py"
            assert node.level == 1
            assert SHARED[sibling] == f"{folder}/{node.module}.py"
            continue
        else:
            continue
        assert all(name.split(".")[0] in sys.stdlib_module_names for name in names)


@pytest.mark.parametrize("path", SHARED.values())
def test_the_templates_have_no_version_of_a_shared_module(path: str) -> None:
    assert not (ROOT / "templates" / path).exists()


def test_the_errors_of_a_package_are_those_of_the_runtime() -> None:
    errors = public_classes("runtime/errors.py")
    assert "ApiError" in errors and "StatusError" in errors
    assert list(errors) == sorted(set(errors))
