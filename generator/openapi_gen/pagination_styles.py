"""The styles of pagination: the one table of them.

A style has a row here, a class in `templates/runtime/features/paging`, and, if
documents can state it beyond doubt, a detector in
`reading/operations/pagination_detection.py`.
"""

from __future__ import annotations

from typing import NamedTuple


class PaginationStyle(NamedTuple):
    """How a page says where the next one is."""

    name: str
    settings: tuple[str, ...]
    """What `[tool.openapi-gen.pagination]` can say, besides `style`."""

    runtime: tuple[str, str]
    """The module and the class of the runtime."""

    required: tuple[tuple[str, ...], ...] = ()
    """The settings that it must say; one of several that are together."""

    start: int | None = None
    """The position of the first page if the settings do not say; None: it has no
    number."""


LINK = PaginationStyle(
    "link",
    settings=("items", "more"),
    runtime=("features.paging.urls", "HeaderPaging"),
)
"""By a `Link` header with the relation `next` (RFC 8288)."""

NEXT = PaginationStyle(
    "next",
    settings=("items", "more", "next"),
    required=(("next",),),
    runtime=("features.paging.urls", "UrlPaging"),
)
"""By a URL in the body."""

CURSOR = PaginationStyle(
    "cursor",
    settings=("items", "more", "parameter", "next", "last"),
    required=(("parameter",), ("next", "last")),
    runtime=("features.paging.cursor", "CursorPaging"),
)
"""By a cursor in the body, or in the last item."""

PAGE = PaginationStyle(
    "page",
    settings=("items", "more", "parameter", "first", "pages"),
    required=(("parameter",),),
    runtime=("features.paging.numbers", "NumberPaging"),
    start=1,
)
"""By the number of the page."""

OFFSET = PaginationStyle(
    "offset",
    settings=("items", "more", "parameter", "first", "total"),
    required=(("parameter",),),
    runtime=("features.paging.numbers", "OffsetPaging"),
    start=0,
)
"""By the number of items before the page."""

STYLES: dict[str, PaginationStyle] = {
    style.name: style for style in (LINK, NEXT, CURSOR, PAGE, OFFSET)
}
