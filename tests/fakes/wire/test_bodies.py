"""The bodies of the second encoder: what the standards say of each media type."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from openapi_gen.fakes.wire.bodies import content_of_body, content_type_of
from openapi_gen.fakes.wire.formats import WireFormats
from openapi_gen.fakes.wire.requests import normalized
from openapi_gen.fakes.wire.unknown import Unknown
from openapi_gen.media_formats.registry import body_format
from openapi_gen.model import (
    Body,
    Encoding,
    FileSample,
    FormattedString,
    Json,
    Rules,
    Scalar,
)


def body(media_type: str, *encodings: Encoding, structured: bool = True) -> Body:
    format_ = body_format(media_type, structured)
    return Body(media_type, format_, Scalar.ANY, Rules("", ()), encodings)


def encoding(name: str, **keywords: Any) -> Encoding:
    given = {"content_type": None, "style": None, "explode": None, **keywords}
    return Encoding(name, **given)


def content(one: Body, data: Any) -> Any:
    return content_of_body(one, data, lambda sample: b"content", "indices")


def test_json_has_no_white_space_and_all_digits() -> None:
    data = {"a": [1, 2.5, True, None], "ü": 'a"b', "d": Decimal("1.10")}
    expected = '{"a":[1,2.5,true,null],"ü":"a\\"b","d":1.10}'
    assert content(body("application/json"), data) == expected.encode()


def test_forms() -> None:
    form = body(
        "application/x-www-form-urlencoded",
        encoding("list", style="form", explode=False),
        encoding("deep", style="deepObject", explode=True),
        encoding("json", content_type="application/json"),
    )
    data = {
        "text": "a b&c=ü",
        "many": [1, True],
        "object": {"x": 1},
        "list": ["a", "b"],
        "deep": {"x": 1},
        "json": ["a"],
        "nothing": None,
    }
    assert content(form, data) == (
        b"text=a+b%26c%3D%C3%BC&many=1&many=true&object=%7B%22x%22%3A+1%7D&list=a,b"
        b"&deep%5Bx%5D=1&json=%22a%22&nothing="
    )


def test_parts_of_forms() -> None:
    form = body(
        "multipart/form-data",
        encoding("typed", content_type="text/csv", headers=(("X-Kind", "main"),)),
    )
    data = {
        'na"me': "text",
        "many": [1, 2],
        "object": {"x": 1},
        "typed": "a,b",
        "file": FileSample("photo.png", "image/png"),
        "bytes": b"\x00",
    }
    name = b"Content-Disposition: form-data; name="
    assert list(content(form, data)) == [
        (name + b'"na%22me"', b"text"),
        (name + b'"many"', b"1"),
        (name + b'"many"', b"2"),
        (name + b'"object"\r\nContent-Type: application/json', b'{"x":1}'),
        (name + b'"typed"\r\nContent-Type: text/csv\r\nX-Kind: main', b"a,b"),
        (
            name + b'"file"; filename="photo.png"\r\nContent-Type: image/png',
            b"content",
        ),
        (
            name
            + b'"bytes"; filename="bytes"\r\nContent-Type: application/octet-stream',
            b"\x00",
        ),
    ]


@pytest.mark.parametrize(
    ("media_type", "data", "sent"),
    [
        ("application/jsonl", [{"a": 1}, 2], b'{"a":1}\n2\n'),
        ("application/json-seq", [1], b"\x1e1\n"),
        ("text/plain", "ü", "ü".encode()),
        ("text/plain; charset=iso-8859-1", "ü", b"\xfc"),
        ("image/png", FileSample("photo.png"), b"content"),
        ("application/octet-stream", b"\x00", b"\x00"),
    ],
)
def test_other_media_types(media_type: str, data: Any, sent: bytes) -> None:
    assert content(body(media_type, structured=False), data) == sent


def test_xml_is_not_known() -> None:
    with pytest.raises(Unknown, match="XML"):
        content(body("application/xml"), {"a": 1})


@pytest.mark.parametrize(
    ("media_type", "structured", "sent"),
    [
        ("application/json", True, "application/json"),
        ("text/plain", False, "text/plain; charset=utf-8"),
        ("text/plain; charset=ascii", False, "text/plain; charset=ascii"),
        ("image/*", False, "application/octet-stream"),
        ("multipart/form-data", True, "multipart/form-data"),
        ("application/xml", True, "application/xml"),
    ],
)
def test_content_types(media_type: str, structured: bool, sent: str) -> None:
    assert content_type_of(body(media_type, structured=structured), {}) == sent


class Objects:
    def decode(self, type_: FormattedString, data: Json) -> object:
        return data

    def encode(self, type_: FormattedString, value: object) -> Json:
        raise AssertionError("the client's encoder is not used")


@pytest.mark.parametrize(
    ("format_", "value", "sent"),
    [
        (
            "date-time",
            datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC),
            "2026-01-02T03:04:05Z",
        ),
        ("date", date(26, 1, 2), "0026-01-02"),
        ("time", time(3, 4, 5, 600000, UTC), "03:04:05.600000Z"),
        ("duration", timedelta(days=1, hours=2, seconds=3), "P1DT2H0M3S"),
        ("duration", -timedelta(seconds=1.5), "-PT1.5S"),
        ("duration", timedelta(0), "PT0S"),
        ("uuid", UUID(int=0xAB << 120), "ab000000-0000-0000-0000-000000000000"),
        ("decimal", Decimal("1E+2"), "100"),
        ("byte", b"\xfb\xff", "+/8="),
        ("base64url", b"\xfb\xff", "-_8"),
        (
            "http-date",
            datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC),
            "Fri, 02 Jan 2026 03:04:05 GMT",
        ),
    ],
)
def test_formats(format_: str, value: object, sent: str) -> None:
    assert WireFormats(Objects()).encode(FormattedString(format_), value) == sent


@pytest.mark.parametrize(
    ("seconds", "sent"), [(1.0, 1), (1.5, 1.5), (-1.0, -1), (1767323045.0, 1767323045)]
)
def test_seconds_since_1970(seconds: float, sent: float) -> None:
    value = datetime.fromtimestamp(seconds, UTC)
    type_ = FormattedString("unix-time", is_number=True)
    assert WireFormats(Objects()).encode(type_, value) == sent


@pytest.mark.parametrize(
    ("url", "sent"),
    [
        ("https://A.example/", "https://a.example"),
        ("HTTP://a.example:80/V1/", "http://a.example/V1"),
        ("https://a.example:80/a b", "https://a.example:80/a%20b"),
    ],
)
def test_base_urls(url: str, sent: str) -> None:
    assert normalized(url) == sent
