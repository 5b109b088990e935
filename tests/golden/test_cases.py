"""Every golden case: the package is as expected, and it compiles, imports, type-checks, is
formatted by black and sends the expected requests.
"""

from __future__ import annotations

import ast
import difflib
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from openapi_gen.header import HEADER
from tests.support.calls import async_wire, wire
from tests.support.cases import Case, all_cases
from tests.support.command import environment, snapshot
from tests.support.packages import Packages, imported
from tests.support.runtime_copies import repeated_modules
from tests.support.runtime_tree import assemble


def has_black_settings(case: Case) -> bool:
    settings = case.folder / "pyproject.toml"
    return settings.is_file() and "[tool.black]" in settings.read_text("utf-8")


CASES = all_cases()
GOOD = [case for case in CASES if case.expected]
REJECTED = [case for case in CASES if not case.expected]
CONFIGURED = [case for case in GOOD if has_black_settings(case)]
CALLED = [case for case in GOOD if case.has_calls]

BLACK = (sys.executable, "-m", "black", "--check")

every_case = pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
every_good_case = pytest.mark.parametrize("case", GOOD, ids=lambda case: case.name)
every_called_case = pytest.mark.parametrize("case", CALLED, ids=lambda case: case.name)

IMPORT_ALL = """
import importlib, pkgutil, sys
package = importlib.import_module(sys.argv[1])
for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
    importlib.import_module(module.name)
for face in (package, *map(importlib.import_module, map((package.__name__ + ".").__add__,
             ("models", "validators")))):
    for name in getattr(face, "__all__", ()):
        assert name in dir(face)
        getattr(face, name)
"""


@pytest.fixture(scope="session")
def together(packages: Packages, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All packages in one folder, for tools that start slowly."""
    folder = tmp_path_factory.mktemp("together")
    compiled = shutil.ignore_patterns("__pycache__")  # workers write there meanwhile
    for case in GOOD:
        package = packages.case(case).package
        shutil.copytree(package, folder / case.name, ignore=compiled)
    return folder


def run(*command: str | Path, cwd: Path) -> None:
    done = subprocess.run(
        command, cwd=cwd, capture_output=True, text=True, env=environment(), check=False
    )
    assert done.returncode == 0, (done.stdout + done.stderr)[-8000:]


def python_files(package: Path) -> list[Path]:
    return [package / path for path in snapshot(package) if path.endswith(".py")]


def test_there_are_accepted_and_rejected_cases() -> None:
    assert len(GOOD) >= 10
    assert len(REJECTED) >= 6


@every_case
def test_the_package_is_as_expected(case: Case, packages: Packages) -> None:
    made, expected = packages.case(case).files, case.expected
    differences = [
        line
        for path in sorted(made.keys() | expected.keys())
        for line in difflib.unified_diff(
            expected.get(path, "").splitlines(),
            made.get(path, "").splitlines(),
            f"expected/{path}",
            f"generated/{path}",
            lineterm="",
        )
    ]
    assert not differences, "\n".join(
        ["`python -m tests.rewrite` accepts this:", *differences[:200]]
    )
    assert made.keys() == expected.keys()


@every_case
def test_the_diagnostics_are_as_expected(case: Case, packages: Packages) -> None:
    made = packages.case(case)
    assert made.diagnostics == case.diagnostics
    assert (": error: " in made.diagnostics) == (not case.expected)
    assert made.code == (0 if case.expected else 2)


@every_good_case
def test_every_module_imports_without_a_warning(
    case: Case, packages: Packages, tmp_path: Path
) -> None:
    """Nor does it compile with one; no bytecode is there that would hide it."""
    folder = packages.case(case).package.parent
    fresh = ("-X", f"pycache_prefix={tmp_path}", "-B", "-W", "error")
    run(sys.executable, *fresh, "-c", IMPORT_ALL, case.name, cwd=folder)


@pytest.mark.parametrize("case", CONFIGURED, ids=lambda case: case.name)
def test_black_with_settings_would_change_nothing(
    case: Case, packages: Packages
) -> None:
    package = packages.case(case).package
    run(*BLACK, *python_files(package), cwd=package.parent)


def test_black_would_change_nothing(together: Path) -> None:
    """In packages without settings; there, the runtime is as in `templates`."""
    files = [
        file
        for case in GOOD
        if case not in CONFIGURED
        for file in python_files(together / case.name)
        if "runtime" not in file.parts
    ]
    assert len(files) > 100
    run(*BLACK, *files, cwd=together)


@every_good_case
def test_the_readme_imports_what_its_example_uses(
    case: Case, packages: Packages
) -> None:
    package = packages.case(case).package
    readme = (package / "README.md").read_text(encoding="utf-8")
    example = ast.parse(readme.partition("```python\n")[2].partition("```")[0])
    imports = [node for node in example.body if isinstance(node, ast.ImportFrom)]
    known = {alias.name for node in imports for alias in node.names} | {"client"}
    used = {node.id for node in ast.walk(example) if isinstance(node, ast.Name)}
    assert used == known
    api = imported(package)
    assert all(hasattr(api, name) for name in known - {"client"})


@every_good_case
def test_the_runtime_is_copied_below_the_header(
    case: Case, packages: Packages, tmp_path: Path
) -> None:
    if has_black_settings(case):
        pytest.skip("black formats the runtime, too, as the repository wants it")
    there = snapshot(packages.case(case).package / "runtime")
    runtime = snapshot(assemble(tmp_path))
    for path, content in there.items():
        assert content == HEADER.encode() + runtime[path], path


@every_good_case
def test_the_manifest_lists_every_file(case: Case, packages: Packages) -> None:
    package = packages.case(case).package
    manifest = json.loads((package / ".gen.json").read_text(encoding="utf-8"))
    assert manifest["files"].keys() == snapshot(package).keys() - {".gen.json"}


def test_mypy_strict_finds_nothing(packages: Packages, together: Path) -> None:
    chosen = [argument for case in GOOD for argument in ("-p", case.name)]
    assert packages.mypy(*chosen, cwd=together) == ""


def test_pyright_strict_finds_nothing(together: Path) -> None:
    """In the modules of the runtimes that are the same everywhere, it looks once."""
    repeated = repeated_modules(together / case.name for case in GOOD)
    settings = {
        "typeCheckingMode": "strict",
        "pythonVersion": "3.11",
        "exclude": [module.relative_to(together).as_posix() for module in repeated],
    }
    config = together / "pyrightconfig.json"
    config.write_text(json.dumps(settings), encoding="utf-8")
    run(
        *(sys.executable, "-m", "pyright", "-p", config),
        *("--pythonpath", sys.executable, "--warnings"),
        cwd=together,
    )


@every_called_case
def test_calls_put_the_expected_requests_on_the_wire(
    case: Case, packages: Packages
) -> None:
    api = imported(packages.case(case).package)
    expected = (case.folder / "requests.txt").read_text(encoding="utf-8")
    assert wire(case, api) == expected
    assert async_wire(case, api) == expected
