"""Request bodies, byte for byte, and read back by parsers that are not ours."""

from __future__ import annotations

import io
from email import message_from_bytes
from email.message import Message
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime.core.check_results import Failure
from runtime.request.bodies.base import Body
from runtime.request.bodies.encoding import Encoding
from runtime.request.bodies.form import FormBody
from runtime.request.bodies.json import JsonBody
from runtime.request.bodies.multipart import MultipartBody
from runtime.request.bodies.raw import RawBody, TextBody
from runtime.request.bodies.streams import Stream
from runtime.request.bodies.xml_parts import XmlEncoding
from runtime.request.content import Content
from runtime.request.styles.deep_object import DEEP_OBJECT
from runtime.request.styles.delimited import PIPE_DELIMITED, SPACE_DELIMITED
from runtime.request.styles.form import FORM
from runtime.validation.violations import Violation, violation_of

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
SCALARS = TEXT | st.booleans() | st.integers()


def sent(body: Body, value: object) -> bytes:
    content = body.prepare(value, "#/requestBody")
    assert isinstance(content, Content), content
    return bytes_of(content)


def bytes_of(content: Content) -> bytes:
    if isinstance(content.data, bytes):
        return content.data
    assert isinstance(content.data, Stream)
    return b"".join(content.data)


def refused(body: Body, value: object) -> Violation:
    found = body.prepare(value, "#/requestBody")
    assert isinstance(found, list)
    (fault,) = found
    return violation_of(fault)


def parts(body: Body, value: object) -> list[Message]:
    content = body.prepare(value, "#/requestBody")
    assert isinstance(content, Content), content
    data = bytes_of(content)
    if isinstance(content.data, Stream) and content.data.length is not None:
        assert len(data) == content.data.length
    head = f"Content-Type: {content.content_type}\r\n\r\n".encode()
    message = message_from_bytes(head + data)
    return list(message.walk())[1:]


def test_form_defaults() -> None:
    value = {
        "Text": "a b&c=d+\u00e9~*-._",
        "Flag": True,
        "No": False,
        "Amount": 12.5,
        "Ids": ["1", 2, None],
        "Parameter": {"a": 1},
        "Objects": [{"a": [1, "\u00e9"]}],
        "Null": None,
        "Empty": [],
        "N me": "",
    }
    assert sent(FormBody(), value) == (
        b"Text=a+b%26c%3Dd%2B%C3%A9%7E*-._&Flag=true&No=false&Amount=12.5&Ids=1&Ids=2&Ids="
        b"&Parameter=%7B%22a%22%3A+1%7D"
        b"&Objects=%7B%22a%22%3A+%5B1%2C+%22%C3%A9%22%5D%7D&Null=&N+me="
    )
    assert FormBody().media_type == "application/x-www-form-urlencoded"


@pytest.mark.parametrize(
    ("encoding", "value", "expected"),
    [
        (Encoding(style=FORM, explode=False), ["a", "b c"], b"x=a,b+c"),
        (Encoding(style=FORM), ["a", "b"], b"x=a&x=b"),
        (Encoding(explode=False), {"a": 1}, b"x=a,1"),
        (Encoding(style=SPACE_DELIMITED), ["a", "b"], b"x=a+b"),
        (Encoding(style=PIPE_DELIMITED, explode=False), ["a", "b"], b"x=a%7Cb"),
        (Encoding(style=DEEP_OBJECT, explode=True), {"a": 1}, b"x%5Ba%5D=1"),
        (Encoding(content_type="application/json"), "a", b"x=%22a%22"),
        (Encoding(content_type="application/json"), [1, None], b"x=1&x=null"),
        (Encoding(content_type="text/plain"), "a", b"x=a"),
        (Encoding(allow_reserved=True), "a/b c+%2F%", b"x=a/b%20c+%2F%25"),
        (Encoding(allow_reserved=False), {"a": "b/c"}, b"a=b%2Fc"),
        (
            Encoding(allow_reserved=True, content_type="application/json"),
            ["a/b"],
            b"x=a/b",
        ),
        (
            XmlEncoding(content_type="application/xml", root="x"),
            {"a": 1},
            b"x=%3C%3Fxml+version%3D%221.0%22+encoding%3D%22UTF-8%22%3F%3E%0A"
            b"%3Cx%3E%3Ca%3E1%3C%2Fa%3E%3C%2Fx%3E",
        ),
    ],
)
def test_form_encoding(encoding: Encoding, value: Any, expected: bytes) -> None:
    assert sent(FormBody(encoding={"x": encoding}), {"x": value}) == expected


