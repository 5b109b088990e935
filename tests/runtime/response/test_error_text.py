"""The message of an error: what the server says, short, printable and without secrets."""

from __future__ import annotations

import json
from typing import Any

import httpx2
import pytest

from runtime.response.error_text import error_text, secret_values

PROBLEM = "application/problem+json"


def text_of(body: Any, content_type: str = "application/json", *secrets: str) -> str:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    headers = {"content-type": content_type}
    return error_text(httpx2.Response(400, headers=headers, content=content), secrets)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            {"type": "about:blank", "title": "Gone", "detail": "No such pet"},
            "No such pet",
        ),
        ({"title": "Gone"}, "Gone"),
        ({"message": "Not Found", "documentation_url": "https://x"}, "Not Found"),
        ({"error": {"message": "No such charge", "code": "missing"}}, "No such charge"),
        ({"error": "invalid_grant", "error_description": "expired"}, "expired"),
        ({"error": "invalid_grant"}, "invalid_grant"),
        ({"detail": [{"loc": ["q"], "msg": "field required"}]}, "field required"),
        ({"errors": [{"message": "first"}, {"message": "second"}]}, "first"),
        ({"message": None, "title": 3, "error": {"message": "inner"}}, "inner"),
        ({"code": 7}, '{"code": 7}'),
        ([], "[]"),
        ("plain", "plain"),
    ],
)
def test_the_message_of_a_json_body(body: Any, expected: str) -> None:
    assert text_of(body) == expected
    assert text_of(body, PROBLEM) == expected


def test_other_bodies_are_shortened_and_printable() -> None:
    assert text_of(b"<h1>Bad\n  Gateway</h1>", "text/html") == "<h1>Bad Gateway</h1>"
    assert text_of(b"x" * 300, "text/plain") == "x" * 200 + "..."
    assert text_of({"detail": "a\x1b[31m\u202eb"}) == "a\\x1b[31m\\u202eb"
    assert text_of(b"") == ""
    assert text_of(b"\xff\xfe", "text/plain") == "\ufffd\ufffd"
    assert text_of(b"[" * 60_000) == "[" * 200 + "..."
    assert text_of(b'{"message": ') == '{"message":'


def test_credentials_that_the_server_repeats_are_masked() -> None:
    headers = {
        "authorization": "Bearer t0ken",
        "x-api-key": "k3y-one",
        "cookie": "sid=s3ssion",
    }
    names = ("authorization", "x-api-key", "cookie")
    secrets = secret_values(headers, names, ["key=a%20b+c"])
    repeated = "Bearer t0ken, k3y-one, s3ssion, a b c, a%20b+c"
    assert text_of({"message": repeated}, PROBLEM, *secrets) == (
        "***, ***, ***, ***, ***"
    )
    basic = secret_values({"authorization": "Basic bWU6cGFzc3dvcmQ="}, names, [])
    assert text_of({"message": "password bWU6cGFzc3dvcmQ="}, PROBLEM, *basic) == (
        "*** ***"
    )
