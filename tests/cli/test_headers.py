"""Headers for documents behind a login: who gets them, and where secrets may be."""

from __future__ import annotations

from pathlib import Path

import pytest

from openapi_gen import Options
from tests.support.command import configure, gen
from tests.support.documents import document, operation
from tests.support.loopback import Loopback, answer


def referring_to(target: str) -> bytes:
    paths = {"/a": {"get": operation("a", answer={"$ref": target})}}
    return document(paths=paths).encode()


THING = b'{"Thing": {"type": "string"}}'


def test_headers_are_sent_with_each_request_to_the_document(tmp_path: Path) -> None:
    with Loopback() as server:
        server.reply(answer(body=referring_to("m.json#/Thing")), answer(body=THING))
        header = ["--header", "Authorization: Bearer $TOKEN", "--header", "X-A: $$1"]
        url = f"{server.url}/spec.json"
        run = gen(url, "-o", "api", *header, cwd=tmp_path, env={"TOKEN": "t:1"})
    assert run.code == 0, run.err
    assert len(server.received) == 2
    for request in server.received:
        sent = {name.lower(): value for name, value in request.headers}
        assert sent["authorization"] == "Bearer t:1"
        assert sent["x-a"] == "$1"
    written = b"".join(p.read_bytes() for p in (tmp_path / "api").rglob("*.*"))
    assert b"t:1" not in written


def test_another_origin_gets_no_header(tmp_path: Path) -> None:
    """Another port is another origin. Redirects to it are not followed."""
    with Loopback() as first, Loopback() as other:
        target = f"{other.url}/more.json#/Thing"
        first.reply(
            answer(body=referring_to(target)),
            answer(302, Location=f"{other.url}/spec.json"),
        )
        other.reply(answer(body=THING))
        url = f"{first.url}/spec.json"
        run = gen(url, "-o", "api", "--header", "X-Key: secret", cwd=tmp_path)
        again = gen(url, "-o", "api", "--header", "X-Key: secret", cwd=tmp_path)
    assert run.code == 0, run.err
    assert again.code == 2 and "redirects to" in again.err
    assert len(first.received) == 2 and len(other.received) == 1
    assert b"secret" in str(first.received[0].headers).encode()
    assert "secret" not in str([request.headers for request in other.received])


def test_a_variable_that_is_not_set_is_named(tmp_path: Path) -> None:
    arguments = ["http://127.0.0.1:9/a", "--header", "X-Key: ${NO_SUCH_VARIABLE}"]
    run = gen(*arguments, cwd=tmp_path)
    assert run.code == 2
    assert "header 'X-Key': the environment variable NO_SUCH_VARIABLE is not" in run.err


def test_a_document_in_a_file_needs_no_variable(tmp_path: Path) -> None:
    (tmp_path / "spec.json").write_text(document())
    text = '[tool.openapi-gen.headers]\nAuthorization = "Bearer $NO_SUCH_VARIABLE"\n'
    configure(tmp_path, text)
    assert gen("spec.json", "-o", "api", cwd=tmp_path).code == 0


@pytest.mark.parametrize("name", ["Authorization", "X-Api-Key", "Cookie", "my-token"])
def test_a_configuration_holds_no_secret(tmp_path: Path, name: str) -> None:
    configure(tmp_path, f'[tool.openapi-gen.headers]\n"{name}" = "Bearer abc$$d"\n')
    run = gen("http://127.0.0.1:9/a", cwd=tmp_path)
    assert run.code == 2
    assert run.err.startswith("pyproject.toml:2:1: error: ")
    assert f"headers: '{name}' can be a secret; take its value from the env" in run.err
    assert "abc" not in run.err


@pytest.mark.parametrize("text", ["no colon", "a b: c", ": c"])
def test_a_header_is_a_name_and_a_value(tmp_path: Path, text: str) -> None:
    run = gen("http://127.0.0.1:9/a", "--header", text, cwd=tmp_path)
    assert run.code == 2
    assert "is not the name of a header" in run.err


def test_a_value_cannot_add_a_header(tmp_path: Path) -> None:
    arguments = ["http://127.0.0.1:9/a", "--header", "X-Key: $EVIL"]
    run = gen(*arguments, cwd=tmp_path, env={"EVIL": "a\r\nX-Other: b"})
    assert run.code == 2
    assert "has a character that is not ASCII text" in run.err


def test_options_do_not_show_the_values_of_headers() -> None:
    options = Options("http://h.example/a", headers={"X-Key": "secret"})
    assert "X-Key" in repr(options) and "secret" not in repr(options)
