"""What the server sends by itself: webhooks.

Each function takes the headers and the raw body of a request, as they came. With
`secret` (of Standard Webhooks, `whsec_...`; several while one replaces another) it
raises WebhookVerificationError unless the request is signed with it. What is not as
the document says is kept as it came; `validators` has functions that check it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .codecs import job
from .runtime.webhooks.payloads import JsonPayload, received

if TYPE_CHECKING:
    from . import models
    from .runtime.webhooks.verification import Headers, Secret


def unwrap_job_finished(
    headers: Headers, body: bytes | str, *, secret: Secret | None = None
) -> models.Job:
    """A job of the account has finished

    Webhook `jobFinished`, sent by `POST`.

    Without `secret` nothing is verified.
    """
    return received(headers, body, secret, JsonPayload(job.decode))
