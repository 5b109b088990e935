"""From objects to JSON data. An unexpected value is passed on, so that the validator can
report it. A type whose values are JSON data already has no call.

A value is encoded by its class (`plain`), except where only the schema says how: see
`by_schema`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import assert_never

from ...model import (
    AliasDeclaration,
    ArrayOf,
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
    refs_of,
    union_of,
    without_null,
)
from ...records import dataclass
from ..source.code import Code
from ..source.literals import sequence, string
from ..union_tags import Tag, Tags, filled_tags
from .by_schema import adds_tags, is_special
from .module import CodecModule


@dataclass(slots=True)
class Encoders(CodecModule):
    """Writes the encoders of one module."""

    def is_by_schema(self, type_: Type) -> bool:
        """Whether `plain` would encode some value in another way."""
        return (
            is_special(type_)
            or not self.by_schema.isdisjoint(refs_of(type_))
            or adds_tags(type_, self.api.declarations)
        )

    def encoded(self, type_: Type, value: str) -> Code:
        """The expression for the JSON data of `value`, an expression of this type."""
        inner = without_null(type_)
        if self._is_plain(inner):
            return Code(value)
        if self._is_container_of_plain(inner):
            return Code(f"{self.encoder(inner)}({value})")
        by_schema = self.is_by_schema(inner)
        match inner:
            case ArrayOf(item) if by_schema or self._is_simple(item):
                encode = self.need("json.encoding", "encode_each")
                return Code(f"{encode}({self.encoder(item)}, {value})")
            case MapOf(item) if by_schema or self._is_simple(item):
                encode = self.need("json.encoding", "encode_map")
                return Code(f"{encode}({self.encoder(item)}, {value})")
            case TupleOf(items, rest) if by_schema:
                encode = self.need("json.formats", "encode_tuple")
                encoders = sequence(map(self.encoder, items))
                others = "None" if rest is None else self.encoder(rest)
                return Code(f"{encode}({encoders}, {others}, {value})")
            case UnionOf() if by_schema:
                return Code(self._encoded_union(inner, value))
            case _:
                return Code(f"{self.encoder(inner)}({value})")

    def encoder(self, type_: Type) -> str:
        """The function that encodes a value of this type; `plain` takes any."""
        inner = without_null(type_)
        match inner:
            case FormattedString() | Scalar.BINARY:
                python = inner.python
                assert python is not None, inner
                return self.need(python.encoding_module, python.encoder)
            case Ref(id_) if id_ in self.by_schema or self._is_class(inner):
                return self.codec(id_, "encode")
            case Scalar.ANY:
                return self.need("json.encoding", "encode_any")
            case _ if self.is_by_schema(inner):
                code = self.encoded(inner, "value")
                called = code.removesuffix("(value)")
                return called if "(" not in called else f"lambda value: {code}"
            case ArrayOf() if self._is_container_of_plain(inner):
                return self.need("json.encoding", "as_list")
            case MapOf() if self._is_container_of_plain(inner):
                return self.need("json.encoding", "as_dict")
            case _:
                return self.need("json.encoding", "plain")

    def _encoded_union(self, union: UnionOf, value: str) -> str:
        """Encodes one kind of member after the other: each encoder passes on what is of
        another kind. Of two formats with the same Python type the first is sent.

        plain(encode_unix_time(value.trial_end))
        """
        members = list(self._flat(union, set()))
        for member in reversed(members):
            if isinstance(member, FormattedString):
                if is_special(member) and not _is_preceded(member, members):
                    value = self.encoded(member, value)
        for container in self._containers(members):
            if self.is_by_schema(container):
                value = self.encoded(container, value)
        tags = filled_tags(union, self.api.declarations)
        if tags:
            return self._tagged(tags, value)
        return f"{self._mapping_encoder(members)}({value})"

    def _flat(self, union: UnionOf, above: set[Id]) -> Iterator[Type]:
        """The members, those of the unions inside too, without aliases."""
        for member in union.members:
            if isinstance(member, Ref):
                if member.id in above:
                    continue
                above.add(member.id)
            bare = bare_type(member, self.api.declarations)
            if isinstance(bare, UnionOf):
                yield from self._flat(bare, above)
            else:
                yield bare

    def _containers(self, members: Iterable[Type]) -> Iterator[Type]:
        """One array and one map: a value does not say which of several it is."""
        arrays = [one for one in members if isinstance(one, ArrayOf | TupleOf)]
        maps = [one.value for one in members if isinstance(one, MapOf)]
        if len(arrays) == 1:
            yield arrays[0]
        elif arrays:
            yield ArrayOf(union_of(item for one in arrays for item in _items(one)))
        if maps:
            yield MapOf(union_of(maps))

    def _tagged(self, tags: Tags, value: str) -> str:
        pairs = [
            f"{self.model_class(id_)}: {{{_listed(known)}}}"
            for id_, known in tags.items()
        ]
        encode = self.need("json.unions", "encode_tagged")
        return f"{encode}({value}, {{{', '.join(pairs)}}})"

    def _mapping_encoder(self, members: Iterable[Type]) -> str:
        """The encoder that takes any value, and a mapping by property if only one class
        can be meant."""
        objects = [one for one in members if isinstance(one, Ref | MapOf)]
        if len(objects) == 1 and isinstance(objects[0], Ref):
            return self.encoder(objects[0])
        return self.need("json.encoding", "plain")

    def _is_class(self, ref: Ref) -> bool:
        return isinstance(self.api.declarations[ref.id], ObjectDeclaration)

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
        return not nested or self._is_container_of_plain(inner)

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


def _items(array: ArrayOf | TupleOf) -> tuple[Type, ...]:
    if isinstance(array, ArrayOf):
        return (array.item,)
    return array.items if array.rest is None else (*array.items, array.rest)


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


def _is_preceded(member: FormattedString, members: Sequence[Type]) -> bool:
    """Whether `plain` encodes the values of a member as an earlier one has them.

    A Decimal is a number where that comes before the string.
    """
    return any(
        isinstance(other, FormattedString)
        and other.python.is_plain
        and other.python.annotation == member.python.annotation
        for other in members[: members.index(member)]
    )
