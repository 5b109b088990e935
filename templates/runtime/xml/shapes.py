"""How the values of a schema are written in XML, by the document's XML Objects.

A property without a shape is an element with its name, which holds text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import KW_ONLY, dataclass, field, replace
from functools import cache, cached_property
from typing import Any, NamedTuple, Protocol

__all__ = ["Named", "Place", "Shape", "Xml", "resolved"]


class Named(Protocol):
    """A module of the package that has the shape of a named schema."""

    SHAPE: Xml


@dataclass(frozen=True)
class Xml:
    """The shape of a value."""

    kind: str = "string"
    """`object`, `array`, or the types that its text can have (`integer`, `number`,
    `boolean`, `string`), separated by spaces."""

    name: str = ""
    """The name of its element or attribute; empty: the name of its property."""

    _: KW_ONLY
    node: str = ""
    """`element`, `attribute`, `text`, `cdata` or `none`. Empty: `element`, but `none`
    for an array, whose items then have no element around them."""

    namespace: str = ""
    prefix: str = ""
    members: Mapping[str, Shape] = field(default_factory=dict[str, "Shape"])
    """Those of an object by property, those of an array by index."""

    items: Shape | None = None
    """The other items of an array, or the other properties of an object."""

    of: Shape | None = None
    """The shape on which this one is based."""

    always: bool = False
    """Whether a property exists even if nothing is written for it: as an array without
    items, or as an attribute that is null."""

    @property
    def is_around(self) -> bool:
        """Whether the value itself has an element."""
        if self.node:
            return self.node == "element"
        return self.kind != "array"

    @property
    def is_text(self) -> bool:
        """Whether the value is only text."""
        return self.node in ("text", "cdata")

    @cached_property
    def has_text(self) -> bool:
        """Whether some items of an array are text."""
        return any(resolved(shape).is_text for shape in self.members.values())

    @cached_property
    def merged(self) -> Xml:
        """The shape, completed by that of `of`."""
        if self.of is None:
            return self
        base = resolved(self.of)
        return replace(
            base,
            name=self.name or base.name,
            node=self.node or base.node,
            namespace=self.namespace or base.namespace,
            prefix=self.prefix or base.prefix,
            always=self.always or base.always,
        )

    def item(self, index: int) -> Xml | None:
        """The shape of an array's item."""
        found = self.members.get(str(index), self.items)
        return None if found is None else resolved(found)

    @cached_property
    def places(self) -> Places:
        """Where the properties of an object are in XML."""
        return Places(self)


Shape = Xml | Named | str
"""A string is the kind of a shape that has nothing else."""


def resolved(shape: Shape) -> Xml:
    if isinstance(shape, str):
        return _plain(shape)
    return (shape if isinstance(shape, Xml) else shape.SHAPE).merged


@cache
def _plain(kind: str) -> Xml:
    return Xml(kind)


class Place(NamedTuple):
    """A property, and its shape at one place in XML."""

    property: str
    shape: Xml | None
    repeated: bool = False
    """Whether every element is an item of the property."""


class Places:
    """The properties of an object by their names in XML."""

    def __init__(self, shape: Xml) -> None:
        self.attributes: dict[str, Place] = {}
        self.elements: dict[str, Place] = {}
        self.text: Place | None = None
        self.inside: list[Place] = []
        """Objects without an element of their own: their members take its place."""
        self.always: dict[str, Any] = {}
        """The values of properties for which nothing is written."""
        for name, described in shape.members.items():
            self._add(name, resolved(described))

    def _add(self, name: str, shape: Xml) -> None:
        place = Place(name, shape)
        if shape.node == "attribute":
            if shape.always:
                self.always[name] = None
            self._called(self.attributes, shape, name, place)
        elif shape.is_text:
            self.text = place
        elif shape.is_around:
            self._called(self.elements, shape, name, place)
        elif shape.kind == "array":
            if shape.always:
                self.always[name] = []
            items = [shape.item(int(index)) for index in shape.members]
            for item in [*items, shape.item(-1)]:
                called = Xml() if item is None else item
                self._called(self.elements, called, name, Place(name, shape, True))
        else:
            self.inside.append(place)

    @staticmethod
    def _called(
        places: dict[str, Place], shape: Xml, otherwise: str, place: Place
    ) -> None:
        """Servers choose prefixes freely: a prefix only decides between equal names."""
        name = shape.name or otherwise
        if shape.prefix:
            places[f"{shape.prefix}:{name}"] = place
        places.setdefault(name, place)
