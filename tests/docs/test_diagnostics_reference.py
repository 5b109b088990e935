"""The reference of diagnostics has an entry for each code of the generator, and no other."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from tests.support.command import ROOT

GENERATOR = ROOT / "generator" / "openapi_gen"
REFERENCE = ROOT / "docs" / "reference" / "diagnostics.md"
_CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")

Trees = dict[Path, ast.Module]


def trees() -> Trees:
    files = sorted(GENERATOR.rglob("*.py"))
    return {file: ast.parse(file.read_bytes()) for file in files}


def positions_of_code(parsed: Trees) -> dict[str, set[int]]:
    """Which argument of a function, method or class is called `code`, by its name."""
    found: dict[str, set[int]] = defaultdict(set)
    for tree in parsed.values():
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef):
                _add(found, node.name, [argument.arg for argument in node.args.args])
            elif isinstance(node, ast.ClassDef):
                fields = [
                    statement.target.id
                    for statement in node.body
                    if isinstance(statement, ast.AnnAssign)
                    and isinstance(statement.target, ast.Name)
                ]
                _add(found, node.name, fields)
                for statement in node.body:
                    if getattr(statement, "name", "") == "__init__":
                        assert isinstance(statement, ast.FunctionDef)
                        names = [argument.arg for argument in statement.args.args]
                        _add(found, node.name, names)
    return found


def _add(found: dict[str, set[int]], name: str, arguments: list[str]) -> None:
    if arguments[:1] in (["self"], ["cls"]):
        arguments = arguments[1:]
    if "code" in arguments:
        found[name].add(arguments.index("code"))


def codes(parsed: Trees) -> set[str]:
    """All codes that the generator passes on."""
    positions = positions_of_code(parsed)
    found: set[str] = set()
    for tree in parsed.values():
        assigned = _assigned(tree)
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                for value in _passed(node, positions):
                    found |= set(_constants(value))
                    for name in ast.walk(value):
                        if isinstance(name, ast.Name):
                            found |= assigned[name.id]
    return found


def _assigned(tree: ast.Module) -> dict[str, set[str]]:
    """What can be a code among the strings that are assigned to each name of a module."""
    found: dict[str, set[str]] = defaultdict(set)
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                for name in ast.walk(target):
                    if isinstance(name, ast.Name):
                        found[name.id] |= set(_constants(node.value))
    return found


def _passed(call: ast.Call, positions: dict[str, set[int]]) -> Iterator[ast.expr]:
    function = call.func
    name = getattr(function, "attr", getattr(function, "id", ""))
    for position in positions.get(name, ()):
        yield from call.args[position : position + 1]
    for keyword in call.keywords:
        if keyword.arg == "code":
            yield keyword.value


def _constants(value: ast.expr) -> Iterator[str]:
    """The codes that an expression can be: a string, or one of several."""
    for node in ast.walk(value):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            if _CODE.fullmatch(node.value):
                yield node.value


def test_codes_are_found_wherever_they_are_passed() -> None:
    source = """
class Diagnostics:
    def error(self, place, code, message): ...
class Refusal(Exception):
    def __init__(self, code, message): ...
class Diagnostic(NamedTuple):
    severity: str
    code: str
diagnostics.error(place, "one-code", "some-text")
raise Refusal("two-codes" if x else "three-codes", "t")
Diagnostic("warning", code="four-codes")
place, code = here, "five-codes"
diagnostics.error(place, code, "some-text")
"""
    words = ("one-code", "two-codes", "three-codes", "four-codes", "five-codes")
    expected = set(words)
    assert codes({Path(): ast.parse(source)}) == expected


def entries() -> dict[str, str]:
    """The entries of the reference, by their codes."""
    text = REFERENCE.read_text(encoding="utf-8")
    parts = re.split(r"^### `?([a-z0-9-]+)`?$", text, flags=re.MULTILINE)
    names, bodies = parts[1::2], parts[2::2]
    assert len(names) == len(set(names)), "a code has two entries"
    return dict(zip(names, bodies, strict=True))


def test_every_code_has_an_entry() -> None:
    assert sorted(codes(trees()) - entries().keys()) == []


def test_every_entry_is_of_a_code() -> None:
    assert sorted(entries().keys() - codes(trees())) == []


def test_entries_say_cause_and_fix() -> None:
    for code, body in entries().items():
        assert "\n**Fix.** " in body, code
        assert body.strip().index("**Fix.**") > 20, code
