"""How two types differ: what values the new one has more, and what it has less.

Classes are compared once, as pairs, wherever types refer to them (`Pairs`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import Enum

from ..model import (
    ArrayOf,
    Enumeration,
    Id,
    LiteralValue,
    MapOf,
    Ref,
    Scalar,
    TupleOf,
    Type,
    without_null,
)
from ..records import dataclass
from .side import Side


class Kind(Enum):
    """What differs. The value is the part of a rule's code between the direction and
    `narrowed` or `widened`."""

    TYPE = "type"
    VALUE = "value"
    NULL = "null"


@dataclass(frozen=True, slots=True)
class Difference:
    """A part of a type that one side does not have."""

    kind: Kind
    is_wider: bool
    is_narrower: bool
    text: str


Meet = Callable[[Id, Id], bool]
"""Records that a class of the old document stands where one of the new document does;
whether they are versions of the same class."""


@dataclass(frozen=True, slots=True)
class Types:
    """Compares types of two documents."""

    old: Side
    new: Side
    meet: Meet

    def differences(
        self, old: Type, new: Type, where: str = ""
    ) -> Iterator[Difference]:
        """How `new` differs from `old`; `where` is the part: " of the items"."""
        before, after = self.old.members(old), self.new.members(new)
        if self._is_same(without_null(old), without_null(new)):
            yield from _null(before, after, where)
            return
        if Scalar.ANY in before or Scalar.ANY in after:
            if (Scalar.ANY in before) != (Scalar.ANY in after):
                is_wider = Scalar.ANY in after
                yield self._type(old, new, where, is_wider, not is_wider)
            return
        yield from _null(before, after, where)
        had, has = _values_of(before), _values_of(after)
        lost = [value for value in had if not _covers(after, value)]
        won = [value for value in has if not _covers(before, value)]
        is_enum = bool(had and has)
        if is_enum:
            for value in lost:
                text = f"value {value[1]!r} is no longer possible{where}"
                yield Difference(Kind.VALUE, False, True, text)
            for value in won:
                text = f"value {value[1]!r} is possible now{where}"
                yield Difference(Kind.VALUE, True, False, text)
        removed, added, pairs = self._matched(before, after)
        is_narrower = bool(removed) or (bool(lost) and not is_enum)
        is_wider = bool(added) or (bool(won) and not is_enum)
        if is_narrower or is_wider:
            yield self._type(old, new, where, is_wider, is_narrower)
        for one, other in pairs:
            yield from self._inside(one, other, where)

    def _is_same(self, old: Type, new: Type) -> bool:
        """Whether both are versions of one declaration, which is compared by itself."""
        if not isinstance(old, Ref) or not isinstance(new, Ref) or old.id != new.id:
            return False
        return self.meet(old.id, new.id)

    def _matched(
        self, before: Sequence[Type], after: Sequence[Type]
    ) -> tuple[list[Type], list[Type], list[tuple[Type, Type]]]:
        """The members that only the old or the new type has, and those of both."""
        removed: list[Type] = []
        added = [one for one in after if _is_compared(one)]
        pairs: list[tuple[Type, Type]] = []
        for one in filter(_is_compared, before):
            other = self._match(one, added)
            if other is not None:
                added.remove(other)
                pairs.append((one, other))
            elif not (one is Scalar.INTEGER and Scalar.NUMBER in after):
                removed.append(one)
        if Scalar.NUMBER in before and Scalar.INTEGER in added:
            added.remove(Scalar.INTEGER)
        return removed, added, pairs

    def _type(
        self, old: Type, new: Type, where: str, is_wider: bool, is_narrower: bool
    ) -> Difference:
        now, was = self.new.spelled(new), self.old.spelled(old)
        text = f"the type{where} is now {now}, was {was}"
        return Difference(Kind.TYPE, is_wider, is_narrower, text)

    def _match(self, one: Type, others: Iterable[Type]) -> Type | None:
        """The member of the other side that this one is compared with."""
        candidates = [other for other in others if self._is_alike(one, other)]
        same = (other for other in candidates if other == one)
        return next(same, candidates[0] if candidates else None)

    def _is_alike(self, one: Type, other: Type) -> bool:
        match one, other:
            case Ref(old), Ref(new):
                return self.meet(old, new)
            case (ArrayOf(), ArrayOf()) | (MapOf(), MapOf()):
                return True
            case TupleOf(), TupleOf():
                return True
            case _:
                return one == other

    def _inside(self, old: Type, new: Type, where: str) -> Iterator[Difference]:
        match old, new:
            case ArrayOf(before), ArrayOf(after):
                yield from self.differences(before, after, f" of the items{where}")
            case MapOf(before), MapOf(after):
                yield from self.differences(before, after, f" of the values{where}")
            case TupleOf(before, rest), TupleOf(after, others):
                if len(before) != len(after) or (rest is None) != (others is None):
                    yield self._type(old, new, where, True, True)
                    return
                for index, (one, other) in enumerate(zip(before, after)):
                    yield from self.differences(one, other, f" of item {index}{where}")
                if rest is not None and others is not None:
                    yield from self.differences(rest, others, f" of the rest{where}")
            case _:
                return


_Value = tuple[type, LiteralValue]


def _values_of(members: Iterable[Type]) -> list[_Value]:
    return [
        (type(value), value)
        for member in members
        if isinstance(member, Enumeration)
        for value in member.values
    ]


_SCALARS: dict[type, tuple[Scalar, ...]] = {
    str: (Scalar.STRING,),
    bool: (Scalar.BOOLEAN,),
    int: (Scalar.INTEGER, Scalar.NUMBER),
    float: (Scalar.NUMBER,),
    type(None): (Scalar.NULL,),
}


def _covers(members: Sequence[Type], value: _Value) -> bool:
    """Whether a value of an enum is one of the members' values."""
    return value in _values_of(members) or not set(members).isdisjoint(
        _SCALARS[value[0]]
    )


def _is_compared(member: Type) -> bool:
    """Whether a member is compared as a type; null and values are not."""
    return member is not Scalar.NULL and not isinstance(member, Enumeration)


def _null(
    before: Sequence[Type], after: Sequence[Type], where: str
) -> Iterator[Difference]:
    had, has = Scalar.NULL in before, Scalar.NULL in after
    if has and not had:
        yield Difference(Kind.NULL, True, False, f"null is possible now{where}")
    if had and not has:
        yield Difference(Kind.NULL, False, True, f"null is no longer possible{where}")
