"""Whole calls over a real socket, sync and async: the bytes that leave, and what comes
of the answer."""

from __future__ import annotations

import asyncio
import io
import logging
import pickle
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from loopback import Loopback, answer
from runtime import errors
from runtime.async_transport import AsyncTransport
from runtime.bodies.form import FormBody
from runtime.bodies.json import JsonBody
from runtime.bodies.multipart import MultipartBody
from runtime.bodies.raw import RawBody
from runtime.operation import Operation
from runtime.options import RequestOptions
from runtime.parameters import Parameter
from runtime.responses import (
    BytesResponse,
    JsonResponse,
    NoContent,
    Response,
    TextResponse,
)
from runtime.retry import Retry
from runtime.security import ApiKey, Basic, Bearer
from runtime.transport import Transport
from runtime.unset import UNSET
from runtime.faults import Fault
from runtime.violations import Violation

Send = Callable[..., Any]
OK: dict[str, Response] = {"200": JsonResponse()}


def operation(path: str = "/", method: str = "GET", **changes: Any) -> Operation[Any]:
    merged: dict[str, Any] = {"responses": OK, "pointer": "#/paths/~1/get", **changes}
    return Operation(method, path, **merged)


def in_order(
    of: Operation[Any], given: dict[str, Any], body: Any = None, options: Any = None
) -> tuple[Any, ...]:
    """What a generated method hands its transport, of arguments by their names."""
    return (of, options, body, *(given.get(p.argument) for p in of.parameters))


def parameter(name: str, location: Any, **changes: Any) -> Parameter:
    return Parameter(location, name, name.lower(), **changes)


@pytest.fixture(params=["sync", "async"])
def send(request: pytest.FixtureRequest, server: Loopback) -> Send:
    """`send(operation, arguments, body, options, **transport settings)`."""

    def call(of: Operation[Any], given: Any = {}, *rest: Any, **changes: Any) -> Any:
        changes = {"base_url": server.url, "retry": 0, **changes}
        transport = Transport(**changes)
        try:
            return transport.send(*in_order(of, given, *rest))
        finally:
            transport.close()

    async def acall(
        of: Operation[Any], given: Any = {}, *rest: Any, **changes: Any
    ) -> Any:
        changes = {"base_url": server.url, "retry": 0, **changes}
        transport = AsyncTransport(**changes)
        try:
            return await transport.send(*in_order(of, given, *rest))
        finally:
            await transport.close()

    if request.param == "sync":
        return call
    return lambda *args, **changes: asyncio.run(acall(*args, **changes))


CREATE = operation(
    "/2010-04-01/Accounts/{AccountSid}/Calls/{CallSid}/Payments.json",
    "POST",
    parameters=(
        Parameter("path", "AccountSid", "account_sid"),
        Parameter("path", "CallSid", "call_sid"),
    ),
    bodies=(FormBody(),),
    body_required=True,
    responses={"201": JsonResponse()},
    security=(("accountSid_authToken",),),
)


def test_seed_request(send: Send, server: Loopback) -> None:
    server.reply(answer(201, b'{"sid":"PK1"}'))
    found = send(
        CREATE,
        {"account_sid": "AC1", "call_sid": "CA/../1"},
        {
            "IdempotencyKey": "k",
            "PostalCode": True,
            "ChargeAmount": 12.5,
            "Parameter": {"a": 1},
        },
        credentials={"accountSid_authToken": Basic(("AC1", "token")), "other": None},
    )
    assert found == {"sid": "PK1"}
    sent = server.last
    assert (
        sent.line
        == "POST /2010-04-01/Accounts/AC1/Calls/CA%2F..%2F1/Payments.json HTTP/1.1"
    )
    assert sent.header("authorization") == "Basic QUMxOnRva2Vu"
    assert sent.header("accept") == "application/json"
    assert sent.header("content-type") == "application/x-www-form-urlencoded"
    assert sent.body == (
        b"IdempotencyKey=k&PostalCode=true&ChargeAmount=12.5&Parameter=%7B%22a%22%3A+1%7D"
    )


