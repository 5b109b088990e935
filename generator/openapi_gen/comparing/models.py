"""Changes of classes and aliases: their names, and the fields of classes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..model import (
    AliasDeclaration,
    Declaration,
    Field,
    Id,
    ObjectDeclaration,
    Presence,
    Scalar,
    without_null,
)
from .arguments import default_difference
from .change import Change, Document, Member
from .pairs import Pairs, Use
from .side import Side
from .typed import type_changes


def met_models(pairs: Pairs) -> Iterator[Change]:
    """The changes of all pairs, and of those that their fields lead to."""
    found: dict[Change, None] = {}
    while pairs.open:
        old, new, _ = pairs.open.pop()
        for change in _of_pair(pairs, old, new, pairs.uses[old, new]):
            found[change] = None
    yield from _worst(found)


def _worst(changes: dict[Change, None]) -> Iterator[Change]:
    """A difference is found again when its class is met in another direction: what breaks
    a caller stays."""
    breaking = {(one.subject, one.message) for one in changes if one.is_breaking}
    for one in changes:
        if one.is_breaking or (one.subject, one.message) not in breaking:
            yield one


def _of_pair(pairs: Pairs, old_id: Id, new_id: Id, use: Use) -> Iterator[Change]:
    old, new = pairs.old.declaration(old_id), pairs.new.declaration(new_id)
    was, now = pairs.old.model(old_id), pairs.new.model(new_id)
    if was != now and was not in pairs.new.exported():
        yield Change("model-renamed", was, f"the name is now `{now}`", new_id)
    match old, new:
        case ObjectDeclaration(), ObjectDeclaration():
            yield from _Fields(pairs, old, new, use).changes()
        case AliasDeclaration(), AliasDeclaration():
            yield from type_changes(pairs, old.type, new.type, use, now, "", new_id)
        case _:
            message = "the class is now an alias"
            if isinstance(old, AliasDeclaration):
                message = "the alias is now a class"
            sent = Use.SENT in use
            code = "request-type-changed" if sent else "response-type-changed"
            yield Change(code, now, message, new_id)


class _Fields:
    def __init__(
        self, pairs: Pairs, old: ObjectDeclaration, new: ObjectDeclaration, use: Use
    ) -> None:
        self.pairs = pairs
        self.old = old
        self.new = new
        self.use = use
        self.was = pairs.old.names.fields[old.id]
        self.now = pairs.new.names.fields[new.id]
        self.subject = pairs.new.model(new.id)

    def changes(self) -> Iterator[Change]:
        before = {field.name: field for field in self.old.fields}
        after = {field.name: field for field in self.new.fields}
        for name in before.keys() - after.keys():
            gone, place = Member("field", self.was[name]), before[name].id
            rule, what = "field-removed", "is removed"
            yield Change(rule, self.subject, what, place, Document.OLD, gone)
        for name in [one for one in after if one not in before]:
            yield self._added(after[name])
        for name in [one for one in after if one in before]:
            yield from self._of_field(before[name], after[name])
        yield from self._additional()

    def _change(self, rule: str, what: str, field: Field) -> Change:
        """A change of a field of the new class."""
        member = Member("field", self.now[field.name])
        return Change(rule, self.subject, what, field.id, member=member)

    def _added(self, field: Field) -> Change:
        is_needed = field.presence is Presence.REQUIRED and not field.read_only
        if is_needed and Use.SENT in self.use:
            return self._change("required-field-added", "is new and required", field)
        return self._change("field-added", "is new", field)

    def _of_field(self, old: Field, new: Field) -> Iterator[Change]:
        name = self.now[new.name]
        if self.was[old.name] != name:
            former, what = Member("field", self.was[old.name]), f"is now `{name}`"
            rule = "field-renamed"
            yield Change(rule, self.subject, what, new.id, member=former)
        if new.docs.deprecated and not old.docs.deprecated:
            yield self._change("field-deprecated", "is deprecated", new)
        yield from self._access(old, new)
        use = self.use
        if new.read_only or old.read_only:
            use &= Use.RECEIVED
        if new.write_only or old.write_only:
            use &= Use.SENT
        what = f"field `{name}`: "
        if Use.SENT in use and old.docs.default != new.docs.default:
            message = f"{what}{default_difference(old.docs, new.docs)}"
            yield Change("default-changed", self.subject, message, new.id)
        is_none_before = use is Use.RECEIVED and _can_be_none(old, self.pairs.old)
        for change in self._presence(old, new):
            if is_none_before and change.rule == "received-field-now-optional":
                change = replace(change, rule="field-none-as-before")
            yield change
        now = new.type
        if is_none_before and _has_null(new, self.pairs.new):
            if not _has_null(old, self.pairs.old):
                message = f"{what}null is possible now"
                yield Change("field-none-as-before", self.subject, message, new.id)
                now = without_null(now)
        yield from type_changes(
            self.pairs, old.type, now, use, self.subject, what, new.id
        )

    def _presence(self, old: Field, new: Field) -> Iterator[Change]:
        was, now = (one.presence is Presence.REQUIRED for one in (old, new))
        if was == now:
            return
        is_sent = Use.SENT in self.use and not new.read_only
        is_received = Use.RECEIVED in self.use and not new.write_only
        if now:
            code = "field-now-required" if is_sent else "received-field-now-required"
            yield self._change(code, "is now required", new)
        else:
            code = (
                "received-field-now-optional" if is_received else "field-now-optional"
            )
            yield self._change(code, "is no longer required", new)

    def _access(self, old: Field, new: Field) -> Iterator[Change]:
        for was, now, what, breaks in (
            (old.read_only, new.read_only, "read-only", Use.SENT),
            (old.write_only, new.write_only, "write-only", Use.RECEIVED),
        ):
            if was == now or breaks not in self.use:
                continue
            code = f"field-{what}" if now else f"field-no-longer-{what}"
            is_ = "now" if now else "no longer"
            yield self._change(code, f"is {is_} {what}", new)

    def _additional(self) -> Iterator[Change]:
        old, new = self.old.additional, self.new.additional
        if old is not None and new is None:
            message = "undeclared properties are refused"
            rule = "additional-properties-refused"
            yield Change(rule, self.subject, message, self.new.id)
        elif old is None and new is not None:
            message = "undeclared properties are accepted"
            rule = "additional-properties-accepted"
            yield Change(rule, self.subject, message, self.new.id)
        elif old is not None and new is not None:
            what = "undeclared properties: "
            yield from type_changes(
                self.pairs, old, new, self.use, self.subject, what, self.new.id
            )


def _can_be_none(field: Field, side: Side) -> bool:
    """Whether the field of a response is `X | None`."""
    return field.presence is not Presence.REQUIRED or _has_null(field, side)


def _has_null(field: Field, side: Side) -> bool:
    return Scalar.NULL in side.members(field.type)


def unmet_models(pairs: Pairs) -> Iterator[Change]:
    """The names that only one of the documents has."""
    met_old = {old for old, _ in pairs.uses}
    met_new = {new for _, new in pairs.uses}
    old, new = pairs.old, pairs.new
    names, names_now = old.exported(), new.exported()
    for id_, declaration in old.api.declarations.items():
        name = old.model(id_)
        if id_ not in met_old and name not in names_now and is_exported(declaration):
            yield Change("model-removed", name, "is removed", id_, Document.OLD)
    for id_, declaration in new.api.declarations.items():
        name = new.model(id_)
        if id_ not in met_new and name not in names and is_exported(declaration):
            yield Change("model-added", name, "is new", id_)


def is_exported(declaration: Declaration) -> bool:
    """Whether callers import the name."""
    return isinstance(declaration, ObjectDeclaration) or not declaration.inlined
