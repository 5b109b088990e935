"""Several media types for one body or one response, called over a real socket."""

from __future__ import annotations

import asyncio
import email
import email.policy
from typing import Any

import pytest

from tests.support.cases import Case
from tests.support.documents import document, operation
from tests.support.loopback import Loopback, answer
from tests.support.packages import Packages, imported


@pytest.fixture
def api(packages: Packages) -> Any:
    return imported(packages.case(Case("media_types")).package)


def answered(
    api: Any, method: str, body: bytes, content_type: str
) -> tuple[Any, tuple[str, ...]]:
    """The result of a method for a response, and its mismatches."""
    with Loopback() as server, api.Client(base_url=server.url) as client:
        server.reply(answer(body=body, content_type=content_type))
        with client.recording() as exchanges:
            value = getattr(client.several, method)()
    return value, tuple(note.expected for note in exchanges[0].mismatches)


@pytest.mark.parametrize(
    ("content_type", "body", "value"),
    [
        ("application/json; version=2.4", b"[]", []),
        ("application/json", b"[]", []),
        ("text/csv; charset=utf-8", b"name\r\nTom\r\n", "name\r\nTom\r\n"),
        ("application/xlsx;version=2.4", b"PK\3\4", b"PK\3\4"),
        ("application/xlsx", b"PK\3\4", b"PK\3\4"),
    ],
)
def test_a_response_is_decoded_by_its_content_type(
    api: Any, content_type: str, body: bytes, value: object
) -> None:
    assert answered(api, "export_pets", body, content_type) == (value, ())


def test_json_labelled_as_text_is_decoded_as_json(api: Any) -> None:
    assert answered(api, "count_pets", b"12", "text/plain") == (12, ())


def test_an_undocumented_content_type_is_a_mismatch(api: Any) -> None:
    value, wrong = answered(api, "export_pets", b"<pets/>", "application/xml")
    assert value == "<pets/>"
    assert len(wrong) == 1 and wrong[0].startswith("content type application/json")


def test_an_undocumented_content_type_cannot_be_sent(api: Any) -> None:
    with Loopback() as server, api.Client(base_url=server.url) as client:
        for content_type in ("text/html", "image/png\r\nX: y"):
            with pytest.raises(api.RequestValidationError) as caught:
                client.several.add_picture("a", b"", content_type=content_type)
            (violation,) = caught.value.violations
            assert violation.argument == "content_type" and violation.rule == "enum"
            assert "image/*" in violation.expected
        assert server.received == []


def test_the_faults_are_those_of_the_first_media_type_that_is_meant_for_it(
    api: Any,
) -> None:
    with Loopback() as server, api.Client(base_url=server.url) as client:
        with pytest.raises(api.RequestValidationError) as caught:
            client.several.put_note(body="longer")
        assert {(v.argument, v.rule) for v in caught.value.violations} == {
            ("body", "type")
        }
        with pytest.raises(api.RequestValidationError) as caught:
            client.several.put_note(body="longer", content_type="text/plain")
        assert [v.rule for v in caught.value.violations] == ["maxLength"]
        assert server.received == []


def test_async_clients_choose_as_well(api: Any) -> None:
    async def run(url: str) -> Any:
        async with api.AsyncClient(base_url=url) as client:
            pet = api.Pet(name="Tom")
            return await client.several.add_pet(
                pet, content_type="application/json-patch+json"
            )

    with Loopback() as server:
        server.reply(answer(body=b'{"name":"Tom"}', content_type="text/plain"))
        assert asyncio.run(run(server.url)) == api.Pet(name="Tom")
        assert server.last.header("content-type") == "application/json-patch+json"


def test_a_list_is_checked_before_a_byte_is_sent(api: Any) -> None:
    with Loopback() as server, api.Client(base_url=server.url) as client:
        with pytest.raises(api.RequestValidationError) as caught:
            client.sequences.send_lines([{"name": 1}, {"name": "a"}, {}])
        assert [(v.pointer, v.rule) for v in caught.value.violations] == [
            ("/0/name", "type"),
            ("/2", "required"),
        ]
        assert server.received == []


