"""Which values of a multipart form are files, and what their parts look like."""

from __future__ import annotations

import inspect
import re
from pathlib import Path
from typing import Any

import pytest

from tests.support.both_clients import both, refused, sent
from tests.support.documents import document, ref
from tests.support.loopback import answer
from tests.support.packages import Packages

STRING = {"type": "string"}
FILE = {"type": "string", "format": "binary"}
OBJECT = {"type": "object", "properties": {"id": STRING}}
PNG = b"\x89PNG"


def taking(name: str, content: dict[str, Any]) -> dict[str, Any]:
    return {
        "post": {
            "operationId": name,
            "requestBody": {"required": True, "content": content},
            "responses": {"200": {"description": "Done"}},
        }
    }


def form(name: str, required: list[str], **properties: Any) -> dict[str, Any]:
    schema = {"type": "object", "required": required, "properties": properties}
    return taking(name, {"multipart/form-data": {"schema": schema}})


@pytest.fixture
def api(packages: Packages) -> Any:
    shared = ref("Shared")
    media = {"application/json": {"schema": shared}}
    with_encoding = form("encoded", [], pic={}, doc=FILE)
    content = with_encoding["post"]["requestBody"]["content"]["multipart/form-data"]
    content["encoding"] = {
        "pic": {"contentType": "image/webp"},
        "doc": {"contentType": "application/pdf, image/*"},
    }
    paths = {
        "/one": form("one", ["file"], file=FILE, purpose=STRING),
        "/many": form("many", ["files"], files={"type": "array", "items": FILE}),
        "/some": form("some", [], files={"type": "array", "items": FILE}),
        "/raw": taking("raw", {"application/octet-stream": {"schema": FILE}}),
        "/untyped": form(
            "untyped",
            [],
            any={},
            true=True,
            described={"description": "A file, or else."},
            listed={"type": "array", "items": {}},
            pic={"contentMediaType": "image/png"},
            pics={"type": "array", "items": {"contentMediaType": "image/png"}},
            encoded={"type": "string", "contentEncoding": "binary"},
            data={"contentMediaType": "application/json"},
            text={"type": "string", "contentEncoding": "base64"},
        ),
        "/encoded": with_encoding,
        "/union": form(
            "union",
            [],
            u={"anyOf": [FILE, OBJECT]},
            l={"anyOf": [FILE, {"type": "array", "items": FILE}]},
            n={"anyOf": [FILE, {"type": "null"}]},
            s={"anyOf": [FILE, {"type": "string", "format": "uri"}]},
            r={"oneOf": [FILE, ref("Shared")]},
        ),
        "/shared": taking("shared", {"multipart/form-data": {"schema": shared}}),
        "/json": {
            "put": {
                "operationId": "as_json",
                "requestBody": {"required": True, "content": media},
                "responses": {"200": {"description": "Done", "content": media}},
            }
        },
    }
    schemas: dict[str, Any] = {
        "Shared": {
            "type": "object",
            "properties": {"name": STRING, "data": FILE, "tag": {}},
        }
    }
    spec = document(schemas, paths=paths, openapi="3.1.0")
    return packages.load("files_in_forms", spec)


def parts(body: bytes) -> list[tuple[str, str, str, bytes]]:
    """Name, file name, content type and content of each part."""
    found: list[tuple[str, str, str, bytes]] = []
    for part in body.split(b"--B\r\n")[1:]:
        head, _, content = part.partition(b"\r\n\r\n")
        named = re.search(rb'; name="([^"]*)"', head)
        filename = re.search(rb'filename="([^"]*)"', head)
        kind = re.search(rb"Content-Type: (.*)", head)
        texts = [m[1].decode().strip() if m else "" for m in (named, filename, kind)]
        content = content.removesuffix(b"--B--\r\n").removesuffix(b"\r\n")
        found.append((texts[0], texts[1], texts[2], content))
    return found


def parts_of(api: Any, name: str, body: Any) -> list[tuple[str, str, str, bytes]]:
    return parts(sent(api, lambda c: getattr(c.default, name)(body)).body)


@pytest.mark.parametrize("value", ["photo.png", 5, ["a.txt"], [None], (), True, {}])
def test_what_is_no_file_is_refused(api: Any, value: object) -> None:
    """Together with everything else that is wrong."""
    model = api.models.OneRequest(file=value, purpose=5)
    wrong = [("/file", "file"), ("/purpose", "type")]
    assert refused(api, lambda c: c.default.one(model)) == wrong
    data = {"file": value, "purpose": 5}
    assert refused(api, lambda c: c.default.one(data)) == wrong


