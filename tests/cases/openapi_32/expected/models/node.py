from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from .file import File
    from .folder import Folder

Node: TypeAlias = "File | Folder"
"""`kind` tells which."""
