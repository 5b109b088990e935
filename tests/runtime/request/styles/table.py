"""The table of styles: each location, style, `explode` and kind of value, and the bytes
that go over the wire. Frozen: it is the standards' text, not what the encoder makes.

The Parameter Object's "Style Examples" stand in OpenAPI 3.0.4, 3.1.1 and 3.2.0 alike,
but for the row `cookie`, which 3.2.0 has alone. Their column for nothing tells of the
empty string in 3.0.4 and 3.1.1 (`;color`, `.`, `color=`); of null, and of lists and
objects without members, RFC 6570 decides, as 3.2.0 says, too.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

__all__ = ["CELLS", "LEFT_OUT", "REFUSED", "VALUES", "Cell"]

VALUES: dict[str, Any] = {
    "string": "blue",
    "empty string": "",
    "number": 100,
    "boolean": True,
    "array": ["blue", "black", "brown"],
    "empty array": [],
    "object": {"R": 100, "G": 200, "B": 150},
    "empty object": {},
    "null": None,
}

LEFT_OUT = "(left out)"
REFUSED = "(refused)"

_EXAMPLES = 'OpenAPI 3.0.4, 3.1.1, 3.2.0: Parameter Object, "Style Examples"'
_COOKIE = 'OpenAPI 3.2.0: Parameter Object, "Style Examples", row cookie'
_CONVERSION = 'OpenAPI 3.1.1: appendix B, "Data Type Conversion", as JSON has it'
_UNDEFINED = "RFC 6570 section 2.3 (undefined) and 3.2.1 (ignored)"
_NO_SEGMENT = (
    "RFC 3986 section 5.2.4: an empty segment, or a dot, is none to be sure of"
)
_NOT_APPLICABLE = 'undefined ("n/a") in "Style Examples": ours, as style form has it'


@dataclass(frozen=True)
class Cell:
    location: str
    style: str
    explode: bool
    kind: str
    """A key of VALUES."""

    sent: str
    """The path segment, query, header or cookies; or LEFT_OUT, or REFUSED."""

    source: str
    """The clause that says so."""

    @property
    def name(self) -> str:
        explode = "exploded" if self.explode else "flat"
        return f"{self.location}-{self.style}-{explode}-{self.kind}"


def _row(
    location: str,
    style: str,
    explode: bool,
    texts: tuple[str, str, str, str, str, str],
    *,
    examples: str = _EXAMPLES,
    rfc: str,
    missing: tuple[str, ...] = (),
) -> list[Cell]:
    """The cells of a string, an empty one, a number, a boolean, an array and an object,
    and of what is nothing. `missing`: the kinds for which "Style Examples" has no cell.
    """
    kinds = ("string", "empty string", "number", "boolean", "array", "object")
    sources = (examples, f"RFC 6570 section {rfc}", _CONVERSION, _CONVERSION)
    nothing = REFUSED if location == "path" else LEFT_OUT
    cells = [
        Cell(
            location,
            style,
            explode,
            kind,
            text,
            _NOT_APPLICABLE if kind in missing else _NO_SEGMENT if refused else source,
        )
        for kind, text, source in zip(kinds, texts, (*sources, examples, examples))
        for refused in (text == REFUSED,)
    ]
    return cells + [
        Cell(location, style, explode, kind, nothing, _UNDEFINED)
        for kind in ("empty array", "empty object", "null")
    ]


_SCALARS = ("string", "empty string", "number", "boolean")
_ALL = (*_SCALARS, "array", "object")

CELLS: list[Cell] = [
    # Path
    *_row(
        "path",
        "matrix",
        False,
        (
            ";color=blue",
            ";color",
            ";color=100",
            ";color=true",
            ";color=blue,black,brown",
            ";color=R,100,G,200,B,150",
        ),
        rfc="3.2.7",
    ),
    *_row(
        "path",
        "matrix",
        True,
        (
            ";color=blue",
            ";color",
            ";color=100",
            ";color=true",
            ";color=blue;color=black;color=brown",
            ";R=100;G=200;B=150",
        ),
        rfc="3.2.7",
    ),
    *_row(
        "path",
        "label",
        False,
        (
            ".blue",
            REFUSED,
            ".100",
            ".true",
            ".blue,black,brown",
            ".R,100,G,200,B,150",
        ),
        rfc="3.2.5",
    ),
    *_row(
        "path",
        "label",
        True,
        (
            ".blue",
            REFUSED,
            ".100",
            ".true",
            ".blue.black.brown",
            ".R=100.G=200.B=150",
        ),
        rfc="3.2.5",
    ),
    *_row(
        "path",
        "simple",
        False,
        ("blue", REFUSED, "100", "true", "blue,black,brown", "R,100,G,200,B,150"),
        rfc="3.2.2",
    ),
    *_row(
        "path",
        "simple",
        True,
        ("blue", REFUSED, "100", "true", "blue,black,brown", "R=100,G=200,B=150"),
        rfc="3.2.2",
    ),
    # Query
    *_row(
        "query",
        "form",
        False,
        (
            "color=blue",
            "color=",
            "color=100",
            "color=true",
            "color=blue,black,brown",
            "color=R,100,G,200,B,150",
        ),
        rfc="3.2.8",
    ),
    *_row(
        "query",
        "form",
        True,
        (
            "color=blue",
            "color=",
            "color=100",
            "color=true",
            "color=blue&color=black&color=brown",
            "R=100&G=200&B=150",
        ),
        rfc="3.2.8",
    ),
    *_row(
        "query",
        "spaceDelimited",
        False,
        (
            "color=blue",
            "color=",
            "color=100",
            "color=true",
            "color=blue%20black%20brown",
            "color=R%20100%20G%20200%20B%20150",
        ),
        rfc="3.2.8",
        missing=_SCALARS,
    ),
    *_row(
        "query",
        "spaceDelimited",
        True,
        (
            "color=blue",
            "color=",
            "color=100",
            "color=true",
            "color=blue&color=black&color=brown",
            "R=100&G=200&B=150",
        ),
        rfc="3.2.8",
        missing=_ALL,
    ),
    *_row(
        "query",
        "pipeDelimited",
        False,
        (
            "color=blue",
            "color=",
            "color=100",
            "color=true",
            "color=blue%7Cblack%7Cbrown",
            "color=R%7C100%7CG%7C200%7CB%7C150",
        ),
        rfc="3.2.8",
        missing=_SCALARS,
    ),
    *_row(
        "query",
        "pipeDelimited",
        True,
        (
            "color=blue",
            "color=",
            "color=100",
            "color=true",
            "color=blue&color=black&color=brown",
            "R=100&G=200&B=150",
        ),
        rfc="3.2.8",
        missing=_ALL,
    ),
    # 3.2.0 has one row: `explode` decides nothing there.
    *_row(
        "query",
        "deepObject",
        False,
        (
            "color=blue",
            "color=",
            "color=100",
            "color=true",
            "color%5B0%5D=blue&color%5B1%5D=black&color%5B2%5D=brown",
            "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
        ),
        rfc="3.2.8",
        missing=(*_SCALARS, "array"),
    ),
    *_row(
        "query",
        "deepObject",
        True,
        (
            "color=blue",
            "color=",
            "color=100",
            "color=true",
            "color%5B0%5D=blue&color%5B1%5D=black&color%5B2%5D=brown",
            "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
        ),
        rfc="3.2.8",
        missing=(*_SCALARS, "array"),
    ),
    # Header
    *_row(
        "header",
        "simple",
        False,
        ("blue", "", "100", "true", "blue,black,brown", "R,100,G,200,B,150"),
        rfc="3.2.2",
    ),
    *_row(
        "header",
        "simple",
        True,
        ("blue", "", "100", "true", "blue,black,brown", "R=100,G=200,B=150"),
        rfc="3.2.2",
    ),
    # Cookie: no `&` there ("Serialization and Examples"), but `; ` (RFC 6265, 4.2.1)
    *_row(
        "cookie",
        "form",
        False,
        (
            "color=blue",
            "color=",
            "color=100",
            "color=true",
            "color=blue,black,brown",
            "color=R,100,G,200,B,150",
        ),
        rfc="3.2.8",
    ),
    *_row(
        "cookie",
        "form",
        True,
        (
            "color=blue",
            "color=",
            "color=100",
            "color=true",
            "color=blue; color=black; color=brown",
            "R=100; G=200; B=150",
        ),
        rfc="3.2.8",
    ),
    *_row(
        "cookie",
        "cookie",
        False,
        (
            "color=blue",
            "color=",
            "color=100",
            "color=true",
            "color=blue,black,brown",
            "color=R,100,G,200,B,150",
        ),
        examples=_COOKIE,
        rfc="3.2.8",
    ),
    *_row(
        "cookie",
        "cookie",
        True,
        (
            "color=blue",
            "color=",
            "color=100",
            "color=true",
            "color=blue; color=black; color=brown",
            "R=100; G=200; B=150",
        ),
        examples=_COOKIE,
        rfc="3.2.8",
    ),
]
