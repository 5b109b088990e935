"""The code of XML shapes, and the imports that they need.

A shape is written only where it differs from the default: a property is an element of its
own name that holds a string.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field

from ...model import Api, Xml, XmlNode, XmlReference, XmlShape
from ...records import dataclass
from ..naming.names import Names
from .code import Code, Import
from .literals import string

_TEXT = XmlShape(("string",))


@dataclass(slots=True)
class Shapes:
    """Spells the shapes of one scope: a module of xml/, or a function of api/."""

    api: Api
    names: Names
    beside: bool = False
    """Whether the scope is a module of xml/ itself."""
    siblings: set[str] = field(default_factory=set[str])
    """The other modules of xml/ that such a module uses."""
    imports: set[Import] = field(default_factory=set[Import])

    def spell(self, shape: Xml) -> Code:
        """The code of a shape, on one line."""
        return Code(self._spelled(shape))

    def _spelled(self, shape: Xml) -> str:
        if isinstance(shape, XmlReference) and shape == XmlReference(shape.target):
            declared = self.api.xml[shape.target].shape
            if is_bare(declared):
                return _kinds(declared)
            return self._named(shape)
        if isinstance(shape, XmlShape) and is_bare(shape):
            return _kinds(shape)
        self.imports.add(self._import("runtime.xml.shapes", "Xml"))
        return f"Xml({', '.join(self._arguments(shape))})"

    def _named(self, reference: XmlReference) -> str:
        """The module of a shape in modules of xml/, which import each other late; else
        the shape itself."""
        module = self.names.xml[reference.target]
        if self.beside:
            self.siblings.add(module)
            return module
        constant = f"XML_{module.upper()}"
        self.imports.add(self._import(f"xml.{module}", f"SHAPE as {constant}"))
        return constant

    def _import(self, module: str, name: str) -> Import:
        return Import(f"..{module}", (name,))

    def _arguments(self, shape: Xml) -> Iterator[str]:
        has_kind = isinstance(shape, XmlShape) and shape.kinds != _TEXT.kinds
        if isinstance(shape, XmlShape) and has_kind:
            yield _kinds(shape)
        if shape.name:
            yield f"{'' if has_kind else 'name='}{string(shape.name)}"
        if shape.node is not None:
            yield f"node={string(shape.node.value)}"
        if shape.namespace:
            yield f"namespace={string(shape.namespace)}"
        if shape.prefix:
            yield f"prefix={string(shape.prefix)}"
        if isinstance(shape, XmlReference):
            yield f"of={self.spell(XmlReference(shape.target))}"
        else:
            yield from self._parts(shape)
        if shape.always:
            yield "always=True"

    def _parts(self, shape: XmlShape) -> Iterator[str]:
        pairs = [
            f"{string(name)}: {self.spell(member)}" for name, member in _members(shape)
        ]
        if pairs:
            yield f"members={{{', '.join(pairs)}}}"
        if shape.items is not None:
            yield f"items={self.spell(shape.items)}"


def is_bare(shape: XmlShape) -> bool:
    """Whether a shape differs from the default by its JSON types alone."""
    return shape == XmlShape(shape.kinds, members=shape.members) and not _members(shape)


def _kinds(shape: XmlShape) -> str:
    return string(" ".join(shape.kinds))


def _members(shape: XmlShape) -> list[tuple[str, Xml]]:
    """The members that differ from the default.

    A name with a colon is listed, because readers ignore the prefix of an element.
    """
    is_all = shape.items is not None or shape.node is XmlNode.NONE
    return [
        (name, member)
        for name, member in shape.members
        if is_all or member != _TEXT or ":" in name
    ]
