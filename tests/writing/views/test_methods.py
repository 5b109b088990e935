"""The methods of a package as tools see them: coroutine functions, signatures, mocks."""

from __future__ import annotations

import asyncio
import inspect
import typing
import warnings
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any
from unittest.mock import AsyncMock, create_autospec

import httpx2
import pytest

from tests.support.packages import Packages

SPEC = """
openapi: 3.1.0
info: {title: Methods, version: "1"}
servers: [{url: "https://api.example.com"}]
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      description: <p>Lists <b>all</b> pets.</p>
      parameters:
        - {name: cursor, in: query, deprecated: true, schema: {type: string}}
        - {name: since, in: query, schema: {type: string, format: date-time}}
      responses:
        "200": {description: OK, content: {application/json: {schema: {type: object, properties: {data: {type: array, items: {$ref: "#/components/schemas/Pet"}}, next_cursor: {type: string}}}}}}
        "404": {description: None, content: {application/problem+json: {schema: {$ref: "#/components/schemas/Problem"}}}}
        4XX: {description: Wrong, content: {application/problem+json: {schema: {$ref: "#/components/schemas/Problem"}}}}
        5XX: {description: Down}
        default: {description: Else, content: {text/plain: {}}}
    post:
      operationId: createPet
      tags: [pets]
      requestBody: {description: The <i>new</i> pet., content: {application/json: {schema: {type: object, properties: {name: {type: string}}}}}}
      responses:
        "201":
          description: OK
          content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
          links:
            same: {operationId: oldPet, description: <i>The</i> pet., parameters: {id: $response.body#/id}}
            other: {operationId: oldToy, parameters: {id: $response.body#/id}}
  /pets/{id}:
    get:
      operationId: oldPet
      tags: [pets]
      deprecated: true
      parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
      responses: {"200": {description: OK, content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}}
  /toys/{id}:
    get:
      operationId: oldToy
      tags: [toys]
      deprecated: true
      parameters: [{name: id, in: path, required: true, schema: {type: integer}}, {name: cursor, in: query, schema: {type: string}}]
      requestBody: {content: {application/x-www-form-urlencoded: {schema: {type: object, properties: {}}}}}
      responses:
        "200": {description: OK, content: {application/json: {schema: {type: object, properties: {data: {type: array, items: {type: integer}}, next_cursor: {type: string}}}}}}
    put:
      operationId: putToy
      tags: [toys]
      parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
      requestBody: {content: {application/json: {schema: {title: ToyBody, type: object, properties: {name: {type: string}}}}}}
      responses: {"204": {description: OK}, default: {description: Wrong}}
  /file:
    get:
      operationId: readFile
      tags: [toys]
      responses: {"200": {description: OK, content: {application/octet-stream: {schema: {type: string, format: binary}}}}}
components:
  schemas:
    Pet: {description: A <b>pet</b>., type: object, properties: {id: {type: integer}}}
    Problem: {type: object, properties: {title: {type: string}}}
"""


@pytest.fixture(scope="module")
def api(packages: Packages) -> Any:
    return packages.load("methods", SPEC)


def classes(api: Any, name: str) -> tuple[Any, Any]:
    module = import_module(f"{api.__name__}.api.{name.lower()}")
    return getattr(module, name), getattr(module, f"Async{name}")


def respond(request: httpx2.Request) -> httpx2.Response:
    if request.url.path == "/toys/1":
        return httpx2.Response(200, json={"data": [7]})
    return httpx2.Response(201 if request.method == "POST" else 200, json={"id": 1})


@pytest.fixture
def client(api: Any) -> Iterator[Any]:
    transport = httpx2.MockTransport(respond)
    with api.Client(http_client=httpx2.Client(transport=transport)) as client:
        yield client


@pytest.fixture
def async_client(api: Any) -> Any:
    transport = httpx2.MockTransport(respond)
    return api.AsyncClient(http_client=httpx2.AsyncClient(transport=transport))


