"""The fake of an operation whose responses are the pages of a list."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from functools import partial
from typing import TYPE_CHECKING, Any, Concatenate, Generic, Self, TypeVar
from urllib.parse import parse_qs, urlsplit

from ..conversion import to_dict
from ..features.paging.pages import Pages
from ..json.decoding import OBJECT
from .calls import Call
from .methods import Described, item_type
from .operations import B, Body, FakeOperation, P, R, made
from .responses import Made, check_item

if TYPE_CHECKING:
    from .server import ServerBase

__all__ = ["FakePages", "PagedMethod"]

T = TypeVar("T")
_MARK = "fake-page"
"""The query parameter of a page that a URL identifies."""


class FakePages(FakeOperation[P, R, B], Generic[P, R, B, T]):
    """The fake of an operation whose pages have items of type `T`."""

    def __init__(
        self,
        server: ServerBase[Any, Any],
        key: str,
        described: Described,
        listing: Callable[[], Callable[..., Any]],
    ) -> None:
        super().__init__(server, key, described)
        self._listing = listing
        """The method that returns the items."""

    def pages(self, *pages: Sequence[T]) -> Self:
        """Respond with pages of these items: each leads to the next, in the way of the
        document, and the last one ends the list.

        Raises TypeError for an item of another type.
        """
        type_ = item_type(self._listing())
        for page in pages:
            if not isinstance(page, (list, tuple)):
                what = f"a list of items for each page, not {type(page).__name__}"
                raise TypeError(f"{self._key}.pages takes {what}")
            for item in page:
                check_item(type_, item, self._key)
        data = [[to_dict(item) for item in page] for page in pages] or [[]]
        self._behavior.set(partial(self._page, data))
        return self

    def _example(self, call: Call[B], accept: str) -> Any:
        """The example is the only page."""
        rule = self._server.examples.paging_of(self._key)
        found = super()._example(call, accept)
        page = self._server.examples.data_of(self._key)
        if rule is None or page is None:
            return found
        items = _at(page, rule["items"])
        return self._page([items if isinstance(items, list) else []], call, accept)

    def _page(self, pages: list[list[Any]], call: Call[B], accept: str) -> Any:
        rule = self._server.examples.paging_of(self._key)
        page = deepcopy(self._server.examples.data_of(self._key))
        if rule is None:
            raise TypeError(f"{self._key} has no page in JSON: use returns")
        plan = _Plan(rule, pages)
        index = plan.index_of(call)
        is_last = index + 1 >= len(pages)
        items = pages[index] if index < len(pages) else []
        page = _placed(page, rule["items"], items)
        headers: dict[str, str] = {}
        for source, value in plan.says(index, call.url).items():
            where = rule.get(source)
            if isinstance(where, str):
                if value is not None:
                    headers[where] = str(value)
            elif where and (value is not None):
                page = _placed(page, where, value)
        if rule.get("more"):
            page = _placed(page, rule["more"], not is_last)
        if rule["style"] == "link" and not is_last:
            headers["link"] = f'<{_url(call.url, index + 1)}>; rel="next"'
        sent: Made | None = self._server.examples.made_of(self._key, accept, page)
        if sent is None:
            raise TypeError(f"{self._key} has no page in JSON: use returns")
        return sent._replace(headers={**sent.headers, **headers})


class _Plan:
    """Which page a request is for, and what a page says of the others."""

    def __init__(self, rule: Mapping[str, Any], pages: list[list[Any]]) -> None:
        self._rule = rule
        self._pages = pages

    def index_of(self, call: Call[Any]) -> int:
        """The index of the requested page."""
        style = self._rule["style"]
        if style in ("link", "next"):
            marks = parse_qs(urlsplit(call.url).query).get(_MARK, ["0"])
            return int(marks[0])
        position = self._position(call)
        if position is None:
            return 0
        if style == "cursor":
            return self._after_cursor(position)
        first: int = self._rule["start"]
        if style == "page":
            return max(int(position) - first, 0)
        before = 0
        for index, page in enumerate(self._pages):
            if before >= int(position) - first:
                return index
            before += len(page)
        return len(self._pages)

    def _position(self, call: Call[Any]) -> Any:
        parameter = self._rule.get("parameter")
        if parameter:
            location, name = parameter
            return call.data[location].get(name)
        inside = self._rule.get("inside")
        return _at(call.data["body"], inside) if inside else None

    def _after_cursor(self, position: Any) -> int:
        last = self._rule.get("last")
        for index, page in enumerate(self._pages):
            cursor = _at(page[-1], last) if last and page else self._cursor(index + 1)
            if str(cursor) == str(position):
                return index + 1
        return 0

    def _cursor(self, index: int) -> Any:
        return index if self._rule.get("is_number") else f"{_MARK}-{index}"

    def says(self, index: int, url: str) -> dict[str, Any]:
        """What the page says at each of its places; None: as the example, or nothing."""
        is_last = index + 1 >= len(self._pages)
        following: Any = None
        if not is_last and self._rule["style"] == "next":
            following = _url(url, index + 1)
        elif not is_last and self._rule["style"] == "cursor":
            following = self._cursor(index + 1)
        return {
            "next": following,
            "total": sum(map(len, self._pages)),
            "pages": len(self._pages),
        }


def _url(url: str, index: int) -> str:
    """The URL of a page."""
    before, _, query = url.partition("?")
    pairs = [pair for pair in query.split("&") if pair and not pair.startswith(_MARK)]
    return f"{before}?{'&'.join([*pairs, f'{_MARK}={index}'])}"


def _at(data: Any, path: Sequence[str]) -> Any:
    for name in path:
        data = data.get(name) if isinstance(data, OBJECT) else None
    return data


def _placed(data: Any, path: Sequence[str], value: Any) -> Any:
    """The data with the value at a path."""
    if not path:
        return value
    here: Any = data if isinstance(data, OBJECT) else {}
    name, *inner = path
    return {**here, name: _placed(here.get(name), inner, value)}


class PagedMethod(Generic[P, R, B, T]):
    """The attribute of an operation whose responses are pages."""

    def __init__(
        self,
        method: Callable[[], Callable[Concatenate[Any, P], R]],
        body: Callable[[], type[Body[B]]],
        pages: Callable[[], Callable[..., Pages[R, T]]],
    ) -> None:
        self._method = method
        self._body = body
        self._pages = pages
        self._name = ""

    def __set_name__(self, owner: type[Any], name: str) -> None:
        self._name = name

    def __get__(self, tag: Any, owner: object) -> FakePages[P, R, B, T]:
        found: FakePages[P, R, B, T]
        kind: Any = partial(FakePages[P, R, B, T], listing=self._pages)
        found = made(tag, self._name, kind, self._method, self._body)
        return found
