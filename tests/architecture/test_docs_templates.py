"""Templates of the reference pages: all text is escaped, and nothing runs or is loaded."""

from __future__ import annotations

import re
from dataclasses import fields
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import jinja2
import pytest
from jinja2 import meta

from openapi_gen import documenting
from openapi_gen.documenting.markdown.rendering import MarkdownRenderer
from openapi_gen.documenting.page import View
from openapi_gen.documenting.rendering import environment
from openapi_gen.documenting.text import Html
from tests.support.command import ROOT

FOLDER = ROOT / "templates" / "docs"
TEMPLATES = sorted(FOLDER.glob("*.jinja"))
MARKDOWN = FOLDER / "markdown"
MARKDOWN_TEMPLATES = sorted(MARKDOWN.glob("*.jinja"))
GIVEN = {"frame", "contents", "fields", "markdown"}
"""What every template can use besides its view; `fields` are its macros."""


def views_of_templates() -> list[type[View]]:
    """Every class of views that has a template."""
    found: list[type[View]] = []
    for one in walk_packages(documenting.__path__, f"{documenting.__name__}."):
        module = import_module(one.name)
        for view in vars(module).values():
            if isinstance(view, type) and issubclass(view, View) and view is not View:
                if view.__module__ == module.__name__:
                    found.append(view)
    return found


VIEWS = views_of_templates()


def printed(source: str) -> str:
    """The template without statements; each expression is a NUL."""
    text = re.sub(r"\{#.*?#\}|\{%.*?%\}", "", source, flags=re.DOTALL)
    return re.sub(r"\{\{.*?\}\}", "\0", text, flags=re.DOTALL)


def test_every_view_has_its_template() -> None:
    names = {view.template for view in VIEWS}
    assert len(names) == len(VIEWS) >= 7
    assert {f"{name}.html.jinja" for name in names} <= {file.name for file in TEMPLATES}


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.template)
def test_a_template_prints_the_fields_of_its_view(view: type[View]) -> None:
    """A field that no template reads is dead; a variable without a field is an error."""
    source = (FOLDER / f"{view.template}.html.jinja").read_text(encoding="utf-8")
    variables = meta.find_undeclared_variables(environment().parse(source))
    assert variables - GIVEN == {field.name for field in fields(view)}
    assert view.__hash__ is not None  # a dataclass that is not frozen has none


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.template)
def test_a_template_of_markdown_prints_the_fields_of_its_view(view: type[View]) -> None:
    """All but the heading, which the frame has, too."""
    templates = MarkdownRenderer().templates
    source = (MARKDOWN / f"{view.template}.md.jinja").read_text(encoding="utf-8")
    variables = meta.find_undeclared_variables(templates.parse(source))
    headings = {"heading", "name"}
    names = {field.name for field in fields(view)}
    assert variables - {"parts", "message", "frame"} <= names
    assert names - variables <= headings
    with pytest.raises(jinja2.UndefinedError):
        templates.get_template(f"{view.template}.md.jinja").render()


def test_what_is_printed_in_markdown_is_escaped() -> None:
    """Strings by the renderer, HTML of the document by conversion."""
    templates = MarkdownRenderer().templates
    values = {"text": "*<Pay>*", "html": Html("<p>*</p>\n<p><b>b</b> &lt;</p>")}
    made = templates.from_string("{{ text }} {{ html }} {{ text | code }}")
    assert made.render(values) == "\\*&lt;Pay>\\* \\*\n\n**b** &lt; `*<Pay>*`"
    macro = "{% macro m(x) %}{{ x }}{% endmacro %}{{ m(text) }}{{ m(1) }}{{ m(none) }}"
    assert templates.from_string(macro).render(values) == "\\*&lt;Pay>\\*1"
    for template in MARKDOWN_TEMPLATES:
        source = template.read_text(encoding="utf-8")
        assert not re.search(r"\|\s*(safe|striptags)\b|autoescape", source), template
        text = printed(source)
        # A filter makes code spans, links and HTML, not the template.
        assert not re.search(r"`[^`\n]*\0[^`\n]*`|\]\(|<", text), template.name


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.template)
def test_a_template_that_misses_a_value_fails(view: type[View]) -> None:
    with pytest.raises(jinja2.UndefinedError):
        environment().get_template(f"{view.template}.html.jinja").render()


def test_everything_is_escaped() -> None:
    made = environment().from_string("{{ text }}").render(text="<b title='\"'>")
    assert made == "&lt;b title=&#39;&#34;&#39;&gt;"
    for template in TEMPLATES:
        source = template.read_text(encoding="utf-8")
        assert not re.search(r"\|\s*safe\b|autoescape", source), template.name


@pytest.mark.parametrize("template", [file.name for file in TEMPLATES])
def test_expressions_in_attributes_are_quoted(template: str) -> None:
    text = printed((FOLDER / template).read_text(encoding="utf-8"))
    for tag in re.findall(r"<[a-z][^<>]*>", text):
        outside = re.sub(r'="[^"]*"', "", tag)
        assert "\0" not in outside, tag


def test_no_script_or_style_is_inline() -> None:
    for template in TEMPLATES:
        text = printed(template.read_text(encoding="utf-8"))
        assert not re.search(
            r"\son\w+=|\sstyle=|<style|javascript:", text
        ), template.name
        assert all(" src=" in tag for tag in re.findall(r"<script\b[^>]*>", text))


def test_pages_load_only_files_of_their_own() -> None:
    for file in filter(Path.is_file, FOLDER.rglob("*")):
        text = file.read_text(encoding="utf-8")
        text = text.replace('xmlns="http://www.w3.org/2000/svg"', "")
        assert not re.search(r"https?://|@import|url\(", text), file.name
