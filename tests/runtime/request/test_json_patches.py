"""A JSON Patch has the operations of RFC 6902, unless the document lists its own."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.both_clients import refused, sent
from tests.support.documents import document, operation
from tests.support.packages import Packages

STRING = {"type": "string"}
OWN = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["op", "key"],
        "properties": {"op": STRING, "key": STRING},
    },
}


def taking(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    content = {"application/json-patch+json": {"schema": schema}}
    return {"put": operation(name, requestBody={"required": True, "content": content})}


@pytest.fixture(scope="module")
def api(packages: Packages) -> Any:
    paths = {"/own": taking("own", OWN), "/rfc": taking("rfc", {"type": "object"})}
    return packages.load("json_patches", document({}, paths=paths))


def test_the_schema_of_a_list_decides(api: Any) -> None:
    request = sent(api, lambda c: c.things.own([{"op": "addOption", "key": "a"}]))
    assert request.body == b'[{"op":"addOption","key":"a"}]'
    found = refused(api, lambda c: c.things.own([{"op": "add", "path": "/a"}]))
    assert found == [("/0", "required")]


def test_other_schemas_do_not(api: Any) -> None:
    request = sent(api, lambda c: c.things.rfc([{"op": "remove", "path": "/a"}]))
    assert request.body == b'[{"op":"remove","path":"/a"}]'
    found = refused(api, lambda c: c.things.rfc([{"op": "remove"}, 1]))
    assert found == [("/0", "required"), ("/1", "type")]