def test_an_invalid_item_ends_a_stream(api: Any) -> None:
    drawn: list[int] = []

    def items() -> Any:
        for number, name in enumerate(("a", 1, "b")):
            drawn.append(number)
            yield {"name": name}

    with Loopback() as server, api.Client(base_url=server.url) as client:
        with pytest.raises(api.RequestValidationError) as caught:
            client.sequences.send_lines(items())
    assert [(v.argument, v.pointer) for v in caught.value.violations] == [
        ("body", "/1/name")
    ]
    assert drawn == [0, 1]


def test_null_deletes_in_a_merge_patch_and_is_a_fault_elsewhere(api: Any) -> None:
    patch = {"name": "Tom", "nick": None}
    with Loopback() as server, api.Client(base_url=server.url) as client:
        client.several.patch_object(patch)
        assert server.last.body == b'{"name":"Tom","nick":null}'
        client.several.patch_object(api.Pet(name="Tom", born=None))
        assert server.last.body == b'{"name":"Tom","born":null}'
        sent = len(server.received)
        for content_type, wrong in (
            ("application/apply-patch+yaml", patch),
            ("application/merge-patch+json", {"name": "Tom", "nick": 1}),
            ("application/merge-patch+json", {"nick": None}),
        ):
            with pytest.raises(api.RequestValidationError):
                client.several.patch_object(wrong, content_type=content_type)
        assert len(server.received) == sent


@pytest.mark.parametrize("kind", [dict, "AddPictureMultipartRequest"])
def test_an_independent_parser_reads_the_parts_that_were_sent(
    api: Any, kind: Any
) -> None:
    made = kind if kind is dict else getattr(api, kind)
    file = ('a "b".png', b"\x89PNG\r\n--", "image/png")
    with Loopback() as server, api.Client(base_url=server.url) as client:
        client.several.add_picture("a", made(file=file, title="t\u00fc"))
    head = f"Content-Type: {server.last.header('content-type')}\r\n\r\n"
    message = email.message_from_bytes(
        head.encode() + server.last.body, policy=email.policy.HTTP
    )
    first, second = message.iter_parts()
    assert first.get_content_type() == "image/png"
    assert first.get_content() == b"\x89PNG\r\n--"
    assert first["content-disposition"].params == {
        "name": "file",
        "filename": "a %22b%22.png",
    }
    assert second["content-disposition"].params == {"name": "title"}
    assert second.get_payload(decode=True) == "t\u00fc".encode()


@pytest.mark.parametrize(
    ("schema", "value", "sent"),
    [
        ({"type": "string"}, b"PK\3\4", b"PK\3\4"),
        ({"type": "string", "format": "binary"}, b"PK\3\4", b"PK\3\4"),
        ({"type": "object"}, {"a": 1}, b'{"a":1}'),
        ({}, b"PK\3\4", b"PK\3\4"),
    ],
)
def test_a_string_of_any_media_type_is_a_file(
    packages: Packages, schema: dict[str, str], value: Any, sent: bytes
) -> None:
    """As JSON, a file would go out in quotes, and in base64."""
    post = operation("upload", requestBody={"content": {"*/*": {"schema": schema}}})
    name = "_".join(["anything", *schema.values()])
    small = packages.load(name, document(paths={"/files": {"post": post}}))
    with Loopback() as server, small.Client(base_url=server.url) as client:
        client.things.upload(body=value)
        assert server.last.body == sent
        kind = "octet-stream" if value == b"PK\3\4" else "json"
        assert server.last.header("content-type") == f"application/{kind}"
        if kind == "octet-stream":
            zipped = small.RequestOptions(headers={"content-type": "application/zip"})
            client.things.upload(body=value, request_options=zipped)
            assert server.last.header("content-type") == "application/zip"
