"""Templates of a repository that take the place of gen's.

A template sees its view. So its first line has the version of the views that it is written
for, and what fails in it is reported with its file and line.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

from jinja2 import TemplateError, TemplateSyntaxError

from ..inputs.files import read_regular
from ..pyproject import OptionError
from ..resources import texts

VIEWS_VERSION = 2
"""Another one when a view loses a field, or a field means something else.

`tests/writing/test_frozen_views.py` compares the views with those of this version.
"""

_FIRST = re.compile(r"\{#-?\s*openapi-gen views (\d+)\s*-?#\}")


class OwnTemplates(NamedTuple):
    """Names, files and texts."""

    found: tuple[tuple[str, str, str], ...] = ()

    def loaded(self, name: str) -> tuple[str, str, None] | None:
        """What Jinja loads a template from: its text and its file."""
        for own, file, text in self.found:
            if own == name:
                return text, file, None
        return None


class TemplateFault(Exception):
    """A template of the repository that fails."""

    def __init__(self, file: str, line: int, message: str) -> None:
        super().__init__(file, line, message)
        self.file = file
        self.line = line
        self.message = message


def read_templates(files: Mapping[str, Path]) -> OwnTemplates:
    """The templates in these files, by their names.

    A name that begins with `_` is for other templates to include. Raises OptionError for
    a name that gen has not, and TemplateFault for another version.
    """
    known = texts("templates", ".jinja")
    found: list[tuple[str, str, str]] = []
    for name, file in sorted(files.items()):
        if name not in known and not name.startswith("_"):
            ours = ", ".join(one for one in sorted(known) if "/" not in one)
            message = f"templates: gen has no template {name!r}; it has {ours}"
            raise OptionError(message, key=("templates",))
        text = read_regular(file).decode("utf-8", "replace")
        first = _FIRST.match(text)
        if name in known and (first is None or int(first[1]) != VIEWS_VERSION):
            message = (
                f"written for version {first[1]} of the views, and this is"
                f" {VIEWS_VERSION}: compare the template with gen's"
                if first is not None
                else f"the first line must be {{# openapi-gen views {VIEWS_VERSION} #}}"
            )
            raise TemplateFault(file.as_posix(), 1, message)
        found.append((name, file.as_posix(), text))
    return OwnTemplates(tuple(found))


@contextmanager
def reporting(own: OwnTemplates, view: str) -> Generator[None]:
    """Turns what fails in a template of the repository into a TemplateFault.

    What fails in one of gen's own templates is a fault of gen, and passes.
    """
    files = {file for _, file, _ in own.found}
    try:
        yield
    except TemplateSyntaxError as error:
        if error.filename not in files:
            raise
        raise TemplateFault(str(error.filename), error.lineno, str(error)) from error
    except Exception as error:
        place = _place(error.__traceback__, files)
        if place is None:
            raise
        kind = "" if isinstance(error, TemplateError) else f"{type(error).__name__}: "
        raise TemplateFault(*place, f"{kind}{error} (in {view})") from error


def _place(trace: TracebackType | None, files: set[str]) -> tuple[str, int] | None:
    """The innermost line of a template in a traceback."""
    found: tuple[str, int] | None = None
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if file in files:
            found = file, trace.tb_lineno
        trace = trace.tb_next
    return found
