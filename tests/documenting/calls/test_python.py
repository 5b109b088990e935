"""Programs: what stands at the top of a page."""

from __future__ import annotations

from typing import Any

import black
import pytest

from openapi_gen.diagnostics.collector import Diagnostics
from openapi_gen.documenting.calls.python import python_call
from openapi_gen.documenting.calls.request import CallContext, Request
from openapi_gen.model import Location
from openapi_gen.writing.naming.names import decide_names
from openapi_gen.writing.request_encoding import RequestEncoder
from openapi_gen.writing.runtime_formats import RuntimeFormats
from tests.support.apis import only_operation, read
from tests.support.runtime_modules import load

PET = {
    "type": "object",
    "required": ["name"],
    "properties": {"name": {"type": "string"}},
}
JSON = {"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}}}
ID = {"name": "petId", "in": "path", "required": True, "schema": {"type": "integer"}}
SCHEMES = {
    "key": {"type": "apiKey", "in": "header", "name": "X-Key"},
    "app": {"type": "apiKey", "in": "query", "name": "app"},
    "basic": {"type": "http", "scheme": "basic"},
    "bearer": {"type": "http", "scheme": "bearer"},
}


def context(
    operation: dict[str, Any], method: str = "post", **document: Any
) -> CallContext:
    path = "/pets/{petId}" if ID in operation.get("parameters", []) else "/pets"
    api, _ = read(
        {
            "openapi": "3.1.0",
            "info": {"title": "t", "version": "1"},
            "servers": [{"url": "https://shop.test/v1"}],
            "paths": {path: {method: {"operationId": "call", **operation}}},
            "components": {"schemas": {"Pet": PET}, "securitySchemes": SCHEMES},
            **document,
        }
    )
    names = decide_names(api, {}, "spec.json", Diagnostics())
    encoder = RequestEncoder(api, load)
    return CallContext(api, names, "shop", RuntimeFormats(load), encoder)


def program(
    context: CallContext,
    parameters: dict[tuple[Location, str], Any] | None = None,
    body: Any = None,
    *,
    is_async: bool = False,
) -> str:
    operation = only_operation(context.api)
    given = None if body is None else (operation.bodies[-1], body)
    request = Request(operation, parameters or {}, given)
    return python_call(request, context, is_async=is_async)


def responding(content: dict[str, Any], **others: Any) -> dict[str, Any]:
    return {"responses": {"200": {"description": "d", "content": content}}, **others}


def test_a_result_is_named_after_its_schema_and_printed() -> None:
    operation = responding(JSON, requestBody={"content": JSON})
    assert program(context(operation), body={"name": "Tom"}) == (
        "from shop import Client, Pet\n"
        "\n"
        "with Client() as client:\n"
        '    pet = client.default.call(body=Pet(name="Tom"))\n'
        "    print(pet)\n"
    )


def test_the_asynchronous_program() -> None:
    operation = {"parameters": [ID], "responses": {"204": {"description": "d"}}}
    parameters = {(Location.PATH, "petId"): 1}
    assert program(context(operation), parameters, is_async=True) == (
        "import asyncio\n"
        "\n"
        "from shop import AsyncClient\n"
        "\n"
        "\n"
        "async def main() -> None:\n"
        "    async with AsyncClient() as client:\n"
        "        await client.default.call(pet_id=1)\n"
        "\n"
        "\n"
        "asyncio.run(main())\n"
    )


def test_bytes_are_saved() -> None:
    text = program(context(responding({"application/pdf": {}})))
    assert "    download = client.default.call_stream()\n" in text
    assert '    download.save("download.pdf")\n' in text


def test_a_stream_is_read_item_by_item() -> None:
    events = {"text/event-stream": {"itemSchema": {"type": "object"}}}
    text = program(context(responding(events), openapi="3.2.0"))
    assert text.endswith(
        "    with client.default.call() as events:\n"
        "        for event in events:\n"
        "            print(event)\n"
    )


def test_another_media_type_than_the_first_is_named() -> None:
    content = {**JSON, "application/x-www-form-urlencoded": JSON["application/json"]}
    operation = responding(JSON, requestBody={"content": content})
    assert "content_type=" in program(context(operation), body={"name": "Tom"})


@pytest.mark.parametrize(
    ("security", "expected"),
    [
        ([], "Client()"),
        ([{}, {"key": []}], "Client()"),
        ([{"key": []}, {}], 'Client(key=os.environ["API_KEY"])'),
        ([{"bearer": []}], 'Client(bearer=os.environ["API_TOKEN"])'),
        (
            [{"basic": []}],
            'Client(basic=(os.environ["API_USER"], os.environ["API_PASSWORD"]))',
        ),
        (  # two of one kind
            [{"key": [], "app": []}],
            'Client(key=os.environ["KEY"], app=os.environ["APP"])',
        ),
    ],
)
def test_credentials_of_the_first_alternative(
    security: list[Any], expected: str
) -> None:
    text = program(context(responding(JSON, security=security)))
    assert f"with {expected} as client:" in text
    assert ("import os" in text) is ("environ" in text)


@pytest.mark.parametrize(
    ("servers", "expected"),
    [
        ([], "https://api.example.com"),
        ([{"url": "/v2/"}], "https://api.example.com/v2"),
        ([{"url": "https://{tenant}.test"}], "https://api.example.com"),
    ],
)
def test_a_base_url_where_the_document_has_no_server(
    servers: list[Any], expected: str
) -> None:
    text = program(context(responding(JSON), servers=servers))
    assert f'with Client(base_url="{expected}") as client:' in text


def test_names_that_a_program_uses_itself_are_not_hidden() -> None:
    schemas = {"Client": PET, "Pet": {**PET, "title": "Pet"}}
    ref = {"schema": {"$ref": "#/components/schemas/Client"}}
    content = {"application/json": ref}
    operation = responding(content, requestBody={"content": content})
    text = program(
        context(operation, components={"schemas": schemas}), body={"name": "Tom"}
    )
    assert "from shop import Client, models\n" in text
    assert '    result = client.default.call(body=models.Client(name="Tom"))\n' in text


@pytest.mark.parametrize("length", [40, 50, 60, 62, 64, 66, 68, 70, 72, 80])
@pytest.mark.parametrize("parameters", [[], [ID]])
@pytest.mark.parametrize("is_async", [False, True])
def test_long_names_are_laid_out_as_black_does(
    length: int, parameters: list[Any], is_async: bool
) -> None:
    operation = responding(JSON, operationId="a" * length)
    if parameters:
        operation["parameters"] = parameters
    given = {(Location.PATH, "petId"): 1} if parameters else {}
    text = program(context(operation), given, is_async=is_async)
    assert black.format_str(text, mode=black.Mode()) == text


@pytest.mark.parametrize("length", [40, 60, 80])
def test_a_long_loop_is_over_a_variable(length: int) -> None:
    page = {
        "type": "object",
        "properties": {
            "pets": {"type": "array", "items": {"$ref": "#/components/schemas/Pet"}},
            "next_cursor": {"type": "string"},
        },
    }
    cursor = {"name": "cursor", "in": "query", "schema": {"type": "string"}}
    content = {"application/json": {"schema": page}}
    operation = responding(content, operationId="a" * length, parameters=[cursor])
    document = context(operation, method="get")
    text = program(document)
    assert black.format_str(text, mode=black.Mode()) == text
    assert ("for pet in pages:" in text) is (length > 40)
