"""The bytes of requests over a socket, sync and async."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import httpx2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from runtime import errors
from runtime.auth.credentials import Credentials
from runtime.auth.security import Basic, Bearer
from runtime.core.check_results import Failure
from runtime.core.unset import UNSET
from runtime.http.operation import Operation
from runtime.http.options import RequestOptions
from runtime.http.transport import Transport
from runtime.request.bodies.form import FormBody
from runtime.request.bodies.json import JsonBody
from runtime.request.bodies.multipart import MultipartBody
from runtime.request.bodies.raw import RawBody
from runtime.request.bodies.request_body import RequestBody
from runtime.request.parameters.cookie import CookieParameter
from runtime.request.parameters.header import HeaderParameter
from runtime.request.parameters.path import PathParameter
from runtime.request.parameters.query import QueryParameter
from runtime.request.styles.deep_object import DEEP_OBJECT
from runtime.request.styles.label import LABEL
from runtime.request.styles.matrix import MATRIX
from runtime.response.responses import JsonResponse, NoContent
from tests.support.loopback import Loopback, answer
from tests.support.transport_calls import Send, operation, parameter, send_by

CREATE = operation(
    "/2010-04-01/Accounts/{AccountSid}/Calls/{CallSid}/Payments.json",
    "POST",
    parameters=(
        PathParameter("AccountSid", "account_sid"),
        PathParameter("CallSid", "call_sid"),
    ),
    body=RequestBody(FormBody(), required=True),
    responses={"201": JsonResponse()},
    security=(("accountSid_authToken",),),
)


def test_form_request(send: Send, server: Loopback) -> None:
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
        credentials=Credentials(
            {"accountSid_authToken": Basic(("AC1", "token")), "other": Bearer(None)}
        ),
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


def test_values_are_encoded_exactly_once(send: Send, server: Loopback) -> None:
    everything = (
        "".join(map(chr, range(0x20, 0x7F))) + "\u00e9\u20ac\U0001f600\r\n\0%2E%2e%2F"
    )
    of = operation(
        "/a b/{P};v=1/x:y@z/%7e'|/{L}/{M}",
        parameters=(
            parameter("P", "path"),
            parameter("L", "path", style=LABEL, explode=True),
            parameter("M", "path", style=MATRIX),
            parameter("Q", "query"),
            parameter("R", "query", allow_reserved=True),
            parameter("D", "query", style=DEEP_OBJECT),
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
        send_by(transport, of, {"x": text})
    except errors.RequestValidationError as error:
        assert text in ("", ".", "..")
        (violation,) = error.violations
        assert (violation.pointer, violation.rule) == ("/path/x", "path")
    else:
        assert server.last.target.count("/") == 4 and "?" not in server.last.target
        assert httpx2.URL(server.last.target).path == f"/a/{text}/b/{text}.json"


TRANSPORTS: dict[str, Transport] = {}


def test_none_and_unset_are_left_out(send: Send, server: Loopback) -> None:
    locations = ("query", "header", "cookie")
    of = operation(
        "/?fixed=1#part", parameters=[parameter(f"{x}X", x) for x in locations]
    )
    send(of, {"queryx": None, "headerx": UNSET})
    assert server.last.target == "/?fixed=1"
    assert server.last.header("cookie") is None


def test_all_faults_of_a_request_are_reported_at_once(
    send: Send, server: Loopback
) -> None:
    def check(data: Any, place: str) -> list[Failure]:
        assert place == of.pointer
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
        check=SimpleNamespace(AT="", check=check),
        parameters=(
            PathParameter("a/b", "a_b"),
            PathParameter("missing", "missing"),
            QueryParameter("n", "n_"),
            HeaderParameter("h", "h_"),
            CookieParameter("c", "c_"),
        ),
        body=RequestBody(
            FormBody(check=lambda data: [(("K",), "required", "K", data, "#/K", ())])
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


def test_optional_and_required_bodies(send: Send, server: Loopback) -> None:
    optional = operation("/", "POST", body=RequestBody(JsonBody("application/json")))
    send(optional, {}, None)
    assert server.last.header("content-type") is None and server.last.body == b""
    body = RequestBody(JsonBody("application/json"), required=True)
    required = replace(optional, body=body)
    with pytest.raises(errors.RequestValidationError) as caught:
        send(required, {}, UNSET)
    assert [(v.argument, v.rule) for v in caught.value.violations] == [
        ("body", "required")
    ]


def test_streamed_bodies(send: Send, server: Loopback, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"x" * 200_000)
    of = operation("/", "POST", body=RequestBody(RawBody("application/octet-stream")))
    send(of, {}, path)
    assert server.last.header("content-length") == "200000"
    assert server.last.header("transfer-encoding") is None
    assert len(server.last.body) == 200_000
    send(of, {}, iter([b"a", b"b"]))
    assert (
        server.last.header("transfer-encoding") == "chunked"
        and server.last.body == b"ab"
    )
    form = operation("/", "POST", body=RequestBody(MultipartBody()))
    send(form, {}, {"f": io.BytesIO(b"content"), "n": 1})
    assert server.last.header("content-length") == str(len(server.last.body))
    assert b"\r\n\r\ncontent\r\n" in server.last.body


def test_a_header_name_with_a_line_break_is_rejected(
    send: Send, server: Loopback
) -> None:
    options = RequestOptions(headers={"X-A\r\nX-B": "c"})
    with pytest.raises(errors.RequestValidationError) as caught:
        send(Operation("GET", "/a", {"200": NoContent()}), {}, None, options)
    assert caught.value.violations[0].argument == "request_options"
    assert server.received == []


def test_headers_of_the_options_take_precedence(send: Send, server: Loopback) -> None:
    of = operation("/", parameters=(parameter("X-P", "header"),), security=(("k",),))
    options = RequestOptions(
        headers={"x-p": "own", "ACCEPT": "a/b", "authorization": "mine"}
    )
    send(
        of, {"x-p": "given"}, None, options, credentials=Credentials({"k": Bearer("t")})
    )
    assert server.last.header("x-p") == "own"
    assert server.last.header("accept") == "a/b"
    assert server.last.header("authorization") == "mine"
    assert "mine" not in repr(options)


def test_headers_cookies_and_params_of_the_http_client_are_sent(
    server: Loopback,
) -> None:
    client = httpx2.Client(
        headers={"x-own": "1"}, cookies={"jar": "2"}, params={"q": "a b"}
    )
    of = operation("/", parameters=(parameter("Q", "query"), parameter("C", "cookie")))
    with client:
        transport = Transport(server.url, http_client=client)
        send_by(transport, of, {"q": "'", "c": "3"})
    assert server.last.header("x-own") == "1"
    assert server.last.header("cookie") == "C=3; jar=2"
    assert server.last.target == "/?Q=%27&q=a+b"
