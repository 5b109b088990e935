"""What openapi-spec-validator finds beyond the standard's schema: defaults of another
type than their schema's, and the like.

It takes time that grows with the square of the document, so only `--strict` asks it.
"""

from __future__ import annotations

from typing import Any

from ...diagnostics.collector import Diagnostics
from ...model import escape
from ..documents.documents import Documents
from ..editions import Version

_VALIDATORS = {
    "2.0": "OpenAPIV2SpecValidator",
    "3.0": "OpenAPIV30SpecValidator",
    "3.1": "OpenAPIV31SpecValidator",
    "3.2": "OpenAPIV32SpecValidator",
}


def check_semantics(
    documents: Documents, version: Version, diagnostics: Diagnostics
) -> None:
    """Adds what is found as warnings; they are errors where `--strict` says so."""
    root = documents.root
    if len(documents.sources) > 1:
        message = "openapi-spec-validator is not asked: it would read files by itself"
        diagnostics.note(root.place, "FIXME", message)
        return
    import openapi_spec_validator

    kind = getattr(openapi_spec_validator, _VALIDATORS[version.name])
    checker = type("Offline", (kind,), {"resolver_handlers": {}})(root.value)
    for error in _errors(checker):
        path = getattr(error, "absolute_path", ())
        pointer = "".join(f"/{escape(str(step))}" for step in path)
        message = " ".join(str(getattr(error, "message", error)).split())
        if not pointer:
            message = f"somewhere in the document: {message}"
        diagnostics.warning(root.source.place(pointer), "FIXME", message)


def _errors(checker: Any) -> list[Exception]:
    """It yields some of its findings, and raises others, of whatever kind."""
    try:
        return list(checker.iter_errors())
    except Exception as error:
        return [error]
