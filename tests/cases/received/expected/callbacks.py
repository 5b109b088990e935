"""What the server sends after an operation: callbacks.

Each function takes the headers and the raw body of a request, as they came. With
`secret` (of Standard Webhooks, `whsec_...`; several while one replaces another) it
raises WebhookVerificationError unless the request is signed with it. What is not as
the document says is kept as it came; `validators` has functions that check it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .codecs import create_stream_on_message_payload, pet
from .runtime.json.decoding import each
from .runtime.webhooks.forms import FormPayload, boolean, json, many, number, text
from .runtime.webhooks.payloads import (
    BytesPayload,
    JsonPayload,
    NoPayload,
    TextPayload,
    received,
)

if TYPE_CHECKING:
    from . import models
    from .runtime.webhooks.verification import Headers, Secret


def unwrap_create_stream_on_message_get(
    headers: Headers, body: bytes | str, *, secret: Secret | None = None
) -> None:
    """Asks whether anybody listens.

    Callback `onMessage` of `createStream`, sent by `GET` to `{$request.body#/url}`.

    Without `secret` nothing is verified.
    """
    return received(headers, body, secret, NoPayload())


def unwrap_create_stream_on_message_put(
    headers: Headers, body: bytes | str, *, secret: Secret | None = None
) -> str:
    """Callback `onMessage` of `createStream`, sent by `PUT` to `{$request.body#/url}`.

    Without `secret` nothing is verified.
    """
    return received(headers, body, secret, TextPayload("text/plain"))


def unwrap_create_stream_on_message_2539f6(
    headers: Headers, body: bytes | str, *, secret: Secret | None = None
) -> models.CreateStreamOnMessagePayload:
    """A message was sent.

    Callback `onMessage` of `createStream`, sent by `POST` to `{$request.body#/url}`.

    Without `secret` nothing is verified.
    """
    return received(
        headers,
        body,
        secret,
        FormPayload(
            create_stream_on_message_payload.decode,
            {
                "NumSegments": number,
                "Delivered": boolean,
                "Price": number,
                "Tags": many(text),
                "Codes": many(number),
                "Meta": json,
            },
        ),
    )


def unwrap_create_stream_on_message_e2344f(
    headers: Headers, body: bytes | str, *, secret: Secret | None = None
) -> bytes:
    """Callback `onMessage` of `createStream`, sent by `POST` to
    `{$request.body#/url}/again`.

    Without `secret` nothing is verified.
    """
    return received(headers, body, secret, BytesPayload("application/xml"))


def unwrap_create_stream_ended(
    headers: Headers, body: bytes | str, *, secret: Secret | None = None
) -> list[models.Pet] | bytes:
    """Callback `ended` of `createStream`, sent by `POST` to
    `{$request.body#/url}/ended`.

    Without `secret` nothing is verified.
    """
    return received(
        headers,
        body,
        secret,
        JsonPayload(each(pet.decode)),
        BytesPayload("application/pdf"),
    )
