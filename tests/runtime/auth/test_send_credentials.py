"""`[tool.openapi-gen] send-credentials`: operations that ask for no credential."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.support.both_clients import sent
from tests.support.command import gen
from tests.support.documents import document, operation
from tests.support.packages import Packages

SCHEMES = {
    "token": {"type": "http", "scheme": "bearer"},
    "login": {"type": "http", "scheme": "basic"},
    "app": {"type": "apiKey", "in": "header", "name": "x-app"},
    "user": {"type": "apiKey", "in": "query", "name": "user"},
    "tls": {"type": "mutualTLS"},
}
ALWAYS = '[tool.openapi-gen]\nsend-credentials = "always"\n'
UPLOADS = [{"url": "https://uploads.example.com"}]
LINK = {
    "responses": {
        "200": {
            "description": "Done",
            "links": {"next": {"operationId": "linked", "server": UPLOADS[0]}},
        }
    }
}


def text(security: Any = ({"token": []},), **operations: Any) -> str:
    return document(
        paths={f"/{name}": {"get": one} for name, one in operations.items()},
        components={"securitySchemes": SCHEMES},
        security=list(security),
        servers=[{"url": "https://api.example.com"}],
    ).replace('"3.0.3"', '"3.1.0"')


DOCUMENT = text(
    bare=operation("bare", security=[]),
    usual=operation("usual"),
    own=operation("own", security=[{"login": []}]),
    pair=operation("pair", security=[{"app": [], "user": [], "tls": []}]),
    optional=operation("optional", security=[{}, {"app": []}]),
    elsewhere=operation("elsewhere", security=[], servers=UPLOADS),
    linked=operation("linked", security=[]),
    linking=operation("linking", **LINK),
)


@pytest.fixture(scope="module")
def api(packages: Packages) -> Any:
    return packages.load("send_always", DOCUMENT, ALWAYS)


@pytest.fixture(scope="module")
def declared(packages: Packages) -> Any:
    return packages.load("send_declared", DOCUMENT)


def credentials(api: Any, name: str, **given: Any) -> list[str]:
    """What authenticates the request of a call, sent by both clients."""
    request = sent(api, lambda client: getattr(client.things, name)(), **given)
    found = [request.header("authorization"), request.header("x-app")]
    return [one for one in (*found, request.target.partition("?")[2]) if one]


BASIC = "Basic bWU6cHc="


@pytest.mark.parametrize(
    ("name", "given", "expected"),
    [
        ("bare", {"token": "t"}, ["Bearer t"]),
        ("bare", {"token": "t", "login": ("me", "pw")}, ["Bearer t"]),
        ("bare", {"login": ("me", "pw")}, [BASIC]),
        ("bare", {"app": "a", "user": "u"}, ["a", "user=u"]),
        ("bare", {"user": "u"}, ["user=u"]),
        ("bare", {}, []),
        ("usual", {"login": ("me", "pw")}, [BASIC]),
        ("own", {"token": "t", "login": ("me", "pw")}, [BASIC]),
        ("own", {"token": "t"}, ["Bearer t"]),
        ("pair", {"token": "t", "app": "a", "user": "u"}, ["a", "user=u"]),
        ("pair", {"token": "t", "app": "a"}, ["Bearer t"]),
        ("optional", {"token": "t", "app": "a"}, ["a"]),
        ("optional", {"token": "t"}, ["Bearer t"]),
        ("elsewhere", {"token": "t"}, []),
        ("linked", {"token": "t"}, []),
    ],
)
def test_what_the_caller_gave_is_sent(
    api: Any, name: str, given: dict[str, Any], expected: list[str]
) -> None:
    assert credentials(api, name, **given) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("bare", []),
        ("usual", ["Bearer t"]),
        ("optional", []),
    ],
)
def test_by_default_the_document_decides(
    declared: Any, name: str, expected: list[str]
) -> None:
    assert credentials(declared, name, token="t") == expected


@pytest.mark.parametrize("name", ["own", "pair"])
def test_what_the_document_asks_for_is_required(declared: Any, name: str) -> None:
    with pytest.raises(declared.RequestValidationError):
        credentials(declared, name, token="t")


def test_nothing_is_required_where_the_document_asks_for_nothing(api: Any) -> None:
    assert credentials(api, "optional") == credentials(api, "linked") == []
    with pytest.raises(api.RequestValidationError):
        credentials(api, "usual")


def generate(folder: Path, spec: str, settings: str = "") -> Any:
    (folder / "spec.yaml").write_text(spec, encoding="utf-8")
    (folder / "pyproject.toml").write_text(settings, encoding="utf-8")
    return gen("spec.yaml", "-o", "out", "-v", cwd=folder)


def test_one_note_for_each_scheme_that_is_hardly_used(tmp_path: Path) -> None:
    bare = {name: operation(name, security=[]) for name in "abc"}
    spec = text(**bare, d=operation("d"))
    err = generate(tmp_path, spec).err
    assert err.count("[unused-credential]") == 4
    assert "securitySchemes/token: 3 of 4 operations have `security: []`" in err
    assert "no operation asks for 'user': its credential is not sent" in err
    assert "unused-credential" not in generate(tmp_path, spec, ALWAYS).err


def test_a_few_operations_without_security_are_usual(tmp_path: Path) -> None:
    spec = text(a=operation("a", security=[]), b=operation("b"), c=operation("c"))
    assert "securitySchemes/token" not in generate(tmp_path, spec).err


def test_a_setting_that_does_not_exist(tmp_path: Path) -> None:
    run = generate(tmp_path, DOCUMENT, ALWAYS.replace("always", "never"))
    assert run.code == 2
    assert "send-credentials must be 'declared' or 'always'" in run.err
