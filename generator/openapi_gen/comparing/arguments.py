"""Changes of the arguments of an operation's method, and of how its parameters are sent."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Documentation, Location, Operation, Parameter, only_value
from ..writing.source.signatures import Extra, signature_of
from .change import Change, Document, Member
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
            rule, gone = "argument-removed", Member("argument", was[key])
            yield Change(rule, subject, "is removed", parameter.id, Document.OLD, gone)
    known = {moved.get(key, key): key for key in before}
    for key, parameter in after.items():
        if key not in known:
            yield _added(pairs, parameter, now[key], subject)
            continue
        other = before[known[key]]
        if was[known[key]] != now[key]:
            rule, what = "argument-renamed", f"is now `{now[key]}`"
            former = Member("argument", was[known[key]])
            yield Change(rule, subject, what, parameter.id, member=former)
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
    rule, what = "argument-added", "is new"
    if is_needed:
        rule, what = "required-argument-added", "is new and required"
    return Change(rule, subject, what, parameter.id, member=Member("argument", name))


def _of_parameter(
    pairs: Pairs, old: Parameter, new: Parameter, name: str, subject: str
) -> Iterator[Change]:
    argument = Member("argument", name)

    def change(rule: str, what: str) -> Change:
        return Change(rule, subject, what, new.id, member=argument)

    fixed_before = only_value(old, pairs.old.api.declarations)
    fixed = only_value(new, pairs.new.api.declarations)
    was_needed = old.required and fixed_before is None
    is_needed = new.required and fixed is None
    if is_needed and not was_needed:
        yield change("argument-now-required", "is now required")
    if was_needed and not is_needed:
        yield change("argument-now-optional", "is no longer required")
    is_fixed_in_both = fixed is not None and fixed_before is not None
    if is_fixed_in_both and fixed != fixed_before:
        what = f"is sent as {fixed!r} by itself, was {fixed_before!r}"
        yield change("header-sent-by-itself-changed", what)
    if difference := _written(old, new):
        what = f"is sent in another way: {difference}"
        yield change("parameter-written-differently", what)
    if new.docs.deprecated and not old.docs.deprecated:
        yield change("argument-deprecated", "is deprecated")
    what = f"{argument}: "
    if old.docs.default != new.docs.default:
        message = f"{what}{default_difference(old.docs, new.docs)}"
        yield Change("default-changed", subject, message, new.id)
    yield from type_changes(pairs, old.type, new.type, Use.SENT, subject, what, new.id)
    yield from constraint_changes(old.rules, new.rules, subject, what)


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
        rule, what = "argument-keyword-only", "can only be given by name"
        yield Change(rule, subject, what, place, member=Member("argument", name))
    kept = [name for name in now if name in order]
    if kept != [name for name in order if name in now]:
        message = f"positional arguments are now in the order {', '.join(now)}"
        yield Change("argument-position-changed", subject, message, new.id)
