"""The text of a document as plain data, and the positions of values in it.

The one package that knows JSON and YAML. Everything else sees dicts, lists, strings,
numbers, booleans and None, the same for both formats. Whatever is wrong with a text
becomes a `TextError` with code, line, column and a fix.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from . import json_text, places
from .collector import collector_paused
from .decoding import decode
from .errors import TextError

__all__ = [
    "Scalars",
    "TextError",
    "as_far_as_readable",
    "decode",
    "load",
    "locate",
]

_OPENS_LIKE_JSON = re.compile(r"[ \t\r\n]*[\[{]")
# Flow style YAML opens with a bracket too, but only JSON must quote its first key.
_LOOKS_LIKE_JSON = re.compile(r'[\s\[{]*["\d]')
_UNQUOTED = re.compile(r"""[^\s,:\[\]{}#"'&*!|>%@`]+""")
"""A scalar without quotes, as JSON and YAML write numbers, booleans and nulls."""
_LOOKS_LIKE_MARKUP = re.compile(r"\s*<(?:[!?]|html\b)", re.IGNORECASE)


def load(data: bytes) -> tuple[object, str]:
    """Read a document: its plain data, and its text for `locate`.

    JSON (RFC 8259) and YAML (1.2.2, core schema) are distinguished by content, never
    by file name. Mapping keys are always str; a YAML alias is the same object as its
    anchor. Raises `TextError` for anything that is not one document of JSON values.
    """
    text = decode(data)
    if not text or text.isspace():
        message = "the document is empty; write an OpenAPI document"
        raise TextError("empty-document", message, 1, 1)
    if _LOOKS_LIKE_MARKUP.match(text):
        message = "this is HTML or XML; an OpenAPI document is JSON or YAML"
        raise TextError("markup-document", message, 1, 1)
    with collector_paused():
        try:
            return _parse(text), text
        except MemoryError:
            message = (
                "the document needs more memory than there is; split it into files"
            )
            raise TextError("document-too-large", message, 1, 1) from None


def as_far_as_readable(data: bytes) -> str:
    """The text of a document that `load` refused, for excerpts in diagnostics."""
    try:
        return decode(data)
    except TextError:
        return data.decode(errors="replace")


def _parse(text: str) -> object:
    if not _OPENS_LIKE_JSON.match(text):
        return _parse_yaml(text)
    try:
        return json_text.parse(text)
    except json_text.SyntaxFault as fault:
        try:
            return _parse_yaml(text)
        except TextError:
            if _LOOKS_LIKE_JSON.match(text):
                raise json_text.syntax_error(fault) from None
            raise


def _parse_yaml(text: str) -> object:
    from . import yaml_core  # JSON does without

    return yaml_core.parse(text)


def locate(text: str, pointers: Iterable[str]) -> dict[str, tuple[int, int]]:
    """The line and column (from 1) of each RFC 6901 pointer, in a text from `load`.

    The position of a member is that of its key, of an item its beginning, of a mapping
    in a list its first key. A pointer that leads nowhere has the position of its
    longest prefix that exists. Through an alias a pointer leads into the anchored node,
    through a merge key into the mapping that was merged.
    """
    with collector_paused():
        listed = list(pointers)
        root = _place_tree(text, places.ways_to(listed))
        return places.find(text, root, listed)


class Scalars:
    """Numbers, booleans and nulls of a text as they are written: `2.10`, not 2.1."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._root: places.Place | None = None

    def written(self, pointer: str) -> str:
        """The scalar at a pointer; empty for a quoted string, an object or an array."""
        if self._root is None:
            with collector_paused():
                self._root = _place_tree(self._text)
        found = _UNQUOTED.match(self._text, places.offset(self._root, pointer))
        return found[0] if found else ""


def _place_tree(text: str, wanted: places.Branch | None = None) -> places.Place:
    if _OPENS_LIKE_JSON.match(text):
        try:
            return json_text.place_tree(text, wanted)
        except json_text.SyntaxFault:
            pass  # as in load(): what is not JSON may be YAML
    from . import yaml_places

    return yaml_places.place_tree(text)
