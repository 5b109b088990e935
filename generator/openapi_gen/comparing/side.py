"""One of the two documents: its API, and the names that callers use."""

from __future__ import annotations

from dataclasses import field

from ..model import (
    Api,
    Declaration,
    Id,
    ObjectDeclaration,
    Operation,
    Ref,
    ServerRequest,
    Type,
    UnionOf,
)
from ..records import dataclass
from ..writing.naming.names import Names
from ..writing.source.annotations import Annotator
from .reduced import reduced


@dataclass(frozen=True, slots=True)
class Side:
    """The old or the new document."""

    api: Api
    names: Names
    _annotator: Annotator = field(init=False)
    _copies: frozenset[tuple[Id, Id]] = field(init=False)

    def __post_init__(self) -> None:
        copies = frozenset((copy.id, copy.target) for copy in self.api.copies)
        object.__setattr__(self, "_annotator", Annotator(self.names))
        object.__setattr__(self, "_copies", copies)

    def reduced(self) -> Side:
        """The side with what is compared, and no more."""
        return Side(reduced(self.api), self.names)

    def spelled(self, type_: Type) -> str:
        """The annotation of a type, as callers see it."""
        return f"`{self._annotator.spell(type_)}`"

    def call(self, operation: Operation, method: str = "") -> str:
        """`pets.list_pets()`"""
        call = self.names.call(operation, method).removeprefix("client.")
        return f"{call}()"

    def model(self, id_: Id) -> str:
        """`models.Pet`"""
        return f"models.{self.names.models[id_].name}"

    def unwrapper(self, request: ServerRequest) -> str:
        """`webhooks.unwrap_pet_added()`"""
        is_webhook = request in self.api.webhooks
        module = "webhooks" if is_webhook else "callbacks"
        return f"{module}.{self.names.server_requests[request.id]}()"

    def exported(self) -> set[str]:
        """`models.Pet` for each name, those of equal schemas too, which share a class."""
        names = {model.name for model in self.names.models.values()}
        return {f"models.{name}" for name in (*names, *self.names.copies.values())}

    def shares(self, id_: Id, target: Id) -> bool:
        """Whether a schema is equal to another, whose class it has."""
        return (id_, target) in self._copies

    def declaration(self, id_: Id) -> Declaration:
        return self.api.declarations[id_]

    def is_class(self, type_: Type) -> bool:
        return isinstance(type_, Ref) and isinstance(
            self.declaration(type_.id), ObjectDeclaration
        )

    def members(self, type_: Type) -> tuple[Type, ...]:
        """The members of a union, flat and without aliases; other types are their own."""
        found: dict[Type, None] = {}
        self._collect(type_, found, set())
        return tuple(found)

    def _collect(self, type_: Type, found: dict[Type, None], above: set[Id]) -> None:
        if isinstance(type_, UnionOf):
            for member in type_.members:
                self._collect(member, found, above)
        elif isinstance(type_, Ref) and not self.is_class(type_):
            declaration = self.declaration(type_.id)
            assert not isinstance(declaration, ObjectDeclaration)
            if type_.id not in above:
                self._collect(declaration.type, found, above | {type_.id})
        else:
            found[type_] = None
