"""XML text into elements, by expat.

Hostile text costs nothing: there are no entities to expand, as a document type
declaration is refused, and no element is nested without end.
"""

from __future__ import annotations

from xml.parsers import expat

__all__ = ["Element", "XmlError", "parsed"]

_DEEPEST = 200  # levels, as the encoders have


class XmlError(ValueError):
    """Text that is no XML, or XML that is refused."""


class Element:
    """An element, with the names as they are written."""

    __slots__ = ("attributes", "children", "name", "nodes")

    def __init__(self, name: str, attributes: dict[str, str]) -> None:
        self.name = name
        self.attributes = attributes
        self.children: list[Element] = []
        self.nodes: list[Element | str] = []
        """The children, and the text around them."""

    @property
    def text(self) -> str:
        return "".join(node for node in self.nodes if isinstance(node, str))


def parsed(text: bytes, encoding: str | None = None) -> Element:
    """The root of the document. `encoding` wins over what the document says of itself."""
    builder = _Builder()
    try:
        parser = expat.ParserCreate(encoding)
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = _refuse
        parser.StartElementHandler = builder.start
        parser.EndElementHandler = builder.end
        parser.CharacterDataHandler = builder.characters
        parser.Parse(text, True)
    except (expat.ExpatError, LookupError, UnicodeError) as error:
        raise XmlError(str(error)) from None
    return builder.above.children[0]


def _refuse(*_: object) -> None:
    raise XmlError("a document type declaration")


class _Builder:
    def __init__(self) -> None:
        self.above = Element("", {})
        self._open = [self.above]

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if len(self._open) > _DEEPEST:
            raise XmlError("elements nested too deeply")
        element = Element(name, attributes)
        self._open[-1].children.append(element)
        self._open[-1].nodes.append(element)
        self._open.append(element)

    def end(self, name: str) -> None:
        self._open.pop()

    def characters(self, text: str) -> None:
        self._open[-1].nodes.append(text)