def test_nothing_between_us_and_the_socket_encodes(
    send: Send, server: Loopback
) -> None:
    everything = (
        "".join(map(chr, range(0x20, 0x7F))) + "\u00e9\u20ac\U0001f600\r\n\0%2E%2e%2F"
    )
    of = operation(
        "/a b/{P};v=1/x:y@z/%7e'|/{L}/{M}",
        parameters=(
            parameter("P", "path"),
            parameter("L", "path", style="label", explode=True),
            parameter("M", "path", style="matrix"),
            parameter("Q", "query"),
            parameter("R", "query", allow_reserved=True),
            parameter("D", "query", style="deepObject"),
            parameter("X-H", "header"),
            parameter("C", "cookie"),
        ),
    )
    values = {"p": everything, "l": ["a", "b"], "m": [3, 4], "q": everything}
    values |= {"r": "a/'|&b%27[", "d": {"k": "v"}, "x-h": "\u00e9 'a'", "c": "a b;"}
    send(of, values, base_url=server.url + "/pre%20fix/v1/")
    path, _, query = server.last.target.partition("?")
    encoded = "".join(
        (
            chr(byte)
            if chr(byte).isalnum() and byte < 128 or chr(byte) in "-._~"
            else f"%{byte:02X}"
        )
        for byte in everything.encode()
    )
    assert path == f"/pre%20fix/v1/a%20b/{encoded};v=1/x:y@z/%7e'%7C/.a.b/;M=3,4"
    assert query == f"Q={encoded}&R=a/'%7C&b%27%5B&D%5Bk%5D=v"
    assert server.last.header("x-h") == "\u00e9 'a'"
    assert server.last.header("cookie") == "C=a%20b%3B"


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=12))
def test_path_values_never_change_the_segments(server: Loopback, text: str) -> None:
    of = operation("/a/{x}/b/{x}.json", parameters=(parameter("x", "path"),))
    transport = TRANSPORTS.setdefault(server.url, Transport(server.url))
    try:
        transport.send(*in_order(of, {"x": text}))
    except errors.RequestValidationError as error:
        assert text in ("", ".", "..")
        (violation,) = error.violations
        assert (violation.pointer, violation.rule) == ("/path/x", "path")
    else:
        assert server.last.target.count("/") == 4 and "?" not in server.last.target
        assert httpx2.URL(server.last.target).path == f"/a/{text}/b/{text}.json"


TRANSPORTS: dict[str, Transport] = {}


def test_left_out_arguments(send: Send, server: Loopback) -> None:
    locations = ("query", "header", "cookie")
    of = operation(
        "/?fixed=1#part", parameters=[parameter(f"{x}X", x) for x in locations]
    )
    send(of, {"queryx": None, "headerx": UNSET})
    assert server.last.target == "/?fixed=1"
    assert server.last.header("cookie") is None


def test_all_faults_at_once(send: Send, server: Loopback) -> None:
    def check(data: Any) -> list[Fault]:
        assert data == {
            "path": {"a/b": ".."},
            "query": {"n": "x"},
            "header": {"h": "\n"},
            "cookie": {},
            "querystring": {},
        }
        return [
            (("query", "n"), "type", "integer", "x", "#/n", ()),
            (("cookie",), "required", "c", {}, "#/c", ()),
        ]

    of = operation(
        "/{a/b}/{missing}",
        "POST",
        check=check,
        parameters=(
            Parameter("path", "a/b", "a_b"),
            Parameter("path", "missing", "missing"),
            Parameter("query", "n", "n_"),
            Parameter("header", "h", "h_"),
            Parameter("cookie", "c", "c_"),
        ),
        bodies=(
            FormBody(check=lambda data: [(("K",), "required", "K", data, "#/K", ())]),
        ),
    )
    with pytest.raises(errors.RequestValidationError) as caught:
        options = RequestOptions(headers={"X-A": "b\r\nX-C: d"})
        send(of, {"a_b": "..", "n_": "x", "h_": "\n"}, {}, options)
    found = {(v.argument, v.pointer, v.rule) for v in caught.value.violations}
    assert found == {
        ("n_", "/query/n", "type"),
        ("c_", "/cookie", "required"),
        ("a_b", "/path/a~1b", "path"),
        ("h_", "/header/h", "header"),
        ("missing", "/path", "required"),
        ("body", "/K", "required"),
        ("request_options", "/header/X-A", "header"),
    }
    assert server.received == []
    assert len(str(caught.value).splitlines()) == len(found)
    assert "X-C" not in str(caught.value)


