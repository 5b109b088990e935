"""What a fake reads of parameters: every cell of the table of styles, with its type."""

from __future__ import annotations

from typing import Any

import pytest

from tests.runtime.request.styles.table import CELLS, LEFT_OUT, REFUSED, VALUES, Cell
from tests.support.documents import document
from tests.support.packages import Packages

SCHEMAS: dict[str, dict[str, Any]] = {
    "string": {"type": "string"},
    "empty string": {"type": "string"},
    "number": {"type": "integer"},
    "boolean": {"type": "boolean"},
    "array": {"type": "array", "items": {"type": "string"}},
    "object": {
        "type": "object",
        "properties": {name: {"type": "integer"} for name in "RGB"},
    },
}
SENT = [
    cell
    for cell in CELLS
    if cell.sent not in (LEFT_OUT, REFUSED) and cell.kind in SCHEMAS
]


def name_of(cell: Cell) -> str:
    return cell.name.replace("-", "_").replace(" ", "_").lower()


def paths() -> dict[str, Any]:
    found: dict[str, Any] = {}
    for cell in SENT:
        parameter = {
            "name": "color",
            "in": cell.location,
            "style": cell.style,
            "explode": cell.explode,
            "required": cell.location == "path",
            "schema": SCHEMAS[cell.kind],
        }
        path = f"/{name_of(cell)}" + ("/{color}" if cell.location == "path" else "")
        found[path] = {
            "get": {
                "operationId": name_of(cell),
                "parameters": [parameter],
                "responses": {"204": {"description": "ok"}},
            }
        }
    return found


@pytest.fixture(scope="module")
def testing(packages: Packages) -> Any:
    text = document({}, paths=paths(), openapi="3.2.0")
    return __import__(packages.load("fake_styles", text).__name__ + ".testing").testing


@pytest.mark.parametrize("cell", SENT, ids=lambda cell: cell.name)
def test_a_value_of_every_style_is_what_was_sent(cell: Cell, testing: Any) -> None:
    fake = testing.Fake()
    value = VALUES[cell.kind]
    getattr(fake.client().default, name_of(cell))(color=value)
    operation = getattr(fake.default, name_of(cell))
    assert operation.calls[0].data[cell.location] == {"color": value}
    operation.assert_called_once_with(color=value)


def test_there_are_cells_of_every_location() -> None:
    assert {cell.location for cell in SENT} == {"path", "query", "header", "cookie"}
    assert len(SENT) > 60
