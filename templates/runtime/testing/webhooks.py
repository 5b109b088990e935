"""Requests of the server, to be given to the code that receives them."""

from __future__ import annotations

import time
from base64 import b64encode
from collections.abc import Callable, Mapping, Sequence
from hmac import digest
from typing import Any, Generic, NamedTuple, TypeVar, cast
from urllib.parse import urlencode

from ..conversion import to_dict
from ..core.json_text import compact_text
from ..core.media_types import essence
from ..core.numbers import with_digits
from ..webhooks.verification import keys_of
from .documents import document

__all__ = ["SentRequest", "Webhook"]

R = TypeVar("R")


class SentRequest(NamedTuple):
    """A request of the server: the arguments of the function that reads it."""

    headers: dict[str, str]
    body: bytes


class Webhook(Generic[R]):
    """Makes the requests of one webhook, whose payload is an `R`."""

    def __init__(self, unwrap: Callable[[], Callable[..., R]]) -> None:
        self._unwrap = unwrap
        self._package = ""
        self._name = ""

    def __set_name__(self, owner: type[Any], name: str) -> None:
        self._package, self._name = owner.__module__, f"{owner.__name__}.{name}"

    def __call__(
        self,
        payload: R | None = None,
        *,
        secret: str | bytes | None = None,
        message_id: str = "msg_1",
        timestamp: float | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> SentRequest:
        """The headers and the body of a request, signed if there is a secret.

        payload: by default the document's example, or one made from its schema.
        timestamp: seconds since 1970; by default the time now.
        """
        known = document(self._package)
        found = known["webhooks"][self._name]
        example = known["values"][found["data"]] if "data" in found else None
        data = example if payload is None else _data(payload)
        body = _body(found["media_type"], data)
        own = {"content-type": found["media_type"]} if found["media_type"] else {}
        if secret is not None:
            seconds = str(int(time.time() if timestamp is None else timestamp))
            signed = f"{message_id}.{seconds}.".encode() + body
            signature = b64encode(digest(keys_of(secret)[0], signed, "sha256")).decode()
            own |= {
                "webhook-id": message_id,
                "webhook-timestamp": seconds,
                "webhook-signature": f"v1,{signature}",
            }
        return SentRequest({**own, **(headers or {})}, body)


def _data(payload: Any) -> Any:
    return payload if isinstance(payload, (bytes, bytearray)) else to_dict(payload)


def _body(media_type: str, data: Any) -> bytes:
    if isinstance(data, (bytes, bytearray)):
        return bytes(data)
    if essence(media_type) == "application/x-www-form-urlencoded":
        return urlencode(_pairs(data), doseq=True).encode()
    if data is None and not media_type:
        return b""
    if isinstance(data, str) and media_type.startswith("text/"):
        return data.encode()
    return compact_text(with_digits(data)).encode()


def _pairs(data: Any) -> dict[str, Any]:
    """The properties of a form: an array is a value for each item."""
    members: Mapping[str, Any] = data
    return {name: _texts(value) for name, value in members.items()}


def _texts(value: Any) -> Any:
    if isinstance(value, list):
        return [_text(item) for item in cast("Sequence[Any]", value)]
    return _text(value)


def _text(value: Any) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else compact_text(value)
