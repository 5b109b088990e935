"""Types as the client has them, as HTML in which the names of models are links.

list[models.Pet] | None   list[<a href="../schemas/pet.html">Pet</a>] | None
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from ..model import (
    ArrayOf,
    Enumeration,
    FormattedString,
    Id,
    LiteralValue,
    MapOf,
    Ref,
    Scalar,
    TupleOf,
    Type,
    UnionOf,
)
from ..records import dataclass
from ..writing.naming.names import Names
from ..writing.source.annotations import Annotator
from ..writing.source.literals import literal
from .site_map import SiteMap
from .text import Html, escaped

_FEW = 4
"""As many values of an enum without a name are part of its type; more are listed."""


@dataclass(slots=True)
class TypeMarkup:
    """Types on one page."""

    names: Names
    site: SiteMap
    root: str

    def of(self, type_: Type, owner: Id = "") -> Html:
        """The type; `owner` is the declaration that names its enums."""
        return Html(self._html(type_, owner))

    def link(self, id_: Id) -> Html:
        """A declaration by its name."""
        name = self.names.models[id_].name
        return Html(f'<a href="{self.root}{self.site.schema(id_)}">{name}</a>')

    def _html(self, type_: Type, owner: Id) -> str:
        match type_:
            case Scalar() | FormattedString():
                return escaped(Annotator(self.names).spell(type_))
            case Enumeration(id_, values):
                return self._enumeration(id_, values, owner)
            case ArrayOf(Scalar.FILE):
                return escaped(Annotator(self.names).spell(type_))
            case ArrayOf(item):
                return f"list[{self._html(item, owner)}]"
            case TupleOf(items, rest):
                inside = [self._html(item, owner) for item in items]
                if rest is not None:
                    inside.append(f"*tuple[{self._html(rest, owner)}, ...]")
                return f"tuple[{', '.join(inside)}]"
            case MapOf(value):
                return f"dict[str, {self._html(value, owner)}]"
            case UnionOf(members):
                return _union(self._html(member, owner) for member in members)
            case Ref(id_):
                return self.link(id_)
            case _:
                assert_never(type_)

    def _enumeration(self, id_: Id, values: tuple[LiteralValue, ...], owner: Id) -> str:
        name = self.names.enumerations.get(owner, {}).get(id_)
        if name is not None:
            return escaped(name)
        if len(values) > _FEW:
            return _union(sorted({_TYPES[type(value)] for value in values}))
        return escaped(f"Literal[{', '.join(map(literal, values))}]")


_TYPES: dict[type, str] = {
    str: "str",
    int: "int",
    float: "float",
    bool: "bool",
    type(None): "None",
}


def _union(members: Iterable[str]) -> str:
    return " | ".join(dict.fromkeys(members))
