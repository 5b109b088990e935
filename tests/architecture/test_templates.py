"""Templates print what views hold: they quote nothing, and nothing is missing."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import jinja2
import pytest
from jinja2 import meta

from openapi_gen.writing import layout_filters, views
from openapi_gen.writing.rendering import environment
from openapi_gen.writing.views.page import View
from tests.support.command import ROOT

TEMPLATES = sorted((ROOT / "templates").glob("*.jinja"))
PYTHON = [template for template in TEMPLATES if template.name.endswith(".py.jinja")]


def views_of_templates() -> Iterator[type[View]]:
    """Every class of views that has a template."""
    for found in pkgutil.walk_packages(views.__path__, f"{views.__name__}."):
        module = importlib.import_module(found.name)
        for view in vars(module).values():
            if isinstance(view, type) and issubclass(view, View) and view is not View:
                if view.__module__ == module.__name__:
                    yield view


VIEWS = list(views_of_templates())


def code_lines(template: Path) -> list[str]:
    """The template's lines, without Jinja's comments and statements."""
    text = template.read_text(encoding="utf-8")
    text = re.sub(r"\{#.*?#\}|\{%.*?%\}", "", text, flags=re.DOTALL)
    return text.splitlines()


def test_there_are_templates() -> None:
    assert len(PYTHON) >= 8


@pytest.mark.parametrize("template", PYTHON, ids=lambda path: path.name)
def test_no_expression_is_inside_quotes_or_a_comment(template: Path) -> None:
    text = "\n".join(code_lines(template))
    text = re.sub(r"\{\{.*?\}\}", "\0", text, flags=re.DOTALL)
    literal = r'""".*?"""|\'\'\'.*?\'\'\'|"[^"\n]*"|\'[^\'\n]*\'|#[^\n]*'
    for found in re.findall(literal, text, flags=re.DOTALL):
        assert "\0" not in found, f"{template.name}: {found!r}"


def test_the_lint_of_templates_sees_what_it_must() -> None:
    pattern = r'""".*?"""|"[^"\n]*"|#[^\n]*'
    for bad in ('x = "\0"', '"""\0"""', "x  # \0", '"""a\n\0 b"""'):
        assert any("\0" in found for found in re.findall(pattern, bad, re.DOTALL))


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_a_template_that_misses_a_value_fails(template: Path) -> None:
    """StrictUndefined: a missing value is an error, not an empty string."""
    if "{{" not in template.read_text("utf-8"):
        pytest.skip("prints no value")
    with pytest.raises(jinja2.UndefinedError):
        environment().get_template(template.name).render()


def test_every_template_has_one_view() -> None:
    assert sorted(view.template for view in VIEWS) == [file.name for file in TEMPLATES]


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.template)
def test_a_template_prints_the_fields_of_its_view(view: type[View]) -> None:
    """A field that no template reads is dead; a variable without a field is an error."""
    source = (ROOT / "templates" / view.template).read_text(encoding="utf-8")
    variables = meta.find_undeclared_variables(environment().parse(source))
    assert variables == {field.name for field in fields(view)}


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.template)
def test_views_are_frozen(view: type[View]) -> None:
    assert view.__hash__ is not None  # a dataclass that is not frozen has none


def test_a_template_decides_by_its_view_alone() -> None:
    """Conditions look at values of the view; only filters for layout are at hand."""
    for template in TEMPLATES:
        source = template.read_text(encoding="utf-8")
        used = environment().parse(source).find_all(jinja2.nodes.Filter)
        names = {node.name for node in used}
        assert names <= {*layout_filters.FILTERS, "list"}, template.name
        assert not re.search(r"\{%-?\s*(macro|import|include|set)\b", source)


def test_every_filter_is_documented() -> None:
    tree = ast.parse(Path(layout_filters.__file__).read_bytes())
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    assert {node.name for node in functions} == set(layout_filters.FILTERS)
    assert all(map(ast.get_docstring, functions))
