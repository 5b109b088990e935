"""JSONPath (RFC 9535) without functions: the targets of an overlay's actions."""

from __future__ import annotations

from .evaluating import Location, select
from .parsing import PathError, parse

__all__ = ["Location", "PathError", "parse", "select"]
