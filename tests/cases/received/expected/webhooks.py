"""What the server sends by itself: webhooks.

Each function takes the headers and the raw body of a request, as they came. With
`secret` (of Standard Webhooks, `whsec_...`; several while one replaces another) it
raises WebhookVerificationError unless the request is signed with it. What is not as
the document says is kept as it came; `validators` has functions that check it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .codecs import body as body_, pet_added, pet_removed_payload
from .runtime.json.decoding import decode_tagged
from .runtime.webhooks.payloads import JsonPayload, received

if TYPE_CHECKING:
    from . import models
    from .runtime.webhooks.verification import Headers, Secret


def unwrap_pet_added(
    headers: Headers, body: bytes | str, *, secret: Secret | None = None
) -> models.PetAdded:
    """A pet was added.

    Sent within a minute.

    Webhook `petAdded`, sent by `POST`.

    Without `secret` nothing is verified.
    """
    return received(headers, body, secret, JsonPayload(pet_added.decode))


def unwrap_removed(
    headers: Headers, body: bytes | str, *, secret: Secret | None = None
) -> models.PetRemovedPayload:
    """Webhook `petRemoved`, sent by `POST`.

    Deprecated.

    Without `secret` nothing is verified.
    """
    return received(headers, body, secret, JsonPayload(pet_removed_payload.decode))


def unwrap_any_other(
    headers: Headers, body: bytes | str, *, secret: Secret | None = None
) -> models.Body:
    """Webhook `any/other`, sent by `POST`.

    Without `secret` nothing is verified.
    """
    return received(
        headers, body, secret, JsonPayload(body_.decode, "application/vnd.pets+json")
    )


def unwrap(
    headers: Headers, body: bytes | str, *, secret: Secret | None = None
) -> models.PetAdded | models.PetRemovedPayload | models.Body:
    """Any of the webhooks: the body says which one it is.

    Without `secret` nothing is verified.
    """
    return received(
        headers,
        body,
        secret,
        JsonPayload(
            lambda data: decode_tagged(
                "type",
                {
                    "added": pet_added.decode,
                    "removed": pet_removed_payload.decode,
                    "sold": body_.decode,
                    "returned": body_.decode,
                },
                data,
            )
        ),
    )
