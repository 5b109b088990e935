"""The page of changes: what is different for callers since the former document.

It is there where a run has the former document at hand. What callers write leads to the page
of the operation or of the schema.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from ..change_rules import ShownChange
from ..records import dataclass
from .context import Context
from .page import Link, Page, View

_TITLE = "Changes"


@dataclass(frozen=True, slots=True)
class ChangeView:
    """One difference; the parts of its message are text and code in turn."""

    subject: Link
    """Without a URL where the site has no page of it."""
    parts: tuple[str, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class ChangesView(View):
    template: ClassVar = "changes"

    sections: tuple[tuple[str, tuple[ChangeView, ...]], ...]
    """Those of a changelog, what breaks callers first."""


def changes_page(changes: tuple[ShownChange, ...], context: Context) -> Page:
    path = context.site.changes
    frame = context.frames.of(path, _TITLE, (Link(_TITLE, "", True),))
    pages = dict(_pages(context))
    titles = dict.fromkeys(one.section for one in changes)
    sections = tuple(
        (
            title,
            tuple(_change(one, pages) for one in changes if one.section == title),
        )
        for title in titles
    )
    return Page(path, frame, ChangesView(sections))


def _pages(context: Context) -> Iterator[tuple[str, str]]:
    """The page of each call and model of the client."""
    names, site = context.names, context.site
    for operation in context.api.operations:
        call = names.call(operation).removeprefix("client.")
        yield f"{call}()", site.operation(operation)
    for id_, model in names.models.items():
        yield f"models.{model.name}", site.schema(id_)


def _change(one: ShownChange, pages: Mapping[str, str]) -> ChangeView:
    subject = Link(one.subject, pages.get(one.subject, ""))
    return ChangeView(subject, tuple(one.message.split("`")), one.rule)
