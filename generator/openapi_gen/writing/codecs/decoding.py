"""From JSON data to objects. An unexpected value is kept. A type whose values are JSON data
already has no call.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from ...model import (
    ArrayOf,
    Discriminator,
    Enumeration,
    FormattedString,
    Id,
    MapOf,
    ObjectDeclaration,
    Ref,
    Scalar,
    TupleOf,
    Type,
    UnionOf,
    without_null,
)
from ...records import dataclass
from ..source.annotations import Annotator
from ..source.code import Code
from ..source.literals import sequence, string
from .module import CodecModule


@dataclass(slots=True)
class Decoders(CodecModule):
    """Writes the decoders of one module."""

    def decoded(self, type_: Type, data: str) -> Code:
        """The expression for the object of this type that `data` holds."""
        inner = without_null(type_)
        return Code(self._decoded(inner, data) if self.is_decoded(inner) else data)

    def _decoded(self, inner: Type, data: str) -> str:
        match inner:
            case ArrayOf(item):
                decode = self.need("json.decoding", "decode_each")
                return f"{decode}({self.decoder(item)}, {data})"
            case MapOf(value):
                decode = self.need("json.decoding", "decode_map")
                return f"{decode}({self.decoder(value)}, {data})"
            case TupleOf(items, rest):
                decode = self.need("json.nested_decoding", "decode_tuple")
                decoders = sequence(map(self.decoder, items))
                beyond = "None" if rest is None else self.decoder(rest)
                return f"{decode}({decoders}, {beyond}, {data})"
            case UnionOf():
                return self._decoded_union(inner, data)
            case Scalar() | FormattedString() | Enumeration() | Ref():
                return f"{self.decoder(inner)}({data})"
            case _:
                assert_never(inner)

    def decoder(self, type_: Type) -> str:
        """The function that decodes JSON data to this type."""
        inner = without_null(type_)
        if not self.is_decoded(inner):
            return self.need("json.decoding", "decode_any")
        match inner:
            case Scalar() | FormattedString():
                python = inner.python
                assert python is not None, inner
                return self.need(python.module, python.decoder)
            case ArrayOf(item):
                return (
                    f"{self.need('json.nested_decoding', 'each')}({self.decoder(item)})"
                )
            case MapOf(value):
                return f"{self.need('json.nested_decoding', 'mapped')}({self.decoder(value)})"
            case Ref(id_):
                return self.codec(id_, "decode")
            case Enumeration() | TupleOf() | UnionOf():
                return f"lambda data: {self.decoded(inner, 'data')}"
            case _:
                assert_never(inner)

    def is_decoded(self, type_: Type) -> bool:
        """Whether decoding to this type can change JSON data."""
        return self._is_decoded(type_, set())

    def _is_decoded(self, type_: Type, seen: set[Id]) -> bool:
        """`seen` are the aliases that were looked at: they can contain each other."""
        match type_:
            case Scalar():
                return type_.python is not None and bool(type_.python.codec)
            case Enumeration():
                return False
            case FormattedString() | TupleOf():
                return True
            case ArrayOf(inner) | MapOf(inner):
                return self._is_decoded(inner, seen)
            case Ref(id_):
                declaration = self.api.declarations[id_]
                if isinstance(declaration, ObjectDeclaration):
                    return True
                if id_ in seen:
                    return False
                seen.add(id_)
                return self._is_decoded(declaration.type, seen)
            case UnionOf(members):
                return any(
                    member is not Scalar.INTEGER and self._is_decoded(member, seen)
                    for member in members
                )
            case _:
                assert_never(type_)

    def _decoded_union(self, union: UnionOf, data: str) -> str:
        mapping = self._mapping(union)
        if union.discriminator is not None and mapping:
            decode = self.need("json.unions", "decode_tagged")
            name = string(union.discriminator.property)
            given = [name, mapping, data, *self._default(union)]
            others = self._others(union, union.discriminator)
            if any(map(self.is_decoded, others)):
                given.append(f"others={self._members(others)}")
            return f"{decode}({', '.join(given)})"
        members = [member for member in union.members if member is not Scalar.NULL]
        decode = self.need("json.unions", "decode_union")
        return f"{decode}({data}, {self._members(members)})"

    def _members(self, members: Sequence[Type]) -> str:
        """The decoders of members by their annotations.

        Members of one annotation, such as a decimal as a number and as a string, are
        decoded by one after the other: each keeps what is not of its JSON type.
        """
        annotator = Annotator.for_runtime(self.names)
        decoders: dict[str, list[str]] = {}
        for member in members:
            known = decoders.setdefault(annotator.spell(member), [])
            decoder = self.decoder(member)
            if decoder not in known:
                known.append(decoder)
        pairs = [
            f"{string(annotation)}: {self._chained(known)}"
            for annotation, known in decoders.items()
        ]
        return f"{{{', '.join(pairs)}}}"

    def _chained(self, decoders: Sequence[str]) -> str:
        if len(decoders) == 1:
            return decoders[0]
        data = "data"
        for decoder in decoders:
            called = f"({decoder})" if decoder.startswith("lambda") else decoder
            data = f"{called}({data})"
        return f"lambda data: {data}"

    def _others(self, union: UnionOf, discriminator: Discriminator) -> list[Type]:
        """The members that no value of the discriminator selects."""
        known = {id_ for _, id_ in discriminator.mapping} | {discriminator.default}
        return [
            member
            for member in union.members
            if member is not Scalar.NULL
            and not (isinstance(member, Ref) and member.id in known)
        ]

    def _mapping(self, union: UnionOf) -> str:
        """The decoder for each value of the discriminator; empty without a mapping."""
        if union.discriminator is None:
            return ""
        known = {member.id for member in union.members if isinstance(member, Ref)}
        pairs = [
            f"{string(value)}: {self.codec(id_, 'decode')}"
            for value, id_ in union.discriminator.mapping
            if id_ in known
        ]
        return f"{{{', '.join(pairs)}}}" if pairs else ""

    def _default(self, union: UnionOf) -> list[str]:
        """The decoder for other values of the discriminator, if there is one."""
        if union.discriminator is None or union.discriminator.default is None:
            return []
        return [self.codec(union.discriminator.default, "decode")]
