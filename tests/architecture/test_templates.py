"""Templates put text in places; they quote nothing and decide nothing."""

from __future__ import annotations

import re
from pathlib import Path

import jinja2
import pytest

from openapi_gen.writing.rendering import render
from openapi_gen.writing.views.page import Page
from tests.support.command import ROOT

GENERATOR = ROOT / "generator" / "openapi_gen"
TEMPLATES = ROOT / "templates"
OUR_CODE = [GENERATOR, TEMPLATES / "runtime", ROOT / "tests", ROOT / "examples"]

# Templates put text in places; they quote nothing and decide nothing about spelling


def templates() -> list[Path]:
    return sorted(TEMPLATES.rglob("*.jinja"))


def code_lines(template: Path) -> list[str]:
    """The template's lines, less Jinja's own comments and statements."""
    text = template.read_text(encoding="utf-8")
    text = re.sub(r"\{#.*?#\}|\{%.*?%\}", "", text, flags=re.DOTALL)
    return text.splitlines()


PYTHON = [template for template in templates() if template.name.endswith(".py.jinja")]


def test_there_are_templates() -> None:
    assert len(PYTHON) >= 8


@pytest.mark.parametrize("template", PYTHON, ids=lambda path: path.name)
def test_no_expression_stands_inside_quotes_or_a_comment(template: Path) -> None:
    text = "\n".join(code_lines(template))
    text = re.sub(r"\{\{.*?\}\}", "\0", text, flags=re.DOTALL)
    literal = r'""".*?"""|\'\'\'.*?\'\'\'|"[^"\n]*"|\'[^\'\n]*\'|#[^\n]*'
    for found in re.findall(literal, text, flags=re.DOTALL):
        assert "\0" not in found, f"{template.name}: {found!r}"


def test_the_lint_of_templates_sees_what_it_must() -> None:
    pattern = r'""".*?"""|"[^"\n]*"|#[^\n]*'
    for bad in ('x = "\0"', '"""\0"""', "x  # \0", '"""a\n\0 b"""'):
        assert any("\0" in found for found in re.findall(pattern, bad, re.DOTALL))


@pytest.mark.parametrize("template", templates(), ids=lambda path: path.name)
def test_a_template_that_misses_a_value_fails(template: Path) -> None:
    """StrictUndefined: what is not there is not printed as nothing."""
    if "{{" not in template.read_text("utf-8"):
        pytest.skip("prints no value")
    with pytest.raises(jinja2.UndefinedError):
        list(render([Page("page.py", template.name, {})]))
