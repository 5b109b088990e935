"""Renders the views of a package with Jinja.

A template prints what its view holds, and filters lay it out. Templates make no decisions
about the document, and they quote nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields
from functools import cache

from jinja2 import DictLoader, Environment, StrictUndefined

from ..header import HEADER
from ..resources import texts
from .layout_filters import FILTERS
from .printed_texts import Printed
from .runtime_files import Runtime
from .views.page import Page, View

_GIT_ATTRIBUTES = "* text eol=lf linguist-generated\n"


def render(pages: Iterable[Page], printed: Printed) -> Iterator[tuple[str, str]]:
    """Path and content of every file: pages, runtime and the files without a template.

    `printed` takes down where texts of the document are.
    """
    runtime = Runtime()
    yield "py.typed", ""
    yield ".gitattributes", _GIT_ATTRIBUTES
    for path, text in _rendered(pages):
        runtime.note(path, text)
        yield path, printed.fill(path, _with_header(path, text))
    yield from runtime.files()


def _with_header(path: str, text: str) -> str:
    return HEADER + text if path.endswith(".py") else text


@cache
def environment() -> Environment:
    """Jinja as the templates use it: a variable without a value is an error.

    It keeps the compiled templates, which take longer than a small package.
    """
    environment = Environment(
        loader=DictLoader(texts("templates", ".jinja")),
        undefined=StrictUndefined,
        autoescape=False,  # views hold Python that is escaped already: source/literals.py
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters.update(FILTERS)
    return environment


def _text(view: View) -> str:
    template = environment().get_template(view.template)
    variables = {field.name: getattr(view, field.name) for field in fields(view)}
    return template.render(variables).strip("\n")


def _rendered(pages: Iterable[Page]) -> Iterator[tuple[str, str]]:
    """Each file ends with one newline, as black has it."""
    for page in pages:
        parts = map(_text, (page.view, *page.parts))
        yield page.path, "\n\n\n".join(parts) + "\n"
