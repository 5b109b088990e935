"""An object that is being repaired: its members, and the diagnostics about them."""

from __future__ import annotations

import json
from typing import Any, TypeAlias

from ....diagnostics.collector import Diagnostics
from ....model import escape
from ....records import dataclass
from ...documents.documents import Documents
from ...documents.json_types import is_object
from ...documents.node import Node
from ...editions import SWAGGER_2, Version

Reported: TypeAlias = "dict[tuple[str, str], bool]"
"""The places (file and pointer) that repairs have reported, and whether the report
stands in place of whatever the standard's schema says of them."""

_SHOWN = 40  # characters of a value in a message


@dataclass(frozen=True, slots=True)
class RepairContext:
    """An object of a document, of which a repair may change members."""

    node: Node
    kind: str
    version: Version
    documents: Documents
    diagnostics: Diagnostics
    reported: Reported

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

    def warn(self, code: str, message: str, *path: str) -> None:
        """A warning about the object, or about what is at `path` in it."""
        key = self._key(path)
        self.reported.setdefault(key, False)
        self.diagnostics.warning(self.node.source.place(key[1]), code, message)

    def note_once(self, code: str, message: str, *path: str) -> None:
        """A note about what is common, and is clear though the standard has other words."""
        key = self._key(path)
        self.reported.setdefault(key, False)
        self.diagnostics.note_once(self.node.source.place(key[1]), code, message)

    def warn_once(self, code: str, message: str, *path: str) -> None:
        """A warning about what a document has in many places if it has it at all."""
        key = self._key(path)
        self.reported.setdefault(key, False)
        self.diagnostics.warning_once(self.node.source.place(key[1]), code, message)

    def accept(self, code: str, message: str, *path: str) -> None:
        """A warning about what stays as it is, though the standard's schema refuses it."""
        self.warn(code, message, *path)
        self.reported[self._key(path)] = True

    def refuse(self, code: str, message: str, *path: str) -> None:
        """An error, in place of what the standard's schema would say."""
        key = self._key(path)
        self.reported[key] = True
        self.diagnostics.error(self.node.source.place(key[1]), code, message)

    def _key(self, path: tuple[str, ...]) -> tuple[str, str]:
        steps = (f"/{escape(step)}" for step in path)
        return self.node.source.name, "".join([self.node.pointer, *steps])


def shown(value: object) -> str:
    """A value of the document, short enough for a message."""
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 4]} ..."
