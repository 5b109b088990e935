"""The runtime's codecs of formats, for what pages show of values."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType

from ..model import FormattedString, Json
from ..records import dataclass

Load = Callable[[str], ModuleType]
"""Imports a module of the runtime by its path from there: `json.formats`."""


@dataclass(frozen=True, slots=True)
class RuntimeFormats:
    """Implements `FormatCodecs`."""

    load: Load

    def decode(self, type_: FormattedString, data: Json) -> object:
        python = type_.python
        found: object = getattr(self.load(python.module), python.decoder)(data)
        return found

    def encode(self, type_: FormattedString, value: object) -> Json:
        python = type_.python
        module = self.load(python.encoding_module)
        encoded: Json = getattr(module, python.encoder)(value)
        return encoded
