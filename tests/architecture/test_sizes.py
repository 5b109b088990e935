"""Files that say why they exist, and stay short enough to be read at once."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from tests.support.command import ROOT

GENERATOR = ROOT / "generator" / "openapi_gen"
TEMPLATES = ROOT / "templates"
PRODUCT = [GENERATOR, TEMPLATES]
OURS = [*PRODUCT, ROOT / "tests", ROOT / "examples"]

MODULES_IN_A_FOLDER = 20
LINES_IN_A_FILE = 500
LINES_IN_A_FUNCTION = 65


def python_files(folders: list[Path]) -> list[Path]:
    """Files that people wrote: no golden case, no generated example."""
    return [
        file
        for folder in folders
        for file in sorted(folder.rglob("*.py"))
        if "cases" not in file.relative_to(ROOT).parts and not is_generated(file)
    ]


def is_generated(file: Path) -> bool:
    return any((folder / ".gen.json").is_file() for folder in file.parents)


def test_every_file_says_why_it_exists() -> None:
    for file in python_files(OURS):
        docstring = ast.get_docstring(ast.parse(file.read_bytes()))
        assert docstring, file.relative_to(ROOT)


def test_no_folder_has_more_than_20_modules() -> None:
    for folder in {file.parent for file in python_files(PRODUCT)}:
        modules = [file for file in folder.glob("*.py") if file.stem != "__init__"]
        assert len(modules) <= MODULES_IN_A_FOLDER, folder.relative_to(ROOT)


def test_files_are_short() -> None:
    for file in python_files(PRODUCT):
        lines = file.read_bytes().count(b"\n")
        assert lines <= LINES_IN_A_FILE, file.relative_to(ROOT)


def test_functions_are_short() -> None:
    for file in python_files(PRODUCT):
        for node in ast.walk(ast.parse(file.read_bytes())):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                length = (node.end_lineno or 0) - node.lineno + 1
                place = f"{file.relative_to(ROOT)}: {node.name}"
                assert length <= LINES_IN_A_FUNCTION, place


def test_no_check_is_silenced() -> None:
    silence = re.compile(r"#\s*(noqa|type:\s*ignore|pyright:)")
    templates = sorted(TEMPLATES.rglob("*.jinja"))
    for file in [*python_files(PRODUCT), *templates]:
        found = silence.search(file.read_text(encoding="utf-8"))
        assert found is None, file.relative_to(ROOT)


def test_no_test_file_is_loose_in_the_root_of_the_tests() -> None:
    assert not list((ROOT / "tests").glob("test_*.py"))
