"""The class of a tag could shadow a name that a module imports, so those are reserved."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from openapi_gen.writing.naming import reserved
from openapi_gen.writing.naming.words import BUILTINS
from tests.support.cases import Case, all_cases

MODULES = ["client.py", "api/*.py"]


def imported_from_runtime(module: Path) -> Iterator[str]:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and "runtime" in (node.module or ""):
            for alias in node.names:
                yield alias.asname or alias.name


@pytest.mark.parametrize("case", all_cases(), ids=lambda case: str(case.name))
def test_imported_classes_are_reserved(case: Case) -> None:
    modules = [
        module
        for pattern in MODULES
        for module in (case.folder / "expected").glob(pattern)
    ]
    found = {name for module in modules for name in imported_from_runtime(module)}
    classes = {name for name in found if name[:1].isupper()}
    assert classes <= reserved.CLIENTS | BUILTINS
    assert classes or not modules
