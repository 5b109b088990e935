"""Changes of what a call returns, and of the responses that it does not return."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Field, Id, ObjectDeclaration, Operation, Response
from ..writing.result_types import result_type, sequences_of
from .change import Change, Document
from .pairs import Pairs, Use
from .side import Side
from .typed import type_changes


def response_changes(
    pairs: Pairs, old: Operation, new: Operation, subject: str
) -> Iterator[Change]:
    """The changes of the result, of streams, of headers, and of statuses."""
    place = new.returned[0].rules.id if new.returned else new.id
    yield from type_changes(
        pairs,
        result_type(old),
        result_type(new),
        Use.RECEIVED,
        subject,
        "the result: ",
        place,
    )
    yield from _streams(pairs, old, new, subject)
    yield from _headers(pairs, old, new, subject)
    yield from _statuses(old, new, subject)
    yield from _media_types(old, new, subject)
    yield from _errors(pairs, old, new, subject)


def _streams(
    pairs: Pairs, old: Operation, new: Operation, subject: str
) -> Iterator[Change]:
    before, after = sequences_of([old]), sequences_of([new])
    if before and after:
        yield from type_changes(
            pairs,
            before[0].type,
            after[0].type,
            Use.RECEIVED,
            subject,
            "the items of the stream: ",
            after[0].rules.id,
        )


def _headers(
    pairs: Pairs, old: Operation, new: Operation, subject: str
) -> Iterator[Change]:
    before = {} if old.headers is None else _fields(pairs.old, old.headers.id)
    after = {} if new.headers is None else _fields(pairs.new, new.headers.id)
    for name in before.keys() - after.keys():
        message = f"response header {name} is removed"
        place = before[name].id
        yield Change("response-header-removed", subject, message, place, Document.OLD)
    for name, field in after.items():
        if name not in before:
            message = f"response header {name} is new"
            yield Change("response-header-added", subject, message, field.id)
            continue
        yield from type_changes(
            pairs,
            before[name].type,
            field.type,
            Use.RECEIVED,
            subject,
            f"response header {name}: ",
            field.id,
        )


def _fields(side: Side, id_: Id) -> dict[str, Field]:
    declaration = side.declaration(id_)
    assert isinstance(declaration, ObjectDeclaration)
    return {field.name.lower(): field for field in declaration.fields}


def _statuses(old: Operation, new: Operation, subject: str) -> Iterator[Change]:
    before = {one.status: one for one in old.responses}
    after = {one.status: one for one in new.responses}
    for status in before.keys() - after.keys():
        message = f"response {status} is removed"
        place = before[status].rules.id
        yield Change("response-status-removed", subject, message, place, Document.OLD)
    for status in after.keys() - before.keys():
        message = f"response {status} is new"
        place = after[status].rules.id
        yield Change("response-status-added", subject, message, place)


def _media_types(old: Operation, new: Operation, subject: str) -> Iterator[Change]:
    before = {(one.status, one.media_type) for one in old.responses}
    after = {(one.status, one.media_type): one for one in new.responses}
    statuses = {status for status, _ in before} & {status for status, _ in after}
    for status, media_type in sorted(before - after.keys()):
        if status in statuses and media_type:
            message = f"response {status} has no {media_type}"
            yield Change("response-media-type-removed", subject, message, new.id)
    for (status, media_type), one in after.items():
        if (status, media_type) not in before and status in statuses and media_type:
            message = f"response {status} has {media_type}, too"
            yield Change("response-media-type-added", subject, message, one.rules.id)


def _errors(
    pairs: Pairs, old: Operation, new: Operation, subject: str
) -> Iterator[Change]:
    """The bodies of errors, which exceptions hold."""
    before = {(one.status, one.media_type): one for one in _failures(old)}
    for one in _failures(new):
        other = before.get((one.status, one.media_type))
        if other is not None:
            yield from type_changes(
                pairs,
                other.type,
                one.type,
                Use.RECEIVED,
                subject,
                f"the body of response {one.status}: ",
                one.rules.id,
            )


def _failures(operation: Operation) -> list[Response]:
    return [one for one in operation.responses if one not in operation.success]
