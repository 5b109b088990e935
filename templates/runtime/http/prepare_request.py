"""From a call's arguments to a request, or to everything that is wrong with them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..core.check_results import REDACTED, Failure, Step, place_of, pointer
from ..core.percent import quote
from ..core.settled import settled
from ..core.unsendable import ENCODING_ERRORS, failure_of
from ..core.unset import UNSET
from ..errors import RequestValidationError
from ..json.plain import plain
from ..request.content import BodyWriter, Content
from ..request.header_fields import header_name, header_value
from ..request.parameters.base import Parameter
from ..request.prepared import PreparedRequest
from ..validation.violations import Refusal, Violations
from .operation import Operation
from .options import RequestOptions

__all__ = ["check_options", "prepare"]


def prepare(
    operation: Operation[Any],
    arguments: Sequence[object],
    body: object,
    options: RequestOptions | None,
    accept: str | None = None,
    content_type: str | None = None,
    adds_key: bool = True,
) -> PreparedRequest:
    """The request for a call.

    `arguments` are in the order of the operation's parameters; None and UNSET are left
    out. `accept` overrides the operation's media types. `content_type` is the media type
    of the body, None for the first one that accepts it. `adds_key`: whether an
    idempotency key of the options is a header.

    Raises RequestValidationError with every violation.
    """
    accept = accept or operation.accept
    request = PreparedRequest([(b"accept", accept.encode("ascii"))])
    values = [
        (parameter, plain(parameter.encode(value) if parameter.encode else value))
        for parameter, value in zip(operation.parameters, arguments)
        if value is not None and value is not UNSET
    ]
    is_checked = options is None or options.validate
    refusals: list[Refusal] = []
    if is_checked:
        values, refusals = _validated(operation, values)
    _write_parameters(operation, values, request, refusals)
    if options is not None and options.extra_query:
        pairs = options.extra_query.items()
        request.query += [f"{quote(name)}={quote(value)}" for name, value in pairs]
    if operation.body is not None:
        if options is not None and options.extra_body:
            members: Any = plain(body) or {}
            body = {**members, **options.extra_body}
        writer = operation.body if is_checked else operation.body.unchecked()
        _write_body(writer, body, content_type, operation, request, refusals)
    if options is not None and options.accept is not None:
        _write_headers({"accept": options.accept}, request, refusals)
    if options is not None:
        if options.idempotency_key is not None and adds_key:
            key = {"Idempotency-Key": options.idempotency_key}
            _write_headers(key, request, refusals)
        _write_headers(options.headers or {}, request, refusals)
    if refusals:
        raise RequestValidationError(Violations(refusals))
    return request


def check_options(options: object) -> None:
    """Raises RequestValidationError for anything but RequestOptions or None."""
    if options is not None and not isinstance(options, RequestOptions):
        failure: Failure = ((), "type", "RequestOptions", REDACTED, "", ())
        raise RequestValidationError(Violations([("request_options", [failure])]))


def _validated(
    operation: Operation[Any], values: list[tuple[Parameter, Any]]
) -> tuple[list[tuple[Parameter, Any]], list[Refusal]]:
    """The parameters as they are sent, and what their schemas refuse, each failure with
    its argument.
    """
    if operation.check is None:
        return values, []
    check = operation.check.check
    data: dict[str, dict[str, Any]] = {
        "path": {},
        "query": {},
        "header": {},
        "cookie": {},
        "querystring": {},
    }
    for parameter, value in values:
        data[parameter.location][parameter.name] = value
    try:
        found = check(data, operation.pointer)
        if not found:
            return values, []
        data, failures = settled(
            data, found, lambda data: check(data, operation.pointer)
        )
    except RecursionError as error:
        return values, [(None, [failure_of(error, None, operation.pointer)])]
    empty = {
        (parameter.location, parameter.name)
        for parameter, value in values
        if parameter.allow_empty and value == ""
    }
    refusals = [
        (_argument(operation, failure), [failure])
        for failure in failures
        if failure[0][:2] not in empty
    ]
    return [(one, data[one.location][one.name]) for one, _ in values], refusals


def _argument(operation: Operation[Any], failure: Failure) -> str | None:
    path, rule, expected, *_ = failure
    step: tuple[Step, ...] = (str(expected),) if rule == "required" else ()
    return operation.arguments.get(pointer((*path, *step)[:2]))


def _write_parameters(
    operation: Operation[Any],
    values: Sequence[tuple[Parameter, Any]],
    request: PreparedRequest,
    refusals: list[Refusal],
) -> None:
    faulty = {argument for argument, _ in refusals}
    for parameter, value in values:
        if parameter.argument in faulty:
            continue
        try:
            parameter.write(value, request)
        except ENCODING_ERRORS as error:
            path = (parameter.location, parameter.name)
            failure = failure_of(error, value, _schema_of(parameter, operation), *path)
            refusals.append((parameter.argument, [failure]))
            faulty.add(parameter.argument)
    for parameter in operation.parameters:
        if parameter.location == "path" and parameter.name not in request.segments:
            if parameter.argument not in faulty:
                refusals.append((parameter.argument, [_missing(parameter, operation)]))
    if not refusals:
        request.path = operation.template.fill(request.segments)
        request.query[:0] = operation.template.fill_query(request.segments)


def _schema_of(parameter: Parameter, operation: Operation[Any]) -> str:
    """The pointer of a parameter's schema; by default that of the operation."""
    places = operation.check.AT if operation.check is not None else ""
    name = f"{parameter.location}/{parameter.name}"
    return place_of(name, operation.pointer, places)


def _write_body(
    writer: BodyWriter,
    body: object,
    content_type: str | None,
    operation: Operation[Any],
    request: PreparedRequest,
    refusals: list[Refusal],
) -> None:
    schema = f"{operation.pointer}/requestBody"
    prepared = writer.write(None if body is UNSET else body, schema, content_type)
    if isinstance(prepared, Content):
        request.content = prepared
        value = prepared.content_type.encode("ascii")
        request.headers.append((b"content-type", value))
    elif prepared is not None:
        refusals.append(prepared)


def _write_headers(
    headers: Mapping[str, str], request: PreparedRequest, refusals: list[Refusal]
) -> None:
    """Add the caller's headers, which replace those of the same name."""
    own = {name.lower().encode("latin-1", "replace") for name in headers}
    request.headers = [pair for pair in request.headers if pair[0].lower() not in own]
    for name, value in headers.items():
        try:
            request.headers.append((header_name(name), header_value(value)))
        except ENCODING_ERRORS as error:
            failure = failure_of(error, REDACTED, "", "header", name)
            refusals.append(("request_options", [failure]))


def _missing(parameter: Parameter, operation: Operation[Any]) -> Failure:
    return (("path",), "required", parameter.name, None, operation.pointer, ())
