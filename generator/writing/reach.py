"""Which schemas the requests and the responses of an API reach."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..model import (
    AllOf,
    AnyOf,
    Api,
    ArrayOf,
    Id,
    Items,
    MapOf,
    Not,
    OneOf,
    Properties,
    Ref,
    Reference,
    Rules,
    Type,
    UnionOf,
    declared_types,
)


def validated(api: Api, everything: bool) -> set[Id]:
    """The named schemas that get a validator.

    Those that requests use, and those that no operation uses; with `everything` also
    those that only responses use.
    """
    if everything:
        return set(api.rules)
    requests = reached(
        api,
        [p.rules for op in api.operations for p in op.parameters]
        + [body.rules for op in api.operations for body in op.bodies],
    )
    responses = reached(
        api, [response.rules for op in api.operations for response in op.responses]
    )
    unused = {id_ for id_, _ in api.schemas} - responses
    return requests | reached(api, [api.rules[id_] for id_ in unused]) | unused


def reached(api: Api, roots: Iterable[Rules]) -> set[Id]:
    """The targets of all references in `roots`, and of those in the targets."""
    found: set[Id] = set()
    open_ = list(roots)
    while open_:
        for target in _targets(open_.pop()):
            if target not in found:
                found.add(target)
                open_.append(api.rules[target])
    return found


def _targets(rules: Rules) -> Iterator[Id]:
    for check in rules.checks:
        match check:
            case Reference(target):
                yield target
            case Items(inner) | Not(inner):
                yield from _targets(inner)
            case Properties(properties, _, additional):
                for _, member in properties:
                    yield from _targets(member)
                if additional is not None:
                    yield from _targets(additional)
            case AllOf(members) | AnyOf(members) | OneOf(members):
                for member in members:
                    yield from _targets(member)
            case _:
                continue


def decoded(api: Api) -> set[Id]:
    """The declarations that need a decoder: all but those that only requests use."""
    responses = _declared(api, (r.type for op in api.operations for r in op.responses))
    requests = _declared(
        api,
        [p.type for op in api.operations for p in op.parameters]
        + [body.type for op in api.operations for body in op.bodies],
    )
    return responses | (api.declarations.keys() - requests)


def _declared(api: Api, roots: Iterable[Type]) -> set[Id]:
    found: set[Id] = set()
    open_ = [id_ for type_ in roots for id_ in refs_of(type_)]
    while open_:
        id_ = open_.pop()
        if id_ not in found:
            found.add(id_)
            for type_ in declared_types(api.declarations[id_]):
                open_.extend(refs_of(type_))
    return found


def refs_of(type_: Type) -> Iterator[Id]:
    """The declarations that a type names."""
    match type_:
        case ArrayOf(inner) | MapOf(inner):
            yield from refs_of(inner)
        case UnionOf(members):
            for member in members:
                yield from refs_of(member)
        case Ref(id_):
            yield id_
        case _:
            return
