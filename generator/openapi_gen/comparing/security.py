"""Changes of credentials, of what calls require of them, and of servers."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Operation, Security, SecurityScheme
from .change import Change, Document, Member
from .pairs import Pairs
from .side import Side


def credential_changes(pairs: Pairs) -> Iterator[Change]:
    """The changes of the arguments of `Client` that are credentials."""
    before = {one.name: one for one in pairs.old.api.security_schemes}
    after = {one.name: one for one in pairs.new.api.security_schemes}
    was, now = pairs.old.names.credentials, pairs.new.names.credentials
    subject = "Client()"
    for name, scheme in before.items():
        if name not in after:
            rule, gone = "credential-removed", Member("credential", was[name])
            yield Change(rule, subject, "is removed", scheme.id, Document.OLD, gone)
    for name, scheme in after.items():
        credential = Member("credential", now[name])
        if name not in before:
            rule, what = "credential-added", "is new"
            yield Change(rule, subject, what, scheme.id, member=credential)
            continue
        if was[name] != now[name]:
            rule, what = "argument-renamed", f"is now `{now[name]}`"
            former = Member("argument", was[name])
            yield Change(rule, subject, what, scheme.id, member=former)
        if _sent(before[name]) != _sent(scheme):
            rule, what = "credential-changed", "is sent in another way"
            yield Change(rule, subject, what, scheme.id, member=credential)


def _sent(scheme: SecurityScheme) -> tuple[object, ...]:
    """How the credential is sent, or where its tokens come from."""
    return (
        scheme.kind,
        scheme.parameter,
        scheme.location,
        scheme.http_scheme,
        scheme.flows,
    )


def security_changes(
    old: Operation, new: Operation, pairs: Pairs, subject: str
) -> Iterator[Change]:
    """Whether the credentials of an old call suffice for the new one.

    They do if each alternative of the old requirements has a new one that asks for no
    other scheme or scope.
    """
    before = _alternatives(old.security, pairs.old)
    after = _alternatives(new.security, pairs.new)
    if before == after:
        return
    lost = [one for one in before if not any(other <= one for other in after)]
    message = f"needs {_said(after)}, needed {_said(before)}"
    code = "security-narrowed" if lost else "security-widened"
    yield Change(code, subject, message, new.id)


_Alternative = frozenset[tuple[str, str]]


def _alternatives(security: Security, side: Side) -> list[_Alternative]:
    """Each alternative as pairs of a credential and a scope; no alternative is none."""
    names = side.names.credentials
    found = [
        frozenset(
            (names.get(one.scheme, one.scheme), scope)
            for one in alternative
            for scope in ("", *one.scopes)
        )
        for alternative in security
    ]
    return found or [frozenset()]


def _said(alternatives: list[_Alternative]) -> str:
    return " or ".join(
        " and ".join(
            f"`{name}`{f' with the scope {scope}' if scope else ''}"
            for name, scope in sorted(alternative)
            if scope or not any(other == name and s for other, s in alternative)
        )
        or "nothing"
        for alternative in alternatives
    )


def server_changes(pairs: Pairs) -> Iterator[Change]:
    """The changes of where calls go that name no server."""
    old, new = pairs.old.api, pairs.new.api
    if old.server is not None and old.server != new.server:
        now = new.server or "none: `base_url` is needed"
        message = f"the default server is now {now}, was {old.server}"
        yield Change("server-changed", "Client()", message, "#/servers")
    before = {one.function for one in pairs.old.names.servers.values()}
    after = {one.function for one in pairs.new.names.servers.values()}
    for name in before - after:
        message = f"`servers.{name}` is removed"
        yield Change("server-removed", "servers", message, "#/servers", Document.OLD)
    for name in after - before:
        message = f"`servers.{name}` is new"
        yield Change("server-added", "servers", message, "#/servers")


def operation_server_changes(
    old: Operation, new: Operation, subject: str
) -> Iterator[Change]:
    """The changes of a server of the operation's own."""
    if old.server != new.server:
        now, was = (
            new.server or "that of the document",
            old.server or "that of the document",
        )
        message = f"the server is now {now}, was {was}"
        yield Change("server-changed", subject, message, new.id)
