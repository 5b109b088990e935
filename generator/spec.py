"""The root document as it comes: a file, a URL, or standard input."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NamedTuple

from .diagnostics import Diagnostics, Place, Refused


class Spec(NamedTuple):
    """The root document's bytes, what diagnostics call it, and where it is."""

    name: str
    uri: str
    """A URL, or an absolute path."""
    raw: bytes


def read_spec(spec: str, diagnostics: Diagnostics) -> Spec:
    """The bytes behind the command's SPEC; raises Refused where they cannot be had."""
    try:
        if spec == "-":
            return Spec("<stdin>", str(Path.cwd() / "-"), sys.stdin.buffer.read())
        if spec.startswith(("http://", "https://")):
            from .reading.fetching import fetch

            return Spec(spec, spec, fetch(spec))
        path = Path(spec)
        return Spec(spec, str(path.resolve()), path.read_bytes())
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        diagnostics.error(Place(spec, ""), f"cannot be read: {reason}")
        raise Refused from error
