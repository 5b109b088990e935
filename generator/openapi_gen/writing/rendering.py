"""Pages through Jinja into text. A template prints; it never decides and never quotes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ..resources import templates_dir
from .runtime_files import Runtime
from .views.page import Page


def render(pages: Iterable[Page]) -> Iterator[tuple[str, str]]:
    """Path and text of every file: the pages, the runtime, and the mark of PEP 561."""
    runtime = Runtime()
    yield "py.typed", ""
    for path, text in _rendered(pages):
        runtime.note(path, text)
        yield path, text
    yield from runtime.files()


def _rendered(pages: Iterable[Page]) -> Iterator[tuple[str, str]]:
    """Python ends with one newline, as black has it."""
    environment = Environment(
        loader=FileSystemLoader(templates_dir()),
        undefined=StrictUndefined,
        autoescape=False,  # what the views hold is Python already: see spelling.py
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    templates = {
        name: environment.get_template(name)
        for name in environment.list_templates(extensions=["jinja"])
    }
    for page in pages:
        yield page.path, templates[page.template].render(page.view).rstrip("\n") + "\n"
