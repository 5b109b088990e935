"""Verification of webhooks by the signatures of Standard Webhooks 1.0.

The signed content is `<webhook-id>.<webhook-timestamp>.<body>`. `webhook-signature` has
one or more signatures `v1,<base64 of its HMAC-SHA256>`, separated by spaces. Svix, from
which the standard stems, names the headers `svix-id` and so on.
"""

from __future__ import annotations

import time
from base64 import b64decode
from collections.abc import Iterable, Sequence
from hmac import compare_digest, digest
from typing import Protocol, TypeAlias, cast

from ..errors import ApiError

__all__ = [
    "Headers",
    "Secret",
    "WebhookVerificationError",
    "encoded",
    "header",
    "keys_of",
    "verify",
]

_PREFIXES = ("webhook", "svix")  # of header names
TOLERANCE = 300  # seconds by which a timestamp may differ from the clock

Secret: TypeAlias = str | bytes | Sequence[str | bytes]
"""`whsec_...`, or the bytes of a key; several while one replaces another."""


class Headers(Protocol):
    """The headers of a request: a dict, or the object of a web framework."""

    def items(self) -> Iterable[tuple[str, str]]: ...


class WebhookVerificationError(ApiError):
    """The signature is missing, wrong or too old: do not trust the request."""


def verify(headers: Headers, body: bytes, secret: Secret) -> None:
    """Raises WebhookVerificationError unless one of the secrets has signed the
    request."""
    keys = keys_of(secret)
    named = (name for name in _PREFIXES if header(headers, f"{name}-id"))
    prefix = next(named, _PREFIXES[0])
    message_id = _required(headers, f"{prefix}-id")
    timestamp = _required(headers, f"{prefix}-timestamp")
    signatures = _required(headers, f"{prefix}-signature")
    _check_time(timestamp, f"{prefix}-timestamp")
    signed = encoded(f"{message_id}.{timestamp}.") + body
    given = list(_signatures(signatures))
    found = False
    for key in keys:
        expected = digest(key, signed, "sha256")
        for signature in given:
            found |= compare_digest(signature, expected)
    if not found:
        raise WebhookVerificationError("no signature matches the body and the secret")


def encoded(text: str) -> bytes:
    """The bytes of a text. Other halves of surrogate pairs than those that stand for
    bytes (PEP 383) are not UTF-8, so no signature and no parser accepts them."""
    try:
        return text.encode(errors="surrogateescape")
    except UnicodeEncodeError:
        return text.encode(errors="surrogatepass")


def header(headers: Headers, name: str) -> str:
    """The value of a header, whatever its case; empty if it is missing or no string."""
    for key, value in cast("Iterable[tuple[object, object]]", headers.items()):
        if isinstance(key, str) and key.lower() == name:
            return value if isinstance(value, str) else ""
    return ""


def _required(headers: Headers, name: str) -> str:
    value = header(headers, name)
    if not value:
        raise WebhookVerificationError(f"the header {name} is missing")
    return value


def _check_time(timestamp: str, name: str) -> None:
    if not (timestamp.isascii() and timestamp.isdigit() and len(timestamp) < 16):
        raise WebhookVerificationError(f"{name} is not a number of seconds")
    late = time.time() - int(timestamp)
    if abs(late) > TOLERANCE:
        when = "old" if late > 0 else "far in the future"
        raise WebhookVerificationError(f"{name} is too {when}")


def _signatures(text: str) -> Iterable[bytes]:
    """The symmetric signatures (`v1`); other versions use other keys."""
    for part in text.split():
        version, _, signature = part.partition(",")
        if version == "v1":
            try:
                yield _base64(signature)
            except ValueError:
                continue


def keys_of(secret: Secret) -> list[bytes]:
    """The keys. An empty key is refused: anybody could sign with it."""
    several = [secret] if isinstance(secret, (str, bytes)) else list(secret)
    keys = [each if isinstance(each, bytes) else _key(each) for each in several]
    if not keys or not all(keys):
        raise WebhookVerificationError("the secret is empty: nothing can be verified")
    return keys


def _key(secret: str) -> bytes:
    try:
        return _base64(secret.strip().removeprefix("whsec_"))
    except ValueError:
        raise WebhookVerificationError(
            "the secret is not base64; give bytes if it is the key itself"
        ) from None


def _base64(text: str) -> bytes:
    """Decode base64, padded or not."""
    return b64decode(
        text.rstrip("=") + "=" * (-len(text.rstrip("=")) % 4), validate=True
    )