@given(st.dictionaries(TEXT, TEXT | st.lists(TEXT)))
def test_form_decodes_back(value: dict[str, str | list[str]]) -> None:
    pairs = [
        (name, item)
        for name, items in value.items()
        for item in (items if isinstance(items, list) else [items])
    ]
    text = sent(FormBody(), value).decode("ascii")
    assert parse_qsl(text, keep_blank_values=True, errors="strict") == pairs


def test_only_valid_data_is_written() -> None:
    fault: Failure = (("a",), "type", "string", 1, "#/s", ())

    def encode(value: object) -> Any:
        return {"data": value}

    def check(data: Any) -> list[Failure]:
        assert data == {"data": 1}
        return [fault]

    for body in (
        JsonBody("application/json", encode=encode, check=check),
        FormBody(encode=encode, check=check),
        TextBody("text/plain", encode=encode, check=check),
        MultipartBody(encode=encode, check=check),
    ):
        assert refused(body, 1) == violation_of(fault)


def ring() -> Any:
    value: dict[str, Any] = {}
    value["ring"] = value
    return value


@pytest.mark.parametrize("value", [float("nan"), "\ud800", object(), ring()])
@pytest.mark.parametrize(
    "body", [JsonBody("application/json"), FormBody(), MultipartBody()]
)
def test_values_that_cannot_be_sent_are_refused(body: Body, value: Any) -> None:
    violation = refused(body, {"a": value})
    assert violation.rule == "encoding"
    assert str(violation)


@pytest.mark.parametrize("body", [FormBody(), MultipartBody()])
@pytest.mark.parametrize("value", [[1], "a", 1])
def test_a_form_is_an_object(body: Body, value: Any) -> None:
    assert refused(body, value).rule == "type"


def test_json() -> None:
    assert sent(JsonBody("application/merge-patch+json"), {"a": None}) == b'{"a":null}'
    content = JsonBody("application/*+json").prepare([], "")
    assert isinstance(content, Content) and content.content_type == "application/json"
    nullable = JsonBody("application/json", check=lambda data: None)
    assert nullable.accepts(None) and sent(nullable, None) == b"null"
    assert not JsonBody("application/json").accepts(None)


def test_text() -> None:
    content = TextBody("text/plain").prepare("\u00e9", "")
    assert content == Content("text/plain; charset=utf-8", b"\xc3\xa9")
    assert refused(TextBody("text/plain"), 5).rule == "type"


def test_raw(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"0123456789")
    body = RawBody("application/octet-stream")
    assert sent(body, bytearray(b"a")) == b"a" == sent(body, memoryview(b"a"))
    assert sent(body, [b"a", b"b"]) == b"ab" == sent(body, iter([b"a", b"b"]))
    assert sent(body, path) == b"0123456789"
    with path.open("rb") as file:
        file.read(4)
        content = body.prepare(file, "")
        assert isinstance(content, Content) and isinstance(content.data, Stream)
        assert content.data.length == 6 and content.data.repeatable
        for _ in range(2):
            assert b"".join(content.data) == b"456789"
    assert refused(body, tmp_path / "none").rule == "file"
    assert refused(body, io.StringIO("a")).rule == "file"
    assert refused(body, "text").rule == "type"
    image = RawBody("image/*").prepare(b"", "")
    assert isinstance(image, Content)
    assert image.content_type == "application/octet-stream"


class Pipe:
    """A file that cannot be sought in."""

    def __init__(self) -> None:
        self.rest = [b"a", b"b"]

    def read(self, _: int) -> bytes:
        return self.rest.pop(0) if self.rest else b""


def test_a_pipe_has_no_length_and_is_sent_once() -> None:
    content = RawBody("a/b").prepare(Pipe(), "")
    assert isinstance(content, Content) and isinstance(content.data, Stream)
    assert content.data.length is None and not content.data.repeatable
    assert b"".join(content.data) == b"ab"


