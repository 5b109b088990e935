"""The base class of models that no response has, and of response headers.

No decoder is generated for them. They are decoded by their annotations.
"""

from __future__ import annotations

from typing import Any

from .core.clients import model_base
from .model import JsonModel

__all__ = ["AnnotatedModel"]


@model_base
class AnnotatedModel(JsonModel):
    """A model that is decoded by its annotations."""

    __slots__ = ()

    @classmethod
    def _decode(cls, data: Any) -> Any:
        from .json.building import build

        return build(cls, data)
