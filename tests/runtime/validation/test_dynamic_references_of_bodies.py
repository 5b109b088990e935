"""A `$dynamicRef` behind the reference of a body leads to the anchor of the body's resource.

JSON Schema 2020-12, 8.2.3.2: the outermost resource that has the anchor decides.
"""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.support.documents import document, operation
from tests.support.loopback import Loopback, answer
from tests.support.packages import Packages

LIST = {
    "$id": "https://a.example/list",
    "type": "array",
    "items": {"$dynamicRef": "#item"},
    "$defs": {"any": {"$dynamicAnchor": "item"}},
}


def listing(name: str, item: dict[str, Any], anchor: str = "item") -> dict[str, Any]:
    """`List` with its items bound to a schema, if the anchor is that of `List`."""
    return {
        "$id": f"https://a.example/{name}",
        "$ref": "https://a.example/list",
        "$defs": {"item": {"$dynamicAnchor": anchor, **item}},
    }


STRING = {"type": "string"}
SPEC = document(
    {"List": LIST, "Words": listing("words", STRING)},
    openapi="3.1.0",
    paths={
        path: {"post": operation(path[1:], body=body)}
        for path, body in {
            "/strings": listing("strings", STRING),
            "/integers": listing("integers", {"type": "integer"}),
            "/other": listing("other", STRING, anchor="another"),
            "/any": {"$ref": "#/components/schemas/List"},
            "/words": {"$ref": "#/components/schemas/Words"},
            "/inside": {"type": "object", "properties": {"a": listing("in", STRING)}},
        }.items()
    },
)


@pytest.fixture(scope="module")
def api(packages: Packages) -> Any:
    return packages.load("dynamic_bodies", SPEC)


@pytest.mark.parametrize(
    ("method", "good", "bad"),
    [
        ("strings", ["a"], [1]),
        ("integers", [1], ["a"]),
        ("other", ["a", 1, None], {}),
        ("any", ["a", 1, None], {}),
        ("words", ["a"], [1]),
        ("inside", {"a": ["a"]}, {"a": [1]}),
    ],
)
def test_the_body_is_checked_by_its_own_anchor(
    api: Any, method: str, good: Any, bad: Any
) -> None:
    with Loopback() as server, api.Client(base_url=server.url) as client:
        server.reply(answer(200, b""))
        call = getattr(client.things, method)
        call(good)
        with pytest.raises(api.RequestValidationError):
            call(bad)
    assert server.last.body == json.dumps(good, separators=(",", ":")).encode()
