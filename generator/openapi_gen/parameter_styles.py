"""The styles of parameters and of properties in forms: the one table of them.

The runtime has the functions that write each style
(`templates/runtime/request/styles.py`, `STYLES`), with the same names and the same
default of `explode`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Place: TypeAlias = Literal["path", "query", "header", "cookie"]


@dataclass(frozen=True, slots=True)
class ParameterStyle:
    """A style of the Parameter Object or the Encoding Object (OpenAPI 3.2, 4.12.2)."""

    places: frozenset[Place]
    """The locations in which the style is valid. Properties of a form are as in a
    query."""

    explode: bool
    """The default of `explode`."""

    delimiter: str = ","
    """What separates the items of an array or the parts of an object in one string."""

    nests: bool = False
    """Whether each property of an object has a name in brackets: `color[R]=100`."""


def _style(*places: Place, explode: bool = False) -> ParameterStyle:
    return ParameterStyle(frozenset(places), explode)


def _delimited(delimiter: str) -> ParameterStyle:
    """Swagger 2.0 has these in paths and headers, too (`ssv`, `tsv`, `pipes`)."""
    places: frozenset[Place] = frozenset(("query", "path", "header"))
    return ParameterStyle(places, explode=False, delimiter=delimiter)


STYLES: dict[str, ParameterStyle] = {
    "simple": _style("path", "header"),
    "label": _style("path"),
    "matrix": _style("path"),
    "form": _style("query", "cookie", explode=True),
    "cookie": _style("cookie", explode=True),
    "spaceDelimited": _delimited(" "),
    "tabDelimited": _delimited("\t"),  # Swagger 2.0 alone
    "pipeDelimited": _delimited("|"),
    "deepObject": ParameterStyle(frozenset(("query",)), explode=False, nests=True),
}

DEFAULT_STYLES: dict[str, str] = {
    "path": "simple",
    "header": "simple",
    "query": "form",
    "cookie": "form",
    "querystring": "form",  # unused: such a parameter has `content`
}
"""The style of a parameter that names none, by its location."""

FORM_STYLE = "form"
"""The style of a property of a form whose Encoding Object names none."""
