"""Path parameters whose value spans several segments, and what must not leave the path."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.both_clients import refused, sent
from tests.support.documents import document, operation
from tests.support.loopback import Loopback
from tests.support.packages import Packages

PATHS = {
    "/proxy/{path}/log": "by_setting",
    "/glob/{path}": "by_glob",
    "/other/{path}": "plain",
    "/reserved/{path}": "reserved",
    "/v1/{+path}:publish": "by_template",
}
SETTINGS = """
[tool.openapi-gen.path-segments]
by_setting = ["path"]
"by_g*" = ["path"]
"""
SPANNING = ("by_setting", "by_glob", "reserved", "by_template")


def described(name: str) -> dict[str, Any]:
    parameter = {"name": "path", "in": "path", "required": True}
    if name == "reserved":
        parameter["allowReserved"] = True
    return operation(name, parameters=[{**parameter, "schema": {}}])


@pytest.fixture(scope="module")
def api(packages: Packages) -> Any:
    paths = {path: {"get": described(name)} for path, name in PATHS.items()}
    text = document(paths=paths).replace('"3.0.3"', '"3.2.0"')
    return packages.load("path_segments", text, SETTINGS)


def target(api: Any, name: str, value: Any) -> str:
    return sent(api, lambda client: getattr(client.things, name)(value)).target


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("by_setting", "api/v1/pods", "/proxy/api/v1/pods/log"),
        ("by_setting", "a?b#c/d e", "/proxy/a%3Fb%23c/d%20e/log"),
        ("by_setting", "a:b@c/\u00e9", "/proxy/a%3Ab%40c/%C3%A9/log"),
        ("by_setting", "100%/%2e%2e/%2Fx", "/proxy/100%25/%252e%252e/%252Fx/log"),
        ("by_setting", ".hidden/a..b/...", "/proxy/.hidden/a..b/.../log"),
        ("by_setting", "..\\a", "/proxy/..%5Ca/log"),
        ("by_setting", ["a/b", "c"], "/proxy/a/b,c/log"),
        ("by_setting", 7, "/proxy/7/log"),
        ("by_glob", "a/b", "/glob/a/b"),
        ("by_glob", "a/b/", "/glob/a/b/"),
        ("plain", "a/b", "/other/a%2Fb"),
        ("plain", "../a", "/other/..%2Fa"),
        ("reserved", "a/b:c@d;e,f", "/reserved/a/b:c@d;e,f"),
        ("reserved", "a?b#c[d]", "/reserved/a%3Fb%23c%5Bd%5D"),
        ("reserved", "a%20b/100%/c%2Fd", "/reserved/a%20b/100%25/c%2Fd"),
        ("by_template", "projects/p/topics/t", "/v1/projects/p/topics/t:publish"),
    ],
)
def test_the_path_that_is_sent(api: Any, name: str, value: Any, expected: str) -> None:
    assert target(api, name, value) == expected


@pytest.mark.parametrize("name", SPANNING)
@pytest.mark.parametrize(
    "value",
    [
        "",
        ".",
        "..",
        "../a",
        "a/..",
        "a/../b",
        "a/./b",
        "./a",
        "/a",
        "a//",
        "a//b",
        "//",
        "/",
    ],
)
def test_a_value_cannot_leave_its_place(api: Any, name: str, value: str) -> None:
    found = refused(api, lambda client: getattr(client.things, name)(value))
    assert found == [("/path/path", "path")]


@pytest.mark.parametrize("name", ["reserved", "by_template"])
@pytest.mark.parametrize(
    "value",
    [
        "%2e%2E",
        "a/%2E./b",
        "%2e/a",
        "..%2fa",
        "a%2F%2e%2e",
        "a/..%2F../b",
        "%2e%2e%2fa",
    ],
)
def test_what_is_encoded_cannot_leave_it_either(
    api: Any, name: str, value: str
) -> None:
    found = refused(api, lambda client: getattr(client.things, name)(value))
    assert found == [("/path/path", "path")]


def test_a_prefix_of_ones_own_is_part_of_the_base_url(api: Any) -> None:
    with Loopback() as server:
        with api.Client(base_url=f"{server.url}/team/a%2Fb/") as client:
            client.things.by_glob("x/y")
        assert server.last.target == "/team/a%2Fb/glob/x/y"
