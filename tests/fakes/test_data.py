"""testing.json and testing.py of small documents."""

from __future__ import annotations

import importlib
from typing import Any

from tests.support.documents import document
from tests.support.packages import Packages

STRING = {"type": "string"}


def get(name: str, tag: str, schema: Any = STRING, **more: Any) -> dict[str, Any]:
    content = {"application/json": {"schema": schema}}
    responses = {"200": {"description": "ok", "content": content}}
    return {"get": {"operationId": name, "tags": [tag], "responses": responses, **more}}


def fake_of(packages: Packages, name: str, **document_parts: Any) -> Any:
    package = packages.load(name, document({}, openapi="3.1.0", **document_parts))
    return importlib.import_module(f"{package.__name__}.testing").Fake()


def test_a_tag_that_every_fake_has_gets_an_underscore(packages: Packages) -> None:
    paths = {"/calls": get("list", "calls"), "/elapsed": get("read", "elapsed")}
    fake = fake_of(packages, "fake_reserved", paths=paths)
    client = fake.client()
    assert client.calls.list() == "string"
    assert client.elapsed.read() == "string"
    assert (fake.calls_.list.call_count, fake.elapsed_.read.call_count) == (1, 1)
    assert len(fake.calls) == 2
    assert fake.elapsed == 0


def test_a_document_without_a_server_has_one_that_is_made(packages: Packages) -> None:
    paths = {"/pets": get("list", "pets")}
    fake = fake_of(packages, "fake_no_server", paths=paths)
    assert fake.base_url == "https://fake.test"
    assert fake.client().pets.list() == "string"
    relative = [{"url": "/api/v1"}]
    fake = fake_of(packages, "fake_relative", paths=paths, servers=relative)
    assert fake.base_url == "https://fake.test/api/v1"
    assert fake.client().pets.list() == "string"


def test_an_example_of_the_document_wins(packages: Packages) -> None:
    schema = {"type": "object", "properties": {"name": STRING}}
    operation = get("read", "pets", schema)
    content = operation["get"]["responses"]["200"]["content"]
    content["application/json"]["example"] = {"name": "Rex"}
    headers = {"X-Left": {"required": True, "schema": {"type": "integer"}}}
    operation["get"]["responses"]["200"]["headers"] = headers
    fake = fake_of(packages, "fake_example", paths={"/pets": operation})
    client = fake.client(strict_responses=True)
    with client.recording() as exchanges:
        assert client.pets.read().name == "Rex"
    assert exchanges[0].headers["x-left"] == "1"


def test_an_operation_whose_schema_allows_no_value_says_so(packages: Packages) -> None:
    paths = {"/pets": get("read", "pets", {"type": "integer", "enum": ["a"]})}
    fake = fake_of(packages, "fake_impossible", paths=paths)
    unexpected = importlib.import_module(type(fake).__module__).UnexpectedRequest
    try:
        fake.client().pets.read()
    except unexpected as error:
        assert "pets.read has no response" in str(error)
    else:
        raise AssertionError("no error")


def test_a_deprecated_operation_has_a_fake(packages: Packages) -> None:
    paths = {"/pets": get("read", "pets", deprecated=True)}
    fake = fake_of(packages, "fake_deprecated", paths=paths)
    fake.pets.read.returns("a")
    assert fake.client().pets.read() == "a"
    fake.pets.read.assert_called_once_with()
