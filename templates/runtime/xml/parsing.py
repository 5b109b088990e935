"""XML parsed into elements, by expat.

Hostile XML is harmless: a document type declaration is refused, so that there are no
entities to expand, and the depth of elements is limited.
"""

from __future__ import annotations

import re
from xml.parsers import expat

__all__ = ["Element", "XmlError", "parsed"]

_DEEPEST = 200  # levels, the limit of the encoders
_DECLARED = re.compile(
    rb"<\?xml\b[^>]*?\bencoding\s*=\s*[\"']([A-Za-z][A-Za-z0-9._-]*)"
)
_SEVERAL_BYTES = frozenset("big5 euc-jp euc-kr gb18030 gb2312 gbk shift_jis".split())
"""The multi-byte charsets of the Encoding Standard, except those that can hide
markup."""


class XmlError(ValueError):
    """A body that is not XML, or XML that is refused."""


class Element:
    """An element, with qualified names as written."""

    __slots__ = ("attributes", "children", "name", "nodes")

    def __init__(self, name: str, attributes: dict[str, str]) -> None:
        self.name = name
        self.attributes = attributes
        self.children: list[Element] = []
        self.nodes: list[Element | str] = []
        """The children, and the text between them."""

    @property
    def text(self) -> str:
        return "".join(node for node in self.nodes if isinstance(node, str))


def parsed(text: bytes, encoding: str | None = None) -> Element:
    """The root of the document. `encoding` overrides the encoding that it declares."""
    try:
        return _built(text, encoding)
    except XmlError:
        raise
    except (expat.ExpatError, LookupError, UnicodeError) as error:
        raise XmlError(str(error)) from None
    except ValueError:  # expat does not decode multi-byte charsets
        return parsed(_in_utf_8(text), "utf-8")


def _built(text: bytes, encoding: str | None) -> Element:
    builder = _Builder()
    parser = expat.ParserCreate(encoding)
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.characters
    parser.Parse(text, True)
    return builder.above.children[0]


def _in_utf_8(text: bytes) -> bytes:
    """A document in the charset that it declares, as UTF-8."""
    declared = _DECLARED.match(text)
    charset = "" if declared is None else declared[1].decode("ascii")
    if charset.lower() not in _SEVERAL_BYTES:
        raise XmlError("an unsupported charset")
    try:
        return text.decode(charset).encode()
    except UnicodeError as error:
        raise XmlError(str(error)) from None


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
