"""What templates see, as the documentation lists it: views, their fields and types."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from hashlib import sha256
from typing import Any

from openapi_gen.writing import views
from openapi_gen.writing.views.page import View

from .command import ROOT

PAGE = ROOT / "docs" / "reference" / "templates.md"
_BEGIN = "<!-- The rest is written by `python -m tests.rewrite views`. -->\n"


def classes() -> dict[str, type[Any]]:
    """Every dataclass of the modules of views, by its name."""
    found: dict[str, type[Any]] = {}
    for module in pkgutil.walk_packages(views.__path__, f"{views.__name__}."):
        for value in vars(importlib.import_module(module.name)).values():
            if isinstance(value, type) and is_dataclass(value):
                if value.__module__.startswith(views.__name__):
                    found[value.__name__] = value
    return found


def listing() -> str:
    """Each template with its view, then the values that views hold."""
    known = classes()
    roots = sorted(
        (one for one in known.values() if issubclass(one, View) and one is not View),
        key=lambda one: str(one.template),
    )
    needed = dict.fromkeys(roots)
    for one in roots:
        _reach(one, known, needed)
    lines: list[str] = []
    for one in needed:
        is_view = one in roots
        title = f"{one.template}`: `{one.__name__}" if is_view else one.__name__
        lines += [f"### `{title}`", "", *_table(one), ""]
    return "\n".join(lines).rstrip() + "\n"


def frozen() -> str:
    """A digest of all names and types; descriptions may change."""
    facts = re.findall(r"^(?:### .*|\| `.*?` \| `.*?`)", listing(), re.MULTILINE)
    return sha256("\n".join(facts).encode()).hexdigest()[:16]


def written() -> str:
    """The page with its listing."""
    text = PAGE.read_text(encoding="utf-8")
    return f"{text.partition(_BEGIN)[0]}{_BEGIN}\n{listing()}"


def _reach(
    one: type[Any], known: dict[str, type[Any]], needed: dict[type[Any], None]
) -> None:
    for name, type_ in _types(one):
        for word in re.findall(r"\w+", type_):
            other = known.get(word)
            if other is not None and other not in needed and name:
                needed[other] = None
                _reach(other, known, needed)


def _types(one: type[Any]) -> Iterator[tuple[str, str]]:
    for field in fields(one):
        yield field.name, str(field.type)


def _table(one: type[Any]) -> Iterator[str]:
    said = _descriptions(one)
    if _has_own_text(one):
        yield _one_line(inspect.getdoc(one) or "")
    rows = list(_types(one))
    if not rows:
        return
    if _has_own_text(one):
        yield ""
    yield "| field | type | |"
    yield "| --- | --- | --- |"
    for name, type_ in rows:
        cell = type_.replace("|", "\\|")
        yield f"| `{name}` | `{cell}` | {said.get(name, '').replace('|', chr(92) + '|')} |"


def _has_own_text(one: type[Any]) -> bool:
    """Whether the docstring is the author's: dataclasses without one get a signature."""
    return not (one.__doc__ or f"{one.__name__}(").startswith(f"{one.__name__}(")


def _descriptions(one: type[Any]) -> dict[str, str]:
    """The strings below fields."""
    (tree,) = ast.parse(inspect.cleandoc(inspect.getsource(one))).body
    assert isinstance(tree, ast.ClassDef)
    found: dict[str, str] = {}
    for before, after in zip(tree.body, tree.body[1:]):
        if isinstance(before, ast.AnnAssign) and isinstance(before.target, ast.Name):
            if isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant):
                found[before.target.id] = _one_line(str(after.value.value))
    return found


def _one_line(text: str) -> str:
    return " ".join(text.split())
