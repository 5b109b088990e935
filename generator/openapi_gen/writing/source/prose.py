"""The functions that make what a package says of the texts of its document.

Each depends on its arguments alone, and waits until its result is printed: see
`openapi_gen/texts.py`. A later run, in which only texts have changed, calls the same functions.
"""

from __future__ import annotations

import re

from ...texts import FUNCTIONS, Made, Prose, Text, late
from .code import Code
from .literals import docstring as _docstring
from .markdown import markdown as _markdown


def docstring(text: Prose, indent: int) -> Code:
    """The docstring of a text; see `literals.docstring`."""
    if isinstance(text, Text | Made):
        made = Made("docstring", (text, indent), text.texts)
        return Code(text.texts.placeholder(made))
    return _docstring(text, indent)


FUNCTIONS["docstring"] = _docstring


def make(function: str, *arguments: str | int) -> str:
    """The text that a function makes, as a later run prints it."""
    return FUNCTIONS[function](*arguments)


def one_paragraph(text: str) -> str:
    """A description as one paragraph, for the first line of a docstring."""
    return " ".join(_markdown(text).split())


@late
def markdown(text: str) -> str:
    """A description without HTML."""
    return _markdown(text)


@late
def sentence(text: str) -> str:
    """A description as one paragraph."""
    return one_paragraph(text)


@late
def joined(separator: str, *texts: str) -> str:
    """The texts that are not empty."""
    return separator.join(filter(None, texts))


@late
def lead(summary: str, description: str) -> str:
    """A summary and a description, unless they are the same."""
    paragraphs = [_markdown(summary).strip(), _markdown(description).strip()]
    if paragraphs[0].rstrip(".") == paragraphs[1].rstrip("."):
        paragraphs.pop()
    return "\n\n".join(filter(None, paragraphs))


@late
def titled(title: str, is_name: str, description: str) -> str:
    """A title and a description, unless the title says no more than the name does or the
    description says the same."""
    title, text = one_paragraph(title), _markdown(description).strip()
    if is_name or title.rstrip(".").casefold() in text.casefold():
        return text
    return f"{title}\n\n{text}" if text else title


@late
def entry(name: str, text: str) -> str:
    """A line of a section; empty without a text."""
    return f"{name}: {text}" if text else ""


@late
def section(title: str, *lines: str) -> str:
    """A title and the lines below it that are not empty; empty if none is."""
    listed = [f"    {line}" for line in lines if line]
    return "\n".join([title, *listed]) if listed else ""


@late
def with_facts(text: str, *facts: str) -> str:
    """A description, followed by facts in parentheses."""
    text = _markdown(text).strip()
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


@late
def cell(text: str) -> str:
    """The first sentence of a description, for a table of Markdown."""
    first = one_paragraph(text).partition(". ")[0].rstrip(".")
    return without_markup(first).replace("|", "\\|")


@late
def opening(text: str) -> str:
    """The first paragraph that is not a heading, as one line of Markdown."""
    paragraphs = re.split(r"\n[ \t\r]*\n", text.strip())
    plain = [part for part in paragraphs if not part.lstrip().startswith("#")]
    return without_markup(one_paragraph(plain[0])) if plain else ""


def one_line(text: str) -> str:
    """The text with a space for each character that cannot be printed."""
    return "".join(c if c.isprintable() else " " for c in text)


def without_markup(text: str) -> str:
    """Text of the document as Markdown without HTML and code fences."""
    return (
        one_line(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("```", "` ` `")
    )
