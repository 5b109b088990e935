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
_LAMBDA = "lambda data, at, notes: "
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
                return self._lambda("decode_choice", self._values(type_))
            case ArrayOf(item):
                self.need("mismatches", "decode_each")
                return f"{_LAMBDA}decode_each({self.decoder(item)}, data, at, notes)"
            case MapOf(value):
                self.need("mismatches", "decode_map")
                return f"{_LAMBDA}decode_map({self.decoder(value)}, data, at, notes)"
            case UnionOf():
                return self._union(type_)
            case Ref(id_):
                return self._codec(id_, "decode")

    def decoded(self, type_: Type, data: str, at: str) -> str:
        """The expression for the object of this type that `data` holds."""
        decoder = self.decoder(type_)
        if not decoder.startswith(_LAMBDA):
            return f"{decoder}({data}, {at}, notes)"
        body = decoder.removeprefix(_LAMBDA)
        if isinstance(type_, UnionOf) and "data, at, notes, (" in body:
            return body.replace("data, at, notes", f"{data}, {at}, notes", 1)
        head, _, _ = body.rpartition("data, at, notes)")
        return f"{head}{data}, {at}, notes)"

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
        nullable = len(members) < len(union.members)
        if len(members) == 1:
            return self._lambda("decode_nullable", self.decoder(members[0]))
        if union.discriminator is not None:
            known = {member.id for member in members if isinstance(member, Ref)}
            mapping = ", ".join(
                f"{string(value)}: {self._codec(id_, 'decode')}"
                for value, id_ in union.discriminator.mapping
                if id_ in known
            )
            name = string(union.discriminator.property)
            return self._lambda("decode_tagged", name, f"{{{mapping}}}")
        decoders = [self.decoder(member) for member in members]
        if nullable:
            decoders.insert(0, self.decoder(Scalar.NULL))
        self.need("mismatches", "decode_union")
        return f"{_LAMBDA}decode_union(data, at, notes, {sequence(decoders)})"

    def _lambda(self, function: str, *arguments: str) -> str:
        self.need("decoding", function)
        before = ", ".join(arguments)
        return f"{_LAMBDA}{function}({before}, data, at, notes)"

    def _values(self, choice: Choice) -> str:
        return sequence(map(literal, choice.values))

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
