"""What ends the reading of a schema that contains itself, or is too much for Python.

Walks along references (`target_of`, `parts_of`) visit each schema once and need none of
this. A reader of types descends into what it finds, and asks here first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator
from contextlib import contextmanager
from enum import Enum

from ...model import Id, Type, direct_parts

_MOST = (
    2  # the first visit inside itself can still reach a name that ends the recursion
)


_DEEPEST = 60
"""Lists, maps and unions in each other. Python's parser allows 200 brackets, and a codec
has up to three for each of them."""
_LARGEST = 20_000
"""Types inside of a type, each use counted: a few lines can use each other twice each."""


class Visit(Enum):
    """How a named schema is reached."""

    FIRST = "first"
    WITHIN = "within"
    """Again, inside an object, array or map of itself: a reference ends it."""
    SAME = "same"
    """Again, with nothing in between: it is nothing but itself."""


class TypeSizes:
    """How deep and how large types are; what is inside of a type was measured before."""

    def __init__(self) -> None:
        # The type is kept so that no other can have its id.
        self._known: dict[int, tuple[int, int, Type]] = {}

    def fault(self, type_: Type) -> str:
        """Why Python cannot have the type in an annotation; empty if it can."""
        depth, size = self._measured(type_)
        if depth > _DEEPEST:
            return f"more than {_DEEPEST} arrays, maps and unions are in each other"
        if size > _LARGEST:
            return f"its type consists of more than {_LARGEST} others"
        return ""

    def _measured(self, type_: Type) -> tuple[int, int]:
        if id(type_) in self._known:
            return self._known[id(type_)][:2]
        parts = direct_parts(type_)
        if not parts:
            return 0, 1
        measured = [self._measured(part) for part in parts]
        depth = 1 + max(depth for depth, _ in measured)
        size = 1 + sum(size for _, size in measured)
        self._known[id(type_)] = depth, size, type_
        return depth, size


class Recursion:
    """The schemas that are being read.

    Invariant: each is among them twice at most, and once at most by its name. A document
    has a finite number of schemas, so reading ends.
    """

    def __init__(self) -> None:
        self._named: dict[Id, int] = {}
        """The depth at which each named schema is being read."""
        self._reading: Counter[Id] = Counter()
        """How often each schema is being read, inside itself."""
        self._depth = 0
        """How many objects, arrays and maps are around what is being read."""

    def visit(self, id_: Id) -> Visit:
        """How a named schema is reached; it may be read by its name for the first time."""
        if id_ not in self._named:
            return Visit.FIRST
        return Visit.SAME if self._named[id_] == self._depth else Visit.WITHIN

    def may_read(self, id_: Id) -> bool:
        """Whether a schema can be read here, with a name or without.

        `A: {items: {allOf: [{$ref: A}, {$ref: A}]}}` merges A, and so these items, again
        and again, and no name on the way ends it.
        """
        return self._reading[id_] < _MOST

    @contextmanager
    def reading_named(self, id_: Id) -> Generator[None, None, None]:
        self._named[id_] = self._depth
        try:
            yield
        finally:
            del self._named[id_]

    @contextmanager
    def reading(self, id_: Id) -> Generator[None, None, None]:
        self._reading[id_] += 1
        try:
            yield
        finally:
            self._reading[id_] -= 1

    @contextmanager
    def inside(self) -> Generator[None, None, None]:
        """While an object, array or map is around what is being read."""
        self._depth += 1
        try:
            yield
        finally:
            self._depth -= 1
