"""What formatters do to a package is no edit."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from openapi_gen.output.layout import is_same_code, shape
from tests.support.command import gen, snapshot
from tests.support.output import ONE, again, rewrite

EXAMPLES = Path(__file__).parents[2] / "examples"


def with_crlf(package: Path) -> None:
    for file in files(package):
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))


def without_last_line_ends(package: Path) -> None:
    for file in files(package):
        file.write_bytes(file.read_bytes().rstrip(b"\n"))


def with_blank_last_lines(package: Path) -> None:
    for file in files(package):
        file.write_bytes(file.read_bytes() + b"\n\n")


def by_black(package: Path) -> None:
    run("black", "--line-length", "40", "--preview", str(package))


def by_ruff(package: Path) -> None:
    config = ("--config", "line-length=120", "--config", "format.quote-style='single'")
    run("ruff", "format", "--isolated", *config, str(package))


def by_sorting_imports(package: Path) -> None:
    isort = ("--config", "lint.isort.force-single-line=true")
    run("ruff", "check", "--isolated", "--select=I", "--fix", *isort, str(package))


def by_pretty_json(package: Path) -> None:
    manifest = package / ".gen.json"
    manifest.write_text(json.dumps(json.loads(manifest.read_bytes()), indent=4))


def run(module: str, *arguments: str) -> None:
    command = [sys.executable, "-m", module, *arguments]
    subprocess.run(command, check=True, capture_output=True)


def files(package: Path) -> list[Path]:
    return [file for file in package.rglob("*") if file.is_file()]


LAYOUTS = [
    with_crlf,
    without_last_line_ends,
    with_blank_last_lines,
    by_black,
    by_ruff,
    by_sorting_imports,
    by_pretty_json,
]


@pytest.mark.parametrize("lay_out", LAYOUTS)
def test_a_layout_is_current_and_is_replaced_only_by_other_content(
    package: Path, lay_out: Callable[[Path], None]
) -> None:
    generated = snapshot(package)
    lay_out(package)
    before = snapshot(package)
    assert before != generated
    assert again(package, "--check") == 0
    assert again(package) == 0
    assert snapshot(package) == before
    rewrite(package, ONE.replace('"string"', '"integer"'))
    assert again(package, "--check") == 1
    assert again(package) == 0, "not an edit"
    assert b"int" in (package / "models" / "thing.py").read_bytes()


@pytest.mark.parametrize(
    "lay_out",
    [pytest.param(by_black, marks=pytest.mark.slow), by_ruff, by_sorting_imports],
)
def test_the_layout_of_real_packages(
    tmp_path: Path, lay_out: Callable[[Path], None]
) -> None:
    for example in ("jobs/jobs", "twilio_payments/twilio_payments"):
        package = tmp_path / "package"
        generated = {
            path: data
            for path, data in snapshot(EXAMPLES / example).items()
            if path.endswith(".py")
        }
        for path, data in generated.items():
            (package / path).parent.mkdir(parents=True, exist_ok=True)
            (package / path).write_bytes(data)
        lay_out(package)
        for path, data in generated.items():
            assert is_same_code(path, (package / path).read_bytes(), data), path


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a = 1\n", "a = 2\n"),
        ("a = 1  # old\n", "a = 1  # new\n"),
        ("a = 1\n", "a = 1  # new\n"),
        ("x = (a or b) and c\n", "x = a or b and c\n"),
        ("a = 'b c'\n", "a = 'bc'\n"),
        ("x = (1,)\n", "x = (1)\n"),
        ("A = 1\n", "a = 1\n"),
        ("import a\nimport b\n", "import a\n"),
        ("from a import b\n", "from a import b as c\n"),
        ("from .a import b\n", "from ..a import b\n"),
        ("if a:\n    b()\n    c()\n", "if a:\n    b()\nc()\n"),
        ('def f():\n    """One\n    two."""\n', 'def f():\n    """One two."""\n'),
        ("a = 1\n", "a = 1\n\x00"),
        ("a = 1\n", "a = (\n"),
    ],
)
def test_other_code_is_not_layout(one: str, other: str) -> None:
    assert not is_same_code("a.py", one.encode(), other.encode())
    assert not is_same_code("a.py", other.encode(), one.encode())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a = f(1, 2)\n", "a = f(\n    1,\n    2,\n)\n"),
        ("a = 'b'\n", 'a = "b"\n'),
        ("a = 'b\"'\n", 'a = "b\\""\n'),
        ("from a import c, b\n", "from a import b\nfrom a import (\n    c,\n)\n"),
        ("import a\nimport b\nx = 1\n", "import b\nimport a\n\nx = 1\n"),
        ("if a:\n    import c\n    import b\n", "if a:\n    import b\n    import c\n"),
        ('def f():\n    """A. \n      b"""\n', 'def f():\n  """A.\n    b\n  """\n'),
        ("a = 1 #x\n", "a = 1  # x\n"),
        ("a = 0XFF + 1E5\n", "a = 0xFF + 1e5\n"),
        ("return_ = not(a)\n", "return_ = not a\n"),
    ],
)
def test_layouts_of_one_code(one: str, other: str) -> None:
    assert is_same_code("a.py", one.encode(), other.encode())
    assert shape("a.py", one.encode()) == shape("a.py", other.encode())


def test_a_manifest_of_an_earlier_version_has_whole_digests(package: Path) -> None:
    from hashlib import sha256

    known = json.loads((package / ".gen.json").read_bytes())
    for path in known["files"]:
        known["files"][path] = sha256((package / path).read_bytes()).hexdigest()
    (package / ".gen.json").write_text(json.dumps(known))
    rewrite(package, ONE.replace("Small", "Other"))
    assert gen("spec.json", "-o", "api", cwd=package.parent).code == 0
