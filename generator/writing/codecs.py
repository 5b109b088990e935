"""How a type is decoded and encoded: expressions over the runtime's codecs.

`encode` goes from objects to JSON data and lets what it does not expect pass, for the
validator to report; `decode` goes from JSON data to objects and records what it does
not expect.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ..model import (
    AliasDeclaration,
    Api,
    ArrayOf,
    Choice,
    Id,
    MapOf,
    ObjectDeclaration,
    Ref,
    Scalar,
    TupleOf,
    Type,
    UnionOf,
)
from .names import Names
from .spelling import literal, sequence, string

_SAME = {Scalar.NULL, Scalar.BOOLEAN, Scalar.INTEGER, Scalar.NUMBER, Scalar.STRING}
_STEMS = {
    Scalar.NULL: "null",
    Scalar.BOOLEAN: "boolean",
    Scalar.INTEGER: "integer",
    Scalar.NUMBER: "number",
    Scalar.STRING: "string",
    Scalar.DATE_TIME: "date_time",
    Scalar.DATE: "date",
    Scalar.TIME: "time",
    Scalar.DURATION: "duration",
    Scalar.UUID: "uuid",
    Scalar.DECIMAL: "decimal",
    Scalar.BASE64: "bytes",
    Scalar.BINARY: "string",
}
_TEXTS = {"date_time", "date", "time", "duration", "uuid", "decimal", "bytes"}


@dataclass(slots=True)
class Codecs:
    """Writes codec expressions for one module and remembers what it must import."""

    api: Api
    names: Names
    own: Id = ""
    runtime: dict[str, set[str]] = field(default_factory=dict[str, set[str]])
    siblings: set[str] = field(default_factory=set[str])

    def need(self, module: str, name: str) -> str:
        self.runtime.setdefault(module, set()).add(name)
        return name

    # Encoding

    def encoded(self, type_: Type, value: str) -> str:
        """The expression for the JSON data of `value`, an expression of this type."""
        inner = without_null(type_)
        if self._is_plain(inner):
            return value
        if isinstance(inner, ArrayOf) and not isinstance(inner.item, ArrayOf | MapOf):
            encode = self.need("plain", "encode_each")
            return f"{encode}({self.encoder(inner.item)}, {value})"
        if isinstance(inner, MapOf) and not isinstance(inner.value, ArrayOf | MapOf):
            encode = self.need("plain", "encode_map")
            return f"{encode}({self.encoder(inner.value)}, {value})"
        return f"{self.encoder(inner)}({value})"

    def encoder(self, type_: Type) -> str:
        """The function that encodes a value of this type; `plain` takes any."""
        inner = without_null(type_)
        if isinstance(inner, Scalar) and _STEMS.get(inner) in _TEXTS:
            return self.need("plain", f"encode_{_STEMS[inner]}")
        if isinstance(inner, Ref) and isinstance(
            self.api.declarations[inner.id], ObjectDeclaration
        ):
            return self._codec(inner.id, "encode")
        return self.need("plain", "plain")

    def _is_plain(self, type_: Type) -> bool:
        """Whether a value of this type is its own JSON data."""
        match type_:
            case Scalar():
                return type_ in _SAME or type_ is Scalar.BINARY
            case Choice():
                return True
            case ArrayOf(inner) | MapOf(inner):
                return self._is_plain(without_null(inner))
            case Ref(id_):
                declaration = self.api.declarations[id_]
                return isinstance(declaration, AliasDeclaration) and isinstance(
                    declaration.type, Choice
                )
            case TupleOf():
                return False
            case UnionOf(members):
                return all(self._is_plain(member) for member in members)

    # Decoding

    def decoder(self, type_: Type) -> str:
        """The function `(data, at, notes)` that decodes JSON data to this type."""
        match type_:
            case Scalar.ANY:
                return self.need("decoding", "decode_any")
            case Scalar():
                stem = _STEMS[type_]
                module = "mismatches" if stem in _TEXTS else "decoding"
                return self.need(module, f"decode_{stem}")
            case Choice():
                return self._made("choice", *map(literal, type_.values))
            case ArrayOf(item):
                return self._made("each", self.decoder(item))
            case TupleOf(items, rest):
                decoders = sequence(map(self.decoder, items))
                beyond = "None" if rest is None else self.decoder(rest)
                return self._made("tuple_of", decoders, beyond)
            case MapOf(value):
                return self._made("mapped", self.decoder(value))
            case UnionOf():
                return self._union(type_)
            case Ref(id_):
                return self._codec(id_, "decode")

    def decoded(self, type_: Type, data: str, at: str) -> str:
        """The expression for the object of this type that `data` holds."""
        match type_:
            case Choice():
                decode = self.need("decoding", "decode_choice")
                values = sequence(map(literal, type_.values))
                return f"{decode}({values}, {data}, {at}, notes)"
            case ArrayOf(item):
                decode = self.need("mismatches", "decode_each")
                return f"{decode}({self.decoder(item)}, {data}, {at}, notes)"
            case MapOf(value):
                decode = self.need("mismatches", "decode_map")
                return f"{decode}({self.decoder(value)}, {data}, {at}, notes)"
            case UnionOf() if without_null(type_) is type_:
                return self._decoded_union(type_, data, at)
            case _:
                return f"{self.decoder(type_)}({data}, {at}, notes)"

    def _made(self, name: str, *arguments: str) -> str:
        """A decoder that the runtime makes of others."""
        return f"{self.need('decoding', name)}({', '.join(arguments)})"

    def scalar_test(self, type_: Type) -> str | None:
        """The condition under which `item` is not already an object of this type."""
        match type_:
            case Scalar.STRING | Scalar.BINARY:
                return "type(item) is not str"
            case Scalar.INTEGER:
                return "type(item) is not int"
            case Scalar.BOOLEAN:
                return "type(item) is not bool"
            case Scalar.NUMBER:
                return "type(item) is not float and type(item) is not int"
            case _:
                return None

    def _union(self, union: UnionOf) -> str:
        members = [member for member in union.members if member is not Scalar.NULL]
        if len(members) == 1:
            return self._made("nullable", self.decoder(members[0]))
        mapping = self._mapping(union)
        if union.discriminator is not None and mapping:
            name = string(union.discriminator.property)
            return self._made("tagged", name, mapping, *self._default(union))
        return self._made("union", *map(self.decoder, union.members))

    def _decoded_union(self, union: UnionOf, data: str, at: str) -> str:
        mapping = self._mapping(union)
        if union.discriminator is not None and mapping:
            decode = self.need("decoding", "decode_tagged")
            name = string(union.discriminator.property)
            given = [name, mapping, data, at, "notes", *self._default(union)]
            return f"{decode}({', '.join(given)})"
        decode = self.need("mismatches", "decode_union")
        decoders = sequence(map(self.decoder, union.members))
        return f"{decode}({data}, {at}, notes, {decoders})"

    def _mapping(self, union: UnionOf) -> str:
        """The decoder of each value of the discriminator; empty where none is known."""
        if union.discriminator is None:
            return ""
        known = {member.id for member in union.members if isinstance(member, Ref)}
        pairs = [
            f"{string(value)}: {self._codec(id_, 'decode')}"
            for value, id_ in union.discriminator.mapping
            if id_ in known
        ]
        return f"{{{', '.join(pairs)}}}" if pairs else ""

    def _default(self, union: UnionOf) -> list[str]:
        """The decoder of what the discriminator does not know, where there is one."""
        if union.discriminator is None or union.discriminator.default is None:
            return []
        return [self._codec(union.discriminator.default, "decode")]

    def _codec(self, id_: Id, function: str) -> str:
        if id_ == self.own:
            return function
        module = self.names.models[id_].module
        self.siblings.add(module)
        return f"{module}.{function}"


def without_null(type_: Type) -> Type:
    """`X` of `X | None`: encoders let None pass."""
    if isinstance(type_, UnionOf):
        members = [member for member in type_.members if member is not Scalar.NULL]
        if len(members) == 1:
            return members[0]
    return type_
