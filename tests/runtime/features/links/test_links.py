"""Links of responses, followed over a real socket; the first is OpenAPI's example."""

from __future__ import annotations

import asyncio
import json
import string
from importlib import import_module
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.cases import Case
from tests.support.loopback import Loopback, answer
from tests.support.packages import Packages, imported

USER = answer(body=b'{"username": "ann/b", "uuid": "7"}')
REPOSITORY = answer(body=b'{"slug": "api", "owner": {"username": "ann"}}')
REPOSITORIES = answer(
    body=b'[{"slug": "api", "owner": {"username": "ann"}}]', X_Next="2"
)


@pytest.fixture(scope="module")
def api(packages: Packages) -> Any:
    return imported(packages.case(Case("links")).package)


def test_the_example_of_the_standard(api: Any) -> None:
    with Loopback() as server, api.Client(base_url=server.url) as client:
        server.reply(USER, REPOSITORIES)
        with client.recording() as exchanges:
            client.users.get_user_by_name("ann/b")
        (found,) = client.users.follow_user_repositories(exchanges[0], page=3)
        assert server.last.target == "/2.0/repositories/ann%2Fb?page=3"
    assert found == api.Repository(slug="api", owner=api.models.User(username="ann"))


def test_the_example_asynchronously(api: Any) -> None:
    async def run(url: str) -> Any:
        async with api.AsyncClient(base_url=url) as client:
            with client.recording() as exchanges:
                await client.users.get_user_by_name("ann/b")
            return await client.users.follow_user_repositories(exchanges[0])

    with Loopback() as server:
        server.reply(USER, REPOSITORIES)
        (found,) = asyncio.run(run(server.url))
        assert server.last.target == "/2.0/repositories/ann%2Fb"
    assert found.slug == "api"


def test_headers_and_the_path_of_the_request_are_passed_on(api: Any) -> None:
    with Loopback() as server, api.Client(base_url=f"{server.url}/api") as client:
        server.reply(REPOSITORIES)
        with client.recording() as exchanges:
            client.repositories.get_repositories_by_owner("a b/c", page=1)
        client.repositories.follow_next(exchanges[0])
        assert server.last.target == "/api/2.0/repositories/a%20b%2Fc?page=2"


def test_strings_around_expressions_and_whole_bodies(api: Any) -> None:
    with Loopback() as server, api.Client(base_url=server.url) as client:
        server.reply(REPOSITORY)
        with client.recording() as exchanges:
            client.repositories.get_repository("ann", "api")
        client.repositories.follow_report(exchanges[0], exchange="own")
        url = f"{server.url}/2.0/repositories/ann/api"
        text = quote(f"see {url} (200 of GET)", safe="")
        assert server.last.target == f"/reports?url={text}&exchange=own"
        assert json.loads(server.last.body) == json.loads(exchanges[0].body)


def test_constants_are_passed_unchanged(api: Any) -> None:
    with Loopback() as server, api.Client(base_url=server.url) as client:
        server.reply(REPOSITORY, answer(204, b""))
        with client.recording() as exchanges:
            client.repositories.get_repository("ann", "a;b")
        client.repositories.follow_merge(exchanges[0], dry_run=True)
        query = "exchange=1&dryRun=true&tries=3"
        assert server.last.target == f"/2.0/repositories/ann/a%3Bb/merge?{query}"
        assert server.last.body == b'{"text":"Merged."}'


def test_a_value_that_the_response_does_not_have_is_omitted(api: Any) -> None:
    with Loopback() as server, api.Client(base_url=server.url) as client:
        server.reply(answer(body=b"[]"))
        with client.recording() as exchanges:
            client.repositories.get_repositories_by_owner("ann")
        client.repositories.follow_next(exchanges[0])
        assert server.last.target == "/2.0/repositories/ann"
        count = len(server.received)
        with pytest.raises(api.RequestValidationError) as raised:
            client.repositories.follow_user_repository(exchanges[0])
        assert len(server.received) == count
    assert {v.argument for v in raised.value.violations} == {"username", "slug"}


# The expressions by themselves


@pytest.fixture(scope="module")
def runtime(api: Any) -> Any:
    return import_module("links.runtime.features.links"), import_module(
        "links.runtime.response.recording"
    )