@pytest.mark.parametrize("tag", ["Pets", "Toys"])
def test_both_classes_have_the_same_methods(api: Any, tag: str) -> None:
    sync, asynchronous = classes(api, tag)
    for name, method in inspect.getmembers(sync, inspect.isfunction):
        other = getattr(asynchronous, name)
        if name == "__init__":
            continue
        is_async = not name.endswith("_pages")
        assert inspect.iscoroutinefunction(other) == is_async, name
        assert asyncio.iscoroutinefunction(other) == is_async, name
        assert not inspect.iscoroutinefunction(method)
        assert other.__doc__ == method.__doc__
        assert other.__name__ == name
        parameters = inspect.signature(method).parameters
        assert inspect.signature(other).parameters == parameters


def test_annotations_resolve_at_run_time(api: Any) -> None:
    owners = [*classes(api, "Pets"), *classes(api, "Toys"), api.Client, api.AsyncClient]
    for owner in owners:
        inspect.signature(owner, eval_str=True)
        for name, method in inspect.getmembers(owner, inspect.isfunction):
            if name == "__init__" or not name.startswith("_"):
                inspect.signature(method, eval_str=True)
                typing.get_type_hints(method)
    pets, async_pets = classes(api, "Pets")
    assert typing.get_type_hints(pets.old_pet)["return"] is api.models.Pet
    assert typing.get_type_hints(async_pets.old_pet)["return"] is api.models.Pet
    assert typing.get_type_hints(api.Client.pets.fget)["return"] is pets


def test_docstrings(api: Any) -> None:
    pets, _ = classes(api, "Pets")
    doc = inspect.getdoc(pets.list_pets)
    assert doc == (
        "Lists **all** pets.\n\n"
        "`GET /pets`\n\n"
        "Args:\n"
        "    cursor: (deprecated)\n\n"
        "Raises:\n"
        "    NotFoundError: 404; `body` is `models.Problem`.\n"
        "    StatusError: 400 to 499; `body` is `models.Problem`.\n"
        "    ServerError: 500 to 599.\n"
        "    StatusError: Another status; `body` is `str`."
    )
    assert "    body: The *new* pet." in (inspect.getdoc(pets.create_pet) or "")
    assert inspect.getdoc(classes(api, "Toys")[0].put_toy) == (
        "`PUT /toys/{id}`\n\nRaises:\n    StatusError: Any error status."
    )


def test_html_becomes_markdown_everywhere(api: Any) -> None:
    pets, _ = classes(api, "Pets")
    assert "*The* pet." in inspect.getdoc(pets.follow_same)
    assert inspect.getdoc(api.models.Pet) == "A **pet**."


def test_the_body_can_be_given_by_position(client: Any) -> None:
    assert client.pets.create_pet({"name": "x"}).id == 1
    assert client.pets.create_pet().id == 1


def test_an_empty_form_of_a_get_is_no_argument(api: Any) -> None:
    toys, _ = classes(api, "Toys")
    assert "body" not in inspect.signature(toys.old_toy).parameters


def test_mocks(api: Any) -> None:
    pets, async_pets = classes(api, "Pets")
    client = create_autospec(api.Client)
    client.pets.old_pet.return_value = "pet"
    assert client.pets.old_pet(1) == "pet"
    with pytest.raises(TypeError):
        create_autospec(pets).old_pet(1, nonsense=2)
    whole = create_autospec(api.AsyncClient, instance=True)
    whole.pets = create_autospec(async_pets, instance=True)
    whole.pets.old_pet.return_value = "pet"
    assert asyncio.run(whole.pets.old_pet(1)) == "pet"
    with pytest.raises(TypeError):
        whole.pets.old_pet(nonsense=2)
    one = AsyncMock(spec=async_pets)
    one.list_pets.return_value = "page"
    assert asyncio.run(one.list_pets()) == "page"


def test_tags_are_listed_and_kept(client: Any) -> None:
    assert {"pets", "toys"} <= set(dir(client))
    assert client.pets is client.pets


