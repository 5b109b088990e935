"""An object that is being mended: its members, and the warnings about them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from ...diagnostics import Diagnostics, Place
from ...model import escape
from ..context import Edition
from ..documents import Documents, Node
from ..editions import SWAGGER_2, Version
from ..shapes import is_object

_SHOWN = 40  # characters of a value in a message


@dataclass(frozen=True, slots=True)
class Mending:
    """An object of a document, of which a repair may change members."""

    node: Node
    kind: str
    version: Version
    documents: Documents
    diagnostics: Diagnostics
    mended: set[tuple[str, str]]
    """The places (file, pointer) that a repair has spoken of."""

    @property
    def is_object(self) -> bool:
        return is_object(self.node.value)

    @property
    def members(self) -> dict[str, Any]:
        members: dict[str, Any] = self.node.value
        return members

    @property
    def is_swagger(self) -> bool:
        return self.version is SWAGGER_2

    @property
    def is_modern(self) -> bool:
        """Whether schemas are those of JSON Schema 2020-12."""
        return self.version.schemas is not Edition.V3_0

    def refuse(self, message: str, *path: str) -> None:
        """An error, in place of what the standard's schema would say of it."""
        self.diagnostics.error(self._place(path), message)

    def warn(self, message: str, *path: str) -> None:
        """A warning about the object, or about what is at `path` in it."""
        self.diagnostics.warning(self._place(path), message)

    def _place(self, path: tuple[str, ...]) -> Place:
        pointer = "".join([self.node.pointer, *(f"/{escape(step)}" for step in path)])
        self.mended.add((self.node.source.name, pointer))
        return self.node.source.place(pointer)


def shown(value: object) -> str:
    """A value of the document, short enough for a message."""
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 4]} ..."
