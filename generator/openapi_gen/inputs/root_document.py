"""The root document as it comes: a file, a URL, or standard input."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from os.path import relpath
from pathlib import Path
from typing import NamedTuple

from ..diagnostics.collector import Diagnostics, Place, Refused


class Spec(NamedTuple):
    """The root document's bytes, what diagnostics call it, and where it is."""

    name: str
    uri: str
    """A URL, or an absolute path."""
    raw: bytes


class Overlay(NamedTuple):
    """An overlay document's bytes, and what diagnostics call it."""

    name: str
    raw: bytes


def read_overlays(paths: Sequence[Path], diagnostics: Diagnostics) -> list[Overlay]:
    """The overlays in their order; raises Refused where one cannot be read."""
    found: list[Overlay] = []
    for path in paths:
        name = relpath(path) if path.is_absolute() else path.as_posix()
        try:
            found.append(Overlay(name, path.read_bytes()))
        except OSError as error:
            reason = error.strerror or str(error)
            diagnostics.error(Place(name, ""), "FIXME", f"cannot be read: {reason}")
    diagnostics.stop_on_errors()
    return found


def read_spec(spec: str, diagnostics: Diagnostics) -> Spec:
    """The bytes behind the command's SPEC; raises Refused where they cannot be had."""
    scheme, is_url, _ = spec.partition("://")
    if is_url and scheme.isalpha() and scheme not in ("http", "https"):
        message = f"cannot be read: {scheme} is not spoken; give a file, http or https"
        diagnostics.error(Place(spec, ""), "FIXME", message)
        raise Refused
    try:
        if spec == "-":
            return Spec("<stdin>", str(Path.cwd() / "-"), sys.stdin.buffer.read())
        if spec.startswith(("http://", "https://")):
            from .http import fetch

            return Spec(spec, spec, fetch(spec))
        path = Path(spec)
        return Spec(spec, str(path.resolve()), path.read_bytes())
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        diagnostics.error(Place(spec, ""), "FIXME", f"cannot be read: {reason}")
        raise Refused from error
