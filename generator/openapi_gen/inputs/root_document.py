"""The bytes of the root document (a file, a URL, standard input) and of overlays."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from os.path import relpath
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from ..diagnostics.collector import Diagnostics, Place, Refused

NO_HEADERS: Mapping[str, str] = MappingProxyType({})


@dataclass(slots=True)
class Spec:
    """The root document's bytes, its name in diagnostics, and where it is."""

    name: str
    uri: str
    """A URL, or an absolute path."""
    raw: bytes

    def forget(self) -> None:
        """Drops the bytes of a document that was read."""
        self.raw = b""


class Overlay(NamedTuple):
    """An overlay document's bytes, and its name in diagnostics."""

    name: str
    raw: bytes


def read_overlays(paths: Sequence[Path], diagnostics: Diagnostics) -> list[Overlay]:
    """The overlays in their order; raises Refused where one cannot be read."""
    found: list[Overlay] = []
    for path in paths:
        name = relpath(path) if path.is_absolute() else path.as_posix()
        try:
            found.append(Overlay(name, path.read_bytes()))
        except (OSError, ValueError) as error:
            diagnostics.error(Place.of_file(name), "cannot-read", _reason(error))
    diagnostics.stop_on_errors()
    return found


def read_spec(
    spec: str, diagnostics: Diagnostics, headers: Mapping[str, str] = NO_HEADERS
) -> Spec:
    """The bytes of the command's SPEC; raises Refused where it cannot be read.

    The headers are sent where it is a URL.
    """
    scheme, is_url, _ = spec.partition("://")
    if is_url and scheme.isalpha() and scheme not in ("http", "https"):
        message = f"URL scheme {scheme!r} is not supported; use http, https or a file"
        diagnostics.error(Place.of_file(spec), "unsupported-url-scheme", message)
        raise Refused
    try:
        if spec == "-":
            return Spec("<stdin>", str(Path.cwd() / "-"), sys.stdin.buffer.read())
        if spec.startswith(("http://", "https://")):
            from .http import fetch

            return Spec(spec, spec, fetch(spec, headers))
        path = Path(spec)
        return Spec(spec, str(path.resolve()), path.read_bytes())
    except (OSError, ValueError) as error:
        diagnostics.error(Place.of_file(spec), "cannot-read", _reason(error))
        raise Refused from error


def _reason(error: OSError | ValueError) -> str:
    """Why a file cannot be read: the text of an OSError begins with a number."""
    return getattr(error, "strerror", None) or str(error)
