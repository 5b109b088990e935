"""Response headers as the class that describes them.

The module of such a class registers what decodes it, so that a package without one has no
code for it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar, cast

from .clients import model_called
from .mismatches import Mismatches

__all__ = ["compare_headers", "headers_as", "register"]

T = TypeVar("T")

Decode = Callable[[type[Any], Mapping[str, str], Mismatches | None], Any]
"""Decodes headers as a class, and records mismatches."""

_decoders: dict[type[Any], Decode] = {}


def register(cls: type[Any], decode: Decode) -> None:
    """Use `decode` for the class and for its subclasses."""
    _decoders[cls] = decode


def headers_as(
    cls: type[T], headers: Mapping[str, str], mismatches: Mismatches | None = None
) -> T:
    """Headers as an operation's class. Raises TypeError for another class."""
    decode = next((_decoders[base] for base in cls.__mro__ if base in _decoders), None)
    if decode is None:
        raise TypeError(f"{cls.__name__} is not a class of response headers")
    return cast(T, decode(cls, headers, mismatches))


def compare_headers(
    name: str, headers: Mapping[str, str], mismatches: Mismatches
) -> None:
    """Records where headers differ from the annotations of the model called `name`."""
    headers_as(model_called(name), headers, mismatches)
