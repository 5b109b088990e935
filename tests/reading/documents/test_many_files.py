"""Documents in any encoding, from standard input, URLs and several files."""

from __future__ import annotations

import json
from collections import deque
from pathlib import Path

import pytest

from tests.support.command import gen, snapshot
from tests.support.documents import document, operation, ref
from tests.support.loopback import Loopback, answer

YAML = """\
openapi: 3.0.3
info: {title: "Café", version: "1"}
paths: {}
components:
  schemas:
    Thing: {type: object, properties: {a: {type: string}}}
"""
JSON = document(title="Café")


@pytest.mark.parametrize(
    "data",
    [
        YAML.encode("utf-8-sig"),
        YAML.encode("utf-16"),
        ("\ufeff" + YAML).encode("utf-16-be"),
        JSON.encode("utf-16-le"),
        JSON.encode("utf-16-be"),
        json.dumps(json.loads(JSON), ensure_ascii=False).encode("utf-8-sig"),
    ],
    ids=["utf-8-sig", "utf-16", "utf-16-be", "json-le", "json-be", "json-sig"],
)
def test_any_encoding_from_a_file_and_from_standard_input(
    data: bytes, tmp_path: Path
) -> None:
    (tmp_path / "document").write_bytes(data)
    assert gen("document", "-o", "alpha", cwd=tmp_path).code == 0
    assert gen("-", "-o", "betas", cwd=tmp_path, stdin=data).code == 0
    for folder in (tmp_path / "alpha", tmp_path / "betas"):
        assert "Café" in (folder / "README.md").read_text("utf-8")
    one, two = (tmp_path / name / "models/thing.py" for name in ("alpha", "betas"))
    assert one.read_bytes() == two.read_bytes()


def test_a_document_at_a_url_refers_to_others_of_its_host(tmp_path: Path) -> None:
    paths = {"/a": {"get": operation("a", answer={"$ref": "parts/b.yaml#/B"})}}
    part = b"B: {type: object, properties: {c: {type: integer}}}"
    with Loopback() as server:
        server.answers = deque(
            [answer(body=document(paths=paths).encode("utf-16")), answer(body=part)]
        )
        run = gen(f"{server.url}/api/spec.json", "-o", "api", cwd=tmp_path)
        targets = [received.target for received in server.received]
    assert run.code == 0, run.err
    assert targets == ["/api/spec.json", "/api/parts/b.yaml"]


def test_the_output_does_not_depend_on_the_path_of_the_document(
    tmp_path: Path,
) -> None:
    paths = {"/a": {"get": operation("a", answer={"$ref": "b.yaml#/B"})}}
    folder = tmp_path / "apis"
    folder.mkdir()
    (folder / "spec.json").write_text(document(paths=paths), encoding="utf-8")
    part = "B: {type: object, properties: {c: {type: string, format: odd}}}"
    (folder / "b.yaml").write_text(part, encoding="utf-8")
    first = gen("apis/spec.json", "-o", "api", "-v", cwd=tmp_path)
    files = snapshot(tmp_path / "api")
    second = gen("spec.json", "-o", "../api", "-v", cwd=folder)
    assert files == snapshot(tmp_path / "api")
    assert "apis/b.yaml:1:50: note: #/B/properties/c/format" in first.err
    assert "\nb.yaml:1:50: note: #/B/properties/c/format" in "\n" + second.err


def test_a_folder_that_is_allowed_is_part_of_the_comparison(tmp_path: Path) -> None:
    paths = {"/a": {"get": operation("a", answer={"$ref": "../b.yaml#/B"})}}
    folder = tmp_path / "apis"
    folder.mkdir()
    (folder / "spec.json").write_text(document(paths=paths), encoding="utf-8")
    (tmp_path / "b.yaml").write_text("B: {type: string}", encoding="utf-8")
    arguments = ("apis/spec.json", "-o", "api", "--allow-dir", ".", "--check")
    assert gen(*arguments[:-1], cwd=tmp_path).code == 0
    assert gen(*arguments, cwd=tmp_path).code == 0
    (tmp_path / "b.yaml").write_text("B: {type: integer}", encoding="utf-8")
    assert gen(*arguments, cwd=tmp_path).code == 1


def test_files_that_refer_to_each_other(tmp_path: Path) -> None:
    one = document({"One": {"type": "object", "properties": {"two": ref("Two")}}})
    data = json.loads(one)
    data["components"]["schemas"]["Two"] = {"$ref": "two.json#/components/schemas/Two"}
    two = document(
        {
            "Two": {
                "type": "object",
                "properties": {"one": {"$ref": "one.json#/components/schemas/One"}},
            }
        }
    )
    (tmp_path / "one.json").write_text(json.dumps(data), encoding="utf-8")
    (tmp_path / "two.json").write_text(two, encoding="utf-8")
    run = gen("one.json", "-o", "api", "-v", cwd=tmp_path)
    assert run.code == 0, run.err
    assert "two: models.Two | None" in (tmp_path / "api/models/one.py").read_text(
        "utf-8"
    )
    assert "one: models.One | None" in (tmp_path / "api/models/two.py").read_text(
        "utf-8"
    )
