"""Pages through Jinja into text. A template prints; it never decides and never quotes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jinja2 import DictLoader, Environment, StrictUndefined

from ..resources import texts
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
    known = texts("templates", ".jinja")
    environment = Environment(
        loader=DictLoader(known),
        undefined=StrictUndefined,
        autoescape=False,  # what the views hold is Python already: see spelling.py
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    loaded = {name: environment.get_template(name) for name in known}
    for page in pages:
        yield page.path, loaded[page.template].render(page.view).rstrip("\n") + "\n"
