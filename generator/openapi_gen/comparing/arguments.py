"""Changes of the arguments of an operation's method, and of how its parameters are sent."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Documentation, Location, Operation, Parameter, only_value
from ..writing.source.signatures import Extra, signature_of
from .change import Change, Document
from .constraints import constraint_changes
from .matching import path_names
from .pairs import Pairs, Use
from .typed import type_changes


def argument_changes(
    pairs: Pairs, old: Operation, new: Operation, subject: str
) -> Iterator[Change]:
    """The changes of parameters, and of the order of positional arguments."""
    before = {(one.location, one.name): one for one in old.parameters}
    after = {(one.location, one.name): one for one in new.parameters}
    moved = _moved(old, new, before, after)
    was = pairs.old.names.arguments[old.id]
    now = pairs.new.names.arguments[new.id]
    for key, parameter in before.items():
        other = after.get(moved.get(key, key))
        if other is None:
            message = f"argument `{was[key]}` is removed"
            yield Change(
                "argument-removed", subject, message, parameter.id, Document.OLD
            )
    known = {moved.get(key, key): key for key in before}
    for key, parameter in after.items():
        if key not in known:
            yield _added(pairs, parameter, now[key], subject)
            continue
        other = before[known[key]]
        if was[known[key]] != now[key]:
            message = f"argument `{was[known[key]]}` is now `{now[key]}`"
            yield Change("argument-renamed", subject, message, parameter.id)
        yield from _of_parameter(pairs, other, parameter, now[key], subject)
    yield from _positions(pairs, old, new, subject)


_Key = tuple[Location, str]


def _moved(
    old: Operation,
    new: Operation,
    before: dict[_Key, Parameter],
    after: dict[_Key, Parameter],
) -> dict[_Key, _Key]:
    """The parameters that have another place or name: those of a query that became headers,
    and those of a path."""
    removed = {name: at for at, name in before if (at, name) not in after}
    added = {name: at for at, name in after if (at, name) not in before}
    moved = {
        (removed[name], name): (added[name], name)
        for name in removed.keys() & added.keys()
    }
    # The name of a path parameter is not sent: its place in the path is.
    was, now = path_names(old), path_names(new)
    in_path = Location.PATH
    renamed = {(in_path, a): (in_path, b) for a, b in zip(was, now)}
    return moved | (renamed if len(was) == len(now) else {})


def _added(pairs: Pairs, parameter: Parameter, name: str, subject: str) -> Change:
    is_needed = parameter.required
    if only_value(parameter, pairs.new.api.declarations) is not None:
        is_needed = False
    if is_needed:
        message = f"argument `{name}` is new and required"
        return Change("required-argument-added", subject, message, parameter.id)
    return Change("argument-added", subject, f"argument `{name}` is new", parameter.id)


def _of_parameter(
    pairs: Pairs, old: Parameter, new: Parameter, name: str, subject: str
) -> Iterator[Change]:
    what = f"argument `{name}`"
    fixed_before = only_value(old, pairs.old.api.declarations)
    fixed = only_value(new, pairs.new.api.declarations)
    was_needed = old.required and fixed_before is None
    is_needed = new.required and fixed is None
    if is_needed and not was_needed:
        message = f"{what} is now required"
        yield Change("argument-now-required", subject, message, new.id)
    if was_needed and not is_needed:
        message = f"{what} is no longer required"
        yield Change("argument-now-optional", subject, message, new.id)
    is_fixed_in_both = fixed is not None and fixed_before is not None
    if is_fixed_in_both and fixed != fixed_before:
        message = f"{what} is sent as {fixed!r} by itself, was {fixed_before!r}"
        yield Change("header-sent-by-itself-changed", subject, message, new.id)
    if difference := _written(old, new):
        message = f"{what} is sent in another way: {difference}"
        yield Change("parameter-written-differently", subject, message, new.id)
    if new.docs.deprecated and not old.docs.deprecated:
        yield Change("argument-deprecated", subject, f"{what} is deprecated", new.id)
    if old.docs.default != new.docs.default:
        message = f"{what}: {default_difference(old.docs, new.docs)}"
        yield Change("default-changed", subject, message, new.id)
    yield from type_changes(
        pairs, old.type, new.type, Use.SENT, subject, f"{what}: ", new.id
    )
    yield from constraint_changes(old.rules, new.rules, subject, f"{what}: ")


def default_difference(old: Documentation, new: Documentation) -> str:
    """What a server assumes where the caller gives nothing."""
    was, now = old.default or "none", new.default or "none"
    return f"the default of the server is now {now}, was {was}"


def _written(old: Parameter, new: Parameter) -> str:
    """How the two are sent; empty if in the same way."""
    for was, now in (
        (f"in: {old.location.value}", f"in: {new.location.value}"),
        (f"style: {old.style}", f"style: {new.style}"),
        (f"explode: {old.explode}".lower(), f"explode: {new.explode}".lower()),
        (f"content: {old.content_type}", f"content: {new.content_type}"),
        (
            f"allowReserved: {old.allow_reserved}".lower(),
            f"allowReserved: {new.allow_reserved}".lower(),
        ),
    ):
        if was != now:
            return f"{now}, was {was}"
    return ""


def _positions(
    pairs: Pairs, old: Operation, new: Operation, subject: str
) -> Iterator[Change]:
    """Arguments that can be given by position have to stay where they are."""
    before = signature_of(old, pairs.old.api, pairs.old.names)
    after = signature_of(new, pairs.new.api, pairs.new.names)
    order = [one.name for one in before.positional]
    now = [one.name for one in after.positional]
    by_name = {one.name: one for one in after.arguments}
    for name in order:
        if name in now or name not in by_name:
            continue
        of = by_name[name].of
        place = of.id if not isinstance(of, Extra) else new.id
        message = f"argument `{name}` can only be given by name"
        yield Change("argument-keyword-only", subject, message, place)
    kept = [name for name in now if name in order]
    if kept != [name for name in order if name in now]:
        message = f"positional arguments are now in the order {', '.join(now)}"
        yield Change("argument-position-changed", subject, message, new.id)
