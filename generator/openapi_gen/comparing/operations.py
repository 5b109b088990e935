"""Changes of one operation: its name, its request line, and all of its parts."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Operation
from ..writing.naming.derived_methods import follow_key, pages_key
from .arguments import argument_changes
from .bodies import body_changes
from .change import Change, Document
from .matching import match_operations, request_line
from .pairs import Pairs
from .responses import response_changes
from .security import operation_server_changes, security_changes
from .side import Side


def operation_changes(pairs: Pairs) -> Iterator[Change]:
    """The changes of all operations."""
    old, new = pairs.old, pairs.new
    matched = match_operations(old.api.operations, new.api.operations)
    for operation in matched.removed:
        line = f"{operation.method} {operation.path}"
        message = f"is removed ({line})"
        subject = old.call(operation)
        yield Change("operation-removed", subject, message, operation.id, Document.OLD)
    for operation in matched.added:
        line = f"{operation.method} {operation.path}"
        yield Change(
            "operation-added", new.call(operation), f"is new ({line})", operation.id
        )
    for before, after in matched.both:
        yield from _of_operation(pairs, before, after)


def _of_operation(pairs: Pairs, old: Operation, new: Operation) -> Iterator[Change]:
    subject = pairs.new.call(new)
    was = pairs.old.call(old)
    if was != subject:
        rule, what = "operation-renamed", f"is now `{subject}`"
        yield Change(rule, was, what, new.id, new_name=subject)
    line, before = f"{new.method} {new.path}", f"{old.method} {old.path}"
    if request_line(old) != request_line(new):
        message = f"the request is now {line}, was {before}"
        yield Change("request-line-changed", subject, message, new.id)
    if new.deprecated and not old.deprecated:
        yield Change("operation-deprecated", subject, "is deprecated", new.id)
    if old.deprecated and not new.deprecated:
        message = "is no longer deprecated"
        yield Change("operation-not-deprecated", subject, message, new.id)
    yield from _methods(pairs, old, new, subject)
    yield from argument_changes(pairs, old, new, subject)
    yield from body_changes(pairs, old, new, subject)
    yield from response_changes(pairs, old, new, subject)
    yield from security_changes(old, new, pairs, subject)
    yield from operation_server_changes(old, new, subject)


def _methods(
    pairs: Pairs, old: Operation, new: Operation, subject: str
) -> Iterator[Change]:
    """The methods that an operation has besides its own."""
    before, after = _derived(pairs.old, old), _derived(pairs.new, new)
    for key in before.keys() - after.keys():
        message = f"the method `{before[key]}` is removed"
        yield Change("method-removed", subject, message, new.id)
    for key in after.keys() - before.keys():
        yield Change(
            "method-added", subject, f"the method `{after[key]}` is new", new.id
        )
    for key in before.keys() & after.keys():
        if before[key] != after[key]:
            message = f"the method `{before[key]}` is now `{after[key]}`"
            yield Change("operation-renamed", subject, message, new.id)


def _derived(side: Side, operation: Operation) -> dict[str, str]:
    names = side.names
    found: dict[str, str] = {}
    if operation.id in names.streams:
        found["stream"] = side.call(operation, names.streams[operation.id])
    if pages_key(operation) in names.derived:
        found["pages"] = side.call(operation, names.derived[pages_key(operation)])
    for link in operation.links:
        name = names.derived[follow_key(operation, link)]
        found[f"link {link.name}"] = side.call(operation, name)
    return found
