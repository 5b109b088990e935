"""Idempotency keys: with one, a server lets a request have its effect once, however often
it is sent.

A key is a header called `Idempotency-Key`, or a header parameter or a property of the
body that is so named in the document (`IdempotencyKey`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, cast
from uuid import uuid4

from ..core.unsendable import ENCODING_ERRORS, failure_of
from ..core.unset import UNSET
from ..errors import RequestValidationError
from ..json.wire_fields import WireField, wire_fields
from ..request.header_fields import header_value
from ..request.prepared import PreparedRequest
from ..validation.violations import Violations
from .operation import Operation, is_key

__all__ = ["has_key", "with_key"]

Prepare = Callable[[Sequence[object], object], PreparedRequest]
_FILLED = frozenset({"POST", "PATCH"})
_HEADER = b"Idempotency-Key"
_fields: dict[type[Any], WireField | None] = {}


def with_key(
    operation: Operation[Any],
    arguments: Sequence[object],
    body: object,
    given: str | None,
    prepare: Prepare,
) -> tuple[PreparedRequest, object]:
    """The request of `prepare` with a key, and its body: the key is the one that is `given`, or a new UUID where
    the document has an optional key that the caller leaves out, and a UUID is valid."""
    if given is not None:
        filled = _filled(operation, arguments, body, given)
        if filled is not None:
            return prepare(*filled), filled[1]
    request = prepare(arguments, body)
    if given is not None:
        own = [pair for pair in request.headers if pair[0].lower() != _HEADER.lower()]
        request.headers = [*own, (_HEADER, _value(given))]
    elif operation.method in _FILLED:
        filled = _filled(operation, arguments, body, None)
        if filled is not None and not has_key(request, body):
            try:
                return prepare(*filled), filled[1]
            except RequestValidationError:
                pass  # a UUID is not valid
    return request, body


def has_key(request: PreparedRequest, body: object) -> bool:
    """Whether a request has a key."""
    if any(is_key(name.decode("latin-1")) for name, _ in request.headers):
        return True
    if isinstance(body, Mapping):
        members = cast("Mapping[Any, Any]", body).items()
        return any(value and is_key(str(name)) for name, value in members)
    field = _field(body)
    return field is not None and not _is_missing(getattr(body, field.name))


def _filled(
    operation: Operation[Any],
    arguments: Sequence[object],
    body: object,
    key: str | None,
) -> tuple[Sequence[object], object] | None:
    """The arguments and the body with a key, if the document has one that is missing."""
    at = operation.key_at
    if at is not None:
        if not _is_missing(arguments[at]):
            return None
        return [*arguments[:at], key or uuid4(), *arguments[at + 1 :]], body
    field = _field(body)
    if field is None or not _is_missing(getattr(body, field.name)):
        return None
    if key is None and field.required:
        return None
    is_uuid = "UUID" in str(field.owner.__dataclass_fields__[field.name].type)
    made = key or (uuid4() if is_uuid else str(uuid4()))
    return arguments, replace(cast(Any, body), **{field.name: made})


def _field(body: object) -> WireField | None:
    """The field of a model that is a key."""
    cls = type(body)
    if cls not in _fields:
        known = hasattr(cls, "__dataclass_fields__") and hasattr(cls, "to_dict")
        fields = wire_fields(cls) if known else ()
        found = (field for field in fields if is_key(field.wire))
        _fields[cls] = next(found, None)
    return _fields[cls]


def _value(key: str) -> bytes:
    try:
        return header_value(key)
    except ENCODING_ERRORS as error:
        failure = failure_of(error, key, "", "header", "Idempotency-Key")
        refusal = ("request_options", [failure])
        raise RequestValidationError(Violations([refusal])) from None


def _is_missing(value: object) -> bool:
    return value is None or value is UNSET
