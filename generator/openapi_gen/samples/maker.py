"""Makes values that satisfy schemas: candidates, the best first.

A value is built from what all schemas of its place demand, so the first candidate is
nearly always right. Where keywords cannot be merged (`not`, `oneOf`), it is tested, and
the next is tried.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from itertools import islice
from typing import assert_never

from ..model import Bound, Check, Count, Format, Id, Json, JsonType, OfType, Rules
from ..records import dataclass
from . import arrays, objects, scalars
from .demands import Demands, Part, demands_of
from .evaluation import Evaluator
from .json_values import equal, is_of_type
from .wishes import Wishes

_SCALARS = {*JsonType} - {JsonType.ARRAY, JsonType.OBJECT}
_TRIES = 40
"""Candidates of one value that are tested."""
_FUEL = 600
"""Candidates that are tested for one sample."""
_EFFORT = 50
"""References that may be followed for one test; more are counted as further tests."""
_ALL = 20_000
"""The references that all samples of a run may follow together, and the values that they
may look for, in addition to `_ORDINARY` for each sample. The samples after that are late."""
_ORDINARY = 100
"""The values that a late sample may look for."""
_FEW = 10
"""The candidates and alternatives of a late sample."""
_STEPS = 5_000
"""Alternatives of `oneOf` and the like that are looked at for one sample."""
_VALUES = 1_000
"""Values that are looked for inside of one sample; those of real documents have some
hundreds."""
_DEPTH = 40
"""Values inside of each other: what requires more has no sample."""


@dataclass(slots=True)
class Maker:
    evaluator: Evaluator
    examples: Mapping[Id, tuple[Json, ...]]
    """By schema; those that are not valid are skipped."""
    recursive: frozenset[Id]
    """The schemas that can be reached from themselves."""
    returned: Mapping[Id, tuple[str, ...]]
    """The properties that a schema requires in responses alone."""
    formats: Mapping[Id, str]
    """The formats that a schema has by other keywords: `contentEncoding`."""
    fuel: int = _FUEL
    """The candidates that the sample may still test."""
    steps: int = _STEPS
    """The alternatives that it may still look at."""
    left: int = _VALUES
    """The values that it may still look for."""
    _looked_for: int = 0
    """The values that all samples have looked for."""
    _samples: int = 0
    _alike: dict[tuple[Check, ...], tuple[Json, ...]] = field(
        default_factory=dict["tuple[Check, ...]", "tuple[Json, ...]"]
    )
    """The values of scalars, by their checks."""
    _scalars: dict[int, tuple[Rules, tuple[Json, ...] | None]] = field(
        default_factory=dict[int, "tuple[Rules, tuple[Json, ...] | None]"]
    )
    """What `scalar` has found. It keeps the rules, whose identities are the keys."""
    _known: dict[object, tuple[list[Part], tuple[Json, ...]]] = field(
        default_factory=dict[object, tuple[list[Part], tuple[Json, ...]]]
    )
    """What `first` has found. It keeps the parts, whose identities are in the keys."""

    def refuel(self) -> None:
        """Allows as many tests as one sample may take."""
        self._samples += 1
        allowed = _ALL + _ORDINARY * self._samples
        if max(self.evaluator.effort, self._looked_for) > allowed:
            self.fuel, self.steps, self.left = _FEW, _FEW, _ORDINARY
        else:
            self.fuel, self.steps, self.left = _FUEL, _STEPS, _VALUES

    def scalar(self, parts: list[Part]) -> tuple[Json, ...] | None:
        """What `first` gives if no example and no place matters; None if one may.

        Most properties are strings without more, so this is what counts.
        """
        if len(parts) != 1:
            return None
        rules = parts[0].rules
        known = self._scalars.get(id(rules))
        if known is None:
            known = self._scalars[id(rules)] = rules, self._scalar(rules)
        return known[1]

    def _scalar(self, rules: Rules) -> tuple[Json, ...] | None:
        if rules.id in self.examples or rules.id in self.formats or not rules.checks:
            return None
        for check in rules.checks:
            if not isinstance(check, (OfType, Bound, Count, Format)):
                return None
        if rules.checks not in self._alike:
            parts = [Part(rules)]
            types = demands_of(parts, self.evaluator).types
            if types is None or not _SCALARS.issuperset(types):
                return None
            self._alike[rules.checks] = tuple(islice(self.values(parts, Wishes()), 1))
        return self._alike[rules.checks]

    def first(self, parts: list[Part], wishes: Wishes) -> tuple[Json, ...]:
        """The best value that satisfies all parts, alone; nothing if none is found."""
        if wishes.hints or any(part.scope for part in parts):
            return tuple(islice(self.values(parts, wishes), 1))
        around = wishes.open & self.recursive
        schemas = tuple([id(part.rules) for part in parts])
        key = (schemas, wishes.levels, wishes.extends, wishes.hidden, around)
        known = self._known.get(key)
        if known is None:
            found = tuple(islice(self.values(parts, wishes), 1))
            known = self._known[key] = parts, found
        return known[1]

    def values(self, parts: list[Part], wishes: Wishes) -> Iterator[Json]:
        """Different values that satisfy all parts, the best first."""
        self.left -= 1
        self._looked_for += 1
        if wishes.depth > _DEPTH or self.left < 0:
            return
        demands = demands_of(parts, self.evaluator)
        if demands.is_impossible:
            return
        given = [*wishes.hints]
        for id_ in demands.ids:
            if id_ in self.examples:
                given += self.examples[id_]
        later: list[Json] = []
        for one in given:
            if wishes.extends and _can_be_extended(one, demands):
                later.append(one)
            elif self._accepts(parts, one):
                yield one
        if given:
            wishes = wishes.with_hints(tuple(given))
        yield from self._made(parts, demands, wishes)
        yield from (one for one in later if self._accepts(parts, one))

    def _made(
        self, parts: list[Part], demands: Demands, wishes: Wishes
    ) -> Iterator[Json]:
        tested = 0
        for expanded in self.expanded(demands, wishes):
            for value in islice(self._of_types(expanded, wishes), _TRIES * 2):
                tested += 1
                if tested > _TRIES * 3 or self.fuel <= 0:
                    return
                if not expanded.is_uncertain:
                    yield value
                    continue
                self.fuel -= 1
                if self._accepts(parts, value):
                    yield value

    def _accepts(self, parts: list[Part], value: Json) -> bool:
        accepts, before = self.evaluator.accepts, self.evaluator.effort
        accepted = all(accepts(part.rules, value, part.scope) for part in parts)
        self.fuel -= (self.evaluator.effort - before) // _EFFORT
        return accepted

    def expanded(self, demands: Demands, wishes: Wishes) -> Iterator[Demands]:
        """The demands with every combination of choices."""
        if not demands.choices:
            if not demands.is_impossible:
                yield demands
            return
        later: list[Demands] = []
        for parts in demands.alternatives():
            self.steps -= 1
            if self.steps < 0:
                return
            made = demands.copy()
            del made.choices[0]
            for part in parts:
                made.add(part)
            if made.is_impossible:
                continue
            # What ends a recursion, and is not null, comes first.
            if made.types == (JsonType.NULL,) or made.targets & wishes.open:
                later.append(made)
            else:
                yield from self.expanded(made, wishes)
        for made in sorted(later, key=lambda one: bool(one.targets & wishes.open)):
            yield from self.expanded(made, wishes)

    def _of_types(self, demands: Demands, wishes: Wishes) -> Iterator[Json]:
        if demands.values:
            yield from self._listed(demands)
            return
        types = scalars.types_of(demands)
        tries = _TRIES if len(types) == 1 else _TRIES // 4
        for type_ in types:
            yield from islice(self._of_type(type_, demands, wishes), tries)

    def _listed(self, demands: Demands) -> Iterator[Json]:
        """The values of `enum` or `const`, null last."""
        first, *others = demands.values
        for value in sorted(first, key=lambda one: one is None):
            in_all = all(any(equal(value, one) for one in more) for more in others)
            types = demands.types
            fits = types is None or any(is_of_type(value, type_) for type_ in types)
            if in_all and fits and scalars.fits(value, demands, self.evaluator):
                yield value

    def _of_type(
        self, type_: JsonType, demands: Demands, wishes: Wishes
    ) -> Iterator[Json]:
        match type_:
            case JsonType.NULL:
                yield None
            case JsonType.BOOLEAN:
                yield from (True, False)
            case JsonType.INTEGER | JsonType.NUMBER:
                yield from scalars.numbers_of(
                    demands, self.evaluator, whole=type_ is JsonType.INTEGER
                )
            case JsonType.STRING:
                formats = [self.formats[i] for i in demands.ids if i in self.formats]
                yield from scalars.strings_of(demands, self.evaluator, formats)
            case JsonType.ARRAY:
                yield from arrays.arrays_of(demands, wishes, self)
            case JsonType.OBJECT:
                yield from objects.objects_of(demands, wishes, self)
            case _:
                assert_never(type_)


def _can_be_extended(value: Json, demands: Demands) -> bool:
    """Whether schemas can say more of a value than it has."""
    if isinstance(value, dict):
        return bool(demands.properties or demands.choices)
    return isinstance(value, list) and bool(demands.items or demands.choices)
