"""Properties that go in one direction only, in values of the document.

A request has no `readOnly` properties, a response no `writeOnly` ones. A validator does
not know the direction: a required `writeOnly` property is added before it judges, and
taken away after that.
"""

from __future__ import annotations

from ..model import Id, Json
from ..records import dataclass
from .demands import Demands, Part, demands_of
from .wishes import ValueMaker, Wishes


@dataclass(frozen=True, slots=True)
class Directions:
    maker: ValueMaker
    hidden: frozenset[Id]
    """The schemas of the properties that do not go in this direction."""

    def without(self, parts: list[Part], value: Json) -> Json:
        """The value without hidden properties."""
        return self._walk(parts, value, adds=False) if self.hidden else value

    def completed(self, parts: list[Part], value: Json) -> Json:
        """The value with the hidden properties that are required."""
        return self._walk(parts, value, adds=True) if self.hidden else value

    def _walk(self, parts: list[Part], value: Json, *, adds: bool) -> Json:
        if not parts or not isinstance(value, (dict, list)):
            return value
        demands = self._chosen(parts, value)
        if isinstance(value, list):
            return [
                self._walk(demands.item(index), item, adds=adds)
                for index, item in enumerate(value)
            ]
        made: dict[str, Json] = {}
        for name, member in value.items():
            inner = demands.properties_of(name)
            if adds or not self._is_hidden(inner):
                made[name] = self._walk(inner, member, adds=adds)
        if adds:
            self._complete(demands, made)
        return made

    def _complete(self, demands: Demands, made: dict[str, Json]) -> None:
        for check, _ in demands.properties:
            for name in check.required:
                inner = demands.properties_of(name)
                if name not in made and self._is_hidden(inner):
                    for value in self.maker.first(inner, Wishes()):
                        made[name] = value

    def _is_hidden(self, parts: list[Part]) -> bool:
        return any(part.rules.id in self.hidden for part in parts)

    def _chosen(self, parts: list[Part], value: Json) -> Demands:
        """The demands, with those of the alternatives that the value satisfies."""
        evaluator = self.maker.evaluator
        demands = demands_of(parts, evaluator)
        while demands.choices:
            alternatives = list(demands.alternatives())
            del demands.choices[0]
            for alternative in alternatives:
                if all(evaluator.accepts(p.rules, value, p.scope) for p in alternative):
                    for part in alternative:
                        demands.add(part)
        return demands
