"""How the values of a schema are written in XML, as the document's XML Objects say.

What is not said costs nothing: a property without a shape is an element of its own name
that holds text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import KW_ONLY, dataclass, field, replace
from functools import cache, cached_property
from typing import Any, NamedTuple, Protocol

__all__ = ["Named", "Place", "Shape", "Xml", "resolved"]


class Named(Protocol):
    """A module of the package that holds the shape of a schema with a name."""

    SHAPE: Xml


@dataclass(frozen=True)
class Xml:
    """The shape of a value."""

    kind: str = "string"
    """`object`, `array`, or what its text can be: `integer`, `number`, `boolean`,
    `string`; several with spaces between."""

    name: str = ""
    """Of its element or attribute; empty: that of the place where it stands."""

    _: KW_ONLY
    node: str = ""
    """`element`, `attribute`, `text`, `cdata` or `none`; empty: `none` for an array, whose
    items then have no element around them, and `element` for all else."""

    namespace: str = ""
    prefix: str = ""
    members: Mapping[str, Shape] = field(default_factory=dict[str, "Shape"])
    """Of an object by property, of an array by index."""

    items: Shape | None = None
    """What an array holds beside `members`; of an object, its other properties."""

    of: Shape | None = None
    """The shape that this is, but for what is said here."""

    always: bool = False
    """What leaves no trace in XML is there all the same: an array without items, an
    attribute that is null."""

    @property
    def is_around(self) -> bool:
        """Whether there is an element for the value itself."""
        if self.node:
            return self.node == "element"
        return self.kind != "array"

    @property
    def is_text(self) -> bool:
        """Whether there is only text for the value."""
        return self.node in ("text", "cdata")

    @cached_property
    def has_text(self) -> bool:
        """Whether an array has text among its items."""
        return any(resolved(shape).is_text for shape in self.members.values())

    @cached_property
    def merged(self) -> Xml:
        """With what `of` says."""
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
        """Where an object's properties stand."""
        return Places(self)


Shape = Xml | Named | str
"""A string is the kind of a shape of which there is no more to say."""


def resolved(shape: Shape) -> Xml:
    if isinstance(shape, str):
        return _plain(shape)
    return (shape if isinstance(shape, Xml) else shape.SHAPE).merged


@cache
def _plain(kind: str) -> Xml:
    return Xml(kind)


class Place(NamedTuple):
    """A property, and the shape of what stands at a place of it."""

    property: str
    shape: Xml | None
    repeated: bool = False
    """Whether every element there is an item of the property."""


class Places:
    """The properties of an object by what they are called in XML."""

    def __init__(self, shape: Xml) -> None:
        self.attributes: dict[str, Place] = {}
        self.elements: dict[str, Place] = {}
        self.text: Place | None = None
        self.inside: list[Place] = []
        """Objects without an element of their own: their members stand here."""
        self.always: dict[str, Any] = {}
        """What properties are where nothing stands for them."""
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
        """Servers choose prefixes as they like: these only tell apart what is alike."""
        name = shape.name or otherwise
        if shape.prefix:
            places[f"{shape.prefix}:{name}"] = place
        places.setdefault(name, place)