def linked(
    runtime: Any, path: str = "", *, url: str = "http://h/", **changes: Any
) -> Any:
    links, recording = runtime
    request = recording.SentRequest(
        "PUT",
        url,
        changes.pop("sent_headers", {}),
        changes.pop("sent", None),
    )
    facts = {"status": 201, "headers": {}, "body": b"", "mismatches": (), **changes}
    return links.Linked(recording.Exchange(request=request, **facts), path)


BODY = b'{"a/b": [{"~": null, "n": 1.5}], "": "empty", "t": "x"}'
JSON = {"Content-Type": "application/json; charset=utf-8"}
FORM = {"content-type": "application/x-www-form-urlencoded"}


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("$url", "http://h/p/x%20y/z?q=1&q=2&r=%2B"),
        ("$method", "PUT"),
        ("$statusCode", 201),
        ("$request.path.id", "x y"),
        ("$request.path.other", None),
        ("$request.query.q", ["1", "2"]),
        ("$request.query.r", "+"),
        ("$request.query.none", None),
        ("$request.header.x-one", "1"),
        ("$response.header.LOCATION", "/l"),
        ("$response.header.none", None),
        ("$request.body#/f", "a b"),
        ("$response.body", json.loads(BODY)),
        ("$response.body#", json.loads(BODY)),
        ("$response.body#/a~1b/0/n", 1.5),
        ("$response.body#/a~1b/0/~0", None),
        ("$response.body#/a~1b/1", None),
        ("$response.body#/a~1b/-", None),
        ("$response.body#/", "empty"),
        ("$response.body#/t/x", None),
        ("$response.cookie.x", None),
        ("a {$statusCode} {b} {$response.body#/a~1b/0/n}", "a 201 {b} 1.5"),
        ("a {$response.header.none}", None),
        ("plain", "plain"),
        ({"$": 1}, {"$": 1}),
    ],
)
def test_an_expression_finds_its_value(
    runtime: Any, expression: str, value: Any
) -> None:
    found = linked(
        runtime,
        "/{id}/z",
        url="http://h/p/x%20y/z?q=1&q=2&r=%2B",
        sent_headers={"X-One": "1", **FORM},
        sent=b"f=a+b&f=c",
        headers={"Location": "/l", **JSON},
        body=BODY,
    )
    assert found.of(expression) == value


def test_a_string_for_a_number_is_decoded(runtime: Any) -> None:
    found = linked(runtime, url="http://h/?n=7&b=true&t=x&s=%22x%22")
    assert found.scalar("$request.query.n") == 7
    assert found.scalar("$request.query.b") is True
    assert found.scalar("$request.query.t") == "x"
    assert found.scalar("$request.query.s") == '"x"'
    assert found.scalar("$response.body#/x") is None


def test_a_body_that_is_not_json_is_a_string(runtime: Any) -> None:
    assert linked(runtime, body=b"hello").of("$response.body") == "hello"
    assert linked(runtime, body=b"[", headers=JSON).of("$response.body") == "["
    assert linked(runtime).of("$response.body") is None
    assert linked(runtime, body=b"[", headers=JSON).of("$response.body#/a") is None


@given(value=st.text(min_size=1), before=st.sampled_from(["", "/v1", "/a/b/c"]))
def test_any_path_value_is_found(runtime: Any, value: str, before: str) -> None:
    try:
        encoded = quote(value, safe="")
    except UnicodeEncodeError:
        return
    url = f"http://h{before}/users/{encoded}/pets.json?x=/users/no/pets.json"
    found = linked(runtime, "/users/{id}/pets.json", url=url)
    assert found.of("$request.path.id") == value


tokens = st.text(min_size=0, max_size=5)
documents = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=8,
)


@given(data=documents, steps=st.data())
def test_any_pointer_finds_its_value(runtime: Any, data: Any, steps: Any) -> None:
    pointer, value = "", data
    while isinstance(value, dict | list) and value:
        keys = list(value) if isinstance(value, dict) else list(range(len(value)))
        key = steps.draw(st.sampled_from(keys))
        pointer += "/" + str(key).replace("~", "~0").replace("/", "~1")
        value = value[key]
    found = linked(runtime, body=json.dumps(data).encode(), headers=JSON)
    assert found.of(f"$response.body#{pointer}") == value


@given(expression=st.text(st.sampled_from("$request.body#/{}hpqn" + string.digits)))
def test_no_string_raises(runtime: Any, expression: str) -> None:
    found = linked(runtime, "/{id}", url="http://h/1?q=1", body=b"{}")
    found.of(expression)
    found.scalar("$" + expression)
