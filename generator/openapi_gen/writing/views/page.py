"""A file to be rendered, what its template sees, and what docstrings have in common."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar

from ...model import Documentation
from ..source.code import Code
from ..source.markdown import markdown


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


def sentence(text: str) -> str:
    """A description as one paragraph, for the first line of a docstring."""
    return " ".join(markdown(text).split())


def prose(docs: Documentation, facts: list[str]) -> str:
    """A description, followed by facts from the schema in parentheses."""
    text = markdown(docs.description or docs.title).strip()
    if docs.default:
        facts = [*facts, f"default `{docs.default}`"]
    if docs.example:
        facts = [*facts, f"example `{docs.example}`"]
    if docs.deprecated:
        facts = [*facts, "deprecated"]
    if not facts:
        return text
    listed = "; ".join(facts)
    if not text:
        return listed[:1].upper() + listed[1:]
    if _ends_in_block(text):
        return f"{text}\n\n{listed[:1].upper()}{listed[1:]}"
    return f"{text} ({listed})"


_BLOCK = re.compile(r"^ *([-*+|>]|\d+[.)]) |^ *(```|~~~)", re.MULTILINE)


def _ends_in_block(text: str) -> bool:
    """Whether a text ends in a list, a table or code, which more words would continue."""
    return _BLOCK.search(text.rpartition("\n\n")[2]) is not None
