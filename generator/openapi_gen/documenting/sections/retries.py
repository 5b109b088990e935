"""When the client repeats a call, as its runtime does (`templates/runtime/http/retry.py`).

GET, and POST with an idempotency key    if the connection fails, and after some statuses
POST                                     if nothing was sent, and after a 429 that says when
"""

from __future__ import annotations

from ...model import Location, Operation, Ref, bare_type, fields_of
from ..context import Context
from ..text import Html

IDEMPOTENT = frozenset({"GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "QUERY"})
_FAILED = Html("the connection fails, or the status is 408, 429, 500, 502, 503 or 504")
_NOT_SENT = Html("nothing was sent, or the status is 429 with <code>Retry-After</code>")


def retries(operation: Operation, context: Context) -> Html:
    """The conditions, as sentences."""
    if operation.method in IDEMPOTENT:
        return Html("The client repeats the call, at most twice, if {}.").format(
            _FAILED
        )
    key = _key(operation, context)
    if key:
        text = Html(
            "The client repeats the call, at most twice. With <code>{}</code>, which stays"
            " the same, it does so if {}; without, if {}."
        )
        return text.format(key, _FAILED, _NOT_SENT)
    text = Html(
        "The client repeats the call, at most twice, if {}. With"
        " <code>RequestOptions(idempotency_key=...)</code> it also does so if {}."
    )
    return text.format(_NOT_SENT, _FAILED)


def _key(operation: Operation, context: Context) -> str:
    """The client's name of the parameter or field that is an idempotency key, if any."""
    arguments = context.names.arguments[operation.id]
    for parameter in operation.parameters:
        if parameter.location is Location.HEADER and _is_key(parameter.name):
            return arguments[parameter.location, parameter.name]
    for body in operation.bodies:
        model = bare_type(body.type, context.api.declarations)
        for field in fields_of(model, context.api.declarations):
            if isinstance(model, Ref) and _is_key(field.name):
                return f"body.{context.names.fields[model.id][field.name]}"
    return ""


def _is_key(name: str) -> bool:
    return name.replace("-", "").replace("_", "").lower() == "idempotencykey"
