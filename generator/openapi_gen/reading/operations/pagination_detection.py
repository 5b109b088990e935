"""Pagination that a document states beyond doubt, so that it needs no configuration.

A parameter of the request and the shape of the response must both say so, and a page
must have exactly one list. Pagination that is missed here can be configured; wrongly
detected pagination would silently lose items. So nothing is detected in doubt.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from ...media_formats import Values
from ...model import (
    ArrayOf,
    Bound,
    Declaration,
    Field,
    Id,
    InHeader,
    Location,
    Operation,
    Pagination,
    Parameter,
    Presence,
    Scalar,
    Source,
    Type,
    bare_type,
    fields_of,
    union_of,
    without_null,
)
from ...pagination_styles import (
    CURSOR,
    LINK,
    NEXT,
    OFFSET,
    PAGE,
    PaginationStyle,
)
from ...records import dataclass
from ...texts import settled

Path = tuple[str, ...]
_CONTAINERS = frozenset(
    "cursor cursors links meta metadata next nextpage page pageinfo pages pagination"
    " paging responsemetadata responsemeta".split()
)
"""Objects of a response that describe the page, and objects in these."""
_DEEPEST = 3  # names in a path
_NEXT_PAGE = ("next", "nextpage")
"""Objects that describe the next page."""
_PARAMETERS = frozenset(
    "after afterid continue count cursor limit marker maxresults offset page pagecursor"
    " pagelimit pagenumber pagesize pagetoken perpage size skip start startcursor"
    " startingafter take top nexttoken nextpagetoken continuationtoken".split()
)
"""Parameters of operations that return pages."""
_URLS = frozenset("nextpageuri nextpageurl nexturl nextlink odatanextlink".split())
_URL_FORMATS = ("uri", "url", "uri-reference", "iri", "iri-reference")
_COUNTS = frozenset(
    "totalpages pagecount totalpagecount numpages numberofpages".split()
)
_TOTALS = frozenset("total totalcount totalitems totalresults".split())
_LIMITS = frozenset("limit maxresults pagelimit pagesize perpage size take top".split())
_SIZES = frozenset("limit pagelimit pagesize perpage".split())
"""Sizes of pages that are numbered from 1, unless the document says otherwise. Pages with
a `size` are often numbered from 0."""
_AFTER = ("after", "afterid", "startafter", "startingafter")
"""Parameters that take the identifier of an item."""
_SEARCHES = ("POST", "QUERY")
"""The methods whose body can hold a search."""
_NUMBERS = ("page", "pagenumber", "pageno")
_OFFSETS = ("offset", "skip")


def page_type(operation: Operation, *, with_xml: bool = False) -> Type | None:
    """The type that a call returns; None unless it is from JSON, or XML."""
    whole = operation.returned
    with_body = [r for r in whole if r.format.values is not Values.NOTHING]
    read = [r.format.is_json or (with_xml and r.xml is not None) for r in with_body]
    if not all(read) or not read:
        return None
    return without_null(union_of([response.type for response in whole]))


def the_only_list(page: Type, declarations: Mapping[Id, Declaration]) -> Path | None:
    """The path of the one list of a page; None if there are several or none."""
    if isinstance(bare_type(page, declarations), ArrayOf):
        return ()
    found = [
        field.name
        for field in fields_of(page, declarations)
        if isinstance(bare_type(field.type, declarations), ArrayOf)
    ]
    return (found[0],) if len(found) == 1 else None


def detect(
    operation: Operation, declarations: Mapping[Id, Declaration]
) -> Pagination | None:
    """How an operation pages; None in doubt."""
    page = page_type(operation)
    if operation.method not in ("GET", *_SEARCHES) or page is None:
        return None
    items = the_only_list(page, declarations)
    if items is None:
        return None
    asked = {
        _plain(parameter.name): parameter
        for parameter in operation.parameters
        if parameter.location is Location.QUERY and not parameter.required
    }
    candidate = _Page(operation, asked, page, items, declarations)
    if operation.method in _SEARCHES:
        return candidate.by_cursor_of_body()
    if not _PARAMETERS & asked.keys():
        return None
    found = (detector(candidate) for _, detector in DETECTORS)
    return next((one for one in found if one is not None), None)


@dataclass(frozen=True, slots=True)
class _Page:
    """An operation that may page, and the type of its response."""

    operation: Operation
    asked: Mapping[str, Parameter]
    """The optional query parameters, by their plain names."""
    page: Type
    items: Path
    declarations: Mapping[Id, Declaration]

    def by_cursor(self) -> Pagination | None:
        """`page_token` and `next_page_token`, `cursor` and `next_cursor`."""
        pairs = [
            (parameter, path)
            for name, parameter in self.asked.items()
            for path, field in self._properties()
            if self._is(parameter.type, Scalar.STRING)
            and self._is(field.type, Scalar.STRING)
            and _is_cursor(name, [*map(_plain, path)])
        ]
        if len(pairs) != 1:
            return None
        parameter, path = pairs[0]
        return self._pagination(CURSOR, parameter, next=path)

    def by_last_id(self) -> Pagination | None:
        """`after` takes the `last_id` of a page, and `has_more` ends the list."""
        more = self._only(("hasmore",), Scalar.BOOLEAN)
        last = self._only(("lastid",), Scalar.STRING)
        asked = [self.asked[name] for name in _AFTER if name in self.asked]
        if more is None or last is None or len(asked) != 1:
            return None
        if not self._is(asked[0].type, Scalar.STRING):
            return None
        return self._pagination(CURSOR, asked[0], next=last, more=more)

    def by_cursor_of_body(self) -> Pagination | None:
        """`start_cursor` in a JSON body, and `next_cursor` in the response."""
        bodies = self.operation.bodies
        if len(bodies) != 1 or not bodies[0].format.is_json:
            return None
        pairs = [
            (asked.name, path)
            for asked in fields_of(bodies[0].type, self.declarations)
            for path, field in self._properties()
            if asked.presence is not Presence.REQUIRED
            and self._is(asked.type, Scalar.STRING)
            and self._is(field.type, Scalar.STRING)
            and _is_cursor(_plain(asked.name), [*map(_plain, path)])
        ]
        if len(pairs) != 1:
            return None
        name, path = pairs[0]
        return Pagination(CURSOR, self.items, inside=(name,), next=path)

    def by_last_item(self) -> Pagination | None:
        """`starting_after` takes the `id` of the last item, and `has_more` ends the
        list."""
        parameter = self.asked.get("startingafter")
        more = self._only(("hasmore",), Scalar.BOOLEAN)
        if parameter is None or more is None:
            return None
        found = self._list()
        ids = {f.name: f.type for f in fields_of(found.item, self.declarations)}
        if "id" not in ids or not self._is(ids["id"], Scalar.STRING):
            return None
        return self._pagination(CURSOR, parameter, last=("id",), more=more)

    def by_url(self) -> Pagination | None:
        found = [
            path for path, field in self._properties() if self._is_url(path, field)
        ]
        if len(found) != 1:
            return None
        return self._pagination(NEXT, next=found[0])

    def by_header(self) -> Pagination | None:
        """A `Link` header that the document declares."""
        headers = self.operation.headers
        if headers is None or not any(
            header.name.lower() == "link" for header in headers.written
        ):
            return None
        return self._pagination(LINK)

    def by_number(self) -> Pagination | None:
        """Pages are numbered, and each says how many there are, or how many items."""
        pages = self._number(_COUNTS)
        total = self._number(_TOTALS)
        for name in _NUMBERS:
            parameter = self.asked.get(name)
            if parameter is None or not self._is(parameter.type, Scalar.INTEGER):
                continue
            first = _first(parameter)
            if pages is not None and first is not None:
                return self._pagination(PAGE, parameter, pages=pages, first=first)
            sized = _SIZES & self.asked.keys()
            if total is not None and (sized or first is not None):
                found = self._pagination(PAGE, parameter, total=total, first=first)
                return replace(found, first_is_assumed=first is None)
        return None

    def by_offset(self) -> Pagination | None:
        """`offset` and `limit`, and a total, which shows that a page is not the whole
        list."""
        total = self._number(_TOTALS)
        if total is None or not _LIMITS & self.asked.keys():
            return None
        for name in _OFFSETS:
            parameter = self.asked.get(name)
            if parameter is not None and self._is(parameter.type, Scalar.INTEGER):
                following = self._only((f"next{name}",), Scalar.INTEGER)
                if following or _first(parameter) == 1:
                    return None
                return self._pagination(OFFSET, parameter, total=total)
        return None

    def _pagination(
        self,
        style: PaginationStyle,
        parameter: Parameter | None = None,
        *,
        next: Path = (),
        last: Path = (),
        more: Path = (),
        total: Source = (),
        pages: Source = (),
        first: int | None = None,
    ) -> Pagination:
        key = (parameter.location, parameter.name) if parameter is not None else None
        return Pagination(
            style,
            self.items,
            key,
            next=next,
            last=last,
            more=more,
            total=total,
            pages=pages,
            first=first,
        )

    def _properties(self) -> Iterator[tuple[Path, Field]]:
        """The properties that can describe the page: its own, and those of
        containers."""
        yield from self._properties_of(self.page, ())

    def _properties_of(self, type_: Type, outer: Path) -> Iterator[tuple[Path, Field]]:
        for field in fields_of(type_, self.declarations):
            path = (*outer, field.name)
            yield path, field
            if _plain(field.name) in _CONTAINERS and len(path) < _DEEPEST:
                yield from self._properties_of(field.type, path)

    def _number(self, names: frozenset[str]) -> Source | None:
        """The only property of the page, or else the only header, with one of these
        names and an integer."""
        found = self._only(names, Scalar.INTEGER)
        headers = self.operation.headers
        if found is not None or headers is None:
            return found
        named = [
            InHeader(header.name)
            for header in headers.written
            if _plain(header.name).removeprefix("x") in names
        ]
        return named[0] if len(named) == 1 else None

    def _only(self, names: frozenset[str] | Path, type_: Type) -> Path | None:
        """The only property of the page with one of these names and this type."""
        found = [
            path
            for path, field in self._properties()
            if _plain(path[-1]) in names and self._is(field.type, type_)
        ]
        return found[0] if len(found) == 1 else None

    def _is_url(self, path: Path, field: Field) -> bool:
        """Whether a string is the URL of the next page: by its name, as the `href` of
        `next`, or because it is called `next` and must be a URL."""
        if not self._is(field.type, Scalar.STRING):
            return False
        *outer, name = map(_plain, path)
        if name in _URLS:
            return True
        if name in ("href", "url", "uri"):
            return outer[-1:] == ["next"]
        if name != "next":
            return False
        beside = {_plain(p[-1]) for p, _ in self._properties() if p[:-1] == path[:-1]}
        return (
            field.format in _URL_FORMATS
            or "links" in outer
            or {"first", "last", "previous"} <= beside
        )

    def _list(self) -> ArrayOf:
        type_ = self.page
        for name in self.items:
            fields = {f.name: f.type for f in fields_of(type_, self.declarations)}
            type_ = fields[name]
        found = bare_type(type_, self.declarations)
        assert isinstance(found, ArrayOf)
        return found

    def _is(self, type_: Type, wanted: Type) -> bool:
        return bare_type(type_, self.declarations) == wanted


@lru_cache(4096)  # most names are those of many pages
def _plain(name: str) -> str:
    """A name without case and delimiters."""
    return "".join(c for c in name if c.isalnum()).casefold()


def _is_cursor(parameter: str, path: Sequence[str]) -> bool:
    """Whether a parameter takes the value of this property of a response."""
    *outer, property_ = path
    if property_ == parameter and outer and outer[-1] in _NEXT_PAGE:
        return True  # next_page.offset, paging.next.after
    if parameter == "continue":
        return property_ == parameter
    if not parameter.endswith(("cursor", "token", "marker")):
        return False
    if parameter.startswith(("next", "continuation")):
        return property_ in (parameter, f"next{parameter}")
    if parameter in ("startcursor", "pagecursor"):
        return property_ in ("nextcursor", f"next{parameter}")
    return property_ == f"next{parameter}"


def _first(parameter: Parameter) -> int | None:
    """The number of the first page: the default, the minimum, or what the description says."""
    default = parameter.docs.default
    if default in ("0", "1"):
        return int(default)
    limits = [
        int(check.limit)
        for check in parameter.rules.checks
        if isinstance(check, Bound) and check.keyword == "minimum"
    ]
    if not default and limits in ([0], [1]):
        return limits[0]
    described = _FIRST_PAGE.search(settled(parameter.docs.description))
    if default or described is None:
        return None
    first = described["base"] or described["start"]
    return 0 if first.lower() in ("0", "zero") else 1


_FIRST_PAGE = re.compile(
    r"\b(?:(?P<base>0|1|zero|one)[- ](?:based|indexed)"
    r"|(?:starts?|starting|begins?|beginning|counted|numbered)"
    r" (?:at|from|with) (?P<start>0|1|zero|one))\b",
    re.IGNORECASE,
)
"""The number of the first page in a description: `zero-based`, `starts at 1`."""


DETECTORS: tuple[tuple[PaginationStyle, Callable[[_Page], Pagination | None]], ...] = (
    (CURSOR, _Page.by_cursor),
    (CURSOR, _Page.by_last_id),
    (CURSOR, _Page.by_last_item),
    (NEXT, _Page.by_url),
    (LINK, _Page.by_header),
    (PAGE, _Page.by_number),
    (OFFSET, _Page.by_offset),
)
"""The detectors with their styles. The first that succeeds decides: a cursor is more
reliable than a URL, and a number, which can skip items, comes last."""
