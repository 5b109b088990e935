"""The styles of parameters and of properties in forms: the one table of them.

The runtime has a constant for each style in `templates/runtime/request/styles/`, with the
same default of `explode`.
"""

from __future__ import annotations

from typing import Literal, TypeAlias, get_args

from .records import dataclass

Place: TypeAlias = Literal["path", "query", "header", "cookie"]


@dataclass(frozen=True, slots=True)
class ParameterStyle:
    """A style of the Parameter Object or the Encoding Object (OpenAPI 3.2, 4.12.2)."""

    runtime: tuple[str, str]
    """The module of the runtime, with dots, and its constant."""

    places: frozenset[Place]
    """The locations in which the style is valid. Properties of a form are as in a
    query."""

    explode: bool
    """The default of `explode`."""

    delimiter: str = ","
    """What separates the items of an array or the parts of an object in one string."""

    nests: bool = False
    """Whether each property of an object has a name in brackets: `color[R]=100`."""


def _style(name: str, *places: Place, explode: bool = False) -> ParameterStyle:
    runtime = (f"request.styles.{name}", name.upper())
    return ParameterStyle(runtime, frozenset(places), explode)


def _delimited(constant: str, delimiter: str) -> ParameterStyle:
    """Swagger 2.0 has these in paths and headers, too (`ssv`, `tsv`, `pipes`)."""
    runtime = ("request.styles.delimited", constant)
    places: frozenset[Place] = frozenset(("query", "path", "header"))
    return ParameterStyle(runtime, places, explode=False, delimiter=delimiter)


STYLES: dict[str, ParameterStyle] = {
    "simple": _style("simple", "path", "header"),
    "label": _style("label", "path"),
    "matrix": _style("matrix", "path"),
    "form": _style("form", "query", "cookie", explode=True),
    "cookie": _style("cookie", "cookie", explode=True),
    "spaceDelimited": _delimited("SPACE_DELIMITED", " "),
    "tabDelimited": _delimited("TAB_DELIMITED", "\t"),  # Swagger 2.0 alone
    "pipeDelimited": _delimited("PIPE_DELIMITED", "|"),
    "deepObject": ParameterStyle(
        ("request.styles.deep_object", "DEEP_OBJECT"),
        frozenset(("query",)),
        explode=False,
        nests=True,
    ),
}

DeepObjectArrays: TypeAlias = Literal["indices", "brackets", "repeat"]
"""How arrays are written in style deepObject, which OpenAPI does not define."""

DEEP_OBJECT_ARRAYS: tuple[DeepObjectArrays, ...] = get_args(DeepObjectArrays)


def runtime_style(name: str, arrays: DeepObjectArrays) -> tuple[str, str]:
    """The module of the runtime and the constant of a style."""
    module, constant = STYLES[name].runtime
    if STYLES[name].nests and arrays != "indices":
        constant = f"{constant}_{arrays.upper()}"
    return module, constant


RUNTIME_PARAMETERS: dict[str, tuple[str, str]] = {
    "path": ("request.parameters.path", "PathParameter"),
    "query": ("request.parameters.query", "QueryParameter"),
    "header": ("request.parameters.header", "HeaderParameter"),
    "cookie": ("request.parameters.cookie", "CookieParameter"),
    "querystring": ("request.parameters.query_string", "QueryStringParameter"),
}
"""The module and the class of the runtime for parameters of each location."""

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
