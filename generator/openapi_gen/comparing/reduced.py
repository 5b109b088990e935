"""The part of an API that comparing asks for: no descriptions, and no constraints of what
is only received."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..media_formats.media_format import (
    BodyFormat,
    ResponseFormat,
    RuntimeClass,
    Values,
    never,
)
from ..model import (
    AliasDeclaration,
    AllOf,
    AnyOf,
    Api,
    ArrayOf,
    Body,
    Check,
    Copy,
    Declaration,
    Documentation,
    Enumeration,
    Field,
    Items,
    Link,
    MapOf,
    OfType,
    OneOf,
    OneOfValues,
    Operation,
    Parameter,
    Properties,
    Reference,
    Response,
    Rules,
    SecurityScheme,
    ServerRequest,
    TupleOf,
    Type,
    UnionOf,
)
from ..texts import settled
from ..writing.reachable_schemas import validated

BODY_FORMAT = BodyFormat(RuntimeClass("", ""), Values.DATA, 0, never)
"""The media format of all bodies: how they are written is not compared."""
RESPONSE_FORMATS = {
    values: ResponseFormat(RuntimeClass("", ""), values, 0, never) for values in Values
}
"""The media formats of responses, by all that is compared of them."""


def reduced(api: Api) -> Api:
    """The API without what changes nothing for callers; in the order of ids."""
    kept = sorted(validated(api, False) & api.rules.keys())
    return replace(
        api,
        title="",
        version="",
        description="",
        servers=(),
        tags=(),
        operations=tuple(sorted(map(_operation, api.operations), key=_id)),
        security_schemes=tuple(sorted(map(_scheme, api.security_schemes), key=_id)),
        security=(),
        declarations={
            id_: _declaration(one) for id_, one in sorted(api.declarations.items())
        },
        rules={id_: _rules(api.rules[id_]) for id_ in kept},
        given_names={},
        schemas=tuple((id_, "") for id_ in kept),
        xml={},
        shared={},
        copies=tuple(
            sorted(
                (Copy(one.id, (), one.target) for one in api.copies),
                key=lambda one: one.id,
            )
        ),
        webhooks=tuple(sorted(map(_request, api.webhooks), key=_id_and_method)),
        callbacks=tuple(sorted(map(_request, api.callbacks), key=_id_and_method)),
        any_webhook=None,
    )


def _id(one: Operation | SecurityScheme) -> str:
    return one.id


def _id_and_method(one: ServerRequest) -> tuple[str, str]:
    return one.id, one.method


def _operation(one: Operation) -> Operation:
    return replace(
        one,
        summary=settled(one.summary),
        description="",
        body_description="",
        parameters=tuple(map(_parameter, one.parameters)),
        bodies=tuple(map(_body, one.bodies)),
        responses=tuple(map(_response, one.responses)),
        headers=one.headers and replace(one.headers, written=()),
        links=tuple(map(_link, one.links)),
        pagination=None,
    )


def _link(one: Link) -> Link:
    return replace(one, description="", arguments=(), body=None)


def _parameter(one: Parameter) -> Parameter:
    return replace(
        one,
        type=_type(one.type),
        rules=_rules(one.rules),
        docs=_docs(one.docs),
        format="",
        encodings=(),
    )


def _body(one: Body) -> Body:
    return replace(
        one,
        format=BODY_FORMAT,
        type=_type(one.type),
        rules=_rules(one.rules),
        encodings=(),
        xml=None,
    )


def _response(one: Response) -> Response:
    return replace(
        one,
        format=RESPONSE_FORMATS[one.format.values],
        type=_type(one.type),
        rules=Rules(one.rules.id, ()),
        description="",
        json_events=False,
        xml=None,
    )


def _scheme(one: SecurityScheme) -> SecurityScheme:
    return replace(one, description="")


def _request(one: ServerRequest) -> ServerRequest:
    bodies = tuple(map(_body, one.bodies))
    return replace(one, words=(), summary="", description="", bodies=bodies)


def _declaration(one: Declaration) -> Declaration:
    if isinstance(one, AliasDeclaration):
        return AliasDeclaration(
            one.id, (), _type(one.type), _docs(one.docs), one.inlined
        )
    return replace(
        one,
        words=(),
        fields=tuple(sorted(map(_field, one.fields), key=lambda field: field.name)),
        additional=None if one.additional is None else _type(one.additional),
        docs=_docs(one.docs),
    )


def _field(one: Field) -> Field:
    return replace(one, type=_type(one.type), docs=_docs(one.docs), format="")


def _rules(one: Rules) -> Rules:
    """The constraints, without what is compared as types."""
    return Rules(one.id, tuple(_checks(one.checks)))


def _checks(checks: Iterable[Check]) -> Iterator[Check]:
    for check in checks:
        match check:
            case OfType() | OneOfValues() | Reference() | AnyOf() | OneOf():
                continue
            case AllOf(members):
                yield AllOf(tuple(map(_rules, members)))
            case Items(prefix, rest):
                yield Items(tuple(map(_rules, prefix)), rest and _rules(rest))
            case Properties():
                inner = sorted(check.properties, key=lambda one: one[0])
                properties = tuple((name, _rules(rules)) for name, rules in inner)
                others = check.additional and _rules(check.additional)
                yield Properties(properties, (), (), others)
            case _:
                yield check


def _docs(one: Documentation) -> Documentation:
    return Documentation(deprecated=one.deprecated, default=one.default)


def _type(one: Type) -> Type:
    match one:
        case Enumeration(values=values):
            return Enumeration("", values)
        case ArrayOf(item):
            return ArrayOf(_type(item))
        case MapOf(value):
            return MapOf(_type(value))
        case TupleOf(items, rest):
            return TupleOf(_types(items), None if rest is None else _type(rest))
        case UnionOf(members):
            return UnionOf(_types(members))
        case _:
            return one


def _types(types: Iterable[Type]) -> tuple[Type, ...]:
    return tuple(map(_type, types))
