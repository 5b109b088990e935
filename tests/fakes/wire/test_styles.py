"""The second encoder has the bytes of the table of styles, which is the standards' text."""

from __future__ import annotations

import pytest

from openapi_gen.fakes.wire.parameters import (
    cookie_pairs,
    header_text,
    path_text,
    query_pairs,
)
from openapi_gen.model import Documentation, Location, Parameter, Rules, Scalar
from tests.runtime.request.styles.table import CELLS, LEFT_OUT, REFUSED, VALUES, Cell


def parameter(
    location: Location, style: str, explode: bool, allow_reserved: bool = False
) -> Parameter:
    return Parameter(
        name="color",
        id="#/parameter",
        location=location,
        type=Scalar.ANY,
        rules=Rules("#/parameter/schema", ()),
        required=False,
        docs=Documentation(),
        style=style,
        explode=explode,
        allow_reserved=allow_reserved,
    )


def sent(cell: Cell) -> str:
    value = VALUES[cell.kind]
    one = parameter(Location(cell.location), cell.style, cell.explode)
    match one.location:
        case Location.PATH:
            return path_text(one, value, "indices")
        case Location.QUERY:
            return "&".join(query_pairs(one, value, "indices")) or LEFT_OUT
        case Location.HEADER:
            text = header_text(one, value, "indices")
            return LEFT_OUT if text is None else text
        case _:
            return "; ".join(cookie_pairs(one, value, "indices")) or LEFT_OUT


SENT = [cell for cell in CELLS if cell.sent != REFUSED]


@pytest.mark.parametrize("cell", SENT, ids=lambda cell: cell.name)
def test_every_cell_of_the_table(cell: Cell) -> None:
    assert sent(cell) == cell.sent


@pytest.mark.parametrize(
    ("allow_reserved", "text"),
    [(False, "color=a%20b%2Fc%2541%26%C3%BC"), (True, "color=a%20b/c%41&%C3%BC")],
)
def test_percent_encoding(allow_reserved: bool, text: str) -> None:
    one = parameter(Location.QUERY, "form", True, allow_reserved)
    assert query_pairs(one, "a b/c%41&ü", "indices") == [text]


@pytest.mark.parametrize(
    ("arrays", "pairs"),
    [
        ("indices", ["color%5Ba%5D%5B0%5D=1", "color%5Ba%5D%5B1%5D=2"]),
        ("brackets", ["color%5Ba%5D%5B%5D=1", "color%5Ba%5D%5B%5D=2"]),
        ("repeat", ["color%5Ba%5D=1", "color%5Ba%5D=2"]),
    ],
)
def test_arrays_in_deep_objects(arrays: str, pairs: list[str]) -> None:
    one = parameter(Location.QUERY, "deepObject", True)
    assert query_pairs(one, {"a": [1, 2]}, arrays) == pairs  # type: ignore[arg-type]