def test_a_list_of_files_has_files_only(api: Any) -> None:
    for value in (["a.txt"], [PNG, "a.txt"], "a.txt", (), 5):
        body = {"files": value}
        assert refused(api, lambda c: c.default.many(body)) == [("/files", "file")]
    found = parts_of(api, "many", api.models.ManyRequest(files=[b"1", ("b.txt", b"2")]))
    octets = "application/octet-stream"
    assert found == [
        ("files", "files", octets, b"1"),
        ("files", "b.txt", "text/plain", b"2"),
    ]
    assert parts_of(api, "some", api.models.SomeRequest(files=())) == []


def test_a_string_is_not_bytes(api: Any) -> None:
    assert refused(api, lambda c: c.default.raw("photo.png")) == [("", "type")]


@pytest.mark.parametrize("name", ["any", "true", "described"])
def test_without_a_type_a_part_is_a_file_or_any_value(api: Any, name: str) -> None:
    for value, part in (
        (b"raw", (name, "application/octet-stream", b"raw")),
        (("a.png", PNG), ("a.png", "image/png", PNG)),
        (("a.x", PNG, "image/gif"), ("a.x", "image/gif", PNG)),
        (Path(__file__), (Path(__file__).name, "text/x-python", None)),
        ({"x": 1}, ("", "application/json", b'{"x":1}')),
        ("text", ("", "", b"text")),
        (5, ("", "", b"5")),
    ):
        for body in (api.models.UntypedRequest(**{name: value}), {name: value}):
            ((_, filename, kind, content),) = parts_of(api, "untyped", body)
            expected = content if part[2] is None else part[2]
            assert (filename, kind, content) == (*part[:2], expected)


def test_items_without_a_type_are_files_or_any_value(api: Any) -> None:
    body = api.models.UntypedRequest(listed=[("a.png", PNG), {"x": 1}])
    assert parts_of(api, "untyped", body) == [
        ("listed", "a.png", "image/png", PNG),
        ("listed", "", "application/json", b'{"x":1}'),
    ]


def test_the_media_type_of_the_content_is_that_of_the_part(api: Any) -> None:
    assert api.models.UntypedRequest.__annotations__["pic"] == "FilePart | None"
    for value in (PNG, ("a.gif", PNG)):
        body = api.models.UntypedRequest(pic=value)
        assert [one[2:] for one in parts_of(api, "untyped", body)] == [
            ("image/png", PNG)
        ]
    body = api.models.UntypedRequest(pics=[PNG, PNG])
    assert [one[2:] for one in parts_of(api, "untyped", body)] == [
        ("image/png", PNG)
    ] * 2
    body = api.models.UntypedRequest(pic="a.png")
    assert refused(api, lambda c: c.default.untyped(body)) == [("/pic", "file")]


def test_binary_content_is_a_file_and_base64_a_string(api: Any) -> None:
    body = api.models.UntypedRequest(encoded=("a.txt", PNG), text=PNG)
    assert parts_of(api, "untyped", body) == [
        ("encoded", "a.txt", "text/plain", PNG),
        ("text", "", "", b"iVBORw=="),
    ]


def test_the_encoding_object_decides_on_the_media_type(api: Any) -> None:
    body = api.models.EncodedRequest(pic=("a.png", PNG), doc=("a.png", PNG))
    kinds = [one[2] for one in parts_of(api, "encoded", body)]
    assert kinds == ["image/webp", "image/png"]
    body = api.models.EncodedRequest(doc=("a.txt", PNG))
    assert [one[2] for one in parts_of(api, "encoded", body)] == ["application/pdf"]


@pytest.mark.parametrize(
    ("filename", "kind"),
    [
        ("a.jpg", "image/jpeg"),
        ("A.PDF", "application/pdf"),
        ("a.tar.gz", "application/gzip"),
        ("a.unheard-of", "application/octet-stream"),
        ("a", "application/octet-stream"),
    ],
)
def test_the_name_of_a_file_has_its_media_type(
    api: Any, filename: str, kind: str
) -> None:
    body = api.models.OneRequest(file=(filename, PNG))
    assert parts_of(api, "one", body) == [("file", filename, kind, PNG)]


