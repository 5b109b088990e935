"""How the values of a schema are written in XML: the third reading of a schema."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from .types import Id


class XmlNode(Enum):
    """What a value becomes (OpenAPI 3.2's `nodeType`)."""

    ELEMENT = "element"
    ATTRIBUTE = "attribute"
    TEXT = "text"
    CDATA = "cdata"
    NONE = "none"
    """Nothing: what it holds stands where it would."""


@dataclass(frozen=True, slots=True)
class XmlShape:
    """None for `node`: NONE of an array, ELEMENT of all else."""

    kinds: tuple[str, ...]
    """`object`, `array`, or what its text can be, the narrowest first."""
    name: str = ""
    """Empty: that of the place where it stands."""
    node: XmlNode | None = None
    namespace: str = ""
    prefix: str = ""
    members: tuple[tuple[str, Xml], ...] = ()
    """Of an object by property, of an array by index."""
    items: Xml | None = None
    """What an array holds beside its members; of an object, its other properties."""
    always: bool = False
    """Whether a property is there even where nothing stands for it: an array is empty
    then, an attribute null."""


@dataclass(frozen=True, slots=True)
class XmlReference:
    """The shape of a schema that has a name, but for what is said here."""

    target: Id
    name: str = ""
    node: XmlNode | None = None
    namespace: str = ""
    prefix: str = ""
    always: bool = False


Xml: TypeAlias = XmlShape | XmlReference


@dataclass(frozen=True, slots=True)
class XmlDeclaration:
    """A shape that others refer to, and the words of its name."""

    words: tuple[str, ...]
    shape: XmlShape


@dataclass(frozen=True, slots=True)
class XmlDocument:
    """The shape of a body or an answer, and what its root is called without a name."""

    shape: Xml
    root: str
