"""A file to be rendered, what its template sees, and what docstrings have in common."""

from __future__ import annotations

from typing import ClassVar

from ...model import Documentation
from ...records import dataclass
from ...texts import Prose
from ..source.code import Code
from ..source.prose import with_facts


@dataclass(frozen=True, slots=True)
class View:
    """What a template sees: its fields are the template's variables.

    Fields of the type `Code` hold Python source that is quoted and escaped already.
    Other strings of views of Python files are identifiers and module names.
    """

    template: ClassVar[str]


@dataclass(frozen=True, slots=True)
class Page:
    """A file of the package: its path, and what its templates see.

    The first view has the module's imports; the parts follow it.
    """

    path: str
    view: View
    parts: tuple[View, ...] = ()


@dataclass(frozen=True, slots=True)
class ParameterView:
    """A parameter of a function. The names `*` and `/` separate kinds of parameters."""

    name: str
    annotation: Code = Code("")
    default: Code = Code("")

    def __str__(self) -> str:
        """As a signature has it."""
        annotation = f": {self.annotation}" if self.annotation else ""
        return (
            f"{self.name}{annotation} = {self.default}"
            if self.default
            else (f"{self.name}{annotation}")
        )


@dataclass(frozen=True, slots=True)
class EmptyView(View):
    """A module of nothing but a docstring."""

    template: ClassVar = "empty.py.jinja"

    docstring: Code


@dataclass(frozen=True, slots=True)
class LateIndexView(View):
    """`__init__.py` of a folder whose modules import each other when they are used."""

    template: ClassVar = "late_index.py.jinja"

    docstring: Code


SELF = ParameterView("self")
KEYWORD_ONLY = ParameterView("*")
POSITIONAL_ONLY = ParameterView("/")


def prose(docs: Documentation, facts: list[str]) -> Prose:
    """A description, followed by facts from the schema in parentheses."""
    if docs.default:
        facts = [*facts, f"default `{docs.default}`"]
    if docs.example:
        facts = [*facts, f"example `{docs.example}`"]
    if docs.deprecated:
        facts = [*facts, "deprecated"]
    return with_facts(docs.description or docs.title, *facts)
