"""Which schemas the requests and the responses of an API reach."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ..model import (
    AllOf,
    AnyOf,
    Api,
    Check,
    Contains,
    DependentSchemas,
    Id,
    IfThenElse,
    Items,
    Not,
    OneOf,
    Properties,
    PropertyNames,
    Ref,
    Reference,
    Rules,
    UnevaluatedItems,
    UnevaluatedProperties,
    declared,
)
from .checks.code import ModuleContext


def validated(api: Api, everything: bool) -> set[Id]:
    """The named schemas that get a validator.

    Those that requests use, the server's own among them, and those that no operation
    uses; with `everything` also those that only responses use.
    """
    if everything:
        return set(api.rules)
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
    """The targets of all references in `roots`, and of those in the targets.

    What a reference names from elsewhere is such a target where it stands itself, too.
    """
    found = {rules.id for rules in roots if rules.id in api.rules}
    open_ = list(roots)
    while open_:
        for target in _targets(open_.pop(), api.rules):
            if target not in found:
                found.add(target)
                open_.append(api.rules[target])
    return found


def _targets(rules: Rules, table: Mapping[Id, Rules]) -> Iterator[Id]:
    yield from (target for _, target in rules.anchors)
    for check in rules.checks:
        if isinstance(check, Reference):
            yield check.target
        for part in parts_of(check):
            if part.id in table:
                yield part.id
            yield from _targets(part, table)


def parts_of(check: Check) -> Iterator[Rules]:
    """The schemas inside a check."""
    match check:
        case Items(prefix, rest):
            yield from prefix
            if rest is not None:
                yield rest
        case Properties(properties, _, patterns, additional):
            yield from (rules for _, rules in properties)
            yield from (rules for _, rules in patterns)
            if additional is not None:
                yield additional
        case DependentSchemas(schemas):
            yield from (rules for _, rules in schemas)
        case AllOf(members) | AnyOf(members) | OneOf(members):
            yield from members
        case IfThenElse(condition, then, otherwise):
            yield from (r for r in (condition, then, otherwise) if r is not None)
        case (
            Contains(rules)
            | Not(rules)
            | PropertyNames(rules)
            | UnevaluatedItems(rules)
            | UnevaluatedProperties(rules)
        ):
            yield rules
        case _:
            return


def surroundings(api: Api, modules: Mapping[Id, str]) -> ModuleContext:
    """What each validator module has to know of the others."""
    edges = {id_: set(_targets(rules, api.rules)) for id_, rules in api.rules.items()}
    bound = [id_ for id_, rules in api.rules.items() if _is_dynamic(rules)]
    for rules in api.rules.values():  # a dynamic reference can lead to any of these
        if rules.anchors and bound:
            for id_ in bound:
                edges[id_].update(target for _, target in rules.anchors)
    reachable = {id_: _closure(id_, edges) for id_ in edges if edges[id_]}
    return ModuleContext(
        table=api.rules,
        modules=modules,
        dynamic=frozenset(_backwards(set(bound), edges)) if bound else frozenset(),
        recursive=frozenset(id_ for id_, found in reachable.items() if id_ in found),
    )


def _is_dynamic(rules: Rules) -> bool:
    return any(
        (isinstance(check, Reference) and check.anchor is not None)
        or any(map(_is_dynamic, parts_of(check)))
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
    """The ids, and all from which one of them can be reached."""
    before: dict[Id, set[Id]] = {}
    for source, targets in edges.items():
        for target in targets:
            before.setdefault(target, set()).add(source)
    return ids.union(*(_closure(id_, before) for id_ in ids))


def decoded(api: Api) -> set[Id]:
    """The declarations that need a decoder: all but those that only requests use."""
    found = _with_parts(
        api,
        _answered(api) | _received(api) | (api.declarations.keys() - _requested(api)),
    )
    return found - header_classes(api)


def encoded(api: Api) -> set[Id]:
    """The declarations that need an encoder: all but those that only responses use."""
    return _with_parts(
        api,
        _requested(api) | _received(api) | (api.declarations.keys() - _answered(api)),
    )


def header_classes(api: Api) -> set[Id]:
    """The classes of headers: the runtime decodes them by their annotations."""
    return {op.headers.id for op in api.operations if op.headers is not None}


def _answered(api: Api) -> set[Id]:
    types = [r.type for op in api.operations for r in op.responses]
    return declared(api.declarations, [*types, *map(Ref, header_classes(api))])


def _requested(api: Api) -> set[Id]:
    types = [p.type for op in api.operations for p in op.parameters]
    types += [body.type for op in api.operations for body in op.bodies]
    return declared(api.declarations, types)


def _received(api: Api) -> set[Id]:
    return declared(api.declarations, [body.type for body in api.server_request_bodies])


def _with_parts(api: Api, ids: set[Id]) -> set[Id]:
    """The declarations, and all that these are made of."""
    return declared(api.declarations, map(Ref, ids))
