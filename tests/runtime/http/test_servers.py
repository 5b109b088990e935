"""Which server a call is sent to: those of the document, and the user's choice."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import httpx2
import pytest

from tests.support.cases import Case
from tests.support.command import gen
from tests.support.documents import document, operation
from tests.support.loopback import Loopback, answer
from tests.support.packages import Packages, imported


@pytest.fixture
def api(packages: Packages) -> Any:
    return imported(packages.case(Case("servers")).package)


@pytest.fixture
def called() -> Iterator[tuple[httpx2.Client, list[httpx2.Request]]]:
    """A client with a mock transport, and the requests that it sends."""
    sent: list[httpx2.Request] = []

    def respond(request: httpx2.Request) -> httpx2.Response:
        sent.append(request)
        return httpx2.Response(204)

    with httpx2.Client(transport=httpx2.MockTransport(respond)) as client:
        yield client, sent


Called = tuple[httpx2.Client, list[httpx2.Request]]


def test_each_operation_uses_the_most_specific_server(api: Any, called: Called) -> None:
    http_client, sent = called
    client = api.Client(http_client=http_client, key="k")
    client.items.list_items()
    client.items.get_item("1")
    client.items.put_item("1")
    assert [str(request.url) for request in sent] == [
        "https://de.example.com/v1/items",
        "https://items.example.com/items/1",
        "https://a.upload.example.com/items/1",
    ]


def test_a_chosen_server_replaces_that_of_the_document(
    api: Any, called: Called
) -> None:
    http_client, sent = called
    servers = import_module("servers.servers")
    chosen = servers.production(region="us", base_path="/v2")
    client = api.Client(http_client=http_client, server=chosen, key="k")
    client.items.list_items()
    client.items.get_item("1")
    for server in (
        servers.uploads(shard="b"),
        servers.elsewhere(endpoint="http://e:1"),
    ):
        options = api.RequestOptions(server=server)
        client.items.put_item("1", request_options=options)
    assert [str(request.url) for request in sent] == [
        "https://us.example.com/v2/items",
        "https://items.example.com/items/1",
        "https://b.upload.example.com/items/1",
        "http://e:1/v1/items/1",
    ]


def test_a_client_shows_its_base_url_and_no_credential(api: Any) -> None:
    client = api.Client(key="s3cret", headers={"X-Key": "s3cret"})
    assert repr(client) == "<servers.Client of https://de.example.com/v1>"
    own = api.AsyncClient("https://me:s3cret@a.example/v2/", key="s3cret")
    assert repr(own) == "<servers.AsyncClient of https://a.example/v2>"
    assert repr(own.with_options(timeout=1)) == repr(own)


def test_base_url_overrides_every_server(api: Any, called: Called) -> None:
    http_client, sent = called
    servers = import_module("servers.servers")
    client = api.Client(
        "https://mine.example.org/x",
        key="k",
        http_client=http_client,
        server=servers.a_local_one(),
    )
    client.items.list_items()
    options = api.RequestOptions(server=servers.uploads())
    client.items.put_item("1", request_options=options)
    assert {request.url.host for request in sent} == {"mine.example.org"}


def test_credentials_are_sent_to_the_servers_or_only_to_the_base_url(
    api: Any, called: Called
) -> None:
    http_client, sent = called
    for base_url in (None, "https://mine.example.org"):
        client = api.Client(base_url, http_client=http_client, key="k")
        client.items.list_items()
        client.items.get_item("1")
        client.items.patch_item("1")
    assert [(r.url.host, r.headers.get("x-key")) for r in sent] == [
        ("de.example.com", "k"),
        ("items.example.com", "k"),
        ("open.example.com", None),
        ("mine.example.org", "k"),
        ("mine.example.org", "k"),
        ("mine.example.org", None),
    ]


def test_a_server_variable_cannot_change_the_structure_of_the_url(api: Any) -> None:
    servers = import_module("servers.servers")
    with pytest.raises(ValueError, match="'xx' is not one of 'de', 'eu', 'us'"):
        servers.production(region="xx")
    for bad in ("/v1@evil.com", "/v1?a", "/v1#a", "/v1\\a"):
        with pytest.raises(ValueError, match="base-path"):
            servers.production(base_path=bad)
    assert servers.production(base_path="/a/b") == "https://de.example.com/a/b"
    assert servers.production(base_path="{region}").endswith(".com{region}")


def test_an_invalid_server_is_a_transport_error(api: Any, called: Called) -> None:
    client = api.Client(http_client=called[0], server="nowhere")
    with pytest.raises(api.TransportError):
        client.items.list_items()
    options = api.RequestOptions(server="/v1")
    with pytest.raises(api.TransportError):
        client.items.get_item("1", request_options=options)


def test_a_document_with_one_server_has_no_server_argument(packages: Packages) -> None:
    spec = document(
        paths={"/": {"get": operation("read")}},
        servers=[{"url": "https://a.example.com"}],
    )
    api = packages.load("one_server", spec)
    assert not Path(api.__file__).with_name("servers.py").exists()
    with pytest.raises(TypeError):
        api.Client(server="https://b.example.com")


# Relative URLs


@pytest.mark.parametrize(
    ("servers", "base"),
    [
        ([{"url": "v1"}], "/apis/v1"),
        ([{"url": "/v1"}, {"url": "https://x.example.com"}], "/v1"),
        ([{"url": "{v}", "variables": {"v": {"default": "../v2"}}}], None),
        ([], ""),
    ],
)
def test_relative_servers_are_resolved_against_the_url_of_the_document(
    packages: Packages, tmp_path: Path, servers: Any, base: str | None
) -> None:
    spec = document(paths={"/p": {"get": operation("read")}}, servers=servers)
    with Loopback() as server:
        server.reply(answer(body=spec.encode()))
        name = f"from_url_{len(json.dumps(servers))}"
        url = f"{server.url}/apis/openapi.json"
        run = gen(url, "-o", name, "-v", cwd=tmp_path)
        assert run.code == 0, run.err
        again = gen(url, "-o", name, cwd=tmp_path)
        assert again.code == 0
        api = imported(tmp_path / name)
        server.reply(answer())
        if base is None:  # the value of the variable may be an absolute URL
            with api.Client() as client, pytest.raises(api.TransportError):
                client.things.read()
            return
        assert "note: " in run.err and f"'{server.url}{base or '/'}'" in run.err
        with api.Client() as client:
            client.things.read()
        assert server.last.target == f"{base}/p"


def test_the_same_document_from_another_url_is_generated_again(tmp_path: Path) -> None:
    spec = document(paths={"/p": {"get": operation("read")}}, servers=[{"url": "/v1"}])
    with Loopback() as one, Loopback() as other:
        for server in (one, other):
            server.reply(answer(body=spec.encode()))
            run = gen(f"{server.url}/openapi.json", "-o", "moved", cwd=tmp_path)
            assert run.code == 0, run.err
        assert other.url in (tmp_path / "moved" / "client.py").read_text("utf-8")


def test_a_relative_server_without_a_document_url_needs_a_base_url(
    packages: Packages,
) -> None:
    spec = document(paths={"/p": {"get": operation("read")}}, servers=[{"url": "/v1"}])
    api = packages.load("relative_server", spec)
    with api.Client() as client, pytest.raises(api.TransportError, match="base_url"):
        client.things.read()
