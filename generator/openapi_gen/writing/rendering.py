"""Renders the views of a package with Jinja.

A template prints what its view holds, and filters lay it out. Templates make no decisions
about the document, and they quote nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields
from functools import lru_cache

from jinja2 import (
    ChoiceLoader,
    DictLoader,
    Environment,
    FunctionLoader,
    StrictUndefined,
)

from ..header import HEADER
from ..model import Api
from ..resources import texts
from .absolute_imports import filters
from .own_templates import OwnTemplates, reporting
from .printed_texts import Printed
from .runtime_files import Runtime, runtime_files
from .views.package import Package, runtime_index
from .views.page import Page, View
from .views.project import project_pages

_NO_TEMPLATES = OwnTemplates()
_GIT_ATTRIBUTES = "* text eol=lf linguist-generated\n"


def render(
    pages: Iterable[Page],
    printed: Printed,
    shared_runtime: str = "",
    own: OwnTemplates = _NO_TEMPLATES,
) -> Iterator[tuple[str, str]]:
    """Path and content of every file: pages, runtime and the files without a template.

    `printed` takes down where texts of the document are. With a shared runtime, of that
    import name, the package has none. `own` are templates in place of gen's; raises
    TemplateFault where one of them fails.
    """
    runtime = Runtime()
    yield "py.typed", ""
    yield ".gitattributes", _GIT_ATTRIBUTES
    for path, text in _rendered(pages, shared_runtime, own):
        if not shared_runtime:
            runtime.note(path, text)
        yield path, printed.fill(path, _with_header(path, text))
    yield from runtime.files()


def render_project(
    api: Api, package: Package, own: OwnTemplates = _NO_TEMPLATES
) -> Iterator[tuple[str, str]]:
    """Path and content of the files around the folder of an installable package."""
    yield from _rendered(project_pages(api, package), "", own)


def render_runtime() -> Iterator[tuple[str, str]]:
    """Path and content of every file of a runtime that several clients share."""
    yield "py.typed", ""
    yield ".gitattributes", _GIT_ATTRIBUTES
    for path, text in _rendered([runtime_index()], ""):
        yield path, _with_header(path, text)
    for path, text in runtime_files().items():
        if path != "runtime/__init__.py":
            yield path.removeprefix("runtime/"), _with_header(path, text)


def _with_header(path: str, text: str) -> str:
    return HEADER + text if path.endswith(".py") else text


@lru_cache(8)
def environment(runtime: str = "", own: OwnTemplates = _NO_TEMPLATES) -> Environment:
    """Jinja as the templates use it: a variable without a value is an error.

    `runtime` is the import name of a shared runtime, or empty. It keeps the compiled
    templates, which take longer than a small package.
    """
    ours = DictLoader(texts("templates", ".jinja"))
    environment = Environment(
        loader=ChoiceLoader([FunctionLoader(own.loaded), ours]) if own.found else ours,
        undefined=StrictUndefined,
        autoescape=False,  # views hold Python that is escaped already: source/literals.py
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters.update(filters(runtime))
    return environment


def _text(view: View, runtime: str, own: OwnTemplates) -> str:
    with reporting(own, type(view).__name__):
        template = environment(runtime, own).get_template(view.template)
        variables = {field.name: getattr(view, field.name) for field in fields(view)}
        return template.render(variables).strip("\n")


def _rendered(
    pages: Iterable[Page], runtime: str, own: OwnTemplates = _NO_TEMPLATES
) -> Iterator[tuple[str, str]]:
    """Each file ends with one newline, as black has it."""
    for page in pages:
        parts = (_text(view, runtime, own) for view in (page.view, *page.parts))
        yield page.path, "\n\n\n".join(parts) + "\n"
