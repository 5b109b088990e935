"""Responses for which a document has no media type."""

from __future__ import annotations

from .media_format import ResponseFormat, RuntimeClass, Values, never

UNDESCRIBED = ResponseFormat(
    runtime=RuntimeClass("response.responses", "AnyResponse"),
    values=Values.UNKNOWN,
    preference=100,
    matches=never,
)
"""The document does not say what the body is: its content type decides."""

NO_CONTENT = ResponseFormat(
    runtime=RuntimeClass("response.responses", "NoContent"),
    values=Values.NOTHING,
    preference=100,
    matches=never,
)
