"""The README of a package: the document's description and an example of a call."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.support.command import gen
from tests.support.documents import document

INFO = {"title": "Small", "version": "1"}


def readme(folder: Path, **more: Any) -> str:
    (folder / "spec.json").write_text(document(**more), encoding="utf-8")
    run = gen("spec.json", "-o", "api", cwd=folder)
    assert run.code == 0, run.err
    return (folder / "api" / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("description", "opening"),
    [
        ("One.\nTwo.\n\nThree.", "One. Two."),
        ("# Welcome\n\nOne.\n\n## More\n\nTwo.", "One."),
        ("One.\r\n\r\nTwo.", "One."),
        (
            'See <a href="https://a.example">the <b>docs</b></a>.<br/>',
            "See [the **docs**](https://a.example).",
        ),
        ("Send `Bearer <token>`.", "Send `Bearer &lt;token>`."),
        ("<script>alert(1)</script>", "&lt;script>alert(1)&lt;/script>"),
        ("# Welcome", "A Python client."),
        ("", "A Python client."),
    ],
)
def test_it_opens_with_the_first_paragraph(
    tmp_path: Path, description: str, opening: str
) -> None:
    text = readme(tmp_path, info={**INFO, "description": description})
    assert text.split("\n\n")[1] == opening


def test_the_client_is_given_what_it_needs(tmp_path: Path) -> None:
    schemes = {"login": {"type": "http", "scheme": "basic"}}
    components = {"securitySchemes": schemes}
    text = readme(tmp_path, components=components)
    assert "with Client(base_url=..., login=...) as client:" in text
    assert "* `login`: User name and password (HTTP Basic).\n" in text
    servers = [{"url": "https://api.example"}]
    text = readme(tmp_path, servers=servers)
    assert "with Client() as client:" in text
    assert "credentials" not in text


def test_a_long_example_has_one_argument_a_line(tmp_path: Path) -> None:
    long = {f"quite_a_long_name_{letter}": {"type": "string"} for letter in "abcd"}
    schema = {"type": "object", "properties": long, "required": [*long]}
    body = {"content": {"application/json": {"schema": schema}}}
    post = {"operationId": "put", "requestBody": body, "responses": {}}
    text = readme(tmp_path, paths={"/a": {"post": post}})
    assert "        body=PutRequest(\n            quite_a_long_name_a=...,\n" in text
    snippet = text.split("```python\n")[1].split("```")[0]
    assert max(map(len, snippet.splitlines())) <= 88
    compile(snippet, "README.md", "exec")
