"""What openapi-spec-validator finds beyond the standard's schema, such as a default of
another type than its schema's.

Its time grows with the square of the document's size, so it runs only with `--strict`.
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
    """Reports what it finds as warnings, which `--strict` turns into errors."""
    root = documents.root
    if len(documents.sources) > 1:
        message = "openapi-spec-validator does not run: it would read files by itself"
        diagnostics.note(root.place, "strict-check-skipped", message)
        return
    import openapi_spec_validator

    validator = getattr(openapi_spec_validator, _VALIDATORS[version.name])
    checker = type("Offline", (validator,), {"resolver_handlers": {}})(root.value)
    for error in _errors(checker):
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
    except Exception as error:
        return [error]
