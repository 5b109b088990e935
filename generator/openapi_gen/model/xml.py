"""How the values of a schema are written in XML: the third reading of a schema."""

from __future__ import annotations

from enum import Enum
from typing import TypeAlias

from ..records import dataclass
from .types import Id


class XmlNode(Enum):
    """What a value becomes (OpenAPI 3.2's `nodeType`)."""

    ELEMENT = "element"
    ATTRIBUTE = "attribute"
    TEXT = "text"
    CDATA = "cdata"
    NONE = "none"
    """No node of its own: its content takes its place."""


@dataclass(frozen=True, slots=True)
class XmlShape:
    """How a value is written. `node` None is NONE for an array, and else ELEMENT."""

    kinds: tuple[str, ...]
    """`object`, `array`, or the types that its text can have, the narrowest first."""
    name: str = ""
    """Empty: the name of the property that holds it."""
    node: XmlNode | None = None
    namespace: str = ""
    prefix: str = ""
    members: tuple[tuple[str, Xml], ...] = ()
    """Those of an object by property, those of an array by index."""
    items: Xml | None = None
    """The other items of an array, or the other properties of an object."""
    always: bool = False
    """Whether a property exists even if nothing is written for it: as an empty array,
    or as an attribute that is null."""


@dataclass(frozen=True, slots=True)
class XmlReference:
    """The shape of a named schema, with the differences that stand here."""

    target: Id
    name: str = ""
    node: XmlNode | None = None
    namespace: str = ""
    prefix: str = ""
    always: bool = False


Xml: TypeAlias = XmlShape | XmlReference


@dataclass(frozen=True, slots=True)
class XmlDeclaration:
    """A shape that others reference, and the words of its name."""

    words: tuple[str, ...]
    shape: XmlShape


@dataclass(frozen=True, slots=True)
class XmlDocument:
    """The shape of a body or a response, and the name of a root whose shape has
    none."""

    shape: Xml
    root: str
