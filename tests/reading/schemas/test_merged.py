"""What schemas merge, by `allOf`: in the order of a walk, whoever asks first."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from openapi_gen.diagnostics.collector import Diagnostics
from openapi_gen.reading.context import Context, Edition
from openapi_gen.reading.documents.documents import Documents
from openapi_gen.reading.documents.node import Node
from openapi_gen.reading.documents.sources import Access
from openapi_gen.reading.schemas.all_of import parts_of
from openapi_gen.reading.schemas.scalars import is_secret

Graph = Sequence[Sequence[int]]
"""For each schema the numbers of those that it extends."""
GRAPHS = st.integers(1, 7).flatmap(
    lambda n: st.lists(
        st.lists(st.integers(0, n - 1), max_size=3, unique=True), min_size=n, max_size=n
    )
)


def _context(schemas: dict[str, Any]) -> tuple[Context, list[Node]]:
    document = {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "components": {"schemas": schemas},
    }
    found = Diagnostics()
    raw = json.dumps(document).encode()
    documents = Documents("s.json", "/s.json", raw, Access(), found)
    components = documents.root.get("components")
    assert components is not None
    nodes = [node for _, node in components.members("schemas")]
    return Context(documents, Edition.V3_1, found), nodes


def _extending(graph: Graph) -> dict[str, Any]:
    return {
        f"S{number}": {
            "allOf": [{"$ref": f"#/components/schemas/S{one}"} for one in bases],
            "properties": {f"p{number}": {}},
        }
        for number, bases in enumerate(graph)
    }


def _walked(graph: Graph, number: int, seen: dict[int, None], done: list[int]) -> None:
    """Bases first, each once; what is being walked is not walked again."""
    if number in seen:
        return
    seen[number] = None
    for one in graph[number]:
        _walked(graph, one, seen, done)
    done.append(number)


@given(GRAPHS, st.randoms())
def test_the_order_is_that_of_a_walk(graph: Graph, random: Any) -> None:
    context, nodes = _context(_extending(graph))
    numbers = list(range(len(graph)))
    random.shuffle(numbers)
    for number in numbers * 2:
        expected: list[int] = []
        _walked(graph, number, {}, expected)
        found = parts_of(nodes[number], (), context)
        names = [one.node.pointer.rpartition("/S")[2] for one in found]
        own = [name for name in names if name.isdecimal()]  # not the references
        assert own == [str(one) for one in expected]


@given(GRAPHS, st.sets(st.integers(0, 6), max_size=2), st.randoms())
def test_a_schema_is_secret_that_reaches_a_secret_one(
    graph: Graph, secret: set[int], random: Any
) -> None:
    schemas = _extending(graph)
    for number in secret & set(range(len(graph))):
        schemas[f"S{number}"]["writeOnly"] = True
    context, nodes = _context(schemas)
    numbers = list(range(len(graph)))
    random.shuffle(numbers)
    for number in numbers * 2:
        reached: list[int] = []
        _walked(graph, number, {}, reached)
        assert is_secret(nodes[number], context) is bool(secret & set(reached))
