"""The locations that a JSONPath query selects in JSON data (RFC 9535, section 2)."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias, assert_never

from ...documents.json_types import is_list, is_object
from .queries import (
    And,
    Comparison,
    Condition,
    Exists,
    Filter,
    Index,
    Literal,
    Name,
    Not,
    Or,
    Query,
    Segment,
    Selector,
    Slice,
    Wildcard,
)

Location: TypeAlias = tuple[str | int, ...]
_Found: TypeAlias = tuple[Location, object]

_NOTHING = object()
_ORDERS: dict[str, Callable[[Any, Any], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


def select(
    query: Query, data: object, spend: Callable[[int], None] = lambda steps: None
) -> list[_Found]:
    """The locations of all nodes that the query selects, each once, with their values.

    `spend` is called for the nodes that are looked at, and may raise.
    """
    return _Evaluation(data, spend).nodes(query, data)


class _Evaluation:
    def __init__(self, root: object, spend: Callable[[int], None]) -> None:
        self._root = root
        self._spend = spend

    def nodes(self, query: Query, current: object) -> list[_Found]:
        """Each once, after each segment: `$..*..*` reaches most nodes in several ways."""
        found: list[_Found] = [((), current if query.is_relative else self._root)]
        for segment in query.segments:
            distinct: dict[Location, object] = {}
            for node in found:
                for location, value in self._segment(segment, node):
                    self._spend(1)
                    distinct.setdefault(location, value)
            found = list(distinct.items())
        return found

    def _segment(self, segment: Segment, node: _Found) -> Iterator[_Found]:
        for inner in _descendants(node) if segment.descends else (node,):
            self._spend(1)
            for selector in segment.selectors:
                yield from self._selected(selector, inner)

    def _selected(self, selector: Selector, node: _Found) -> Iterator[_Found]:
        location, value = node
        match selector:
            case Name(name):
                if is_object(value) and name in value:
                    yield (*location, name), value[name]
            case Wildcard():
                yield from _children(node)
            case Index(index):
                if is_list(value) and -len(value) <= index < len(value):
                    place = index % len(value)
                    yield (*location, place), value[place]
            case Slice(start, end, step):
                if is_list(value) and step != 0:
                    for place in range(len(value))[slice(start, end, step)]:
                        yield (*location, place), value[place]
            case Filter(condition):
                for child in _children(node):
                    self._spend(1)
                    if self._holds(condition, child[1]):
                        yield child
            case _:
                assert_never(selector)

    def _holds(self, condition: Condition, current: object) -> bool:
        match condition:
            case Comparison(sign, left, right):
                return _compare(
                    sign, self._value(left, current), self._value(right, current)
                )
            case Exists(query):
                return bool(self.nodes(query, current))
            case Not(inner):
                return not self._holds(inner, current)
            case And(inner):
                return all(self._holds(one, current) for one in inner)
            case Or(inner):
                return any(self._holds(one, current) for one in inner)
            case _:
                assert_never(condition)

    def _value(self, operand: Query | Literal, current: object) -> object:
        if isinstance(operand, Literal):
            return operand.value
        found = self.nodes(operand, current)
        return found[0][1] if len(found) == 1 else _NOTHING


def _children(node: _Found) -> Iterator[_Found]:
    location, value = node
    if is_object(value):
        for name, member in value.items():
            yield (*location, name), member
    elif is_list(value):
        for index, item in enumerate(value):
            yield (*location, index), item


def _descendants(node: _Found) -> Iterator[_Found]:
    """The node and all nodes below it, each before its children."""
    open_ = [node]
    while open_:
        node = open_.pop()
        yield node
        open_.extend(reversed(list(_children(node))))


def _compare(sign: str, left: object, right: object) -> bool:
    """Section 2.3.5.2.2: only numbers and strings have an order."""
    if sign in ("==", "!="):
        return _equal(left, right) is (sign == "==")
    if "=" in sign and _equal(left, right):
        return True
    numbers = _is_number(left) and _is_number(right)
    strings = isinstance(left, str) and isinstance(right, str)
    return (numbers or strings) and _ORDERS[sign](left, right)


def _equal(left: object, right: object) -> bool:
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    return left is right or left == right


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