def test_body_presence(send: Send, server: Loopback) -> None:
    optional = operation("/", "POST", bodies=(JsonBody("application/json"),))
    send(optional, {}, None)
    assert server.last.header("content-type") is None and server.last.body == b""
    required = replace(optional, body_required=True)
    with pytest.raises(errors.RequestValidationError) as caught:
        send(required, {}, UNSET)
    assert [(v.argument, v.rule) for v in caught.value.violations] == [
        ("body", "required")
    ]


def test_streamed_bodies(send: Send, server: Loopback, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"x" * 200_000)
    of = operation("/", "POST", bodies=(RawBody("application/octet-stream"),))
    send(of, {}, path)
    assert server.last.header("content-length") == "200000"
    assert server.last.header("transfer-encoding") is None
    assert len(server.last.body) == 200_000
    send(of, {}, iter([b"a", b"b"]))
    assert (
        server.last.header("transfer-encoding") == "chunked"
        and server.last.body == b"ab"
    )
    form = operation("/", "POST", bodies=(MultipartBody(),))
    send(form, {}, {"f": io.BytesIO(b"content"), "n": 1})
    assert server.last.header("content-length") == str(len(server.last.body))
    assert b"\r\n\r\ncontent\r\n" in server.last.body


class Broken:
    def read(self, _: int) -> bytes:
        raise RuntimeError("secret-in-callback")


def test_no_other_exception_escapes(send: Send, server: Loopback) -> None:
    of = operation("/", "POST", bodies=(RawBody("a/b"),), security=(("k",),))
    url_cases = [
        "http://127.0.0.1:1",
        "http://127.0.0.1:99999",
        "http://[::1",
        "http://a..b",
    ]
    for url in url_cases:
        with pytest.raises(errors.TransportError):
            send(of, {}, b"", base_url=url)
    with pytest.raises(errors.TransportError) as caught:
        send(of, {}, Broken())
    assert "secret" not in str(caught.value)
    for reply in (
        b"garbage\r\n\r\n",
        b"",
        answer(200, b"no gzip", Content_Encoding="gzip"),
    ):
        server.reply(reply)
        with pytest.raises(errors.TransportError):
            send(of, {}, b"")
    with pytest.raises(errors.TransportError):
        send(of, {}, b"", credentials={"k": Bearer(lambda: str(1 / 0))})
    with pytest.raises(errors.TransportError):
        send(operation("/" + "a" * 70_000))
    for server_url in (None, "/v1"):
        with pytest.raises(errors.TransportError):
            send(operation("/"), base_url=None, server=server_url)


def test_closed(server: Loopback) -> None:
    transport = Transport(server.url)
    transport.close()
    with pytest.raises(errors.TransportError):
        transport.send(operation("/"))
    with httpx2.Client() as client:
        given = Transport(server.url, http_client=client)
        given.close()
        assert given.send(operation("/")) == {} and not client.is_closed
    with pytest.raises(errors.TransportError):
        given.send(operation("/"))


