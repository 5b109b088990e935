"""Changes of the requests that the server sends. Their bodies are received, as responses
are."""

from __future__ import annotations

from collections.abc import Iterator

from .change import Change, Document
from .matching import match_server_requests
from .pairs import Pairs, Use
from .typed import type_changes


def webhook_changes(pairs: Pairs) -> Iterator[Change]:
    """The changes of webhooks and callbacks."""
    old, new = pairs.old, pairs.new
    matched = match_server_requests(old.api.server_requests, new.api.server_requests)
    for before, after in matched:
        if before is None:
            assert after is not None
            subject = new.unwrapper(after)
            yield Change("webhook-added", subject, "is new", after.id)
        elif after is None:
            subject = old.unwrapper(before)
            message = "is removed"
            yield Change("webhook-removed", subject, message, before.id, Document.OLD)
        else:
            subject = new.unwrapper(after)
            if (was := old.unwrapper(before)) != subject:
                rule, what = "webhook-renamed", f"is now `{subject}`"
                yield Change(rule, was, what, after.id, new_name=subject)
            if before.bodies and after.bodies:
                yield from type_changes(
                    pairs,
                    before.bodies[0].type,
                    after.bodies[0].type,
                    Use.RECEIVED,
                    subject,
                    "the payload: ",
                    after.bodies[0].rules.id,
                )
