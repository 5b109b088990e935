"""A required header with one possible value is sent automatically."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.both_clients import refused, sent
from tests.support.documents import document
from tests.support.packages import Packages


def header(name: str, **more: Any) -> dict[str, Any]:
    return {"name": name, "in": "header", "required": True, **more}


def test_a_header_with_one_value_is_sent(packages: Packages) -> None:
    version = {"type": "string", "const": "2024-01-01"}
    listed = {"type": "integer", "enum": [2]}
    several = {"type": "string", "enum": ["a", "b"]}
    parameters = [
        header("X-Version", schema=version),
        header("X-Level", schema={"$ref": "#/components/schemas/Level"}),
        header("X-Kind", schema=several),
        {"name": "X-Optional", "in": "header", "schema": version},
    ]
    get = {
        "operationId": "get",
        "parameters": parameters,
        "responses": {"204": {"description": "Done"}},
    }
    spec = document({"Level": listed}, paths={"/a": {"get": get}}, openapi="3.1.0")
    api = packages.load("fixed_headers", spec)
    request = sent(api, lambda c: c.default.get("a"))
    found = [request.header(f"x-{n}") for n in ("version", "level", "kind", "optional")]
    assert found == ["2024-01-01", "2", "a", None]
    found_wrong = refused(api, lambda c: c.default.get("a", x_version="2020-01-01"))
    assert [pointer for pointer, _ in found_wrong] == ["/header/X-Version"]
    with pytest.raises(TypeError, match="x_kind"):
        api.Client(base_url="http://x.test").default.get()
