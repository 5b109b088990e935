"""Values whose class does not say how they are encoded: the schema does, at any depth, in
models, in mappings of the caller, in unions, behind recursive aliases and in parameters.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

import pytest

from tests.support.documents import document, operation, ref
from tests.support.loopback import Loopback
from tests.support.packages import Packages

SECONDS = {"type": "integer", "format": "unix-time"}
NOW = dt.datetime(2024, 1, 1, tzinfo=dt.UTC)
SENT = 1704067200


def listed(items: Any) -> dict[str, Any]:
    return {"type": "array", "items": items}


def held(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


TEXT = {"type": "string"}
SCHEMAS: dict[str, Any] = {
    "Range": held(gt=SECONDS, **{"from-at": SECONDS}, pet=ref("Pet")),
    "Cat": held(kind=TEXT, lives={"type": "integer"}),
    "Dog": held(kind=TEXT, bark={"type": "integer"}),
    "Pet": {
        "oneOf": [ref("Cat"), ref("Dog")],
        "discriminator": {"propertyName": "kind"},
    },
    "Tree": {"anyOf": [SECONDS, listed(ref("Tree"))]},
    "Labelled": {**held(name=TEXT), "additionalProperties": SECONDS},
    "Plain": held(name=TEXT),
    "Body": held(
        tree=ref("Tree"),
        range=ref("Range"),
        grid=listed(listed(ref("Range"))),
        by_name={"type": "object", "additionalProperties": ref("Range")},
        either={"anyOf": [TEXT, ref("Range")]},
        mixed={"anyOf": [SECONDS, listed(ref("Pet")), TEXT]},
        pair={**listed(False), "prefixItems": [SECONDS, ref("Pet")], "minItems": 2},
        two={"anyOf": [ref("Plain"), ref("Range")]},
        labelled=ref("Labelled"),
        inner=ref("Body"),
    ),
}


@pytest.fixture(scope="module")
def api(packages: Packages) -> Any:
    json_content = {"application/json": {"schema": ref("Pet")}}
    parameters = [
        {"name": "tree", "in": "query", "schema": ref("Tree")},
        {"name": "at", "in": "query", "schema": ref("Range"), "style": "deepObject"},
        {"name": "pet", "in": "query", "content": json_content},
        {"name": "pets", "in": "header", "schema": ref("Pet"), "explode": True},
    ]
    paths = {
        "/body": {"post": operation("body", body=ref("Body"), answer=ref("Body"))},
        "/query": {"get": operation("query", parameters=parameters)},
    }
    return packages.load(
        "encoded_by_schema", document(SCHEMAS, paths=paths, openapi="3.1.0")
    )


@pytest.fixture
def server() -> Iterator[Loopback]:
    with Loopback() as server:
        yield server


def cat(api: Any) -> Any:
    return api.Cat(lives=9)


def of_range(api: Any) -> Any:
    return api.Range(gt=NOW, from_at=NOW, pet=cat(api))


CAT = {"kind": "Cat", "lives": 9}
RANGE = {"gt": SENT, "from-at": SENT, "pet": CAT}


def range_mapping(api: Any) -> dict[str, Any]:
    return {"gt": NOW, "from-at": NOW, "pet": cat(api)}


FIELDS: list[tuple[str, Any, Any]] = [
    ("tree", lambda api: [NOW, [NOW, [NOW]]], [SENT, [SENT, [SENT]]]),
    ("range", of_range, RANGE),
    ("range", range_mapping, RANGE),
    ("grid", lambda api: [[of_range(api), range_mapping(api)]], [[RANGE, RANGE]]),
    ("by_name", lambda api: {"a": of_range(api)}, {"a": RANGE}),
    ("by_name", lambda api: {"a": range_mapping(api)}, {"a": RANGE}),
    ("either", of_range, RANGE),
    ("either", range_mapping, RANGE),
    ("either", lambda api: "text", "text"),
    ("mixed", lambda api: NOW, SENT),
    ("mixed", lambda api: [cat(api)], [CAT]),
    ("pair", lambda api: [NOW, cat(api)], [SENT, CAT]),
    ("pair", lambda api: (NOW, cat(api)), [SENT, CAT]),
    # A mapping could be either of two classes: it is JSON data.
    ("two", of_range, RANGE),
    ("two", lambda api: {"gt": SENT}, {"gt": SENT}),
    ("labelled", lambda api: {"name": "a", "x": NOW}, {"name": "a", "x": SENT}),
    (
        "labelled",
        lambda api: api.Labelled(name="a", additional_properties={"x": NOW}),
        {"name": "a", "x": SENT},
    ),
]


@pytest.mark.parametrize(("name", "make", "expected"), FIELDS)
@pytest.mark.parametrize("depth", [0, 1, 2])
def test_models_and_mappings_send_the_same(
    api: Any, server: Loopback, name: str, make: Any, expected: Any, depth: int
) -> None:
    value = make(api)
    bodies = [{name: value}, api.Body(**{name: value})]
    data = {name: expected}
    for _ in range(depth):
        data = {"inner": data}
        bodies = [
            made for one in bodies for made in ({"inner": one}, api.Body(inner=one))
        ]
    with api.Client(base_url=server.url) as client:
        for body in bodies:
            client.things.body(body)
            assert json.loads(server.last.body) == data


def test_parameters(api: Any, server: Loopback) -> None:
    with api.Client(base_url=server.url) as client:
        client.things.query(
            tree=[NOW, NOW], at=range_mapping(api), pet=cat(api), pets=cat(api)
        )
    query = unquote(server.last.target.partition("?")[2])
    assert f"tree={SENT}&tree={SENT}" in query
    assert f"at[gt]={SENT}&at[from-at]={SENT}&at[pet][kind]=Cat" in query
    assert f"pet={json.dumps(CAT, separators=(',', ':'))}" in query
    assert ("pets", "kind=Cat,lives=9") in server.last.headers


def test_to_dict_keeps_read_only_properties(packages: Packages) -> None:
    known = {"type": "integer", "readOnly": True}
    schemas = {
        "Row": held(at=SECONDS, id=known),
        "Table": held(rows=listed(ref("Row")), tree=ref("Tree")),
        "Tree": SCHEMAS["Tree"],
    }
    made = operation("table", body=ref("Table"), answer=ref("Table"))
    api: Any = packages.load(
        "to_dict_by_schema",
        document(schemas, paths={"/table": {"post": made}}, openapi="3.1.0"),
    )
    data = {"rows": [{"at": SENT, "id": 1}], "tree": [SENT, [SENT]]}
    table = api.Table.from_dict(data, strict=True)
    assert table.tree == [NOW, [NOW]]
    assert table.to_dict() == data
