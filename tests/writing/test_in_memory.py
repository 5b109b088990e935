"""Modules that are run without files."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from types import ModuleType
from typing import Any

import pytest

from openapi_gen.writing.in_memory import InMemory
from openapi_gen.writing.runtime_files import runtime_files

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
