"""Objects that satisfy demands."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from ..model import Json, JsonType, OfType, Rules
from . import pattern_strings
from .demands import Demands, Part
from .wishes import ValueMaker, Wishes, is_open

_PROPERTIES = 300
"""Properties that a sample has at most, unless more are required."""
_STRING = Part(Rules("", (OfType((JsonType.STRING,)),)))


def objects_of(demands: Demands, wishes: Wishes, maker: ValueMaker) -> Iterator[Json]:
    """Objects, the best first: with what is wanted, then with less, then with more."""
    required = _required(demands, wishes, maker)
    applied = [one for one in demands.dependents if one[0] in required]
    if applied:
        yield from _with_dependents(demands, applied, wishes, maker)
        return
    builder = _Builder(demands, wishes, maker)
    declared = list(dict.fromkeys([*_declared(demands), *builder.hinted()]))
    optional = [name for name in declared if name not in required]
    wanted = [name for name in optional if builder.wants(name)]
    full = builder.build(required, wanted, declared)
    if full is not None:
        yield full
    if wanted:
        bare = builder.build(required, [], declared)
        if bare is not None and bare != full:
            yield bare
    for name in optional:
        other = builder.build(required, [name], declared)
        if other is not None:
            yield other
    if full is not None:
        for name in full:
            for value in islice(builder.values(name), 1, 4):
                yield {**full, name: value}
    extra = builder.build(
        required, [*wanted, *islice(builder.new_names(), 1)], declared
    )
    if extra is not None:
        yield extra


def _with_dependents(
    demands: Demands,
    applied: list[tuple[str, Part]],
    wishes: Wishes,
    maker: ValueMaker,
) -> Iterator[Json]:
    """The objects, with the demands of `dependentSchemas` for properties that they have."""
    made = demands.copy()
    made.dependents = [one for one in demands.dependents if one not in applied]
    for _, part in applied:
        made.add(part)
    for expanded in maker.expanded(made, wishes):
        yield from objects_of(expanded, wishes, maker)


def _required(demands: Demands, wishes: Wishes, maker: ValueMaker) -> list[str]:
    """The properties that must be there, in the document's order."""
    found = dict.fromkeys(
        name for check, _ in demands.properties for name in check.required
    )
    for id_ in demands.ids:
        for name in maker.returned.get(id_, ()):
            parts = demands.properties_of(name)
            if all(part.rules.id not in wishes.hidden for part in parts):
                found[name] = None
    open_ = list(found)
    while open_:
        for other in demands.needs.get(open_.pop(), ()):
            if other not in found:
                found[other] = None
                open_.append(other)
    return list(found)


def _declared(demands: Demands) -> list[str]:
    return list(
        dict.fromkeys(
            name for check, _ in demands.properties for name, _ in check.properties
        )
    )


class _Builder:
    def __init__(self, demands: Demands, wishes: Wishes, maker: ValueMaker) -> None:
        self.demands = demands
        self.wishes = wishes
        self.maker = maker
        self.hints = [hint for hint in wishes.hints if isinstance(hint, dict)]
        self.inner = wishes.inside(demands, (), deeper=1)
        self._parts: dict[str, list[Part]] = {}

    def parts(self, name: str) -> list[Part]:
        """The schemas of a property."""
        if name not in self._parts:
            self._parts[name] = self.demands.properties_of(name)
        return self._parts[name]

    def hinted(self) -> list[str]:
        """The names that examples have."""
        return [name for hint in self.hints for name in hint]

    def wants(self, name: str) -> bool:
        """Whether an optional property is wanted."""
        if not self.wishes.levels and not (
            self.hints and any(name in hint for hint in self.hints)
        ):
            return False
        parts = self.parts(name)
        hidden = self.wishes.hidden
        if hidden and any(part.rules.id in hidden for part in parts):
            return False
        if self.maker.scalar(parts) is not None:
            return True
        return not is_open(parts, self.inner, self.maker.evaluator)

    def values(self, name: str) -> Iterator[Json]:
        """Values of a property, the best first."""
        return self.maker.values(self.parts(name), self._wishes(name))

    def _wishes(self, name: str) -> Wishes:
        hints = tuple([hint[name] for hint in self.hints if name in hint])
        return self.inner.with_hints(hints) if hints else self.inner

    def build(
        self, required: list[str], optional: list[str], declared: list[str]
    ) -> dict[str, Json] | None:
        """An object with these properties, as far as they can be had; None without a
        required one."""
        least = self.demands.least("minProperties")
        most = self.demands.counts.get("maxProperties", max(_PROPERTIES, len(required)))
        made: dict[str, Json] = {}
        for name in required:
            if not self._put(name, made):
                return None
        if len(made) > most:
            return None
        for name in optional:
            if len(made) < most and name not in made and self._has_all(name, made):
                self._put(name, made)
        others = [name for name in declared if name not in made]
        is_map = not declared and not self.demands.needs and not made and most > 0
        missing = max(least - len(made), int(is_map and self._describes_members()))
        if missing > 0:
            for name in (*others, *islice(self.new_names(), missing)):
                if missing > 0 and name not in made and self._put(name, made):
                    missing -= 1
        if len(made) < least:
            return None
        order = {name: index for index, name in enumerate(declared)}
        return dict(sorted(made.items(), key=lambda one: order.get(one[0], len(order))))

    def _has_all(self, name: str, made: dict[str, Json]) -> bool:
        """Whether what an optional property needs is there."""
        if name in self.demands.needs:
            if any(other not in made for other in self.demands.needs[name]):
                return False
        return not self.demands.dependents or name not in (
            other for other, _ in self.demands.dependents
        )

    def _put(self, name: str, made: dict[str, Json]) -> bool:
        parts = self.parts(name)
        found = None if self.hints else self.maker.scalar(parts)
        if found is None:
            found = self.maker.first(parts, self._wishes(name))
        if not found or not self._is_name(name):
            return False
        made[name] = found[0]
        return True

    def _is_name(self, name: str) -> bool:
        if not self.demands.names:
            return True
        accepts = self.maker.evaluator.accepts
        return all(accepts(p.rules, name, p.scope) for p in self.demands.names)

    def _describes_members(self) -> bool:
        """Whether the object is a map whose values have a schema."""
        demands = self.demands
        schemas = [check.additional for check, _ in demands.properties]
        schemas += [rules for c, _ in demands.properties for _, rules in c.patterns]
        return any(rules is not None and rules.checks for rules in schemas)

    def new_names(self) -> Iterator[str]:
        """Names that no schema lists, and that can be used."""
        names: list[str] = []
        for check, _ in self.demands.properties:
            for pattern, rules in check.patterns:
                if rules.checks:
                    names += pattern_strings.strings(pattern, 1, None)
        if self.demands.names:
            parts = [*self.demands.names, _STRING]
            found = self.maker.values(parts, self.inner)
            names += [one for one in islice(found, 50) if isinstance(one, str)]
        names += ["key", *(f"key{number}" for number in range(2, 50))]
        declared = set(_declared(self.demands))
        for name in dict.fromkeys(names):
            if name not in declared and self._is_name(name):
                yield name
