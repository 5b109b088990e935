"""pydantic, FastAPI, cattrs and Sphinx read the annotations of generated packages."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from openapi_gen import Options
from openapi_gen import generate as generate_package
from tests.support.cases import all_cases, generate

pytestmark = pytest.mark.judges
JUDGE = Path(__file__).with_name("libraries_judge.py")
SHOP = Path(__file__).parents[1] / "user_program" / "shop.yaml"
SPHINX = """
project = "Shop"
extensions = ["sphinx.ext.autodoc", "sphinx.ext.napoleon"]
autodoc_typehints = "description"
"""


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The packages of all golden cases and of the shop."""
    folder = tmp_path_factory.mktemp("libraries")
    made = tmp_path_factory.mktemp("cases")
    for case in all_cases():
        if case.expected:
            generate(case, made).package.rename(folder / f"case_{case.name}")
    generate_package(Options(spec=str(SHOP), output=folder / "shop"))
    return folder


@pytest.mark.parametrize("judge", ("hints", "methods", "pydantic", "cattrs", "fastapi"))
def test_models_and_methods(libraries: Path, packages: Path, judge: str) -> None:
    names = sorted(folder.name for folder in packages.iterdir() if folder.is_dir())
    run = subprocess.run(
        [libraries, JUDGE, judge, *names],
        cwd=packages,
        env={"PYTHONPATH": str(packages)},
        capture_output=True,
        text=True,
        timeout=600,
    )
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")


def test_sphinx_documents_a_package(
    libraries: Path, packages: Path, tmp_path: Path
) -> None:
    modules = ["shop.client"]
    for folder in ("models", "api"):
        files = sorted((packages / "shop" / folder).glob("[a-z]*.py"))
        modules += [f"shop.{folder}.{file.stem}" for file in files]
    blocks = [f".. automodule:: {name}\n   :members:\n" for name in modules]
    (tmp_path / "index.rst").write_text("Shop\n====\n\n" + "\n".join(blocks))
    (tmp_path / "conf.py").write_text(SPHINX)
    run = subprocess.run(
        [
            libraries,
            "-m",
            "sphinx",
            "-b",
            "text",
            "-q",
            "-W",
            tmp_path,
            tmp_path / "out",
        ],
        env={"PYTHONPATH": str(packages)},
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert run.returncode == 0, run.stderr
    text = (tmp_path / "out" / "index.txt").read_text()
    assert "async create_order(" in text
    assert "class shop.models.order.Order(" in text
