"""Every kind of request body and of answer, in the golden cases that have them: called over
a real socket by both clients, which must send the same bytes and return the same.

Streams, links, pages, headers, security, servers and webhooks have files of their own.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from tests.support.cases import Case
from tests.support.loopback import Loopback, Received, answer
from tests.support.packages import Packages, imported

CASES = ("form_body", "json_body_nested", "media_types", "responses", "uploads")
NOTHING = b"HTTP/1.1 204 Word\r\n\r\n"
SID = "AC" + "0" * 32
Make = Callable[[Any], Any]
"""What a value is, by the package whose models it is made of."""


@dataclass(frozen=True)
class Kind:
    """One call: what is given, what goes over the wire, what comes, what is returned."""

    case: str
    method: str
    given: Make = lambda api: ((), {})
    """Arguments by position and by name."""

    content_type: str | None = None
    sent: tuple[str, bytes] | None = None
    """Content type and body; a boundary is written as `BOUNDARY`."""

    reply: bytes = NOTHING
    returned: Make = lambda api: None

    def __str__(self) -> str:
        return f"{self.case}-{self.method}-{self.sent[0] if self.sent else 'nothing'}"


def body(make: Make) -> Make:
    return lambda api: ((make(api),), {})


def optional_body(make: Make) -> Make:
    return lambda api: ((), {"body": make(api)})


def rex(api: Any) -> Any:
    return api.Pet(name="Rex")


def text(value: str) -> bytes:
    return answer(200, value.encode(), "text/plain")


def json(value: bytes) -> bytes:
    return answer(200, value)


FORM = "application/x-www-form-urlencoded"
REX = b'{"name":"Rex"}'

BODIES = [
    Kind(
        "form_body",
        "payments.create_payments",
        lambda api: (
            (
                SID,
                api.CreatePaymentsRequest(
                    idempotency_key="a b&c",
                    status_callback="https://example.com/?a=%20",
                    postal_code=True,
                    charge_amount=1.5,
                    parameter={"a": 1},
                ),
            ),
            {},
        ),
        sent=(
            FORM,
            b"ChargeAmount=1.5&IdempotencyKey=a+b%26c&Parameter=%7B%22a%22%3A+1%7D"
            b"&PostalCode=true&StatusCallback=https%3A%2F%2Fexample.com%2F%3Fa%3D%2520",
        ),
        reply=answer(201, b'{"sid":"PK1"}'),
        returned=lambda api: {"sid": "PK1"},
    ),
    Kind(
        "form_body",
        "search.search",
        body(
            lambda api: api.SearchRequest(
                tags=["a", "b c"],
                exploded=[1, 2],
                range=api.SearchRequestRange(low=1, high=2),
            )
        ),
        sent=(
            FORM,
            b"tags=a%7Cb+c&exploded=1&exploded=2&range%5Blow%5D=1&range%5Bhigh%5D=2",
        ),
    ),
    Kind(
        "form_body",
        "files.upload",
        body(lambda api: api.UploadRequest(file=b"%PDF", note="hi")),
        sent=(
            "multipart/form-data; boundary=BOUNDARY",
            b"--BOUNDARY\r\n"
            b'Content-Disposition: form-data; name="file"; filename="file"\r\n'
            b"Content-Type: image/png\r\n\r\n%PDF\r\n"
            b'--BOUNDARY\r\nContent-Disposition: form-data; name="note"\r\n\r\nhi\r\n'
            b"--BOUNDARY--\r\n",
        ),
    ),
    Kind(
        "form_body",
        "files.put_raw",
        body(lambda api: b"\x00\xff"),
        sent=("application/octet-stream", b"\x00\xff"),
    ),
    Kind(
        "form_body",
        "files.put_raw",
        body(lambda api: "größer"),
        sent=("text/plain; charset=utf-8", "größer".encode()),
    ),
    Kind(
        "json_body_nested",
        "orders.create_inline",
        optional_body(
            lambda api: api.CreateInlineRequest(
                deep=api.CreateInlineRequestDeep(
                    deeper=api.CreateInlineRequestDeepDeeper(n=1)
                )
            )
        ),
        sent=("application/json", b'{"deep":{"deeper":{"n":1}}}'),
        reply=json(b'{"ok":true}'),
        returned=lambda api: api.CreateInlineResponse(ok=True),
    ),
    Kind(
        "json_body_nested",
        "orders.replace_orders",
        body(lambda api: []),
        sent=("application/json", b"[]"),
        reply=json(b'{"a":1}'),
        returned=lambda api: {"a": 1},
    ),
    Kind(
        "media_types",
        "several.add_pet",
        body(rex),
        sent=("application/json", REX),
        reply=json(REX),
        returned=rex,
    ),
    Kind(
        "media_types",
        "several.add_pet",
        body(rex),
        "application/json-patch+json",
        ("application/json-patch+json", REX),
        json(REX),
        rex,
    ),
    Kind(
        "media_types",
        "several.add_pet",
        body(rex),
        FORM,
        (FORM, b"name=Rex"),
        json(REX),
        rex,
    ),
    Kind(
        "media_types",
        "several.put_note",
        optional_body(lambda api: "hello"),
        sent=("text/plain; charset=utf-8", b"hello"),
        reply=text("hello"),
        returned=lambda api: "hello",
    ),
    Kind(
        "media_types",
        "several.put_note",
        optional_body(lambda api: api.PutNoteRequest(text="hello")),
        sent=("application/json", b'{"text":"hello"}'),
        reply=answer(200, b"\x89PNG", "image/png"),
        returned=lambda api: b"\x89PNG",
    ),
    Kind(
        "media_types",
        "several.add_picture",
        lambda api: (("a/b", b"\x89PNG"), {}),
        "image/png",
        ("image/png", b"\x89PNG"),
    ),
    Kind(
        "media_types",
        "several.put_manifest",
        body(lambda api: api.ManifestV2(schema_version=2, digest="d")),
        sent=(
            "application/vnd.docker.distribution.manifest.v2+json",
            b'{"schemaVersion":2,"digest":"d"}',
        ),
        reply=answer(
            200,
            b'{"schemaVersion":1,"tag":"t"}',
            "application/vnd.docker.distribution.manifest.v1+json",
        ),
        returned=lambda api: api.ManifestV1(schema_version=1, tag="t"),
    ),
    Kind(
        "media_types",
        "several.patch_object",
        body(lambda api: api.Pet(name="Rex", born=None)),
        sent=("application/merge-patch+json", b'{"name":"Rex","born":null}'),
        reply=json(b'{"name":"Rex","born":"2020-01-02"}'),
        returned=lambda api: api.Pet(name="Rex", born=dt.date(2020, 1, 2)),
    ),
    Kind(
        "media_types",
        "several.patch_object",
        body(lambda api: [{"op": "remove", "path": "/born"}]),
        sent=("application/json-patch+json", b'[{"op":"remove","path":"/born"}]'),
        reply=json(REX),
        returned=rex,
    ),
    Kind(
        "media_types",
        "sequences.send_lines",
        body(lambda api: [rex(api), rex(api)]),
        sent=("application/x-ndjson", REX + b"\n" + REX + b"\n"),
    ),
    Kind(
        "media_types",
        "sequences.send_lines",
        body(lambda api: [rex(api)]),
        "application/json-seq",
        ("application/json-seq", b"\x1e" + REX + b"\n"),
    ),
    Kind(
        "media_types",
        "sequences.bulk",
        body(lambda api: iter([api.BulkRequest(op="a"), {"op": "b"}])),
        sent=("application/x-ndjson", b'{"op":"a"}\n{"op":"b"}\n'),
    ),
    Kind(
        "uploads",
        "uploads.put_raw",
        body(lambda api: Path(__file__)),
        sent=("application/octet-stream", Path(__file__).read_bytes()),
    ),
    Kind(
        "uploads",
        "uploads.send_mixed",
        body(lambda api: [api.Meta(page=1), "text", b"\x89PNG"]),
        sent=(
            "multipart/mixed; boundary=BOUNDARY",
            b"--BOUNDARY\r\nContent-Type: application/json\r\nContent-ID: <meta>\r\n\r\n"
            b'{"page":1}\r\n'
            b"--BOUNDARY\r\nContent-Type: text/plain; charset=utf-8\r\n\r\ntext\r\n"
            b"--BOUNDARY\r\nContent-Type: application/octet-stream\r\n\r\n\x89PNG\r\n"
            b"--BOUNDARY--\r\n",
        ),
    ),
    Kind(
        "uploads",
        "uploads.send_picture",
        body(lambda api: api.Picture(data=b"\x89PNG")),
        sent=(
            "multipart/form-data; boundary=BOUNDARY",
            b"--BOUNDARY\r\n"
            b'Content-Disposition: form-data; name="data"; filename="data"\r\n'
            b"Content-Type: application/octet-stream\r\n\r\n\x89PNG\r\n"
            b"--BOUNDARY--\r\n",
        ),
        reply=json(b'{"data":"dGV4dA=="}'),
        returned=lambda api: api.Picture(data=b"text"),
    ),
]

ID = "0b7a2f5e-4f0e-4d5c-9d5a-6f2f3f1b8c11"


def named(name: str) -> Make:
    return lambda api: api.Thing(name=name)


ANSWERS = [
    Kind("responses", f"answers.{method}", reply=reply, returned=returned)
    for method, reply, returned in [
        ("several", json(b'{"name":"a"}'), named("a")),
        (
            "several",
            answer(202, f'{{"id":"{ID}"}}'.encode()),
            lambda api: api.Job(id=UUID(ID)),
        ),
        ("several", NOTHING, lambda api: None),
        ("ranges", answer(299, b'{"name":"a"}'), named("a")),
        ("only_default", answer(201, b'{"name":"a"}'), named("a")),
        ("no_content", NOTHING, lambda api: None),
        ("text", text("größer"), lambda api: "größer"),
        ("csv", answer(200, b"a,b", "text/csv"), lambda api: "a,b"),
        (
            "binary",
            answer(200, b"\x00\xff", "image/png"),
            lambda api: b"\x00\xff",
        ),
        ("mixed", json(b'{"name":"a"}'), named("a")),
        ("mixed", text("a"), lambda api: "a"),
        (
            "mixed",
            answer(200, b"a", "application/octet-stream"),
            lambda api: b"a",
        ),
        ("anything", json(b"[1]"), lambda api: b"[1]"),
        ("anything", text("a"), lambda api: b"a"),
        (
            "scalar",
            json(b'"2020-01-02T03:04:05Z"'),
            lambda api: dt.datetime(2020, 1, 2, 3, 4, 5, tzinfo=dt.UTC),
        ),
        ("map", json(b'{"x":{"name":"a"}}'), lambda api: {"x": api.Thing(name="a")}),
    ]
]
KINDS = [*BODIES, *ANSWERS]


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_both_clients_send_and_return_the_same(kind: Kind, packages: Packages) -> None:
    api: Any = imported(packages.case(Case(kind.case)).package)

    async def awaited() -> Any:
        async with api.AsyncClient(base_url=server.url) as client:
            return await called(client, kind, api)

    with Loopback() as server:
        server.reply(kind.reply)
        with api.Client(base_url=server.url) as client:
            found = called(client, kind, api)
        assert asyncio.run(awaited()) == found == kind.returned(api)
    blocking, not_blocking = map(told, server.received)
    assert blocking == not_blocking
    assert blocking[-1] == (kind.sent or ("", b""))


def called(client: Any, kind: Kind, api: Any) -> Any:
    group, _, name = kind.method.partition(".")
    given, by_name = kind.given(api)
    if kind.content_type is not None:
        by_name["content_type"] = kind.content_type
    return getattr(getattr(client, group), name)(*given, **by_name)


def told(request: Received) -> tuple[str, list[tuple[str, str]], tuple[str, bytes]]:
    """Request line, the other headers, content type and body, without the boundary."""
    content_type = request.header("content-type") or ""
    boundary = re.search("boundary=([0-9a-f]+)", content_type)
    headers = [pair for pair in request.headers if pair[0].lower() != "content-type"]
    if boundary is None:
        return request.line, headers, (content_type, request.body)
    body = request.body.replace(boundary[1].encode(), b"BOUNDARY")
    return (
        request.line,
        headers,
        (content_type.replace(boundary[1], "BOUNDARY"), body),
    )


@pytest.mark.parametrize("case", CASES)
def test_every_operation_of_the_cases_is_called(case: str) -> None:
    """Of these cases; what other files call is named, and `_stream` is test_streams'."""
    api = Case(case).folder / "expected" / "README.md"
    listed = re.findall(r"`client\.(\w+\.\w+)`", api.read_text())
    described = {name for name in listed if not name.endswith("_stream")}
    called = {kind.method for kind in KINDS if kind.case == case}
    assert described, "the index of operations has another form"
    assert described - called == ELSEWHERE.get(case, set())


ELSEWHERE = {
    "json_body_nested": {"orders.create_order"},  # the calls.py of the case
    "media_types": {"several.export_pets", "several.count_pets"},  # test_media_types
    "uploads": {"uploads.send_form"},  # test_uploads, each property
}
