"""A JSONPath query as a tree."""

from __future__ import annotations

from typing import TypeAlias

from ....records import dataclass


@dataclass(frozen=True, slots=True)
class Name:
    """`.name`, `['name']`"""

    name: str


@dataclass(frozen=True, slots=True)
class Wildcard:
    """`*`"""


@dataclass(frozen=True, slots=True)
class Index:
    """`[0]`, `[-1]`"""

    index: int


@dataclass(frozen=True, slots=True)
class Slice:
    """`[1:5:2]`"""

    start: int | None
    end: int | None
    step: int


@dataclass(frozen=True, slots=True)
class Filter:
    """`[?@.in == 'query']`"""

    condition: Condition


Selector: TypeAlias = Name | Wildcard | Index | Slice | Filter


@dataclass(frozen=True, slots=True)
class Segment:
    """`[...]`; `descends` for `..[...]`."""

    selectors: tuple[Selector, ...]
    descends: bool


@dataclass(frozen=True, slots=True)
class Query:
    """`$...`, or `@...` in a filter."""

    segments: tuple[Segment, ...]
    is_relative: bool


@dataclass(frozen=True, slots=True)
class Literal:
    value: str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Comparison:
    operator: str
    left: Query | Literal
    right: Query | Literal


@dataclass(frozen=True, slots=True)
class Exists:
    query: Query


@dataclass(frozen=True, slots=True)
class Not:
    condition: Condition


@dataclass(frozen=True, slots=True)
class And:
    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Or:
    conditions: tuple[Condition, ...]


Condition: TypeAlias = Comparison | Exists | Not | And | Or
