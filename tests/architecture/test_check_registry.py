"""A class of checks that nothing writes fails: under mypy and at run time."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

import pytest

from openapi_gen.model import COUNTED, Check, Count, Rules, applies_to, subschemas
from openapi_gen.model import rules as model_rules
from openapi_gen.model.rules import OfType
from openapi_gen.writing.checks.code import (
    Function,
    FunctionKind,
    Module,
    ModuleContext,
    Writer,
)
from openapi_gen.writing.checks.registry import spec_of
from openapi_gen.writing.checks.unevaluated import write_evaluated
from tests.support.command import ROOT

CLASSES = get_args(Check)
NO_RULES = Rules("#", ())
CONTEXT = ModuleContext({}, {}, *[frozenset[str]()] * 4)


@dataclass(frozen=True, slots=True)
class Unknown:
    """A check that has been added to the model only."""

    members: tuple[tuple[str, Rules], ...] = ()


def sample(cls: type[Any]) -> Any:
    """A check with values that mean nothing, where a field must have one."""
    values: dict[str, object] = {
        "keyword": "minLength" if cls is Count else "minimum",
        "rules": NO_RULES,
        "condition": NO_RULES,
        "name": "date",
    }
    names = [name for name in cls.__dataclass_fields__]
    return cls(**{name: values.get(name, ()) for name in names})


def test_each_class_of_the_module_is_in_the_union() -> None:
    others = {"AppliesTo", "JsonType", "MembersByValue", "Rules"}
    named = {
        name
        for name, value in vars(model_rules).items()
        if isinstance(value, type) and value.__module__ == model_rules.__name__
    }
    assert named - others == {cls.__name__ for cls in CLASSES}


@pytest.mark.parametrize("cls", CLASSES)
def test_each_check_is_written_one_way(cls: type[Any]) -> None:
    check = sample(cls)
    spec = spec_of(check)
    assert spec.applies_to is applies_to(check)
    written = [spec.condition is not None, spec.statements is not None]
    assert written.count(True) == (0 if cls is OfType else 1)


@pytest.mark.parametrize("keyword", COUNTED)
def test_each_count_is_one_condition(keyword: str) -> None:
    condition = spec_of(Count(keyword, 3)).condition
    assert condition is not None
    code = condition(Module("#", CONTEXT, spec_of), "value", ()).code
    assert code == f"len(value) {'<' if keyword.startswith('min') else '>'} 3"


def test_a_class_without_a_row_fails_at_run_time() -> None:
    check: Any = Unknown()
    for ask in (spec_of, applies_to):
        with pytest.raises(AssertionError):
            ask(check)
    for kind in (FunctionKind.PROPERTIES, FunctionKind.ITEMS):
        function = Function("f", Rules("#", (check,)), kind=kind)
        with pytest.raises(AssertionError):
            write_evaluated(Writer(Module("#", CONTEXT, spec_of), function), function)


def test_schemas_inside_a_new_class_are_found() -> None:
    inner = Rules("#/a", ())
    check: Any = Unknown((("a", inner),))
    assert list(subschemas(check)) == [inner]


def test_a_class_without_a_row_fails_under_mypy(tmp_path: Path) -> None:
    package = tmp_path / "openapi_gen"
    shutil.copytree(ROOT / "generator" / "openapi_gen", package)
    module = package / "model" / "rules.py"
    text = module.read_text(encoding="utf-8")
    text = text.replace(
        "Check: TypeAlias = (\n",
        "@dataclass(frozen=True, slots=True)\n"
        "class Unknown:\n    pass\n\n\n"
        "Check: TypeAlias = (\n    Unknown\n    | ",
    )
    module.write_text(text, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", f"--cache-dir={tmp_path / 'cache'}"]
        + [str(package / "writing" / "checks")]
        + [str(package / "documenting" / "constraints.py")],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    places = {
        Path(line.partition(":")[0]).name
        for line in done.stdout.splitlines()
        if 'has incompatible type "Unknown"; expected "Never"' in line
    }
    own = {"constraints.py", "demands.py", "registry.py", "rules.py", "unevaluated.py"}
    assert places == own, done.stdout
