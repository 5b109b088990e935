"""How a type is decoded and encoded: expressions over the runtime's codecs.

`encode` goes from objects to JSON data. It passes an unexpected value on, so that the
validator can report it. `decode` goes from JSON data to objects and keeps an unexpected
value. Neither has a call for a type whose values are JSON data already.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import assert_never

from ...model import (
    AliasDeclaration,
    Api,
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
    bare_type,
    inner_types,
    union_of,
    without_null,
)
from ..naming.names import Names
from ..union_tags import Tag, filled_tags
from .annotations import Annotator
from .code import Code
from .literals import sequence, string

_DECODED = {
    Scalar.INTEGER: ("json.decoding", "decode_integer"),
    Scalar.BINARY: ("json.formats", "decode_bytes"),
}


def _listed(tags: Mapping[str, Tag]) -> str:
    """The entries of a dict of tags: `"kind": ("cat", "kitty")`."""
    return ", ".join(
        f"{string(name)}: "
        + (
            string(tag.sent)
            if tag.others is None
            else sequence(map(string, (tag.sent, *tag.others)))
        )
        for name, tag in tags.items()
    )


def is_special(type_: Type) -> bool:
    """Whether a value has a part that `plain`, which knows no formats, would encode in
    another way."""
    return any(
        isinstance(inner, FormattedString) and not inner.python.is_plain
        for inner in inner_types(type_)
    )


def _is_preceded(member: Type, union: UnionOf) -> bool:
    """Whether `plain` encodes the values of a member as an earlier one has them.

    A Decimal is a number where that comes before the string.
    """
    if not isinstance(member, FormattedString):
        return False
    others = union.members[: union.members.index(member)]
    return any(
        isinstance(other, FormattedString)
        and other.python.is_plain
        and other.python.annotation == member.python.annotation
        for other in others
    )


@dataclass(slots=True)
class Codecs:
    """Writes codec expressions for one module and remembers what it must import."""

    api: Api
    names: Names
    own: Id = ""
    is_sent: bool = False
    """Whether optional nullable fields can be `UNSET`: the class is sent."""
    runtime: dict[str, set[str]] = field(default_factory=dict[str, set[str]])
    siblings: set[str] = field(default_factory=set[str])
    hidden: frozenset[str] = frozenset()
    """Names that the module uses already: a codec of such a name gets an underscore."""

    def need(self, module: str, name: str) -> str:
        self.runtime.setdefault(module, set()).add(name)
        return name

    # Encoding

    def encoded(self, type_: Type, value: str) -> Code:
        """The expression for the JSON data of `value`, an expression of this type."""
        inner = without_null(type_)
        if self._is_plain(inner):
            return Code(value)
        if self.has_tags(inner):
            return Code(self._tagged(inner, value))
        if self._is_container_of_plain(inner):
            return Code(f"{self.encoder(inner)}({value})")
        if isinstance(inner, UnionOf) and is_special(inner):
            return Code(self._special_union(inner, value))
        if isinstance(inner, TupleOf) and is_special(inner):
            encode = self.need("json.formats", "encode_tuple")
            encoders = sequence(map(self.encoder, inner.items))
            rest = "None" if inner.rest is None else self.encoder(inner.rest)
            return Code(f"{encode}({encoders}, {rest}, {value})")
        if isinstance(inner, ArrayOf) and self._is_simple(inner.item):
            encode = self.need("json.encoding", "encode_each")
            return Code(f"{encode}({self.encoder(inner.item)}, {value})")
        if isinstance(inner, MapOf) and self._is_simple(inner.value):
            encode = self.need("json.encoding", "encode_map")
            return Code(f"{encode}({self.encoder(inner.value)}, {value})")
        return Code(f"{self.encoder(inner)}({value})")

    def encoder(self, type_: Type) -> str:
        """The function that encodes a value of this type; `plain` takes any."""
        inner = without_null(type_)
        if isinstance(inner, Ref) and self.has_tags(inner):
            return self._codec(inner.id, "encode")
        if self.has_tags(inner):
            return f"lambda value: {self._tagged(inner, 'value')}"
        if isinstance(inner, FormattedString):
            python = inner.python
            return self.need(python.encoding_module, python.encoder)
        if isinstance(inner, Ref) and isinstance(
            self.api.declarations[inner.id], ObjectDeclaration
        ):
            return self._codec(inner.id, "encode")
        if is_special(inner):
            return f"lambda value: {self.encoded(inner, 'value')}"
        if inner is Scalar.ANY:
            return self.need("json.encoding", "encode_any")
        if self._is_container_of_plain(inner):
            made = "as_list" if isinstance(inner, ArrayOf) else "as_dict"
            return self.need("json.encoding", made)
        if inner is Scalar.BINARY:
            return self.need("json.encoding", "encode_bytes")
        return self.need("json.encoding", "plain")

    def _special_union(self, union: UnionOf, value: str) -> str:
        """Encodes one kind of member after the other: each encoder passes on what is of
        another kind. Of two formats with the same Python type the first is sent.

        plain(encode_unix_time(value.trial_end))
        """
        for member in reversed(union.members):
            if is_special(member) and not _is_preceded(member, union):
                value = self.encoded(member, value)
        return f"{self.need('json.encoding', 'plain')}({value})"

    def _is_container_of_plain(self, type_: Type) -> bool:
        """Whether each item or value is its own JSON data."""
        match type_:
            case ArrayOf(inner) | MapOf(inner):
                return self._is_plain(without_null(inner))
            case _:
                return False

    def _is_simple(self, type_: Type) -> bool:
        """Whether a list or a map of it is encoded item by item; others `plain` does."""
        inner = without_null(type_)
        nested = isinstance(inner, ArrayOf | MapOf)
        return not nested or self._is_container_of_plain(inner) or is_special(inner)

    def _is_plain(self, type_: Type) -> bool:
        """Whether a value of this type is its own JSON data."""
        match type_:
            case Scalar():
                return type_ not in (Scalar.ANY, Scalar.BINARY)
            case FormattedString() | TupleOf():
                return False
            case Enumeration():
                return True
            case ArrayOf() | MapOf():
                return False  # a tuple or another mapping is accepted, too
            case Ref(id_):
                declaration = self.api.declarations[id_]
                return isinstance(declaration, AliasDeclaration) and isinstance(
                    declaration.type, Enumeration
                )
            case UnionOf(members):
                return all(map(self._is_plain, members))
            case _:
                assert_never(type_)

    def has_tags(self, type_: Type) -> bool:
        """Whether encoding adds the property that says which member of a union a value is."""
        return self._has_tags(type_, set())

    def _has_tags(self, type_: Type, seen: set[Id]) -> bool:
        """`seen` are the aliases that were looked at: they can contain each other."""
        match type_:
            case Scalar() | FormattedString() | Enumeration():
                return False
            case ArrayOf(inner) | MapOf(inner):
                return self._has_tags(inner, seen)
            case TupleOf(items, rest):
                types = items if rest is None else (*items, rest)
                return any(self._has_tags(item, seen) for item in types)
            case Ref(id_):
                declaration = self.api.declarations[id_]
                if isinstance(declaration, ObjectDeclaration) or id_ in seen:
                    return False
                seen.add(id_)
                return self._has_tags(declaration.type, seen)
            case UnionOf(members):
                if filled_tags(type_, self.api.declarations):
                    return True
                return any(self._has_tags(member, seen) for member in members)
            case _:
                assert_never(type_)

    def _tagged(self, type_: Type, value: str) -> str:
        """The expression for the JSON data of a value, with the tags of its unions."""
        match type_:
            case ArrayOf(item):
                encode = self.need("json.encoding", "encode_each")
                return f"{encode}({self.encoder(item)}, {value})"
            case TupleOf(items, rest):
                item = union_of(items if rest is None else (*items, rest))
                return self._tagged(ArrayOf(item), value)
            case MapOf(inner):
                encode = self.need("json.encoding", "encode_map")
                return f"{encode}({self.encoder(inner)}, {value})"
            case UnionOf():
                return self._tagged_union(type_, value)
            case Scalar() | FormattedString() | Enumeration() | Ref():
                return f"{self.encoder(type_)}({value})"
            case _:
                assert_never(type_)

    def _tagged_union(self, union: UnionOf, value: str) -> str:
        pairs = [
            f"{self._codec(id_, self.names.models[id_].name)}: {{{_listed(tags)}}}"
            for id_, tags in filled_tags(union, self.api.declarations).items()
        ]
        arguments = [value, f"{{{', '.join(pairs)}}}"]
        items: list[Type] = []
        values: list[Type] = []
        for member in map(self._bare, union.members):
            if isinstance(member, ArrayOf):
                items.append(member.item)
            elif isinstance(member, TupleOf):
                items += (
                    member.items if not member.rest else (*member.items, member.rest)
                )
            elif isinstance(member, MapOf):
                values.append(member.value)
        for name, inner in (("items", items), ("values", values)):
            if any(map(self.has_tags, inner)):
                arguments.append(f"{name}={self.encoder(union_of(inner))}")
        encode = self.need("json.unions", "encode_tagged")
        return f"{encode}({', '.join(arguments)})"

    def _bare(self, type_: Type) -> Type:
        return bare_type(type_, self.api.declarations)

    # Decoding

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
                return self._union(inner, data)
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
            case Scalar():
                return self.need(*_DECODED[inner])
            case FormattedString():
                python = inner.python
                return self.need(python.module, python.decoder)
            case ArrayOf(item):
                return (
                    f"{self.need('json.nested_decoding', 'each')}({self.decoder(item)})"
                )
            case MapOf(value):
                return f"{self.need('json.nested_decoding', 'mapped')}({self.decoder(value)})"
            case Ref(id_):
                return self._codec(id_, "decode")
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
                return type_ in _DECODED
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

    def _union(self, union: UnionOf, data: str) -> str:
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
        annotator = Annotator(self.names)
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
            f"{string(value)}: {self._codec(id_, 'decode')}"
            for value, id_ in union.discriminator.mapping
            if id_ in known
        ]
        return f"{{{', '.join(pairs)}}}" if pairs else ""

    def _default(self, union: UnionOf) -> list[str]:
        """The decoder for other values of the discriminator, if there is one."""
        if union.discriminator is None or union.discriminator.default is None:
            return []
        return [self._codec(union.discriminator.default, "decode")]

    def model_class(self, id_: Id) -> str:
        """The class of a declaration, in its module."""
        return self._codec(id_, self.names.models[id_].name)

    def _codec(self, id_: Id, function: str) -> str:
        if id_ == self.own:
            return function
        module = self.names.models[id_].module
        if module in self.hidden:
            self.siblings.add(f"{module} as {module}_")
            return f"{module}_.{function}"
        self.siblings.add(module)
        return f"{module}.{function}"
