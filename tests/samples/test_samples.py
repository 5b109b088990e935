"""Which value a parameter, a body or a response gets: the document's, or one that is made."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from openapi_gen.model import FileSample
from openapi_gen.samples import Origin, Sample
from tests.support.documents import document, operation, ref
from tests.support.samples import Sampled, sampled

STRING = {"type": "string"}
PET = {
    "type": "object",
    "properties": {
        "name": {"type": "string", "example": "Rex"},
        "age": {"type": "integer", "default": 3},
        "note": STRING,
    },
    "required": ["name"],
}


def content(schema: Any, media_type: str = "application/json", **more: Any) -> Any:
    return {"content": {media_type: {"schema": schema, **more}}}


def with_body(folder: Path, body: Any, **schemas: Any) -> Sampled:
    return with_operation(folder, {"requestBody": body}, **schemas)


def with_response(folder: Path, response: Any, **schemas: Any) -> Sampled:
    responses = {"200": {"description": "Done", **response}}
    return with_operation(folder, {"responses": responses}, **schemas)


def with_operation(folder: Path, more: Any, **schemas: Any) -> Sampled:
    paths = {"/pets": {"post": operation("add", **more)}}
    return sampled(document(schemas, paths=paths, openapi="3.2.0"), folder)


def body_of(read: Sampled, *, every_property: bool = False) -> Sample | None:
    call = read.operation
    return read.samples.body(call, call.bodies[0], every_property=every_property)


def response_of(read: Sampled) -> Sample | None:
    return read.samples.response(read.operation, read.operation.responses[0])


def test_a_body_has_what_is_required(tmp_path: Path) -> None:
    read = with_body(tmp_path, content(PET))
    assert body_of(read) == Sample({"name": "Rex"}, Origin.SCHEMA)


def test_a_body_with_every_property(tmp_path: Path) -> None:
    read = with_body(tmp_path, content(PET))
    assert body_of(read, every_property=True) == Sample(
        {"name": "Rex", "age": 3, "note": "string"}, Origin.SCHEMA
    )


def test_an_example_of_the_document_wins(tmp_path: Path) -> None:
    examples = {
        "bad": {"value": {"name": 1}},
        "good": {"summary": "A pet", "value": {"name": "Ada"}},
    }
    read = with_body(tmp_path, content(PET, examples=examples))
    assert body_of(read) == Sample({"name": "Ada"}, Origin.DOCUMENT, "good", "A pet")


def test_an_example_gets_the_properties_that_it_lacks(tmp_path: Path) -> None:
    read = with_body(tmp_path, content(PET, example={"name": "Ada", "more": [1]}))
    assert body_of(read, every_property=True) == Sample(
        {"name": "Ada", "age": 3, "note": "string", "more": [1]}, Origin.SCHEMA
    )


def test_an_example_that_is_complete_is_the_documents(tmp_path: Path) -> None:
    example = {"name": "Ada", "age": 5, "note": "x"}
    read = with_body(tmp_path, content(PET, example=example))
    sample = body_of(read, every_property=True)
    assert sample == Sample(example, Origin.DOCUMENT)


def test_an_example_that_the_client_refuses_is_replaced(tmp_path: Path) -> None:
    """What is right in it is kept."""
    read = with_body(tmp_path, content(PET, example={"name": 5, "note": "Likes tea"}))
    assert body_of(read) == Sample(
        {"name": "Rex", "note": "Likes tea"}, Origin.REPLACED
    )


@pytest.mark.parametrize("keyword", ["example", "default"])
def test_what_breaks_its_schema_is_dropped(keyword: str, tmp_path: Path) -> None:
    pet = {**PET, "properties": {"name": {"type": "string", keyword: 5}}}
    read = with_body(tmp_path, content(pet))
    assert body_of(read) == Sample({"name": "string"}, Origin.SCHEMA)


def test_an_example_of_the_schema_is_the_documents(tmp_path: Path) -> None:
    pet = {**PET, "examples": [{"name": 1}, {"name": "Tom"}]}
    read = with_body(tmp_path, content(ref("Pet")), Pet=pet)
    assert body_of(read) == Sample({"name": "Tom"}, Origin.DOCUMENT)


def test_an_example_written_as_text(tmp_path: Path) -> None:
    read = with_body(tmp_path, content(PET, example='{"name": "Ada"}'))
    assert body_of(read) == Sample({"name": "Ada"}, Origin.DOCUMENT)
    examples = {"one": {"serializedValue": '{"name": "Eve"}'}}
    read = with_body(tmp_path, content(PET, examples=examples))
    assert body_of(read) == Sample({"name": "Eve"}, Origin.DOCUMENT, "one")


def test_xml_as_text_is_not_data(tmp_path: Path) -> None:
    body = content(PET, "application/xml", example="<pet><name>Ada</name></pet>")
    assert body_of(with_body(tmp_path, body)) == Sample({"name": "Rex"}, Origin.SCHEMA)


def test_no_value(tmp_path: Path) -> None:
    impossible = {"allOf": [{"type": "integer"}, STRING]}
    assert body_of(with_body(tmp_path, content(impossible))) is None


def test_properties_of_one_direction(tmp_path: Path) -> None:
    account = {
        "type": "object",
        "properties": {
            "id": {"type": "integer", "readOnly": True},
            "pin": {"type": "string", "writeOnly": True},
            "name": STRING,
        },
        "required": ["id", "pin", "name"],
    }
    example = {"id": 7, "pin": "1234", "name": "Ada"}
    media = content(ref("Account"))
    with_example = content(ref("Account"), example=example)
    for body, response in ((media, media), (with_example, with_example)):
        done = {"200": {"description": "Done", **response}}
        more = {"requestBody": body, "responses": done}
        read = with_operation(tmp_path, more, Account=account)
        sent, received = body_of(read), response_of(read)
        assert sent is not None and sent.value.keys() == {"pin", "name"}
        assert received is not None and received.value.keys() == {"id", "name"}


def test_an_example_of_a_response_without_what_is_only_written(tmp_path: Path) -> None:
    account = {
        "type": "object",
        "properties": {"pin": {"type": "string", "writeOnly": True}, "name": STRING},
        "required": ["pin", "name"],
    }
    read = with_response(tmp_path, content(account, example={"name": "Ada"}))
    assert response_of(read) == Sample({"name": "Ada"}, Origin.DOCUMENT)


def test_a_response_has_what_may_be_there(tmp_path: Path) -> None:
    read = with_response(tmp_path, content({"type": "array", "items": PET}))
    assert response_of(read) == Sample(
        [{"name": "Rex", "age": 3, "note": "string"}], Origin.SCHEMA
    )


def test_a_response_without_content(tmp_path: Path) -> None:
    assert response_of(with_response(tmp_path, {})) is None


def test_text_and_bytes(tmp_path: Path) -> None:
    read = with_response(tmp_path, content(STRING, "text/plain", example="a=1"))
    assert response_of(read) == Sample("a=1", Origin.DOCUMENT)
    read = with_response(tmp_path, content({}, "image/png"))
    assert response_of(read) == Sample(FileSample("file.png"), Origin.SCHEMA)


def test_files_of_a_form(tmp_path: Path) -> None:
    binary = {"type": "string", "format": "binary"}
    form = {
        "type": "object",
        "properties": {
            "photo": binary,
            "pages": {"type": "array", "items": binary},
            "title": STRING,
        },
        "required": ["photo", "pages", "title"],
    }
    body = content(
        form, "multipart/form-data", encoding={"photo": {"contentType": "image/png"}}
    )
    sample = body_of(with_body(tmp_path, body))
    assert sample is not None
    assert sample.value == {
        "photo": FileSample("photo.png"),
        "pages": [FileSample("pages.bin")],
        "title": "string",
    }


@pytest.mark.parametrize(
    "example",
    [
        [{"name": "A"}, {"name": "B\u2028"}],
        '{"name": "A"}\n{"name": "B\u2028"}\n',  # U+2028 ends no line of JSON
        '\x1e{"name": "A"}\r\n\r\n\x1e {"name": "B\u2028"}\r\n',
    ],
)
def test_a_sequence(example: Any, tmp_path: Path) -> None:
    media = {"application/jsonl": {"itemSchema": PET, "example": example}}
    read = with_response(tmp_path, {"content": media})
    items = [{"name": "A"}, {"name": "B\u2028"}]
    assert response_of(read) == Sample(items, Origin.DOCUMENT)
    del media["application/jsonl"]["example"]
    made = response_of(with_response(tmp_path, {"content": media}))
    assert made is not None and made.value == [
        {"name": "Rex", "age": 3, "note": "string"}
    ]


def test_parameters(tmp_path: Path) -> None:
    listed = [
        {"name": "a", "in": "query", "schema": STRING, "example": "x"},
        {
            "name": "b",
            "in": "query",
            "schema": {**STRING, "maxLength": 2},
            "example": "xyz",
        },
        {"name": "c", "in": "query", "schema": {"type": "integer", "example": 5}},
        {"name": "d", "in": "query", "content": {"application/json": {"schema": PET}}},
    ]
    read = with_operation(tmp_path, {"parameters": listed})
    found = {p.name: read.samples.parameter(p) for p in read.operation.parameters}
    assert found == {
        "a": Sample("x", Origin.DOCUMENT),
        "b": Sample("st", Origin.REPLACED),
        "c": Sample(5, Origin.DOCUMENT),
        "d": Sample({"name": "Rex"}, Origin.SCHEMA),
    }


def test_headers(tmp_path: Path) -> None:
    headers = {
        "X-Count": {"schema": {"type": "integer"}},
        "X-Day": {
            "schema": {"type": "string", "format": "date"},
            "example": "2020-01-01",
        },
        "Access-Control-Max-Age": {"schema": {"type": "integer"}, "example": 5},
        "Access-Control-Allow-Origin": {"schema": STRING},
    }
    read = with_response(tmp_path, {"headers": headers})
    listed = read.supplement.response_headers[read.operation.id, "200"]
    found = {one.name: read.samples.header(read.operation, one) for one in listed}
    assert found == {
        "X-Count": Sample(1, Origin.SCHEMA),
        "X-Day": Sample("2020-01-01", Origin.DOCUMENT),
        "Access-Control-Max-Age": Sample(5, Origin.DOCUMENT),
        "Access-Control-Allow-Origin": None,
    }


def test_webhooks(tmp_path: Path) -> None:
    received = {"requestBody": content(PET, example={"name": "Ada"})}
    hook = {"post": {**operation("hook"), **received}}
    read = sampled(document({}, openapi="3.1.0", webhooks={"pet": hook}), tmp_path)
    (request,) = read.api.webhooks
    sample = read.samples.body(request, request.bodies[0])
    assert sample == Sample({"name": "Ada"}, Origin.DOCUMENT)


def test_text_that_is_not_finite_json(tmp_path: Path) -> None:
    for text in ("1e999", "NaN", "[" * 100_000):
        examples = {"one": {"serializedValue": text}}
        read = with_body(tmp_path, content({"type": "number"}, examples=examples))
        sample = body_of(read)
        assert sample is not None and sample.value == 1.5
