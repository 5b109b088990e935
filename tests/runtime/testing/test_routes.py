"""Which operation a URL is for."""

from __future__ import annotations

import pytest

from runtime.testing.routes import Routes

PATHS = {
    "static": "/pets/mine",
    "templated": "/pets/{id}",
    "extension": "/pets/{id}.json",
    "nested": "/pets/{id}/toys/{toy}",
    "spaced": "/my pets/{id}",
    "range": "/pets/{a}...{b}",
    "with_query": "/old?type=pet",
}


def routes(*bases: str) -> Routes:
    operations = {
        key: {"method": "GET", "path": path, "responses": []}
        for key, path in PATHS.items()
    }
    operations["wide"] = {"method": "GET", "path": "/files/{path}", "wide": ["path"]}
    operations["other"] = {"method": "PUT", "path": "/pets/{name}", "bases": ["/up"]}
    return Routes(operations, bases)


@pytest.mark.parametrize(
    ("path", "key", "values"),
    [
        ("/v1/pets/mine", "static", {}),
        ("/v1/pets/7", "templated", {"id": "7"}),
        ("/v1/pets/a%2Fb", "templated", {"id": "a%2Fb"}),
        ("/v1/pets/7/toys/ball", "nested", {"id": "7", "toy": "ball"}),
        ("/v1/pets/7.json", "extension", {"id": "7"}),
        ("/v1/my%20pets/7", "spaced", {"id": "7"}),
        ("/v1/old", "with_query", {}),
        ("/v1/files/a/b/c.txt", "wide", {"path": "a/b/c.txt"}),
    ],
)
def test_static_segments_come_first(
    path: str, key: str, values: dict[str, str]
) -> None:
    found = routes("/v1").find("GET", path)
    assert (found[0].key, found[0].values) == (key, values)


def test_templates_of_the_same_form_are_all_found() -> None:
    found = [match.key for match in routes("/v1").find("GET", "/v1/pets/a...b.json")]
    assert found == ["extension", "range"]


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/pets/7"),
        ("POST", "/v1/pets/7"),
        ("GET", "/v1/pets/"),
        ("GET", "/v1"),
        ("GET", "/v12/pets/7"),
    ],
)
def test_others_are_no_operation(method: str, path: str) -> None:
    assert routes("/v1").find(method, path) == []


def test_servers_have_paths_and_variables() -> None:
    assert routes("/{stage}/v1").find("GET", "/test/v1/pets/mine")[0].key == "static"
    assert routes("", "/v1").find("GET", "/v1/pets/mine")[0].key == "static"
    assert routes("").find("PUT", "/up/pets/7")[0].key == "other"
