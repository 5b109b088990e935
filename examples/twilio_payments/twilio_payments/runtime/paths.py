"""Path templates, taken apart once and filled for each call."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from .percent import quote_template

__all__ = ["PathTemplate"]

_placeholder = re.compile(r"\{([^{}]*)\}")


class PathTemplate:
    """A Paths Object's key, such as `/pets/{petId}.json`.

    What follows a `?` is kept as the beginning of the query, what follows a `#` is
    never sent: documents have both, the standard neither.
    """

    __slots__ = ("_parts", "query")

    def __init__(self, path: str, names: Collection[str]) -> None:
        path, _, query = path.partition("#")[0].partition("?")
        path = f"/{path.removeprefix('/')}"  # else a path could go on with the host
        self.query = quote_template(query)
        # Literals at even places, the names of parameters at odd ones.
        self._parts: list[str] = [""]
        for index, part in enumerate(_placeholder.split(path)):
            if index % 2 and part in names:
                self._parts += [part, ""]
            else:
                literal = f"{{{part}}}" if index % 2 else part
                self._parts[-1] += quote_template(literal)

    def fill(self, values: Mapping[str, str]) -> str:
        """The path, each name replaced by its encoded value."""
        parts = self._parts.copy()
        for index in range(1, len(parts), 2):
            parts[index] = values[parts[index]]
        return "".join(parts)