def test_timeout(send: Send) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}"
        with pytest.raises(errors.RequestTimeoutError):
            send(operation("/"), base_url=url, timeout=0.05)
        with pytest.raises(errors.RequestTimeoutError):
            send(operation("/"), {}, None, RequestOptions(timeout=0.05), base_url=url)


@pytest.mark.parametrize(
    "url", ["", "a-b", "ftp://a", "http:///a", "http://a?b=1", "http://a#b", "//a"]
)
def test_base_url_is_checked_when_the_client_is_made(url: str) -> None:
    with pytest.raises(ValueError) as caught:
        Transport(url)
    assert not url or url not in str(caught.value)


def test_servers(send: Send, server: Loopback) -> None:
    own = operation("/x", servers=(server.url + "/own",))
    send(own, base_url=None, server="http://127.0.0.1:1")
    assert server.last.target == "/own/x"
    send(own, server="http://127.0.0.1:1")
    assert server.last.target == "/x"
    send(operation(""), base_url=None, server=server.url)
    assert server.last.target == "/"


def test_a_header_name_with_a_line_break_is_refused(
    send: Send, server: Loopback
) -> None:
    options = RequestOptions(headers={"X-A\r\nX-B": "c"})
    with pytest.raises(errors.RequestValidationError) as caught:
        send(Operation("GET", "/a", {"200": NoContent()}), {}, None, options)
    assert caught.value.violations[0].argument == "request_options"
    assert server.received == []


def test_options_headers_win(send: Send, server: Loopback) -> None:
    of = operation("/", parameters=(parameter("X-P", "header"),), security=(("k",),))
    options = RequestOptions(
        headers={"x-p": "own", "ACCEPT": "a/b", "authorization": "mine"}
    )
    send(of, {"x-p": "given"}, None, options, credentials={"k": Bearer("t")})
    assert server.last.header("x-p") == "own"
    assert server.last.header("accept") == "a/b"
    assert server.last.header("authorization") == "mine"
    assert "mine" not in repr(options)


def test_given_client_keeps_its_headers_cookies_and_params(server: Loopback) -> None:
    client = httpx2.Client(
        headers={"x-own": "1"}, cookies={"jar": "2"}, params={"q": "a b"}
    )
    of = operation("/", parameters=(parameter("Q", "query"), parameter("C", "cookie")))
    with client:
        Transport(server.url, http_client=client).send(
            *in_order(of, {"q": "'", "c": "3"})
        )
    assert server.last.header("x-own") == "1"
    assert server.last.header("cookie") == "C=3; jar=2"
    assert server.last.target == "/?Q=%27&q=a+b"


# Security


KEYS = {
    "head": ApiKey("s3cret-h", "header", "X-Key"),
    "query": ApiKey(lambda: "s3cret q", "query", "api key"),
    "cookie": ApiKey("s3cret-c", "cookie", "sid"),
    "bearer": Bearer("s3cret-b"),
}


def test_security_alternatives(send: Send, server: Loopback) -> None:
    of = operation(
        "/", security=((), ("absent", "head"), ("head", "query", "cookie"), ("bearer",))
    )
    send(of, credentials=KEYS)
    assert server.last.header("x-key") == "s3cret-h"
    assert server.last.target == "/?api%20key=s3cret%20q"
    assert server.last.header("cookie") == "sid=s3cret-c"
    assert server.last.header("authorization") is None
    send(operation("/", security=(("absent",),)), credentials=KEYS)
    assert "s3cret" not in str(server.last)
    send(operation("/"), credentials=KEYS)
    assert "s3cret" not in str(server.last)


def test_user_and_password_of_the_base_url(send: Send, server: Loopback) -> None:
    url = server.url.replace("//", "//us%40er:s3cret@")
    send(operation("/"), base_url=url)
    assert server.last.header("authorization") == "Basic dXNAZXI6czNjcmV0"
    send(operation("/", security=(("bearer",),)), base_url=url, credentials=KEYS)
    assert server.last.header("authorization") == "Bearer s3cret-b"


