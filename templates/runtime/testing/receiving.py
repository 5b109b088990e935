"""From a request to a call: its arguments and body, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import httpx2

from ..core.check_results import Failure
from ..errors import RequestValidationError
from ..json.annotations import Anything
from ..json.building import decode_as
from ..validation.violations import Violations
from .bodies import read_body
from .calls import Call
from .methods import Described
from .parameters import Places, read_parameters
from .values import can_be_left_out

__all__ = ["received"]

_ANYTHING = Anything()


def received(
    described: Described, request: httpx2.Request, values: Mapping[str, str]
) -> tuple[Call[Any], list[str]]:
    """The call, and what the package's validators say of it.

    `values` are those of the path template, still encoded.
    """
    operation, types = described.operation, described.types
    places = Places(
        values,
        request.url.query.decode("ascii"),
        request.headers,
        request.headers.get("cookie", ""),
    )
    data: dict[str, Any] = read_parameters(operation, types, places)
    arguments = {
        one.argument: decode_as(types.get(one.argument, _ANYTHING), value)
        for one in operation.parameters
        if (value := data[one.location].get(one.name, _ANYTHING)) is not _ANYTHING
    }
    wrong = _refused(described, data)
    body: Any = None
    if operation.body is not None:
        content_type = request.headers.get("content-type", "")
        try:
            data["body"], body = read_body(
                operation.body, content_type, request.content, described.body_type
            )
        except RequestValidationError as error:
            wrong += map(str, error.violations)
        except (ValueError, RecursionError) as error:
            wrong.append(f"body: {error}")
    call = Call(
        method=request.method,
        url=str(request.url),
        headers=request.headers,
        content=request.content,
        arguments=arguments,
        body=body,
        data=data,
    )
    return call, wrong


def _refused(described: Described, data: dict[str, Any]) -> list[str]:
    """What the validator of the parameters says."""
    operation = described.operation
    if operation.check is None:
        return []
    found = operation.check.check(data, operation.pointer) or ()
    failures = [one for one in found if not _is_lost(one, described)]
    return list(map(str, Violations([(None, failures)])))


def _is_lost(failure: Failure, described: Described) -> bool:
    """Whether a URL does not say what the validator has to know: the type of a value
    that can have any, or a value that is sent as nothing."""
    path, rule, expected, *_ = failure
    is_missing = rule == "required" and len(path) == 1
    place = (path[0], expected if is_missing else path[1] if len(path) > 1 else None)
    for one in described.operation.parameters:
        if (one.location, one.name) == place:
            type_ = described.types.get(one.argument, _ANYTHING)
            return can_be_left_out(type_) if is_missing else type_ == _ANYTHING
    return False
