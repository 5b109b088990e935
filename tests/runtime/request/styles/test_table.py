"""Every cell of the table of styles, through a generated client and over a socket."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest

from tests.runtime.request.styles.calling import method_of, path_of
from tests.runtime.request.styles.table import CELLS, LEFT_OUT, REFUSED, VALUES, Cell
from tests.support.cases import Case
from tests.support.loopback import Loopback, Received
from tests.support.packages import Packages, imported

every_cell = pytest.mark.parametrize("cell", CELLS, ids=lambda cell: cell.name)


@pytest.fixture(scope="module")
def api(packages: Packages) -> Any:
    return imported(packages.case(Case("styles")).package)


@pytest.fixture(scope="module")
def server() -> Iterator[Loopback]:
    with Loopback() as running:
        yield running


@pytest.fixture(scope="module")
def client(api: Any, server: Loopback) -> Iterator[Any]:
    with api.Client(base_url=server.url) as client:
        yield client


def sent(cell: Cell, request: Received) -> str:
    """What a request has in the cell's place; the rest is as it always is."""
    path, question, query = request.target.partition("?")
    own = path_of(cell.location, cell.style, cell.explode)
    header = request.header("color")
    cookie = request.header("cookie")
    found = {
        "path": path.removeprefix(f"{own}/") if path != own else None,
        "query": query if question else None,
        "header": header,
        "cookie": cookie,
    }
    text = found.pop(cell.location)
    assert not any(found.values()), found
    assert path.startswith(own)
    return LEFT_OUT if text is None else text


def test_the_table_has_every_cell() -> None:
    styles = {
        "path": ("matrix", "label", "simple"),
        "query": ("form", "spaceDelimited", "pipeDelimited", "deepObject"),
        "header": ("simple",),
        "cookie": ("form", "cookie"),
    }
    wanted = {
        (location, style, explode, kind)
        for location, its in styles.items()
        for style, explode, kind in product(its, (False, True), VALUES)
    }
    found = [(cell.location, cell.style, cell.explode, cell.kind) for cell in CELLS]
    assert len(found) == len(wanted) == 180
    assert set(found) == wanted
    assert all(cell.source for cell in CELLS)


@every_cell
def test_a_cell(cell: Cell, api: Any, client: Any, server: Loopback) -> None:
    call = method_of(client, cell.location, cell.style, cell.explode)
    if cell.sent == REFUSED:
        with pytest.raises(api.RequestValidationError) as caught:
            call(color=VALUES[cell.kind])
        assert [v.pointer for v in caught.value.violations][0].startswith("/path")
        return
    call(color=VALUES[cell.kind])
    assert sent(cell, server.last) == cell.sent, cell.source


def test_all_cells_asynchronously(api: Any, server: Loopback) -> None:
    cells = [cell for cell in CELLS if cell.sent != REFUSED]

    async def run() -> list[str]:
        found: list[str] = []
        async with api.AsyncClient(base_url=server.url) as client:
            for cell in cells:
                call = method_of(client, cell.location, cell.style, cell.explode)
                await call(color=VALUES[cell.kind])
                found.append(sent(cell, server.last))
        return found

    assert asyncio.run(run()) == [cell.sent for cell in cells]
