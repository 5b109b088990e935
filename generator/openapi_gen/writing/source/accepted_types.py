"""Annotations of what callers give: parameters, bodies, and fields of what is only sent.

They are wider than those of what a response is decoded to. Any sequence and any mapping
is encoded, so `list[Pet]` becomes `Sequence[Pet | Mapping[str, Any]]`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import assert_never

from ...model import (
    ArrayOf,
    Declaration,
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
from .annotations import Annotator
from .code import Code

_DEEPEST = 4  # aliases inside aliases whose types are written out


@dataclass(frozen=True, slots=True)
class AcceptedTypes:
    """Spells types for one module; its annotator remembers what that imports."""

    annotator: Annotator
    declarations: Mapping[Id, Declaration]

    def spell(self, type_: Type) -> Code:
        """The annotation of a value that is encoded as this type."""
        return _union(self._alternatives(type_, ()))

    def _alternatives(self, type_: Type, above: tuple[Id, ...]) -> list[str]:
        """The members of the annotation; `above` are the aliases around the type."""
        match type_:
            case Scalar() | FormattedString() | Enumeration():
                return [self.annotator.spell(type_)]
            case UnionOf(members):
                return [
                    one for each in members for one in self._alternatives(each, above)
                ]
            case ArrayOf() | MapOf() | TupleOf():
                return list(self._wider(type_, above))
            case Ref():
                named = [] if self._is_container(type_) else [type_]
                spelled = list(map(self.annotator.spell, named))
                wider = list(self._wider(type_, above))
                return [*spelled, *wider] or [self.annotator.spell(type_)]
            case _:
                assert_never(type_)

    def _is_container(self, ref: Ref) -> bool:
        """Whether the name says less than what is accepted in its place."""
        declaration = self.declarations[ref.id]
        return not isinstance(declaration, ObjectDeclaration) and isinstance(
            declaration.type, ArrayOf | MapOf | TupleOf
        )

    def _wider(self, type_: Type, above: tuple[Id, ...]) -> Iterator[str]:
        """What is accepted beside instances of the type itself."""
        match type_:
            case Scalar() | FormattedString() | Enumeration():
                return
            case ArrayOf(Scalar.FILE):
                yield self.annotator.spell(type_)
            case ArrayOf(item):
                yield f"{self.annotator.collection('Sequence')}[{self._in(item, above)}]"
            case MapOf(value):
                key = self.annotator.spell(Scalar.STRING)
                mapping = self.annotator.collection("Mapping")
                yield f"{mapping}[{key}, {self._in(value, above)}]"
            case TupleOf():
                yield self.annotator.spell(type_)
            case UnionOf(members):
                for member in members:
                    yield from self._wider(member, above)
            case Ref(id_):
                declaration = self.declarations[id_]
                if isinstance(declaration, ObjectDeclaration):
                    yield from self._wider(MapOf(Scalar.ANY), above)
                elif id_ not in above and len(above) < _DEEPEST:
                    yield from self._wider(
                        without_null(declaration.type), (*above, id_)
                    )
            case _:
                assert_never(type_)

    def _in(self, type_: Type, above: tuple[Id, ...]) -> Code:
        return _union(self._alternatives(type_, above))


def _union(alternatives: Iterable[str]) -> Code:
    """The members, each once: mappings after what they can stand for, None at the end."""
    ranks = {"None": 2, "Any": 0}
    listed = sorted(
        dict.fromkeys(alternatives),
        key=lambda one: ranks.get(one, int(one.startswith("Mapping"))),
    )
    return Code("Any" if "Any" in listed else " | ".join(listed))
