"""Finds the schemas that requests and responses use, directly or through others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ..model import (
    AllOf,
    AnyOf,
    Api,
    DependentSchemas,
    Id,
    IfThenElse,
    Not,
    OneOf,
    Ref,
    Reference,
    Rules,
    declared,
    subschemas,
)
from .checks import ModuleContext
from .checks.calls import is_at_place


def validated(api: Api, everything: bool) -> set[Id]:
    """The named schemas that get a validator.

    These are the schemas that requests use (webhooks and callbacks included) and those
    that no operation uses. With `everything`, they include schemas that only responses
    use.
    """
    if everything:
        return {*api.rules, *api.shared}
    requests = reached(
        api,
        [p.rules for op in api.operations for p in op.parameters]
        + [body.rules for op in api.operations for body in op.bodies]
        + [body.rules for body in api.server_request_bodies],
    )
    responses = reached(
        api, [response.rules for op in api.operations for response in op.responses]
    )
    unused = {id_ for id_, _ in api.schemas} - responses
    return requests | reached(api, [api.rules[id_] for id_ in unused]) | unused


def reached(api: Api, roots: Sequence[Rules]) -> set[Id]:
    """The named schemas among `roots`, and those that they reference, at any depth."""
    table = {**api.rules, **api.shared}
    found = {rules.id for rules in roots if rules.id in api.rules}
    open_ = list(roots)
    while open_:
        for target in _targets(open_.pop(), table):
            if target not in found:
                found.add(target)
                open_.append(table[target])
    return found


def _targets(rules: Rules, table: Mapping[Id, Rules]) -> Iterator[Id]:
    yield from (target for _, target in rules.anchors)
    for check in rules.checks:
        if isinstance(check, Reference):
            yield check.target
        for part in subschemas(check):
            if part.id in table and not is_at_place(part):
                yield part.id
            yield from _targets(part, table)


def module_context(
    api: Api, modules: Mapping[Id, str], taken: Iterable[str]
) -> ModuleContext:
    """What the module of a validator needs to know about the other modules."""
    table = {**api.rules, **api.shared}
    edges = {id_: set(_targets(rules, table)) for id_, rules in table.items()}
    bound = [id_ for id_, rules in table.items() if _is_dynamic(rules)]
    for rules in table.values():  # possible targets of a dynamic reference
        if rules.anchors and bound:
            for id_ in bound:
                edges[id_].update(target for _, target in rules.anchors)
    same = {id_: set(_applied(rules, table)) for id_, rules in table.items()}
    return ModuleContext(
        table=table,
        modules=modules,
        taken=frozenset(taken),
        dynamic=frozenset(_backwards(set(bound), edges)) if bound else frozenset(),
        recursive=_in_cycles(edges),
        endless=_in_cycles(same),
    )


def _in_cycles(edges: Mapping[Id, set[Id]]) -> frozenset[Id]:
    return frozenset(id_ for id_ in edges if edges[id_] and id_ in _closure(id_, edges))


def _applied(rules: Rules, table: Mapping[Id, Rules]) -> Iterator[Id]:
    """The named schemas that the rules apply to the value itself, not to a part of it."""
    for check in rules.checks:
        if isinstance(check, Reference):
            yield check.target
        elif isinstance(
            check, (AllOf, AnyOf, OneOf, Not, IfThenElse, DependentSchemas)
        ):
            for part in subschemas(check):
                if part.id in table and not is_at_place(part):
                    yield part.id
                yield from _applied(part, table)


def _is_dynamic(rules: Rules) -> bool:
    return any(
        (isinstance(check, Reference) and check.anchor is not None)
        or any(map(_is_dynamic, subschemas(check)))
        for check in rules.checks
    )


def _closure(start: Id, edges: Mapping[Id, set[Id]]) -> set[Id]:
    found: set[Id] = set()
    open_ = [start]
    while open_:
        for target in edges.get(open_.pop(), ()):
            if target not in found:
                found.add(target)
                open_.append(target)
    return found


def _backwards(ids: set[Id], edges: Mapping[Id, set[Id]]) -> set[Id]:
    """The ids, and all ids from which one of them can be reached."""
    before: dict[Id, set[Id]] = {}
    for source, targets in edges.items():
        for target in targets:
            before.setdefault(target, set()).add(source)
    return ids.union(*(_closure(id_, before) for id_ in ids))


def decoded(api: Api) -> set[Id]:
    """The declarations that need a decoder: all except those that only requests use."""
    found = _with_parts(
        api,
        _in_responses(api)
        | _in_server_requests(api)
        | (api.declarations.keys() - _in_requests(api)),
    )
    return found - header_classes(api)


def encoded(api: Api) -> set[Id]:
    """The declarations that need an encoder: all except those that only responses use."""
    return _with_parts(
        api,
        _in_requests(api)
        | _in_server_requests(api)
        | (api.declarations.keys() - _in_responses(api)),
    )


def sent(api: Api) -> set[Id]:
    """The declarations that requests use, and those that no operation uses."""
    received = _in_responses(api) | _in_server_requests(api)
    return _in_requests(api) | (api.declarations.keys() - received)


def only_sent(api: Api) -> set[Id]:
    """The declarations that requests use, and neither responses nor webhooks."""
    return _in_requests(api) - _in_responses(api) - _in_server_requests(api)


def used(api: Api) -> set[Id]:
    """The declarations that operations, webhooks and callbacks use."""
    return _in_requests(api) | _in_responses(api) | _in_server_requests(api)


def header_classes(api: Api) -> set[Id]:
    """The classes of response headers, which the runtime decodes by annotation."""
    return {op.headers.id for op in api.operations if op.headers is not None}


def _in_responses(api: Api) -> set[Id]:
    types = [r.type for op in api.operations for r in op.responses]
    return declared(api.declarations, [*types, *map(Ref, header_classes(api))])


def _in_requests(api: Api) -> set[Id]:
    types = [p.type for op in api.operations for p in op.parameters]
    types += [body.type for op in api.operations for body in op.bodies]
    return declared(api.declarations, types)


def _in_server_requests(api: Api) -> set[Id]:
    return declared(api.declarations, [body.type for body in api.server_request_bodies])


def _with_parts(api: Api, ids: set[Id]) -> set[Id]:
    """The declarations, and those that they reference, at any depth."""
    return declared(api.declarations, map(Ref, ids))
