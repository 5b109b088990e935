"""Signatures of Standard Webhooks: the specification's own vector, and what must fail."""

from __future__ import annotations

import time
from base64 import b64decode, b64encode
from collections.abc import Mapping
from email.message import Message
from hashlib import sha256
from hmac import new as hmac

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime.errors import ApiError
from runtime.webhooks import verification
from runtime.webhooks.verification import Secret, WebhookVerificationError, verify

# The vector that the specification's reference libraries are tested with.
SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
ID = "msg_p5jXN8AQM9LWM0D4loKWxJek"
TIME = 1614265330
BODY = b'{"test": 2432232314}'
SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
KEY = b64decode(SECRET.removeprefix("whsec_"))
HEADERS = {
    "webhook-id": ID,
    "webhook-timestamp": str(TIME),
    "webhook-signature": SIGNATURE,
}


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Set the clock to the time of the vector."""
    set_clock(monkeypatch, TIME)


def set_clock(monkeypatch: pytest.MonkeyPatch, now: float) -> None:
    monkeypatch.setattr(verification.time, "time", lambda: now)


def signed(key: bytes, body: bytes = BODY, at: str = str(TIME)) -> str:
    """A signature by the specification, independent of the code under test."""
    content = b".".join([ID.encode(), at.encode(), body])
    return f"v1,{b64encode(hmac(key, content, sha256).digest()).decode()}"


def reason(
    headers: Mapping[str, str], body: bytes = BODY, secret: Secret = SECRET
) -> str:
    with pytest.raises(WebhookVerificationError) as caught:
        verify(headers, body, secret)
    assert isinstance(caught.value, ApiError)
    assert "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw" not in repr(caught.value)
    return str(caught.value)


def test_the_vector_of_the_specification() -> None:
    verify(HEADERS, BODY, SECRET)
    assert signed(KEY) == SIGNATURE


@pytest.mark.parametrize(
    "secret",
    [
        SECRET.removeprefix("whsec_"),
        KEY,
        [SECRET],
        (b"another", SECRET),
        [SECRET, "whsec_bmV3"],
        f" {SECRET}\n",
    ],
)
def test_a_secret_is_a_string_or_a_key_or_several(secret: Secret) -> None:
    verify(HEADERS, BODY, secret)


def test_base64_may_lack_its_padding() -> None:
    verify({**HEADERS, "webhook-signature": SIGNATURE.rstrip("=")}, BODY, SECRET)
    padded = f"whsec_{b64encode(b'four').decode()}"
    assert padded.endswith("==")
    headers = {**HEADERS, "webhook-signature": signed(b"four")}
    verify(headers, BODY, padded)
    verify(headers, BODY, padded.rstrip("="))


@pytest.mark.parametrize(
    "signatures",
    [
        f"v1,bm9wZQ== {SIGNATURE}",
        f"{SIGNATURE} v1,bm9wZQ==",
        f"v1a,bm9wZQ== {SIGNATURE} v2,xyz",
        f"v1,%%% {SIGNATURE}",
    ],
)
def test_one_of_several_signatures_is_enough(signatures: str) -> None:
    verify({**HEADERS, "webhook-signature": signatures}, BODY, SECRET)


def test_headers_are_found_in_any_case() -> None:
    verify({name.title(): value for name, value in HEADERS.items()}, BODY, SECRET)
    message = Message()
    for name, value in HEADERS.items():
        message[name.upper()] = value
    verify(message, BODY, SECRET)


SVIX = {name.replace("webhook", "Svix"): value for name, value in HEADERS.items()}


def test_svix_headers_are_accepted() -> None:
    verify(SVIX, BODY, SECRET)
    assert reason(SVIX, b"") == "no signature matches the body and the secret"
    assert reason({**SVIX, "Svix-timestamp": "1"}) == "svix-timestamp is too old"
    others = {key: value for key, value in SVIX.items() if key != "Svix-signature"}
    assert reason(others) == "the header svix-signature is missing"
    mixed = {**others, "webhook-signature": SIGNATURE}
    assert reason(mixed) == "the header svix-signature is missing"


@pytest.mark.parametrize("name", list(HEADERS))
def test_each_header_is_required(name: str) -> None:
    others = {key: value for key, value in HEADERS.items() if key != name}
    assert reason(others) == f"the header {name} is missing"
    assert reason({**others, name: ""}) == f"the header {name} is missing"


@pytest.mark.parametrize(
    "signature",
    [
        "v1,",
        "v1",
        "v1,bm9wZQ==",
        SIGNATURE.replace("v1,", "v2,"),
        SIGNATURE.replace("v1,", "v1a,"),
        SIGNATURE.removeprefix("v1,"),
        SIGNATURE.replace("g0", "g1"),
        SIGNATURE[:-5],
        "v1,ü",
    ],
)
def test_a_wrong_signature_is_refused(signature: str) -> None:
    found = reason({**HEADERS, "webhook-signature": signature})
    assert found == "no signature matches the body and the secret"


@pytest.mark.parametrize(
    ("changed", "body"),
    [
        ({"webhook-id": "msg_other"}, BODY),
        ({"webhook-timestamp": str(TIME + 1)}, BODY),
        ({}, BODY.replace(b" ", b"")),
        ({}, b""),
    ],
)
def test_everything_that_is_signed_is_verified(
    changed: dict[str, str], body: bytes
) -> None:
    found = reason({**HEADERS, **changed}, body)
    assert found == "no signature matches the body and the secret"


@pytest.mark.parametrize(
    ("now", "word"),
    [(TIME + 301, "old"), (TIME - 301, "future"), (TIME + 10**9, "old")],
)
def test_a_timestamp_out_of_tolerance_is_refused(
    monkeypatch: pytest.MonkeyPatch, now: int, word: str
) -> None:
    set_clock(monkeypatch, now)
    assert word in reason(HEADERS)


@pytest.mark.parametrize("now", [TIME + 300, TIME - 300])
def test_a_timestamp_in_tolerance_is_accepted(
    monkeypatch: pytest.MonkeyPatch, now: int
) -> None:
    set_clock(monkeypatch, now)
    verify(HEADERS, BODY, SECRET)


@pytest.mark.parametrize(
    "at", ["", "now", "1614265330.0", "-1", "+1614265330", "١٦١٤٢٦٥٣٣٠", "9" * 5000]
)
def test_a_timestamp_is_a_number_of_seconds(at: str) -> None:
    headers = {**HEADERS, "webhook-timestamp": at}
    headers["webhook-signature"] = signed(KEY, at=at)
    assert "webhook-timestamp" in reason(headers)


@pytest.mark.parametrize("secret", ["", "whsec_", b"", [], [""], [SECRET, ""]])
def test_an_empty_secret_verifies_nothing(secret: Secret) -> None:
    headers = {**HEADERS, "webhook-signature": signed(b"")}
    assert "empty" in reason(headers, secret=secret)


@pytest.mark.parametrize("secret", ["whsec_%", "not base64!", "whsec_a"])
def test_a_secret_that_is_not_base64_is_reported(secret: str) -> None:
    assert "base64" in reason(HEADERS, secret=secret)


@given(st.binary(), st.binary(min_size=1, max_size=64))
def test_only_signed_requests_are_accepted(body: bytes, key: bytes) -> None:
    now = str(int(time.time()))
    secret = f"whsec_{b64encode(key).decode()}"
    headers = {**HEADERS, "webhook-timestamp": now}
    headers["webhook-signature"] = signed(key, body, now)
    verify(headers, body, secret)
    with pytest.raises(WebhookVerificationError):
        verify(headers, body + b"x", secret)


ODD = [None, 1, b"bytes", ["a"], "", "\ud800", "\udcff", "\0", "v1,\udfff", "\xe9" * 9]


@pytest.mark.parametrize("value", ODD, ids=repr)
@pytest.mark.parametrize("name", [*HEADERS, "other", 1, None, b"webhook-id"])
def test_headers_of_any_kind(name: object, value: object) -> None:
    headers: dict[object, object] = {**HEADERS, name: value}
    if name in HEADERS:
        with pytest.raises(WebhookVerificationError):
            verify(headers, BODY, SECRET)  # type: ignore[arg-type]
    else:
        verify(headers, BODY, SECRET)  # type: ignore[arg-type]


def test_half_a_surrogate_pair_is_no_byte() -> None:
    assert verification.encoded("a\udcffb") == b"a\xffb"
    with pytest.raises(UnicodeDecodeError):
        verification.encoded("\ud800").decode()
