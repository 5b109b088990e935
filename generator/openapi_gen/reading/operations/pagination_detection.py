"""Pagination that a document states beyond doubt, so that nobody need configure it.

A parameter of the request and the shape of the response must both say so; of several
lists in a page nobody knows which one is meant. What is missed here can be configured;
what is wrongly found would lose items in silence, so in doubt nothing is found.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ...model import (
    SEQUENCES,
    ArrayOf,
    BodyKind,
    Bound,
    Declaration,
    Field,
    Id,
    Location,
    Operation,
    PageStyle,
    Pagination,
    Parameter,
    Presence,
    ResponseKind,
    Scalar,
    Type,
    bare_type,
    fields_of,
    union_of,
    without_null,
)

Path = tuple[str, ...]
_CONTAINERS = frozenset(
    "cursor cursors links meta metadata page pageinfo pagination paging"
    " responsemetadata responsemeta".split()
)
"""Objects of a page that tell of the page itself."""
_PARAMETERS = frozenset(
    "after count cursor limit maxresults offset page pagecursor pagelimit pagenumber"
    " pagesize pagetoken perpage size skip start startcursor startingafter take top"
    " nexttoken nextpagetoken continuationtoken".split()
)
"""Parameters that a list which comes page by page has."""
_URLS = frozenset("nextpageuri nextpageurl nexturl nextlink odatanextlink".split())
_URL_FORMATS = ("uri", "url", "uri-reference", "iri", "iri-reference")
_COUNTS = frozenset(
    "totalpages pagecount totalpagecount numpages numberofpages".split()
)
_TOTALS = frozenset("total totalcount totalitems totalresults".split())
_LIMITS = frozenset("limit maxresults pagelimit pagesize perpage size take top".split())
_SEARCHES = ("POST", "QUERY")
"""The methods whose body can say what is looked for."""
_NUMBERS = ("page", "pagenumber", "pageno")
_OFFSETS = ("offset", "skip")


def page_type(operation: Operation) -> Type | None:
    """What the answers of success hold, where they are JSON."""
    whole = [r for r in operation.success if r.kind not in SEQUENCES]
    kinds = {response.kind for response in whole}
    if ResponseKind.JSON not in kinds or kinds - {
        ResponseKind.JSON,
        ResponseKind.EMPTY,
    }:
        return None
    return without_null(union_of([response.type for response in whole]))


def the_only_list(page: Type, declarations: Mapping[Id, Declaration]) -> Path | None:
    """Where the one list of a page is; None where there are several or none."""
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
    """How an operation pages, where its description leaves no doubt."""
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
    recognizer = _Page(operation, asked, page, items, declarations)
    if operation.method in _SEARCHES:
        return recognizer.by_cursor_of_body()
    if not _PARAMETERS & asked.keys():
        return None
    ways = (
        recognizer.by_cursor,
        recognizer.by_last_item,
        recognizer.by_url,
        recognizer.by_header,
        recognizer.by_number,
        recognizer.by_offset,
    )
    return next((found for way in ways if (found := way()) is not None), None)


@dataclass(frozen=True, slots=True)
class _Page:
    """An operation that may page, and what an answer of it holds."""

    operation: Operation
    asked: Mapping[str, Parameter]
    """The optional parameters of the query, by their plain names."""
    page: Type
    items: Path
    declarations: Mapping[Id, Declaration]

    def by_cursor(self) -> Pagination | None:
        """`page_token` and `next_page_token`, `cursor` and `next_cursor`."""
        pairs = [
            (parameter, path)
            for name, parameter in self.asked.items()
            for path, field in self._facts()
            if self._is(parameter.type, Scalar.STRING)
            and self._is(field.type, Scalar.STRING)
            and _is_cursor(name, _plain(path[-1]))
        ]
        if len(pairs) != 1:
            return None
        parameter, path = pairs[0]
        return self._made(PageStyle.CURSOR, parameter, next=path)

    def by_cursor_of_body(self) -> Pagination | None:
        """`start_cursor` in a JSON body, and `next_cursor`."""
        bodies = self.operation.bodies
        if len(bodies) != 1 or bodies[0].kind is not BodyKind.JSON:
            return None
        pairs = [
            (asked.name, path)
            for asked in fields_of(bodies[0].type, self.declarations)
            for path, field in self._facts()
            if asked.presence is not Presence.REQUIRED
            and self._is(asked.type, Scalar.STRING)
            and self._is(field.type, Scalar.STRING)
            and _is_cursor(_plain(asked.name), _plain(path[-1]))
        ]
        if len(pairs) != 1:
            return None
        name, path = pairs[0]
        return Pagination(PageStyle.CURSOR, self.items, inside=(name,), next=path)

    def by_last_item(self) -> Pagination | None:
        """`starting_after` takes the `id` of an item, and `has_more` ends the list."""
        parameter = self.asked.get("startingafter")
        more = self._only(("hasmore",), Scalar.BOOLEAN)
        if parameter is None or more is None:
            return None
        found = self._list()
        ids = {f.name: f.type for f in fields_of(found.item, self.declarations)}
        if "id" not in ids or not self._is(ids["id"], Scalar.STRING):
            return None
        return self._made(PageStyle.CURSOR, parameter, last=("id",), more=more)

    def by_url(self) -> Pagination | None:
        found = [path for path, field in self._facts() if self._is_url(path, field)]
        if len(found) != 1:
            return None
        return self._made(PageStyle.NEXT, next=found[0])

    def by_header(self) -> Pagination | None:
        """A `Link` header that the document describes."""
        headers = self.operation.headers
        if headers is None or not any(
            header.name.lower() == "link" for header in headers.written
        ):
            return None
        return self._made(PageStyle.LINK)

    def by_number(self) -> Pagination | None:
        """A page has a number, of which the first is known, and tells how many there are."""
        pages = self._only(_COUNTS, Scalar.INTEGER)
        for name in _NUMBERS:
            parameter = self.asked.get(name)
            if parameter is None or not self._is(parameter.type, Scalar.INTEGER):
                continue
            first = _first(parameter)
            if pages is not None and first is not None:
                return self._made(PageStyle.PAGE, parameter, pages=pages, first=first)
        return None

    def by_offset(self) -> Pagination | None:
        """`offset` beside `limit`; a total shows that the list is longer than a page,
        but an empty page ends it: totals can be of many things."""
        if (
            self._only(_TOTALS, Scalar.INTEGER) is None
            or not _LIMITS & self.asked.keys()
        ):
            return None
        for name in _OFFSETS:
            parameter = self.asked.get(name)
            if parameter is not None and self._is(parameter.type, Scalar.INTEGER):
                told = self._only((f"next{name}",), Scalar.INTEGER)
                if told or _first(parameter) == 1:
                    return None
                return self._made(PageStyle.OFFSET, parameter)
        return None

    def _made(
        self,
        style: PageStyle,
        parameter: Parameter | None = None,
        *,
        next: Path = (),
        last: Path = (),
        more: Path = (),
        pages: Path = (),
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
            pages=pages,
            first=first,
        )

    def _facts(self) -> Iterator[tuple[Path, Field]]:
        """The properties that can tell of the page: its own, and those of containers."""
        for field in fields_of(self.page, self.declarations):
            yield (field.name,), field
            if _plain(field.name) in _CONTAINERS:
                for inner in fields_of(field.type, self.declarations):
                    yield (field.name, inner.name), inner

    def _only(self, names: frozenset[str] | Path, type_: Type) -> Path | None:
        """The one property of the page that has one of these names, and this type."""
        found = [
            path
            for path, field in self._facts()
            if _plain(path[-1]) in names and self._is(field.type, type_)
        ]
        return found[0] if len(found) == 1 else None

    def _is_url(self, path: Path, field: Field) -> bool:
        """A text by a name that says URL, or called `next` where that must be one."""
        if not self._is(field.type, Scalar.STRING):
            return False
        name = _plain(path[-1])
        if name in _URLS:
            return True
        if name != "next":
            return False
        beside = {_plain(p[-1]) for p, _ in self._facts() if p[:-1] == path[:-1]}
        return (
            field.format in _URL_FORMATS
            or [_plain(part) for part in path[:-1]] == ["links"]
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


def _plain(name: str) -> str:
    """A name without case and delimiters."""
    return "".join(c for c in name if c.isalnum()).casefold()


def _is_cursor(parameter: str, answered: str) -> bool:
    """Whether a parameter takes what an answer tells by this name."""
    if not parameter.endswith(("cursor", "token", "marker")):
        return False
    if parameter.startswith(("next", "continuation")):
        return answered in (parameter, f"next{parameter}")
    if parameter in ("startcursor", "pagecursor"):
        return answered in ("nextcursor", f"next{parameter}")
    return answered == f"next{parameter}"


def _first(parameter: Parameter) -> int | None:
    """The number of the first page: the default, or what no number can be below."""
    default = parameter.docs.default
    if default in ("0", "1"):
        return int(default)
    limits = [
        int(check.limit)
        for check in parameter.rules.checks
        if isinstance(check, Bound) and check.keyword == "minimum"
    ]
    return limits[0] if not default and limits in ([0], [1]) else None