def caught_in(call: Any) -> list[warnings.WarningMessage]:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        call()
    return [one for one in caught if one.category is DeprecationWarning]


def test_a_deprecated_method_warns_its_caller_once(
    api: Any, client: Any, async_client: Any
) -> None:
    async def wait() -> None:
        await async_client.pets.old_pet(1)

    for call in (lambda: client.pets.old_pet(1), lambda: asyncio.run(wait())):
        (one,) = caught_in(call)
        assert one.filename == __file__
        assert str(one.message) == "GET /pets/{id} is deprecated"
    (one,) = caught_in(lambda: list(client.toys.old_toy_pages(1)))
    assert one.filename == __file__
    for owner in classes(api, "Pets"):
        assert owner.old_pet.__deprecated__


def test_links_to_deprecated_methods_do_not_warn(
    client: Any, async_client: Any
) -> None:
    with client.recording() as exchanges:
        client.pets.create_pet({"name": "x"})
    exchange = exchanges[0]
    found: list[Any] = []

    async def follow() -> None:
        found.append((await async_client.pets.follow_same(exchange)).id)
        found.append((await async_client.pets.follow_other(exchange)).data)

    def both() -> None:
        found.append(client.pets.follow_same(exchange).id)
        found.append(client.pets.follow_other(exchange, cursor="c").data)
        asyncio.run(follow())

    assert caught_in(both) == []
    assert found == [1, [7], 1, [7]]


CALLER = """
import asyncio
from typing import assert_type

from methods import AsyncClient, models


async def call(client: AsyncClient) -> None:
    pet, toy = await asyncio.gather(client.pets.create_pet(), client.toys.read_file())
    assert_type(pet, models.Pet)
    assert_type(toy, bytes)
    async with asyncio.TaskGroup() as group:
        task = group.create_task(client.pets.create_pet())
    assert_type(task.result(), models.Pet)
    async for item in client.pets.list_pets_pages():
        assert_type(item, models.Pet)
    await client.pets.old_pet(1)
"""


def test_type_checkers_know_results_and_deprecated_methods(
    api: Any, packages: Packages, tmp_path: Path
) -> None:
    (tmp_path / "caller.py").write_text(CALLER, encoding="utf-8")
    folder = Path(api.__file__).parent.parent
    strict = ("--enable-error-code", "deprecated")
    found = packages.mypy(*strict, tmp_path / "caller.py", cwd=folder)
    errors = [line for line in found.splitlines() if ": error:" in line]
    assert len(errors) == 1
    assert "GET /pets/{id} is deprecated" in errors[0]


OWN_ARGUMENTS = """
openapi: 3.1.0
info: {title: Own arguments, version: "1"}
servers: [{url: "https://api.example.com"}]
paths:
  /events:
    get:
      operationId: watch
      tags: [things]
      responses: {"200": {description: OK, content: {text/event-stream: {schema: {type: string}}}}}
  /both:
    get:
      operationId: both
      tags: [things]
      parameters: [{name: reconnect, in: query, description: Of the document, schema: {type: string}}]
      responses: {"200": {description: OK, content: {application/json: {}, text/event-stream: {schema: {type: string}}}}}
  /notes:
    post:
      operationId: addNote
      tags: [things]
      requestBody: {content: {application/json: {schema: {type: object}}, text/plain: {}}}
      responses: {"204": {description: OK}}
"""


def test_arguments_that_are_not_of_the_document_are_described(
    packages: Packages,
) -> None:
    client = packages.load("own_arguments", OWN_ARGUMENTS)
    things = import_module(f"{client.__name__}.api.things")
    reconnects = "Whether the request is sent again when the connection breaks"
    for owner in (things.Things, things.AsyncThings):
        assert f"reconnect: {reconnects}" in owner.watch.__doc__
        assert "reconnect: Of the document" in owner.both.__doc__
        assert f"reconnect_: {reconnects}" in owner.both_stream.__doc__
        assert "content_type: The media type of the body" in owner.add_note.__doc__