def test_secrets_are_shown_nowhere(
    send: Send, server: Loopback, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    of = operation("/p", security=(("head", "query", "cookie", "bearer"),))
    shown = [
        repr(KEYS),
        repr(Basic(("u", "s3cret"))),
        repr([key.place() for key in KEYS.values()]),
    ]
    url = server.url.replace("//", "//user:s3cret@")
    for reply in (answer(404), answer(200, b"{"), b"garbage\r\n\r\n", b""):
        server.reply(reply)
        with pytest.raises(errors.ApiError) as caught:
            send(of, credentials=KEYS, base_url=url, strict_responses=True)
        assert "s3cret" in str(server.last)
        cause = caught.value.__cause__
        request = getattr(cause, "_request", None)
        shown += [str(caught.value), repr(caught.value), repr(cause), repr(request)]
    bad = {"bearer": Bearer("s3cret\n"), "query": Bearer("s3cret\u20ac")}
    with pytest.raises(errors.RequestValidationError) as refused:
        send(operation("/", security=(("bearer", "query"),)), credentials=bad)
    shown += [str(refused.value), repr(refused.value), repr(refused.value.violations)]
    assert {v.argument for v in refused.value.violations} == {"bearer", "query"}
    assert "s3cret" not in "\n".join([*shown, caplog.text])
    assert "/p" in caplog.text


def test_redirects_are_not_followed(send: Send, server: Loopback) -> None:
    server.reply(answer(302, b"", Location="/other"))
    with pytest.raises(errors.StatusError) as caught:
        send(operation("/"))
    assert caught.value.status == 302 and len(server.received) == 1


def test_credentials_stay_at_their_origin(server: Loopback) -> None:
    of = operation("/", security=(("head", "query", "cookie", "bearer"),))
    options = RequestOptions(headers={"X-Own": "s3cret-o"})
    with Loopback() as other, httpx2.Client(follow_redirects=True) as client:
        transport = Transport(server.url, http_client=client, credentials=KEYS)
        server.reply(
            answer(307, b"", Location="/same"), answer(307, b"", Location=other.url)
        )
        with transport.recording() as exchanges:
            transport.send(*in_order(of, {}, None, options))
        assert "s3cret-h" in str(server.last) and server.last.target == "/same"
        assert "s3cret" not in str(other.last)
        assert [exchange.status for exchange in exchanges] == [307, 307, 200]
        server.reply(answer(302, b"", Location="/"))
        with pytest.raises(errors.TransportError):
            transport.send(*in_order(of, {}))


# Responses


PET: dict[str, Any] = {
    "200": [JsonResponse("Any", lambda d: ("pet", d)), TextResponse("text/plain")],
    "204": NoContent(),
    "2XX": BytesResponse("image/*"),
    "404": JsonResponse("Any", lambda d: ("problem", d), "application/problem+json"),
    "default": JsonResponse("Any", lambda d: ("default", d)),
}  # fmt: skip


@pytest.mark.parametrize(
    ("reply", "value", "mismatches"),
    [
        (answer(200, b"1"), ("pet", 1), 0),
        (answer(200, b"1", "Application/JSON; charset=utf-8"), ("pet", 1), 0),
        (answer(200, b"hi", "text/plain"), "hi", 0),
        (answer(200, b"h\xe9", "text/plain; charset=latin-1"), "h\u00e9", 0),
        (answer(200, b"1", "application/vnd.x+json"), ("pet", 1), 1),
        (answer(200, b'{"a":1}', "text/html"), ("pet", {"a": 1}), 1),
        (answer(200, b"<p>", "text/html"), "<p>", 1),
        (answer(200, b"\0", "a/b"), b"\0", 1),
        (answer(200, b"{", "application/json"), "{", 1),
        (answer(200, b"", "application/json"), None, 1),
        (answer(200, b"[" * 200_000, "application/json"), "[" * 200_000, 1),
        (answer(204, b"", ""), None, 0),
        (answer(201, b"\1", "image/png"), b"\1", 0),
    ],
)
def test_success(
    send: Send, server: Loopback, reply: bytes, value: Any, mismatches: int
) -> None:
    server.reply(reply)
    of = operation("/", responses=PET)
    assert send(of) == value
    assert server.last.header("accept") == (
        "application/json, image/*;q=0.9, text/plain;q=0.8,"
        " application/problem+json;q=0.7"
    )
    if mismatches:
        with pytest.raises(errors.ResponseValidationError) as caught:
            send(of, strict_responses=True)
        assert caught.value.body == value and len(caught.value.mismatches) == mismatches
    else:
        assert send(of, strict_responses=True) == value


@pytest.mark.parametrize(
    ("responses", "reply", "value"),
    [
        (
            {"201": JsonResponse("Any", lambda d: ["it"])},
            answer(200),
            ["it"],
        ),
        ({"400": TextResponse("text/plain")}, answer(200, b"[1]"), [1]),
        ({"400": TextResponse("text/plain")}, answer(200, b"t", "text/x"), "t"),
        ({"400": TextResponse("text/plain")}, answer(200, b"t", ""), b"t"),
        ({"200": NoContent()}, answer(200, b"more"), None),
    ],
)
def test_undescribed_success(
    send: Send, server: Loopback, responses: Any, reply: bytes, value: Any
) -> None:
    server.reply(reply)
    assert send(operation("/", responses=responses)) == value
    with pytest.raises(errors.ResponseValidationError):
        send(operation("/", responses=responses), strict_responses=True)


def test_a_missing_content_type_is_the_described_one(
    send: Send, server: Loopback
) -> None:
    server.reply(answer(200, b"[1]", ""))
    assert send(operation("/"), strict_responses=True) == [1]


def test_head(send: Send, server: Loopback) -> None:
    server.reply(
        b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 5\r\n\r\n"
    )
    assert send(operation("/", "HEAD"), strict_responses=True) is None


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, errors.BadRequestError), (401, errors.AuthenticationError),
        (403, errors.PermissionDeniedError), (404, errors.NotFoundError),
        (409, errors.ConflictError), (422, errors.UnprocessableEntityError),
        (429, errors.RateLimitError), (500, errors.ServerError), (599, errors.ServerError),
        (304, errors.StatusError), (418, errors.StatusError),
    ],
)  # fmt: skip
def test_status_errors(send: Send, server: Loopback, status: int, kind: type) -> None:
    server.reply(answer(status, b"" if status == 304 else b"1", X_Id="7"))
    with pytest.raises(errors.StatusError) as caught:
        send(operation("/p?k=1", responses=PET))
    error = caught.value
    assert (
        type(error) is kind and error.status == status and error.headers["x-id"] == "7"
    )
    assert str(error) == f"status {status} from GET {server.url}/p"
    if status == 404:
        assert error.body == ("problem", 1)
    elif status != 304:
        assert error.body == ("default", 1)


