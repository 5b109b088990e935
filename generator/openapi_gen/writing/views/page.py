"""A file to be rendered, and what its docstrings have in common."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ...model import Documentation, Id


@dataclass(frozen=True, slots=True)
class Page:
    """A file of the package: its path, its template, and what the template sees."""

    path: str
    template: str
    view: Mapping[str, object]


def sentence(text: str) -> str:
    """The text as one paragraph, for the first line of a docstring."""
    return " ".join(text.split())


def prose(docs: Documentation, facts: list[str]) -> str:
    """A description with facts from the schema behind it, in parentheses."""
    text = (docs.description or docs.title).strip()
    if docs.default:
        facts = [*facts, f"default `{docs.default}`"]
    if docs.example:
        facts = [*facts, f"example `{docs.example}`"]
    if docs.deprecated:
        facts = [*facts, "deprecated"]
    if not facts:
        return text
    behind = "; ".join(facts)
    if not text:
        return behind[:1].upper() + behind[1:]
    return f"{text} ({behind})"


_IN_OPERATION = re.compile(r"#/paths/([^/]+)/(\w+)/(requestBody|responses/(\w+))(/.*)?")
_IN_WEBHOOK = re.compile(r"#/(?:x-)?webhooks/([^/]+)/\w+/requestBody(/.*)?")
_SCHEMA = re.compile(r"(/content/[^/]+)?(/schema)?")


def place(id_: Id) -> str:
    """Where a schema stands, in words where it is the body of a request or response."""
    found = _IN_WEBHOOK.fullmatch(id_)
    if found is not None and _SCHEMA.fullmatch(found[2] or ""):
        return f"Body of the webhook `{_unescaped(found[1])}`"
    found = _IN_OPERATION.fullmatch(id_)
    if found is None or not _SCHEMA.fullmatch(found[5] or ""):
        return f"`{id_}`"
    path = _unescaped(found[1])
    kind = f"Response {found[4]}" if found[4] else "Body"
    return f"{kind} of `{found[2].upper()} {path}`"


def _unescaped(token: str) -> str:
    return token.replace("~1", "/").replace("~0", "~")
