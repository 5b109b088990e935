"""What openapi-spec-validator finds beyond the standard's schema, such as a default of
another type than its schema's.

Its time grows with the square of the document's size, so it runs only with `--strict`.
"""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager
from inspect import currentframe
from types import FrameType
from typing import Any

from ...diagnostics.collector import Diagnostics
from ...model import escape
from ..documents.documents import Documents
from ..editions import Version

_LEVELS = 1_000
"""How deep its calls may be: it follows a schema that is nothing but itself without end."""

_VALIDATORS = {
    "2.0": "OpenAPIV2SpecValidator",
    "3.0": "OpenAPIV30SpecValidator",
    "3.1": "OpenAPIV31SpecValidator",
    "3.2": "OpenAPIV32SpecValidator",
}


def check_semantics(
    documents: Documents, version: Version, diagnostics: Diagnostics
) -> None:
    """Reports what it finds as warnings, which `--strict` turns into errors."""
    root = documents.root
    if len(documents.sources) > 1:
        message = "openapi-spec-validator does not run: it would read files by itself"
        diagnostics.note(root.place, "strict-check-skipped", message)
        return
    import openapi_spec_validator

    validator = getattr(openapi_spec_validator, _VALIDATORS[version.name])
    checker = type("Offline", (validator,), {"resolver_handlers": {}})(root.value)
    try:
        with _bounded(_calls_for(len(root.source.raw))):
            errors = _errors(checker)
    except (_Exceeded, RecursionError):
        message = (
            "openapi-spec-validator does not end on this document, or takes very long:"
            " its schemas contain each other in too many ways; simplify them, or run"
            " without --strict"
        )
        diagnostics.error(root.place, "strict-check-too-long", message)
        return
    for error in errors:
        path = getattr(error, "absolute_path", ())
        pointer = "".join(f"/{escape(str(step))}" for step in path)
        message = " ".join(str(getattr(error, "message", error)).split())
        if not pointer:
            message = f"the document is invalid: {message}"
        diagnostics.warning(root.source.place(pointer), "strict-check", message)


def _errors(checker: Any) -> list[Exception]:
    """It yields some errors and raises others, of any class."""
    try:
        return list(checker.iter_errors())
    except RecursionError:
        raise
    except Exception as error:
        return [error]


def _calls_for(size: int) -> int:
    """How many calls a document of so many bytes may take.

    A million are less than a second. Only schemas that apply each other again and again
    take more: their calls grow faster than the document.
    """
    millions = size / 1_000_000
    return int(1_000_000 * (4 + 12 * millions + 6 * millions**2))


class _Exceeded(BaseException):
    """No Exception, which the validator would take for a finding."""


@contextmanager
def _bounded(calls: int) -> Generator[None, None, None]:
    """Ends what runs inside after so many calls and returns, with `_Exceeded`.

    A number of calls is the same in each run and on each machine; a time is not.
    """
    left = calls

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            raise _Exceeded

    before, limit = sys.getprofile(), sys.getrecursionlimit()
    depth = 0
    frame: FrameType | None = currentframe()
    while frame is not None:
        depth, frame = depth + 1, frame.f_back
    sys.setrecursionlimit(min(limit, depth + _LEVELS))
    sys.setprofile(count)
    try:
        yield
    finally:
        sys.setprofile(before)
        sys.setrecursionlimit(limit)