@pytest.mark.parametrize("name", ["u", "l", "n", "s", "r"])
def test_a_member_that_is_a_file_wins(api: Any, name: str, tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(PNG)
    for value in (("a.png", PNG), path, PNG):
        for body in (api.models.UnionRequest(**{name: value}), {name: value}):
            ((_, filename, _, content),) = parts_of(api, "union", body)
            assert filename == (name if value is PNG else "a.png")
            assert content == PNG


def test_the_other_members_are_sent_as_what_they_are(api: Any) -> None:
    models = api.models
    body = models.UnionRequest(
        u={"id": "x"}, l=[b"1", b"2"], s="http://a.b", r=models.Shared(name="n")
    )
    assert [one[3] for one in parts_of(api, "union", body)] == [
        b'{"id":"x"}',
        b"1",
        b"2",
        b"http://a.b",
        b'{"name":"n"}',
    ]
    wrong = models.UnionRequest(u="x", l="y", n=5, s=5)
    found = refused(api, lambda c: c.default.union(wrong))
    assert {pointer for pointer, _ in found} == {"/u", "/l", "/n", "/s"}


def test_additional_properties_can_be_files(api: Any) -> None:
    body = api.models.OneRequest(
        file=PNG, additional_properties={"files[1]": ("b.png", PNG)}
    )
    assert parts_of(api, "one", body)[1] == ("files[1]", "b.png", "image/png", PNG)


def test_a_class_of_json_and_of_a_form_has_bytes(api: Any) -> None:
    """Bytes are a file in the form, and base64 in JSON, both ways."""
    model = api.models.Shared(name="n", data=PNG, tag=("a.png", PNG))
    assert parts_of(api, "shared", model) == [
        ("name", "", "", b"n"),
        ("data", "data", "application/octet-stream", PNG),
        ("tag", "a.png", "image/png", PNG),
    ]
    model = api.models.Shared(name="n", data=PNG)
    written = b'{"name":"n","data":"iVBORw=="}'
    request, result = both(
        api, lambda c: c.default.as_json(model), answer(body=written)
    )
    assert request.body == written and result == model
    wrong = api.models.Shared(data=5)
    assert refused(api, lambda c: c.default.as_json(wrong)) == [("/data", "type")]


def test_a_validator_knows_files(api: Any) -> None:
    from importlib import import_module

    validators = import_module(f"{api.__name__}.validators")
    check = validators.validate_one_request
    assert check(api.models.OneRequest(file=("a.png", PNG))) == []
    assert check(api.models.OneRequest(file=Path("a.png"))) == []
    (found,) = check(api.models.OneRequest(file=5))
    assert found.pointer == "/file"


# Ranges of media types


@pytest.fixture
def ranges(packages: Packages) -> Any:
    def reading(name: str, media_type: str, schema: Any) -> dict[str, Any]:
        content = {media_type: {} if schema is None else {"schema": schema}}
        done = {"description": "Done", "content": content}
        return {"get": {"operationId": name, "responses": {"200": done}}}

    paths = {
        "/binary": reading("binary", "*/*", FILE),
        "/none": reading("none", "*/*", None),
        "/empty": reading("empty", "application/*", {}),
        "/image": reading("image", "image/*", None),
        "/typed": reading("typed", "*/*", {"type": "object"}),
        "/string": reading("string", "*/*", STRING),
        "/write": taking("write", {"*/*": {}}),
        "/write-binary": taking("write_binary", {"*/*": {"schema": FILE}}),
        "/write-json": taking("write_json", {"*/*": {"schema": OBJECT}}),
    }
    return packages.load("ranges", document(paths=paths, openapi="3.1.0"))


@pytest.mark.parametrize("name", ["binary", "none", "empty", "image"])
def test_a_range_without_a_type_is_bytes(ranges: Any, name: str) -> None:
    png = answer(body=PNG, content_type="image/png")
    assert both(ranges, lambda c: getattr(c.default, name)(), png)[1] == PNG
    default = type(ranges.Client(base_url="http://x.test").default)
    assert inspect.signature(getattr(default, name)).return_annotation == "bytes"
    assert hasattr(default, f"{name}_stream")


def test_a_range_with_a_type_is_json_or_text(ranges: Any) -> None:
    reply = answer(body=b'{"a":1}')
    assert both(ranges, lambda c: c.default.typed(), reply)[1] == {"a": 1}
    text = answer(body=b"words", content_type="text/plain")
    assert both(ranges, lambda c: c.default.string(), text)[1] == "words"
    with pytest.raises(ranges.ResponseDecodeError, match="not JSON text: words"):
        both(ranges, lambda c: c.default.typed(), text)


def test_a_body_of_any_media_type_is_bytes(ranges: Any) -> None:
    for name in ("write", "write_binary"):
        request = sent(ranges, lambda c: getattr(c.default, name)(PNG))
        assert request.body == PNG
        assert request.header("content-type") == "application/octet-stream"
    request = sent(ranges, lambda c: c.default.write_json({"id": "1"}))
    assert request.body == b'{"id":"1"}'
