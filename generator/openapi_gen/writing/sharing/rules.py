"""The checks of anonymous schemas, cut out of the schemas that contain them.

An anonymous schema that has a class has its check beside that. Where it stands, a
reference is left that keeps its place: `Reference.at_place`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import replace
from typing import Any

from ...model import Api, Id, Reference, Rules, subschemas
from .parts import with_parts


def roots(api: Api) -> Iterator[Rules]:
    """The rules that everything else is in."""
    yield from api.rules.values()
    for operation in api.operations:
        yield from (parameter.rules for parameter in operation.parameters)
        yield from (body.rules for body in operation.bodies)
        yield from (response.rules for response in operation.responses)
    for body in api.server_request_bodies:
        yield body.rules


def anonymous_rules(api: Api, nodes: Set[Id]) -> dict[Id, Rules]:
    """The rules of the anonymous schemas, unless one has different ones."""
    found: dict[Id, Rules] = {}
    different: set[Id] = set()
    open_ = list(roots(api))
    while open_:
        rules = open_.pop()
        if rules.id in nodes and rules.checks:
            former = found.setdefault(rules.id, rules)
            if former is not rules and former != rules:
                different.add(rules.id)
        for check in rules.checks:
            open_.extend(subschemas(check))
    return {id_: rules for id_, rules in found.items() if id_ not in different}


def share_rules(api: Api, places: Mapping[Id, Id]) -> Api:
    """The API with the rules of each first place in `Api.shared`.

    Without a change if the meaning of a reference depends on where it stands.
    """
    if any(map(_is_dynamic, roots(api))):
        return api
    return _Sharing(places, anonymous_rules(api, places.keys())).of(api)


def _is_dynamic(rules: Rules) -> bool:
    return bool(rules.anchors) or any(
        (isinstance(check, Reference) and check.anchor is not None)
        or any(map(_is_dynamic, subschemas(check)))
        for check in rules.checks
    )


class _Sharing:
    def __init__(self, places: Mapping[Id, Id], checks: Mapping[Id, Rules]) -> None:
        self._places = places
        self._checks = checks
        self._shared: dict[Id, Rules] = {}

    def of(self, api: Api) -> Api:
        named = {id_: self._inside(rules) for id_, rules in api.rules.items()}
        return replace(
            api,
            rules=named,
            operations=tuple(map(self._all, api.operations)),
            webhooks=tuple(map(self._all, api.webhooks)),
            callbacks=tuple(map(self._all, api.callbacks)),
            shared=self._shared,
        )

    def _all(self, owner: Any) -> Any:
        """An operation or a server request with its rules."""
        changed: dict[str, Any] = {}
        for name in ("parameters", "bodies", "responses"):
            if hasattr(owner, name):
                parts = getattr(owner, name)
                changed[name] = tuple(
                    replace(part, rules=self._at_place(part.rules)) for part in parts
                )
        return replace(owner, **changed)

    def _at_place(self, rules: Rules) -> Rules:
        """The rules; a reference instead if they have a class."""
        if rules.id not in self._checks:
            return self._inside(rules)
        first = self._places[rules.id]
        if first not in self._shared:
            self._shared[first] = Rules(first, ())  # a schema does not contain itself
            self._shared[first] = self._inside(self._checks[first])
        return Rules(rules.id, (Reference(first, at_place=True),), rules.secret)

    def _inside(self, rules: Rules) -> Rules:
        checks = tuple(self._rewritten(check) for check in rules.checks)
        if all(map(lambda new, old: new is old, checks, rules.checks)):
            return rules
        return replace(rules, checks=checks)

    def _rewritten(self, value: Any) -> Any:
        """A check, or a part of one, with the rules in it."""
        if isinstance(value, Rules):
            return self._at_place(value)
        return with_parts(value, self._rewritten)
