"""Path templates: parsed once, filled for each call."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from ..core.percent import quote_path

__all__ = ["PathTemplate"]

_placeholder = re.compile(r"\{([^{}]*)\}")


class PathTemplate:
    """A Paths Object's key, such as `/pets/{petId}.json`.

    Some documents have a query or a fragment in it, which OpenAPI does not allow. The
    query is sent, except for pairs whose value is a query parameter: that writes them.
    The fragment is never sent.
    """

    __slots__ = ("_parts", "_query")

    def __init__(self, path: str, names: Collection[str]) -> None:
        path, _, query = path.partition("#")[0].partition("?")
        path = f"/{path.removeprefix('/')}"  # a path cannot continue the host
        self._parts = _parts(path, names)
        self._query = [
            _parts(pair, names)
            for pair in query.split("&")
            if pair and set(_placeholder.findall(pair)) <= set(names)
        ]

    def fill(self, values: Mapping[str, str]) -> str:
        """The path, with each name replaced by its encoded value."""
        return _filled(self._parts, values)

    def fill_query(self, values: Mapping[str, str]) -> list[str]:
        """The pairs of the template's query, filled like the path."""
        return [_filled(pair, values) for pair in self._query]


def _parts(text: str, names: Collection[str]) -> list[str]:
    """Literals at even indexes, names of parameters at odd ones."""
    parts = [""]
    for index, part in enumerate(_placeholder.split(text)):
        if index % 2 and part in names:
            parts += [part, ""]
        else:
            literal = f"{{{part}}}" if index % 2 else part
            parts[-1] += quote_path(literal)
    return parts


def _filled(parts: list[str], values: Mapping[str, str]) -> str:
    filled = parts.copy()
    for index in range(1, len(filled), 2):
        filled[index] = values[filled[index]]
    return "".join(filled)
