"""Which operation a URL is for: its path without that of a server, against the path
templates of the document. Static segments come before templated ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from ..core.percent import quote_path

__all__ = ["Match", "Routes"]

_placeholder = re.compile(r"\{([^{}]*)\}")


class Match(NamedTuple):
    key: str
    """The operation."""
    values: Mapping[str, str]
    """The values of the template, still encoded."""


class _Route:
    """One path template."""

    def __init__(self, key: str, path: str, wide: Sequence[str]) -> None:
        path = f"/{path.partition('#')[0].partition('?')[0].removeprefix('/')}"
        self.key = key
        self._wide = wide
        self._parts = _placeholder.split(path)
        """Literals at even indexes, names at odd ones."""
        self._parts[::2] = map(quote_path, self._parts[::2])
        placeholders = [f"{{{part}}}" for part in self._parts]
        placeholders[::2] = self._parts[::2]
        self.segments = "".join(placeholders).split("/")
        self.rank = tuple(map(_rank, self.segments))
        """Of each segment; a lower one is tried first."""

    @property
    def length(self) -> int:
        """The number of segments; 0 if a value can have several."""
        return 0 if self._wide else len(self.segments)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        parts = [
            ("(.+)" if part in self._wide else "([^/]+)") if n % 2 else re.escape(part)
            for n, part in enumerate(self._parts)
        ]
        return re.compile("".join(parts))

    def values(self, path: str, segments: Sequence[str]) -> Mapping[str, str] | None:
        """The values in a path; None if it is another's."""
        if not self._wide and not all(
            "{" in own or own == given for own, given in zip(self.segments, segments)
        ):
            return None
        found = self._pattern.fullmatch(path)
        return None if found is None else dict(zip(self._parts[1::2], found.groups()))


def _rank(segment: str) -> int:
    """A literal comes before a placeholder with literal characters, and that before a
    placeholder alone."""
    if "{" not in segment:
        return 0
    return 2 if _placeholder.fullmatch(segment) else 1


class Routes:
    """The operations of a document, by method and number of segments."""

    def __init__(self, operations: Mapping[str, Any], bases: Iterable[str]) -> None:
        own = (base for one in operations.values() for base in one.get("bases", ()))
        self._bases = sorted({*bases, *own}, key=len, reverse=True)
        self._routes: dict[tuple[str, int], list[_Route]] = {}
        for key, one in operations.items():
            route = _Route(key, one["path"], one.get("wide", ()))
            self._routes.setdefault((one["method"], route.length), []).append(route)
        for routes in self._routes.values():
            routes.sort(key=lambda route: route.rank)

    def find(self, method: str, path: str) -> list[Match]:
        """The operations that an encoded path can be for: one, unless the templates of
        several have the same form."""
        for base in self._bases:
            rest = _without(base, path)
            found = [] if rest is None else self._match(method, rest)
            if found:
                return found
        return []

    def _match(self, method: str, path: str) -> list[Match]:
        segments = path.split("/")
        for length in (len(segments), 0):
            found: list[Match] = []
            rank: Sequence[int] = ()
            for route in self._routes.get((method, length), ()):
                values = route.values(path, segments)
                if values is not None and (not found or route.rank == rank):
                    rank = route.rank
                    found.append(Match(route.key, values))
            if found:
                return found
        return []


def _without(base: str, path: str) -> str | None:
    """The path below the path of a server; None for another."""
    if "{" in base:
        parts = _placeholder.split(base)
        pattern = "".join(
            "[^/]+" if index % 2 else re.escape(part)
            for index, part in enumerate(parts)
        )
        found = re.match(pattern, path)
        if found is None:
            return None
        rest = path[found.end() :]
    else:
        if not path.startswith(base):
            return None
        rest = path[len(base) :]
    return rest if rest.startswith("/") else None
