"""The properties of a schema as rows: those of a body, of a response, of a model.

A body opens one level. The second level is folded, and a third is a link to the page of
its schema: everything inline would be 88 MB for the document of Kubernetes.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Set
from dataclasses import field
from enum import Enum
from typing import assert_never

from ..model import (
    AliasDeclaration,
    Api,
    ArrayOf,
    Declaration,
    Discriminator,
    Documentation,
    Enumeration,
    Field,
    Id,
    MapOf,
    ObjectDeclaration,
    Presence,
    Ref,
    Rules,
    Scalar,
    Type,
    UnionOf,
    fields_of,
    without_null,
)
from ..records import dataclass
from ..writing.naming.names import Names
from .constraints import Constraints, Phrase
from .site_map import anchor
from .text import Html, Text
from .type_markup import TypeMarkup


class Direction(Enum):
    """Which properties are shown: read-only ones are never sent, and write-only ones
    never received."""

    SENT = "sent"
    RECEIVED = "received"
    EITHER = "either"


@dataclass(frozen=True, slots=True)
class ValueView:
    """A value of an enum, with what the document says of it."""

    value: str
    name: str
    meaning: Html


@dataclass(frozen=True, slots=True)
class MemberView:
    """A member of a union, and the values of the discriminator that select it."""

    type: Html
    values: tuple[str, ...]
    fields: tuple[FieldView, ...] = ()


@dataclass(frozen=True, slots=True)
class FieldView:
    """A property or a parameter."""

    anchor: str
    """Empty where nothing links to it."""
    name: str
    """The client's name."""
    wire: str
    """The document's name, if it differs."""
    location: str
    """Of a parameter; empty for a property."""
    type: Html
    is_required: bool
    marks: tuple[str, ...]
    description: Html
    facts: tuple[Phrase, ...]
    values: tuple[ValueView, ...]
    discriminator: str
    members: tuple[MemberView, ...]
    fields: tuple[FieldView, ...]
    fields_of: Html
    """The model that has `fields`."""


@dataclass(frozen=True, slots=True)
class SchemaView:
    """What a body, a response or a model consists of."""

    type: Html
    fields: tuple[FieldView, ...]
    values: tuple[ValueView, ...]
    discriminator: str
    members: tuple[MemberView, ...]
    facts: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class Content:
    """What is inside of a type: without null, and of a collection its items."""

    type: Type
    rules: Rules | None
    owner: Id
    """The declaration that names its enums."""
    path: str = ""
    """`[]` for each array around it, `[key]` for each map."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A property that is sent."""

    name: str
    """The client's name."""
    rules: Rules | None
    is_required: bool
    content: Content


