"""The bytes of the root document (a file, a URL, standard input) and of overlays."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping, Sequence
from io import UnsupportedOperation
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from ..diagnostics.collector import Diagnostics, Place, Refused
from ..diagnostics.similar import similar
from ..records import dataclass
from .files import (
    LIMIT,
    read_file_or_pipe,
    read_regular,
    read_stream,
    real_path,
    shown_from,
)

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
        name = shown_from(".", path) if path.is_absolute() else path.as_posix()
        try:
            found.append(Overlay(name, read_regular(path)))
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
            return Spec("<stdin>", str(Path.cwd() / "-"), _standard_input())
        if spec.startswith(("http://", "https://")):
            from .http import fetch

            return Spec(spec, spec, fetch(spec, headers))
        return Spec(spec, str(real_path(spec)), read_file_or_pipe(spec))
    except (OSError, ValueError) as error:
        meant = _meant(spec) if isinstance(error, FileNotFoundError) else ""
        diagnostics.error(Place.of_file(spec), "cannot-read", _reason(error) + meant)
        raise Refused from error


_LOCAL = re.compile(r"(localhost|127(\.\d+){3}|[\w.-]+(?=:\d))(:\d+)?/.*")
_HOST = re.compile(r"[\w-]+(\.[\w-]+)*\.[A-Za-z]{2,}/.*")
"""A URL without its scheme."""


def _meant(spec: str) -> str:
    """What a file that does not exist may be, as the end of a message."""
    if not os.path.isdir(spec.partition("/")[0]):
        for pattern, scheme in ((_LOCAL, "http"), (_HOST, "https")):
            if pattern.fullmatch(spec):
                return f"; for a URL, write {scheme}://{spec}"
    folder, name = os.path.split(spec)
    try:
        names = os.listdir(folder or ".")
    except OSError:
        return ""
    return similar(name, [one for one in names if not one.startswith(".")])


def _standard_input() -> bytes:
    try:
        return read_stream(sys.stdin.fileno(), "-")
    except UnsupportedOperation:  # a program has replaced it
        return sys.stdin.buffer.read(LIMIT)


def _reason(error: OSError | ValueError) -> str:
    """Why a file cannot be read: the text of an OSError begins with a number."""
    return getattr(error, "strerror", None) or str(error)
