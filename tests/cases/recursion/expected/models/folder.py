from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..runtime.core.fields import no_extra
from ..runtime.core.unset import UNSET, Unset

if TYPE_CHECKING:
    from .entries import Entries
    from .json import Json


@dataclass(slots=True, kw_only=True)
class Folder:
    """`#/components/schemas/Folder`."""

    entries: Entries | None = None
    json: Json | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
