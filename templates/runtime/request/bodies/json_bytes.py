"""JSON data as the bytes of a body, written by orjson where it is installed."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any

from ...core.json_text import compact_text

__all__ = ["dumps"]


def dumps(value: Any) -> bytes:
    """JSON data as compact UTF-8.

    Raises TypeError for values that are not JSON, and RecursionError for cycles. Numbers
    must be finite: orjson writes others as null. Validators, `plain` and `encode_any` see
    to it.
    """
    write = _orjson()
    if write is not None:
        try:
            return write(value)
        except TypeError:
            pass  # a long integer, a Decimal, a lone surrogate, or not JSON
    return compact_text(value).encode()


@cache
def _orjson() -> Callable[[Any], bytes] | None:
    try:
        module = import_module("orjson")
    except ImportError:
        return None
    # Without these flags, orjson also writes dates and dataclasses, in its own format.
    flags = (
        module.OPT_PASSTHROUGH_DATACLASS
        | module.OPT_PASSTHROUGH_DATETIME
        | module.OPT_PASSTHROUGH_SUBCLASS
    )

    def write(value: Any) -> bytes:
        text: bytes = module.dumps(value, None, flags)
        return text

    return write
