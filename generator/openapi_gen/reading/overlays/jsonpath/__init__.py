"""JSONPath (RFC 9535), less its functions: what an overlay's actions aim with."""

from __future__ import annotations

from .evaluating import Location, select
from .parsing import PathError, parse

__all__ = ["Location", "PathError", "parse", "select"]
