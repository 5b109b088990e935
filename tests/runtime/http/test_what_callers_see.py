"""What a caller sees of a call: errors, logs, options, hooks, exchanges."""

from __future__ import annotations

import asyncio
import logging
import pickle
from typing import Any

import httpx2
import pytest

from tests.support.documents import document, operation
from tests.support.loopback import Loopback, answer
from tests.support.packages import Packages

KEY = {"key": {"type": "apiKey", "in": "query", "name": "api_key"}}
TOKEN = {"token": {"type": "http", "scheme": "bearer"}}
PET = {"type": "object", "properties": {"name": {"type": "string"}}}


@pytest.fixture(scope="module")
def api(packages: Packages) -> Any:
    posted = operation("add", answer=PET)
    posted["requestBody"] = {"content": {"application/json": {"schema": PET}}}
    paths = {"/pets": {"get": operation("find", answer=PET), "post": posted}}
    text = document(
        paths=paths,
        openapi="3.1.0",
        components={"securitySchemes": {**KEY, **TOKEN}},
        security=[{"key": [], "token": []}],
    )
    return packages.load("callers", text)


def client(api: Any, url: str, **more: Any) -> Any:
    return api.Client(url, key="s3cret-key", token="s3cret-token", **more)


def aclient(api: Any, url: str, **more: Any) -> Any:
    return api.AsyncClient(url, key="s3cret-key", token="s3cret-token", **more)


def test_errors_say_which_call_they_belong_to(api: Any) -> None:
    retry = api.Retry(base_delay=0)
    with Loopback() as server, client(api, server.url, retry=retry) as one:
        server.reply(answer(503, X_Request_Id="r-1"))
        with pytest.raises(api.ServerError) as caught:
            one.things.find()
        error = caught.value
        assert (error.method, error.url) == ("GET", f"{server.url}/pets")
        assert (error.operation, error.attempts) == ("GET /pets", 3)
        assert error.request_id == "r-1" and error.elapsed > 0
        again = pickle.loads(pickle.dumps(error))
        assert (again.attempts, again.request_id) == (3, "r-1")
    with pytest.raises(api.TransportError) as caught:
        client(api, "http://127.0.0.1:1", retry=0).things.find()
    assert caught.value.attempts == 1 and caught.value.operation == "GET /pets"


def test_logs(api: Any, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    retry = api.Retry(base_delay=0)
    with Loopback() as server, client(api, server.url, retry=retry) as one:
        server.reply(answer(503), answer(200, Set_Cookie="session=s3cret"))
        one.things.find()
        own = [r for r in caplog.records if r.name == api.__name__]
        lines = [(r.levelname, r.getMessage()) for r in own]
        assert lines[0][0] == "WARNING" and "503, attempt 2 follows" in lines[0][1]
        assert [level for level, _ in lines] == ["WARNING", "DEBUG", "DEBUG", "INFO"]
        assert lines[-1][1].startswith(f"GET {server.url}/pets: 200, attempts: 2, ")
    assert "s3cret" not in caplog.text
    quiet = logging.getLogger(api.__name__)
    assert any(isinstance(h, logging.NullHandler) for h in quiet.handlers)


def test_with_options_shares_the_connections(api: Any) -> None:
    with Loopback() as server, client(api, server.url) as one:
        quick = one.with_options(timeout=3, retry=0, headers={"X-A": "1"})
        limited = quick.with_options(max_response_size=1)
        one.things.find()
        with one.recording() as exchanges:
            quick.things.find()
        assert len(exchanges) == 1 and server.last.header("x-a") == "1"
        with pytest.raises(api.ResponseDecodeError):
            limited.things.find()
        one.things.find()
        assert server.last.header("x-a") is None
        assert quick._transport._client() is one._transport._client()
        server.reply(answer(503))
        server.received.clear()
        with pytest.raises(api.ServerError):
            quick.things.find()
        assert len(server.received) == 1


def test_headers_of_the_client_and_its_user_agent(api: Any) -> None:
    with Loopback() as server, client(api, server.url, headers={"X-A": "a"}) as one:
        one.things.find()
        assert server.last.header("x-a") == "a"
        agent = server.last.header("user-agent")
        assert agent is not None and agent.startswith(f"{api.__name__}/1")
        assert " openapi-gen/" in agent
        options = api.RequestOptions(headers={"x-a": "b", "User-Agent": "mine"})
        one.things.find(request_options=options)
        assert server.last.header("x-a") == "b"
        assert server.last.header("user-agent") == "mine"
    with pytest.raises(ValueError, match="control characters"):
        client(api, "http://h", headers={"X-A": "a\r\nb"})
    with pytest.raises(TypeError):
        client(api, "http://h", headers={"X-A": 1})


def test_what_the_document_does_not_have(api: Any) -> None:
    with Loopback() as server, client(api, server.url) as one:
        options = api.RequestOptions(extra_query={"a b": "c&d"}, extra_body={"age": 3})
        one.things.add(
            api.Pet(name="n") if hasattr(api, "Pet") else {"name": "n"},
            request_options=options,
        )
        assert "a%20b=c%26d" in server.last.target
        assert server.last.body == b'{"name":"n","age":3}'


def test_hooks(api: Any) -> None:
    seen: list[Any] = []
    hooks = {"on_request": seen.append, "on_response": seen.append}
    with Loopback() as server:
        with client(api, server.url, **hooks) as one:
            one.things.find()

        async def run() -> None:
            async with aclient(api, server.url, **hooks) as other:
                await other.things.find()

        asyncio.run(run())
    kinds = [type(one) for one in seen]
    assert kinds == [httpx2.Request, httpx2.Response] * 2


def test_an_exchange(api: Any) -> None:
    with Loopback() as server:
        server.reply(answer(200, b'{"name":"Rex"}', X_A="1"))
        with client(api, server.url) as one:
            found = one.exchange(one.things.find)
        assert found.value.name == "Rex" and found.status == 200
        assert found.headers["x-a"] == "1" and found.body == b'{"name":"Rex"}'
        assert found.elapsed > 0

        async def run() -> Any:
            async with aclient(api, server.url) as other:
                return await other.exchange(other.things.find)

        assert asyncio.run(run()).value == found.value


def test_a_client_of_httpx2_with_a_base_url(api: Any) -> None:
    with Loopback() as server, httpx2.Client(base_url=f"{server.url}/v2") as own:
        client(api, None, http_client=own).things.find()
        assert server.last.target.startswith("/v2/pets")
        client(api, f"{server.url}/v3", http_client=own).things.find()
        assert server.last.target.startswith("/v3/pets")


def test_programming_errors(api: Any) -> None:
    for wrong, error in (
        ({"http_client": httpx2.AsyncClient()}, TypeError),
        ({"timeout": "x"}, TypeError), ({"timeout": -1}, ValueError),
        ({"timeout": True}, TypeError), ({"retry": True}, TypeError),
        ({"retry": "2"}, TypeError), ({"max_response_size": -1}, ValueError),
        ({"max_response_size": "1"}, TypeError),
    ):  # fmt: skip
        with pytest.raises(error):
            client(api, "http://h", **wrong)
    with pytest.raises(ValueError, match="99999"):
        client(api, "http://h:99999")
    with pytest.raises(TypeError):
        aclient(api, "http://h", http_client=httpx2.Client())
    with pytest.raises(TypeError, match="cannot be pickled"):
        pickle.dumps(client(api, "http://h"))