def test_errors_survive_pickling(server: Loopback) -> None:
    server.reply(answer(404, b"[1]"))
    transport = Transport(server.url)
    with pytest.raises(errors.NotFoundError) as caught:
        transport.send(operation("/"))
    again = pickle.loads(pickle.dumps(caught.value))
    assert type(again) is errors.NotFoundError
    assert (again.status, again.body, str(again)) == (404, [1], str(caught.value))
    assert again.headers["content-type"] == "application/json"
    for error in (
        errors.RequestValidationError([Violation("/a", "type", "string", 1, "#/a")]),
        errors.ResponseValidationError([], 200, {}),
        errors.RequestTimeoutError("m"),
    ):
        assert str(pickle.loads(pickle.dumps(error))) == str(error)


# Retry and recording


def test_retry(send: Send, server: Loopback) -> None:
    quick = Retry(backoff=0.001)
    server.reply(answer(503), b"", answer(200, b"7"))
    assert send(operation("/"), retry=quick) == 7
    assert len(server.received) == 3
    server.reply(answer(503))
    with pytest.raises(errors.ServerError):
        send(operation("/"), retry=quick)
    assert len(server.received) == 6
    for method, options in (("POST", None), ("GET", RequestOptions(retry=0))):
        server.received.clear()
        with pytest.raises(errors.ServerError):
            send(operation("/", method), {}, None, options, retry=quick)
        assert len(server.received) == 1
    server.reply(b"")
    with pytest.raises(errors.TransportError):
        send(operation("/", "POST"), retry=quick)
    assert len(server.received) == 2
    server.reply(answer(429, Retry_After="0"), answer(200, b"8"))
    assert send(operation("/", "POST"), retry=quick) == 8


