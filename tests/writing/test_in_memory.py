"""Modules that are run without files."""

from __future__ import annotations

import gc
import sys
import weakref
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from openapi_gen import Options, generate
from openapi_gen.writing.in_memory import InMemory
from openapi_gen.writing.runtime_files import runtime_files
from tests.support.command import ROOT

FILES = {
    "a/__init__.py": "from .one import x\n",
    "a/one.py": "import json\nfrom ..b import two\nx = two.y + 1\n",
    "b/two.py": "y = 1\ndef late():\n    from ..a import one\n    return one.x\n",
    "data.py": (
        "from __future__ import annotations\nfrom dataclasses import dataclass\n"
        "@dataclass(slots=True)\nclass Point:\n    x: int\n    y: int = 0\n"
    ),
    "bad.py": "import nothing_of_this_name\n",
    "lost.py": "from . import missing\n",
    "overloaded.py": (
        "from typing import overload\n@overload\ndef f(x: int) -> int: ...\n"
        "@overload\ndef f(x: str) -> str: ...\ndef f(x):\n    return x\n"
    ),
    "loop.py": "from . import back\nz = 1\n",
    "back.py": "from . import loop\n",
}


def package(files: Mapping[str, str] = FILES) -> InMemory:
    folders = {f"{path.rpartition('/')[0]}/__init__.py": "" for path in files}
    return InMemory(lambda path: files.get(path, folders.get(path)))


def test_modules_import_each_other() -> None:
    modules = package()
    assert modules.load("a.one").x == 2
    assert modules.load("a").x == 2
    assert modules.load("b.two").late() == 2
    assert modules.load("a.one") is modules.load("a").one


def test_nothing_is_left_in_sys_modules() -> None:
    before = {*sys.modules}
    modules = package()
    modules.load("a.one")
    assert modules.load("data").Point(1).y == 0
    with pytest.raises(ModuleNotFoundError):
        modules.load("bad")
    assert not [name for name in {*sys.modules} - before if "memory" in name]


@pytest.mark.parametrize("name", ["bad", "lost", "nothing", "a.nothing"])
def test_a_module_that_does_not_exist(name: str) -> None:
    modules = package()
    for _ in range(2):
        with pytest.raises(ImportError):
            modules.load(name)


def test_a_cycle_of_modules() -> None:
    modules = package()
    assert modules.load("back").loop.z == 1


def test_two_packages_share_nothing() -> None:
    first, second = package(), package()
    assert first.load("data").Point is not second.load("data").Point


def test_every_module_of_the_runtime_can_be_loaded() -> None:
    """As far as it needs nothing of a package."""
    files = runtime_files()
    modules = InMemory(files.get)
    for path in files:
        if path.startswith(
            ("runtime/validation/", "runtime/request/", "runtime/core/")
        ):
            name = path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
            loaded: Any = modules.load(name)
            assert isinstance(loaded, ModuleType)


@pytest.mark.parametrize("name", ["a", "data", "overloaded", "loop"])
def test_a_package_is_gone_when_nobody_uses_it(name: str) -> None:
    """A process that watches makes one for each run."""
    modules = package()
    one = weakref.ref(modules.load(name))
    del modules
    gc.collect()
    assert one() is None


def test_a_run_leaves_no_module_in_memory(tmp_path: Path) -> None:
    """The examples of reference pages, and of fakes and tests, load most of them."""
    options = Options(
        str(ROOT / "specs" / "invoice.yaml"),
        tmp_path / "api",
        docs=tmp_path / "docs",
        tests=tmp_path / "tests",
    )
    before = _in_memory()
    generate(options)
    gc.collect()
    assert _in_memory() <= before


def _in_memory() -> set[str]:
    modules = (one for one in gc.get_objects() if isinstance(one, ModuleType))
    names = {one.__name__.partition(".")[0] for one in modules}
    return {name for name in names if name.startswith("openapi_gen_in_memory")}
