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

from ..core.unset import UNSET
from ..errors import RequestValidationError
from ..json.wire_fields import WireField, wire_fields
from .prepared import PreparedRequest, is_key

__all__ = ["with_key"]

Prepare = Callable[..., PreparedRequest]
"""A request of arguments and a body; and whether the caller's key is a header."""
_FILLED = frozenset({"POST", "PATCH"})
_fields: dict[type[Any], WireField | None] = {}


def with_key(
    operation: Any,
    arguments: Sequence[object],
    body: object,
    given: str | None,
    prepare: Prepare,
) -> PreparedRequest:
    """The request of `prepare` with a key: the one that is `given`, or a new UUID where
    the document has an optional key that the caller leaves out, and a UUID is valid."""
    filled = _filled(operation, arguments, body, given)
    if filled is not None and given is not None:
        return _marked(prepare(*filled, False), filled[1])
    request = _marked(prepare(arguments, body), body)
    if filled is not None and operation.method in _FILLED and not request.has_key():
        try:
            return _marked(prepare(*filled), filled[1])
        except RequestValidationError:
            pass  # a UUID is not valid
    return request


def _marked(request: PreparedRequest, body: object) -> PreparedRequest:
    """The request, which then knows whether it has a key."""
    request.has_key = lambda: _has_key(request, body)
    return request


def _has_key(request: PreparedRequest, body: object) -> bool:
    if isinstance(body, Mapping):
        members = cast("Mapping[object, object]", body).items()
        in_body = any(value and is_key(str(name)) for name, value in members)
    else:
        field = _field(body)
        in_body = field is not None and not _is_missing(getattr(body, field.name))
    names = (name.decode("latin-1") for name, _ in request.headers)
    return in_body or any(map(is_key, names))


def _filled(
    operation: Any, arguments: Sequence[object], body: object, key: str | None
) -> tuple[Sequence[object], object] | None:
    """The arguments and the body with a key, if the document has one that is missing."""
    for at, parameter in enumerate(operation.parameters):
        if parameter.location == "header" and is_key(parameter.name):
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


def _is_missing(value: object) -> bool:
    return value is None or value is UNSET
