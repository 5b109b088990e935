"""Links whose target is called at a server of the link's own."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from tests.support.command import gen
from tests.support.documents import document, operation
from tests.support.loopback import Loopback, answer
from tests.support.packages import Packages


def spec(server: dict[str, Any], home: str = "https://a.example", **more: Any) -> str:
    begin = operation("begin", answer={"type": "object"})
    begin["responses"]["200"]["links"] = {
        "report": {
            "operationId": "readReport",
            "parameters": {"id": "$response.body#/id"},
            "server": server,
        }
    }
    parameter = {
        "name": "id",
        "in": "path",
        "required": True,
        "schema": {"type": "string"},
    }
    report = operation("readReport", answer={}, parameters=[parameter])
    paths = {"/begin": {"get": begin}, "/reports/{id}": {"get": report}}
    return document(paths=paths, servers=[{"url": home}], **more)


def test_the_target_is_called_at_the_links_server(packages: Packages) -> None:
    with Loopback() as home, Loopback() as other:
        home.reply(answer(body=b'{"id": "7"}'))
        url = "{scheme}" + other.url.removeprefix("http") + "/v2/"
        server = {"url": url, "variables": {"scheme": {"default": "http"}}}
        api = packages.load("link_servers", spec(server, home.url))

        def followed(client: Any, options: Any = None) -> Any:
            with client.recording() as exchanges:
                client.things.begin()
            return client.things.follow_report(exchanges[0], request_options=options)

        with api.Client() as client:
            followed(client)
            assert [r.target for r in other.received] == ["/v2/reports/7"]
            followed(client, api.RequestOptions(headers={"X-A": "1"}))
            assert other.last.header("x-a") == "1" and len(other.received) == 2
            followed(client, api.RequestOptions(server=f"{home.url}/own"))
            assert home.last.target == "/own/reports/7"
        with api.Client(base_url=home.url) as client:
            followed(client)
            assert home.last.target == "/reports/7"

        async def run() -> None:
            async with api.AsyncClient() as client:
                with client.recording() as exchanges:
                    await client.things.begin()
                await client.things.follow_report(exchanges[0])

        asyncio.run(run())
        assert len(other.received) == 3


SECURED: dict[str, Any] = {
    "security": [{"key": []}],
    "components": {
        "securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "K"}}
    },
}


@pytest.mark.parametrize(
    ("url", "message"),
    [
        (
            "https://b.example/x",
            "note: {}: credentials are also sent to https://b.example",
        ),
        (
            "http://b.example",
            "sent to http://b.example, the server of this link, unencrypted",
        ),
        ("/v2", "warning: {}/server/url: the URL of the link's server is"),
        (
            "https://{region}.example",
            "warning: {}/server/url: the URL of the link's server is",
        ),
        ("ws://b.example", "scheme 'ws' of the server's URL is not http or https"),
    ],
)
def test_the_server_of_a_link_is_reported(
    tmp_path: Any, url: str, message: str
) -> None:
    text = spec({"url": url}, **SECURED)
    (tmp_path / "spec.yaml").write_text(text, encoding="utf-8")
    run = gen("spec.yaml", "-o", "out", "-v", cwd=tmp_path)
    assert run.code == 0
    place = "#/paths/~1begin/get/responses/200/links/report"
    assert message.format(place) in run.err
