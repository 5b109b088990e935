"""What mypy, pyright and black say of all the packages together, and the diagnostics of each."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs.blocks import blocks_of
from tests.support.command import ROOT, environment, gen, snapshot
from tests.support.packages import Packages
from tests.support.real.apis import APIS, HOSTS, load, spec_of
from tests.support.runtime_copies import repeated_modules


@pytest.fixture(scope="module")
def together(packages: Packages, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All packages in one folder, for tools that start slowly."""
    folder = tmp_path_factory.mktemp("real")
    for name in APIS:
        package = Path(load(packages, name).__file__).parent
        compiled = shutil.ignore_patterns("__pycache__")
        shutil.copytree(package, folder / package.name, ignore=compiled)
    return folder


def run(*command: str | Path, cwd: Path) -> None:
    done = subprocess.run(
        command, cwd=cwd, capture_output=True, text=True, env=environment(), check=False
    )
    assert done.returncode == 0, (done.stdout + done.stderr)[-8000:]


def test_each_document_has_a_server() -> None:
    documents = spec_of("").parent.glob("*.yaml")
    assert sorted(document.stem for document in documents) == sorted(APIS)
    assert set(HOSTS.values()) == set(APIS)


@pytest.mark.parametrize("name", sorted(APIS))
def test_a_document_without_faults_has_no_warning(name: str, tmp_path: Path) -> None:
    """OpenAI's document has `nullable` in a version that does not know it."""
    done = gen(spec_of(name), "-o", name, cwd=tmp_path)
    codes = {
        line.rpartition("[")[2]
        for line in done.err.splitlines()
        if ": warning: " in line
    }
    assert codes == ({"older-keyword]"} if name == "openai" else set())


def test_mypy_strict_finds_nothing(packages: Packages, together: Path) -> None:
    chosen = [argument for name in APIS for argument in ("-p", f"{name}_api")]
    assert packages.mypy(*chosen, cwd=together) == ""


def test_pyright_strict_finds_nothing(together: Path) -> None:
    """In the modules of the runtimes that are the same everywhere, it looks once."""
    repeated = repeated_modules(together / f"{name}_api" for name in APIS)
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


def test_the_guide_is_typed(packages: Packages, together: Path) -> None:
    """As a program of a user is checked; each of its sections imports a package."""
    programs: list[str] = []
    for block in blocks_of(ROOT / "docs" / "guides" / "real-apis.md"):
        if block.language == "python" and block.runs:
            if "_api as " in block.code:
                programs.append("")
            programs[-1] += block.code
    assert len(programs) == len(APIS)
    for number, program in enumerate(programs):
        (together / f"guide_{number}.py").write_text(program, encoding="utf-8")
    chosen = [f"guide_{number}.py" for number in range(len(programs))]
    assert packages.mypy(*chosen, cwd=together) == ""


def test_black_would_change_nothing(together: Path) -> None:
    """In the modules that are not of the runtime."""
    files = [
        together / path
        for path in snapshot(together)
        if path.endswith(".py") and "_api/" in path and "/runtime/" not in path
    ]
    assert len(files) > 100
    run(sys.executable, "-m", "black", "--check", *files, cwd=together)