def test_multipart_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.urandom", bytes)
    path = tmp_path / "a.txt"
    path.write_bytes(b"content")
    body = MultipartBody(encoding={"note": Encoding(content_type="text/x, text/y")})
    value = {"id": 5, "meta": {"a": 1}, "file": path, "note": "n"}
    boundary = "0" * 32
    lines = [
        f"--{boundary}", 'Content-Disposition: form-data; name="id"', "", "5",
        f"--{boundary}", 'Content-Disposition: form-data; name="meta"',
        "Content-Type: application/json", "", '{"a":1}',
        f"--{boundary}", 'Content-Disposition: form-data; name="file"; filename="a.txt"',
        "Content-Type: text/plain", "", "content",
        f"--{boundary}", 'Content-Disposition: form-data; name="note"',
        "Content-Type: text/x", "", "n",
        f"--{boundary}--", "",
    ]  # fmt: skip
    assert sent(body, value) == "\r\n".join(lines).encode()


def test_multipart_files(tmp_path: Path) -> None:
    path = tmp_path / "p.bin"
    path.write_bytes(b"p")
    with path.open("rb") as file:
        value = {
            "raw": b"1",
            "open": file,
            "named": ("n.png", b"2", "image/png"),
            "many": [b"3", ("m", io.BytesIO(b"4"))],
            "tags": ("x", "y"),
            "pipe": ("q", Pipe()),
        }
        found = [
            (
                part.get_param("name", header="content-disposition"),
                part.get_filename(),
                part.get_content_type(),
                part.get_payload(decode=True),
            )
            for part in parts(MultipartBody(), value)
        ]
    octets = "application/octet-stream"
    assert found == [
        ("raw", "raw", octets, b"1"),
        ("open", "p.bin", octets, b"p"),
        ("named", "n.png", "image/png", b"2"),
        ("many", "many", octets, b"3"),
        ("many", "m", octets, b"4"),
        ("tags", None, "text/plain", b"x"),
        ("tags", None, "text/plain", b"y"),
        ("pipe", "q", octets, b"ab"),
    ]


def test_multipart_names_cannot_break_out() -> None:
    name = 'a"\r\nX: y\r\n\r\n'
    text = sent(MultipartBody(), {name: (name, b"")})
    escaped = b"a%22%0D%0AX: y%0D%0A%0D%0A"
    assert b'name="' + escaped + b'"; filename="' + escaped + b'"\r\n' in text
    assert refused(MultipartBody(), {"a\0": "b"}).rule == "multipart"
    assert refused(MultipartBody(), {"a": ("b\0", b"")}).rule == "multipart"
    assert refused(MultipartBody(), {"a": ("b", b"", "t\r\nX: y")}).rule == "file"


def test_multipart_check_sees_data_but_no_files() -> None:
    seen: list[Any] = []

    def check(data: Any) -> list[Failure]:
        seen.append(data)
        paths: list[tuple[str | int, ...]] = [("f",), ("l", 0), ("s",)]
        return [(path, "minLength", 1, "", "", ()) for path in paths]

    value = {"f": b"x", "l": [b"y"], "s": "", "o": {"a": 1}}
    assert refused(MultipartBody(check=check), value).pointer == "/s"
    assert seen == [{"f": "", "l": [""], "s": "", "o": {"a": 1}}]


@given(st.dictionaries(st.text('abc"\r\n;=', min_size=1), st.binary(), min_size=1))
def test_multipart_decodes_back(value: dict[str, bytes]) -> None:
    encoded = sent(MultipartBody(), value)
    boundary, _, _ = encoded.partition(b"\r\n")
    chunks = encoded.split(boundary)
    contents = [chunk.split(b"\r\n\r\n", 1)[1][:-2] for chunk in chunks[1:-1]]
    assert contents == list(value.values())


def test_choice_by_value() -> None:
    json, raw, text = (
        JsonBody("application/json"),
        RawBody("a/b"),
        TextBody("text/plain"),
    )
    cases: list[tuple[Any, Body]] = [
        (b"a", raw),
        ({"a": 1}, json),
        (Path("x"), raw),
        (io.BytesIO(), raw),
    ]
    offered: list[Body] = [json, raw, FormBody(), MultipartBody()]
    for value, who in cases:
        assert next(body for body in offered if body.accepts(value)) is who
    assert text.accepts("a") and not raw.accepts("a") and not raw.accepts([b"a"])