@dataclass(slots=True)
class Fields:
    """Builds the rows of one API, on pages whose links begin with `types.root`."""

    api: Api
    names: Names
    text: Text
    constraints: Constraints
    types: TypeMarkup
    _properties: dict[Id, dict[str, Rules]] = field(
        default_factory=dict[Id, dict[str, Rules]]
    )
    _received: dict[Type, SchemaView] = field(default_factory=dict[Type, SchemaView])
    _known: dict[tuple[Id, int, Direction], tuple[FieldView, ...]] = field(
        default_factory=dict[tuple[str, int, Direction], tuple["FieldView", ...]]
    )

    def received(self, type_: Type) -> SchemaView:
        """One level of what a response has. Many operations return the same."""
        known = self._received.get(type_)
        if known is None:
            known = self.schema(type_, None, "", levels=1, direction=Direction.RECEIVED)
            self._received[type_] = known
        return known

    def declaration(self, declaration: Declaration, rules: Rules | None) -> SchemaView:
        """The rows of a schema's own page, each with an anchor: all of its properties,
        whether they are sent or received."""
        if isinstance(declaration, ObjectDeclaration):
            content = Content(Ref(declaration.id), rules, declaration.id)
            rows = self._rows(content, "property", 2, direction=Direction.EITHER)
            return SchemaView(Html(""), rows, (), "", (), ())
        return self.schema(
            declaration.type,
            rules,
            "property",
            levels=1,
            direction=Direction.EITHER,
            owner=declaration.id,
        )

    def headers(self, id_: Id, shown: Set[Id]) -> Iterator[FieldView]:
        """Some fields of a declaration of response headers, by their ids."""
        names = self.names.fields[id_]
        for one in fields_of(Ref(id_), self.api.declarations):
            if one.id in shown:
                yield self.row(
                    names[one.name],
                    one.name,
                    one.type,
                    None,
                    one.docs,
                    "",
                    is_required=one.presence is Presence.REQUIRED,
                    direction=Direction.RECEIVED,
                    owner=id_,
                )

    def sent(self, content: Content) -> Iterator[Sent]:
        """The properties of a model that are sent."""
        if not isinstance(content.type, Ref):
            return
        id_ = content.type.id
        names = self.names.fields[id_]
        rules = self._rules(id_) or content.rules
        required: set[str] = (
            self.constraints.required(rules) if rules is not None else set()
        )
        of_properties = self._properties_of(self.api.declarations[id_], rules)
        for one in fields_of(content.type, self.api.declarations):
            if not one.read_only:
                property_rules = of_properties.get(one.name)
                inner = self.content(one.type, property_rules, id_)
                is_required = one.name in required
                yield Sent(names[one.name], property_rules, is_required, inner)

    def schema(
        self,
        type_: Type,
        rules: Rules | None,
        prefix: str,
        *,
        levels: int,
        direction: Direction,
        owner: Id = "",
    ) -> SchemaView:
        """The rows of a schema, `levels` deep.

        With a prefix, each has an anchor.
        """
        content = self.content(type_, rules, owner)
        discriminator, members = self._members(content, levels - 1, direction, owner)
        return SchemaView(
            type=self.types.of(type_, owner),
            fields=self._rows(content, prefix, levels, direction),
            values=self._values(content.type),
            discriminator=discriminator,
            members=members,
            facts=self._facts(type_, rules),
        )

    def row(
        self,
        name: str,
        wire: str,
        type_: Type,
        rules: Rules | None,
        docs: Documentation,
        prefix: str,
        *,
        is_required: bool,
        direction: Direction,
        location: str = "",
        marks: tuple[str, ...] = (),
        owner: Id = "",
        levels: int = 0,
    ) -> FieldView:
        """One row, with the rows of its own content `levels` deep."""
        content = self.content(type_, rules, owner)
        discriminator, members = self._members(content, levels - 1, direction, owner)
        inner = self._inside(content, levels, direction, owner)
        facts = [*self._facts(type_, rules)]
        if docs.default:
            facts.append(Phrase("default", docs.default))
        if docs.example:
            facts.append(Phrase("example", docs.example))
        return FieldView(
            anchor=prefix,
            name=name,
            wire=wire if wire != name else "",
            location=location,
            type=self.types.of(type_, owner),
            is_required=is_required,
            marks=(*marks, *(["deprecated"] if docs.deprecated else [])),
            description=self.text.block(docs.description or docs.title),
            facts=tuple(facts),
            values=self._values(content.type),
            discriminator=discriminator,
            members=members,
            fields=inner,
            fields_of=self.types.of(content.type, owner) if inner else Html(""),
        )

    def content(self, type_: Type, rules: Rules | None, owner: Id) -> Content:
        """Unwraps collections, null and aliases."""
        seen: set[Id] = set()
        path = ""
        while True:
            type_ = without_null(type_)
            match type_:
                case ArrayOf(item):
                    type_ = item
                    rules = rules and self.constraints.item(rules)
                    path += "[]"
                case MapOf(value):
                    type_, rules = value, None
                    path += "[key]"
                case Ref(id_) if id_ in seen:  # a list of itself has nothing inside
                    return Content(Scalar.ANY, None, owner)
                case Ref(id_):
                    seen.add(id_)
                    declaration = self.api.declarations[id_]
                    if isinstance(declaration, ObjectDeclaration):
                        return Content(type_, rules, id_, path)
                    type_, owner = declaration.type, id_
                    rules = rules or self._rules(id_)
                case _:
                    return Content(type_, rules, owner, path)

    def _rules(self, id_: Id) -> Rules | None:
        return self.api.rules.get(id_) or self.api.shared.get(id_)

    def _inside(
        self, content: Content, levels: int, direction: Direction, around: Id
    ) -> tuple[FieldView, ...]:
        """The properties of a model that is inside of another, without anchors.

        They are the same object wherever the model is, so that they are rendered once. A
        model that is inside of itself has none: the page shows them already.
        """
        if levels <= 0 or not isinstance(content.type, Ref):
            return ()
        if content.type.id == around:
            return ()
        key = (content.type.id, levels, direction)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._rows(content, "", levels, direction)
        return known

    def _rows(
        self, content: Content, prefix: str, levels: int, direction: Direction
    ) -> tuple[FieldView, ...]:
        """The properties of a model, required ones first."""
        if levels <= 0 or not isinstance(content.type, Ref):
            return ()
        declaration = self.api.declarations[content.type.id]
        assert isinstance(declaration, ObjectDeclaration)
        rules = self._properties_of(declaration, content.rules)
        shown = [one for one in declaration.fields if _is_shown(one, direction)]
        shown.sort(key=lambda one: one.presence is not Presence.REQUIRED)
        names = self.names.fields[declaration.id]
        return tuple(
            self.row(
                names[one.name],
                one.name,
                one.type,
                rules.get(one.name),
                one.docs,
                anchor(prefix, names[one.name]) if prefix else "",
                is_required=one.presence is Presence.REQUIRED,
                direction=direction,
                marks=_marks(one),
                owner=declaration.id,
                levels=levels - 1,
            )
            for one in shown
        )

    def _properties_of(
        self, declaration: Declaration, rules: Rules | None
    ) -> dict[str, Rules]:
        known = self._properties.get(declaration.id)
        if known is None:
            rules = self._rules(declaration.id) or rules
            known = self.constraints.properties(rules) if rules is not None else {}
            self._properties[declaration.id] = known
        return known

    def _members(
        self, content: Content, levels: int, direction: Direction, around: Id
    ) -> tuple[str, tuple[MemberView, ...]]:
        """The property that tells a union's members apart, and the members."""
        if not isinstance(content.type, UnionOf):
            return "", ()
        discriminator = content.type.discriminator
        members = tuple(
            MemberView(
                self.types.of(member, content.owner),
                _values_of(member, discriminator),
                self._inside(
                    self.content(member, None, content.owner),
                    levels,
                    direction,
                    around,
                ),
            )
            for member in content.type.members
            if member is not Scalar.NULL
        )
        return discriminator.property if discriminator else "", members

    def _values(self, type_: Type) -> tuple[ValueView, ...]:
        if isinstance(type_, UnionOf):
            found = [one for one in type_.members if isinstance(one, Enumeration)]
            return self._values(found[0]) if len(found) == 1 else ()
        if not isinstance(type_, Enumeration):
            return ()
        names = type_.names or ("",) * len(type_.values)
        meanings = type_.meanings or ("",) * len(type_.values)
        return tuple(
            ValueView(
                json.dumps(value, ensure_ascii=False), name, self.text.inline(meaning)
            )
            for value, name, meaning in zip(type_.values, names, meanings)
        )

    def _facts(self, type_: Type, rules: Rules | None) -> tuple[Phrase, ...]:
        """The limits of a value, and of an alias what its declaration says."""
        if rules is None:
            bare = without_null(type_)
            if not isinstance(bare, Ref):
                return ()
            declaration = self.api.declarations[bare.id]
            if not isinstance(declaration, AliasDeclaration):
                return ()
            rules = self._rules(bare.id)
            if rules is None:
                return ()
        return tuple(dict.fromkeys(self.constraints.facts(rules)))


def _is_shown(one: Field, direction: Direction) -> bool:
    match direction:
        case Direction.SENT:
            return not one.read_only
        case Direction.RECEIVED:
            return not one.write_only
        case Direction.EITHER:
            return True
        case _:
            assert_never(direction)


def _marks(one: Field) -> tuple[str, ...]:
    marks: list[str] = []
    if one.read_only:
        marks.append("read-only")
    if one.write_only:
        marks.append("write-only")
    return tuple(marks)


def _values_of(member: Type, discriminator: Discriminator | None) -> tuple[str, ...]:
    if discriminator is None or not isinstance(member, Ref):
        return ()
    return tuple(value for value, id_ in discriminator.mapping if id_ == member.id)


def names_in(view: SchemaView) -> Iterator[str]:
    """The names that a search finds: of properties, and values of enums."""
    for one in view.fields:
        yield one.name
        yield from (value.value for value in one.values)
