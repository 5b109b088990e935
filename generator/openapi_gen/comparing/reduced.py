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
    Id,
    Items,
    Link,
    MapOf,
    ObjectDeclaration,
    OfType,
    OneOf,
    OneOfValues,
    Operation,
    Parameter,
    Pattern,
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
from ..records import dataclass
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
    return _Reduction(api).api()


@dataclass(frozen=True, slots=True)
class _Reduction:
    whole: Api

    def api(self) -> Api:
        api = self.whole
        rules = {**api.rules, **api.shared}
        kept = sorted(validated(api, False) & rules.keys())
        return replace(
            api,
            title="",
            version="",
            description="",
            servers=(),
            tags=(),
            operations=tuple(sorted(map(self._operation, api.operations), key=_id)),
            security_schemes=tuple(sorted(map(_scheme, api.security_schemes), key=_id)),
            security=(),
            declarations={
                id_: _declaration(one) for id_, one in sorted(api.declarations.items())
            },
            rules={id_: self._rules(rules[id_]) for id_ in kept},
            given_names={},
            schemas=tuple((id_, "") for id_ in kept),
            xml={},
            shared={},
            copies=tuple(sorted(map(_copy, api.copies), key=lambda one: one.id)),
            webhooks=self._requests(api.webhooks),
            callbacks=self._requests(api.callbacks),
            any_webhook=None,
        )

    def _operation(self, one: Operation) -> Operation:
        return replace(
            one,
            summary=settled(one.summary),
            description="",
            body_description="",
            parameters=tuple(map(self._parameter, one.parameters)),
            bodies=tuple(map(self._body, one.bodies)),
            responses=tuple(map(_response, one.responses)),
            headers=one.headers and replace(one.headers, written=()),
            links=tuple(map(_link, one.links)),
            pagination=None,
        )

    def _parameter(self, one: Parameter) -> Parameter:
        return replace(
            one,
            type=_type(one.type),
            rules=self._rules(one.rules),
            docs=_docs(one.docs),
            format="",
            encodings=(),
        )

    def _body(self, one: Body) -> Body:
        return replace(
            one,
            format=BODY_FORMAT,
            type=_type(one.type),
            rules=self._rules(one.rules),
            encodings=(),
            xml=None,
        )

    def _requests(self, ones: Iterable[ServerRequest]) -> tuple[ServerRequest, ...]:
        return tuple(sorted(map(self._request, ones), key=_id_and_method))

    def _request(self, one: ServerRequest) -> ServerRequest:
        bodies = tuple(map(self._body, one.bodies))
        return replace(one, words=(), summary="", description="", bodies=bodies)

    def _rules(self, one: Rules, sent: frozenset[str] | None = None) -> Rules:
        """The constraints, without what is compared as types, and without those of
        properties that clients do not send; `sent` has the others of a class."""
        own = self._sent(one.id)
        return Rules(
            one.id, tuple(self._checks(one.checks, sent if own is None else own))
        )

    def _sent(self, id_: Id) -> frozenset[str] | None:
        """The fields that a class sends; None for other schemas."""
        declaration = self.whole.declarations.get(id_)
        if not isinstance(declaration, ObjectDeclaration):
            return None
        return frozenset(one.name for one in declaration.fields if not one.read_only)

    def _checks(
        self, checks: Iterable[Check], sent: frozenset[str] | None
    ) -> Iterator[Check]:
        for check in checks:
            match check:
                case OfType() | OneOfValues() | Reference() | AnyOf() | OneOf():
                    continue
                case AllOf(members):
                    yield AllOf(tuple(self._rules(one, sent) for one in members))
                case Items(prefix, rest):
                    yield Items(tuple(map(self._rules, prefix)), self._optional(rest))
                case Properties():
                    yield self._properties(check, sent)
                case _:
                    yield check

    def _properties(self, check: Properties, sent: frozenset[str] | None) -> Properties:
        known = [one for one in check.properties if sent is None or one[0] in sent]
        return Properties(
            tuple((name, self._rules(one)) for name, one in sorted(known, key=_name)),
            (),
            tuple(
                (Pattern(pattern.source, ""), self._rules(one))
                for pattern, one in check.patterns
            ),
            self._optional(check.additional),
        )

    def _optional(self, one: Rules | None) -> Rules | None:
        return None if one is None else self._rules(one)


def _name(one: tuple[str, Rules]) -> str:
    return one[0]


def _id(one: Operation | SecurityScheme) -> str:
    return one.id


def _id_and_method(one: ServerRequest) -> tuple[str, str]:
    return one.id, one.method


def _link(one: Link) -> Link:
    return replace(one, description="", arguments=(), body=None)


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


def _copy(one: Copy) -> Copy:
    return replace(one, words=())
