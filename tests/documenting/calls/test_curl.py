"""Commands: a real shell reads them, and a stand-in for curl prints its arguments."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from openapi_gen.documenting.calls.credentials import Credential
from openapi_gen.documenting.calls.curl import curl
from openapi_gen.documenting.calls.http import HttpMessage
from openapi_gen.model import Location, SecurityKind, SecurityScheme

MESSAGE = HttpMessage(
    method="GET",
    origin="https://api.example.com",
    path="/v1/pets",
    fields=(),
    content=None,
    credentials=(),
)
URL = f"{MESSAGE.origin}{MESSAGE.path}"
STAND_IN = """#!/bin/sh
for argument in "$@"; do printf '%s\\0' "$argument"; done
"""
Words = Callable[[HttpMessage], list[str]]


@pytest.fixture
def words(tmp_path: Path) -> Words:
    """The arguments with which a shell calls curl."""
    program = tmp_path / "curl"
    program.write_text(STAND_IN)
    program.chmod(0o755)
    environment = {
        "PATH": f"{tmp_path}:{os.environ['PATH']}",
        "API_USER": "a user",
        "API_PASSWORD": "$(touch injected)",
        "API_KEY": 'k"`$x',
    }

    def run(message: HttpMessage) -> list[str]:
        done = subprocess.run(
            ["sh", "-eu", "-c", curl(message)],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            check=True,
        )
        assert sorted(os.listdir(tmp_path)) == ["curl"]
        return done.stdout.decode().split("\0")[:-1]

    return run


def credential(
    kind: SecurityKind, *variables: str, location: Location | None = None
) -> Credential:
    scheme = SecurityScheme("s", "#/s", kind, "", "X $(touch x)", location)
    return Credential(scheme, "s", variables)


def test_a_request_without_anything() -> None:
    assert curl(MESSAGE) == f"curl {URL}"


def test_one_option_a_line() -> None:
    message = replace(MESSAGE, method="DELETE", fields=(("Accept", "*/*"),))
    assert curl(message) == (
        f"curl {URL} \\\n  --request DELETE \\\n  --header 'Accept: */*'"
    )


@pytest.mark.parametrize(
    "text", ["it's", "$(touch x)", "`touch x`", "a\nb", "!x", "; touch x", "\\", "é"]
)
def test_text_of_the_document_stays_text(words: Words, text: str) -> None:
    message = replace(
        MESSAGE,
        method="POST",
        path=f"/{text}",
        fields=(("X-A", text), ("Content-Type", "text/plain")),
        content=text.encode(),
    )
    assert words(message) == [
        f"{MESSAGE.origin}/{text}",
        "--header",
        f"X-A: {text}",
        "--header",
        "Content-Type: text/plain",
        "--data-raw",
        text,
    ]


def test_secrets_are_variables(words: Words) -> None:
    key = credential(SecurityKind.API_KEY, "API_KEY", location=Location.HEADER)
    basic = credential(SecurityKind.BASIC, "API_USER", "API_PASSWORD")
    assert words(replace(MESSAGE, credentials=(basic, key))) == [
        URL,
        "--user",
        "a user:$(touch injected)",
        "--header",
        'X $(touch x): k"`$x',
    ]


def test_a_key_in_the_query_and_in_a_cookie(words: Words) -> None:
    query = credential(SecurityKind.API_KEY, "API_KEY", location=Location.QUERY)
    cookie = replace(query, scheme=replace(query.scheme, location=Location.COOKIE))
    message = replace(MESSAGE, path="/a?b=$c", credentials=(query, cookie))
    message = replace(message, fields=(("Cookie", "d=`e`"),))
    assert words(message) == [
        f'{MESSAGE.origin}/a?b=$c&X $(touch x)=k"`$x',
        "--cookie",
        'd=`e`; X $(touch x)=k"`$x',
    ]


def test_forms(words: Words) -> None:
    fields = (("Content-Type", "application/x-www-form-urlencoded"),)
    message = replace(MESSAGE, method="PUT", fields=fields, content=b"a=1&b=%40+x")
    assert words(message) == [
        *(URL, "--request", "PUT"),
        *("--data", "a=1", "--data", "b=%40+x"),
    ]


def test_files(words: Words) -> None:
    fields = (("Content-Type", "image/png"),)
    message = replace(MESSAGE, method="POST", fields=fields, content=b"x")
    assert words(replace(message, file="a b.png"))[-2:] == ["--data-binary", "@a b.png"]
    # No argument of a command can have these bytes.
    assert words(replace(message, content=b"\0"))[-2:] == ["--data-binary", "@body"]


def test_a_multipart_form(words: Words) -> None:
    content = (
        b'--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n@x;type=y\r\n'
        b'--b\r\nContent-Disposition: form-data; name="j"\r\n'
        b'Content-Type: application/json\r\nX-A: "1"\r\n\r\n{"k": "v;"}\r\n'
        b'--b\r\nContent-Disposition: form-data; name="f"; filename="a,b.png"\r\n'
        b"Content-Type: image/png\r\n\r\n...\r\n--b--\r\n"
    )
    fields = (("Content-Type", "multipart/form-data; boundary=b"),)
    message = replace(MESSAGE, method="POST", fields=fields, content=content)
    assert words(message) == [
        URL,
        *("--form-string", "a=@x;type=y"),
        *(
            "--form",
            'j="{\\"k\\": \\"v;\\"}";type=application/json;headers="X-A: \\"1\\""',
        ),
        *("--form", 'f=@"a,b.png";type=image/png'),
    ]


def test_what_curl_would_change_in_a_url(words: Words) -> None:
    assert words(replace(MESSAGE, path="/a/../{b}?c[]=1")) == [
        "--globoff",
        "--path-as-is",
        f"{MESSAGE.origin}/a/../{{b}}?c[]=1",
    ]