def test_retry_of_streams(send: Send, server: Loopback) -> None:
    quick = Retry(backoff=0.001)
    of = operation("/", "PUT", bodies=(RawBody("a/b"),))
    file = io.BytesIO(b"0123")
    file.seek(2)
    server.reply(answer(503), answer(200))
    send(of, {}, file, retry=quick)
    assert [request.body for request in server.received] == [b"23", b"23"]
    server.reply(answer(503), answer(200))
    with pytest.raises(errors.ServerError):
        send(of, {}, iter([b"a"]), retry=quick)


def test_recording(server: Loopback) -> None:
    of = operation(
        "/{P}", "POST", parameters=(parameter("P", "path"), parameter("C", "cookie")),
        bodies=(JsonBody("application/json"),), responses={"201": TextResponse("text/plain")},
        security=(("head", "query", "cookie", "bearer"),),
    )  # fmt: skip
    transport = Transport(server.url, credentials=KEYS, retry=Retry(backoff=0.001))
    server.reply(answer(429, Retry_After="0"), answer(200, b'{"a":1}', X_A="b"))
    elsewhere: list[Any] = []

    def other_thread() -> None:
        transport.send(*in_order(of, {"p": "2"}, {}))

    with transport.recording() as outer, Transport(server.url).recording() as foreign:
        with transport.recording() as inner:
            transport.send(*in_order(of, {"p": "1", "c": "v"}, {"k": 1}))
        thread = threading.Thread(target=other_thread)
        thread.start()
        thread.join()
        elsewhere.append(len(outer))
    transport.send(*in_order(of, {"p": "3"}, {}))
    assert outer == inner and foreign == [] and elsewhere == [2]
    first, second = inner
    assert (first.status, second.status) == (429, 200)
    assert second.request.method == "POST" and second.request.url == f"{server.url}/1"
    assert second.request.content == b'{"k":1}' and second.body == b'{"a":1}'
    assert second.request.headers["cookie"] == "C=v" and second.headers["x-a"] == "b"
    assert len(second.mismatches) == 2 and first.mismatches == ()
    assert "s3cret" not in repr(inner)


def test_recording_is_local_to_a_task(server: Loopback) -> None:
    async def main() -> None:
        transport = AsyncTransport(server.url)

        async def one(path: str) -> list[str]:
            with transport.recording() as exchanges:
                await transport.send(operation(path))
                await asyncio.sleep(0.01)
            return [exchange.request.url for exchange in exchanges]

        found = await asyncio.gather(one("/1"), one("/2"))
        assert found == [[f"{server.url}/1"], [f"{server.url}/2"]]
        await transport.close()

    asyncio.run(main())


def test_httpx2_is_imported_with_the_first_client() -> None:
    code = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "import runtime.transport, runtime.async_transport, runtime.bodies.multipart\n"
        "runtime.transport.Transport('http://a')\n"
        "assert not {'httpx2', 'anyio', 'ssl', 'email'} & set(sys.modules)\n"
    )
    templates = str(Path(errors.__file__).parents[1])
    subprocess.run([sys.executable, "-c", code, templates], check=True)
