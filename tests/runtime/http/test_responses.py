"""The outcome of a response: a value, mismatches, or an error with its status."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

from runtime import errors
from runtime.http.transport import Transport
from runtime.response.responses import JsonResponse, NoContent, TextResponse
from runtime.validation.violations import Violation
from tests.support.loopback import Loopback, answer
from tests.support.transport_calls import PET, Send, operation


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
        (answer(200, b"", "application/json"), None, 1),
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
def test_success_that_the_document_does_not_describe(
    send: Send, server: Loopback, responses: Any, reply: bytes, value: Any
) -> None:
    server.reply(reply)
    assert send(operation("/", responses=responses)) == value
    with pytest.raises(errors.ResponseValidationError):
        send(operation("/", responses=responses), strict_responses=True)


def test_a_missing_content_type_is_that_of_the_document(
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
    said = "" if status == 304 else ": 1"
    assert str(error) == f"status {status} from GET {server.url}/p{said}"
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
