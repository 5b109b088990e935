"""The formats that `[tool.openapi-gen.streams]` can name, with their media types."""

from __future__ import annotations

from typing import Final

STREAM_FORMATS: Final = {
    "ndjson": "application/x-ndjson",
    "json-seq": "application/json-seq",
    "sse": "text/event-stream",
}
"""Newline-delimited JSON, JSON text sequences (RFC 7464), and server-sent events."""
