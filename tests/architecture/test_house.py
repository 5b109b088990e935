"""The rules of the house that no tool knows: layers and sizes; and the tools."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.command import ROOT, environment

GENERATOR = ROOT / "generator" / "openapi_gen"
TEMPLATES = ROOT / "templates"
OUR_CODE = [GENERATOR, TEMPLATES / "runtime", ROOT / "tests", ROOT / "examples"]

# What each room may import beside itself; a folder stands for all in it.
COMMON = {"diagnostics", "formats", "model", "report", "resources", "spec"}
ALLOWED = {
    "reading": COMMON,
    "writing": COMMON | {"config", "output.manifest"},
    "output": COMMON | {"config", "locating"},
    "model": set[str](),
    "formats": set[str](),
    "diagnostics": set[str](),
    "config": {"formats"},
}


def imports(file: Path) -> set[str]:
    """The modules of the generator that a file imports, without the package's name."""
    package = file.relative_to(GENERATOR.parent).with_suffix("").parts[:-1]
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_bytes())):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join([*above, *filter(None, [node.module])])
            found |= {module} | {f"{module}.{alias.name}" for alias in node.names}
    ours = {
        name.removeprefix("openapi_gen.") for name in found if "openapi_gen." in name
    }
    return {name for name in ours if is_module(name)}


def is_module(name: str) -> bool:
    path = GENERATOR.joinpath(*name.split("."))
    return path.is_dir() or path.with_suffix(".py").is_file()


def files_of(room: str) -> list[Path]:
    folder = GENERATOR / room
    found = sorted(folder.rglob("*.py")) if folder.is_dir() else []
    return found or [folder.with_suffix(".py")]


@pytest.mark.parametrize("room", ALLOWED)
def test_a_room_imports_only_what_it_may_know(room: str) -> None:
    known = ALLOWED[room] | {room}
    for file in files_of(room):
        for name in imports(file):
            inside = any(
                name == one or name.startswith(f"{one}.") or one.startswith(f"{name}.")
                for one in known
            )
            assert inside, f"{file.relative_to(ROOT)} imports {name}"


def test_the_two_wings_never_meet() -> None:
    for room, other in [("reading", "writing"), ("writing", "reading")]:
        script = (
            "import pkgutil, importlib, sys\n"
            f"import openapi_gen.{room} as room\n"
            "for found in pkgutil.walk_packages(room.__path__, room.__name__ + '.'):\n"
            "    importlib.import_module(found.name)\n"
            f"print(*[n for n in sys.modules if n.startswith('openapi_gen.{other}')])\n"
        )
        # `openapi_gen` itself imports the pipeline, which imports the rooms late.
        assert output_of(sys.executable, "-c", script).split() == []


def output_of(*command: str | Path) -> str:
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, (done.stdout + done.stderr)[-6000:]
    return done.stdout


# Sizes


def python_files() -> list[Path]:
    return [
        file
        for folder in OUR_CODE
        for file in sorted(folder.rglob("*.py"))
        if "cases" not in file.parts and not is_generated(file)
    ]


def is_generated(file: Path) -> bool:
    return any((folder / ".gen.json").is_file() for folder in file.parents)


def test_files_say_why_they_exist() -> None:
    for file in python_files():
        docstring = ast.get_docstring(ast.parse(file.read_bytes()))
        assert docstring, file.relative_to(ROOT)


def test_files_are_short() -> None:
    for file in sorted([*GENERATOR.rglob("*.py"), *TEMPLATES.rglob("*.py")]):
        lines = file.read_bytes().count(b"\n")
        assert lines <= 500, file.relative_to(ROOT)


def test_functions_are_short() -> None:
    for file in sorted([*GENERATOR.rglob("*.py"), *TEMPLATES.rglob("*.py")]):
        for node in ast.walk(ast.parse(file.read_bytes())):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                length = (node.end_lineno or 0) - node.lineno + 1
                assert length <= 65, f"{file.relative_to(ROOT)}: {node.name}"


def test_nothing_is_silenced() -> None:
    silence = re.compile(r"#\s*(noqa|type:\s*ignore|pyright:)")
    for file in sorted([*GENERATOR.rglob("*.py"), *TEMPLATES.rglob("*")]):
        if file.suffix in (".py", ".jinja"):
            found = silence.search(file.read_text(encoding="utf-8"))
            assert found is None, file.relative_to(ROOT)


# The tools


def test_mypy_strict_finds_nothing(tmp_path: Path) -> None:
    output_of(
        *(sys.executable, "-m", "mypy", "--strict", f"--cache-dir={tmp_path}"),
        *(GENERATOR, TEMPLATES / "runtime"),
    )


def test_pyright_strict_finds_nothing() -> None:
    """As `[tool.pyright]` in pyproject.toml says."""
    # Named, lest a pyrightconfig.json above the checkout is taken instead.
    arguments = ("-p", ROOT, "--pythonpath", sys.executable, "--warnings")
    output_of(sys.executable, "-m", "pyright", *arguments)


def test_black_would_change_nothing() -> None:
    folders = [folder for folder in OUR_CODE if folder.is_dir()]
    output_of(sys.executable, "-m", "black", "--check", "-q", *folders)
