"""JSON (RFC 8259), and two kinds of patches in it (RFC 6902, RFC 7396)."""

from __future__ import annotations

from .media_format import BodyFormat, MediaFormat, ResponseFormat, RuntimeClass, Values
from .media_types import ANY_TYPE, is_json, is_text, is_yaml

_NEVER_JSON = frozenset(
    ("csv", "event-stream", "html", "markdown", "tab-separated-values", "x-markdown")
)
"""Subtypes of `text` that are not JSON even if their schema describes structure."""


def _is_body(name: str, structured: bool | None) -> bool:
    """YAML is sent as JSON, which is a subset of it (YAML 1.2, section 1.2).

    With a range, a string is a file: as JSON it would be quoted. Without a type, too.
    """
    if name in ANY_TYPE:
        return structured is True
    return is_json(name) or bool(
        structured and (is_yaml(name) or _is_mislabelled(name))
    )


def _is_response(name: str, structured: bool | None) -> bool:
    """Servers label JSON as text, and even as HTML; YAML is left as text.

    With a range, only a schema that describes JSON or text makes it JSON.
    """
    if name in ANY_TYPE:
        return structured is not None
    if is_json(name):
        return True
    mislabelled = _is_mislabelled(name) or name == "text/html"
    return bool(structured) and mislabelled and not is_yaml(name)


def _is_mislabelled(name: str) -> bool:
    """Whether structured data of this type can only be JSON."""
    return is_text(name) and name.partition("/")[2] not in _NEVER_JSON


JSON_BODY = BodyFormat(
    runtime=RuntimeClass("request.bodies.json", "JsonBody"),
    values=Values.DATA,
    preference=10,
    matches=_is_body,
    default_media_type="application/json",
    payload=RuntimeClass("webhooks.payloads", "JsonPayload"),
    is_json=True,
)

JSON = MediaFormat(
    name="JSON",
    body=JSON_BODY,
    response=ResponseFormat(
        runtime=RuntimeClass("response.responses", "JsonResponse"),
        values=Values.DATA,
        preference=10,
        matches=_is_response,
        default_media_type="application/json",
        is_json=True,
    ),
)

MERGE_PATCH = MediaFormat(
    name="JSON merge patch",
    body=BodyFormat(
        runtime=RuntimeClass("request.bodies.merge_patch", "MergePatchBody"),
        values=Values.DATA,
        preference=10,
        matches=lambda name, _: name == "application/merge-patch+json",
        default_media_type="application/merge-patch+json",
        payload=RuntimeClass("webhooks.payloads", "JsonPayload"),
        is_json=True,
        is_patch=True,
    ),
)

JSON_PATCH = MediaFormat(
    name="JSON patch",
    body=BodyFormat(
        runtime=RuntimeClass("request.bodies.json_patch", "JsonPatchBody"),
        values=Values.DATA,
        preference=10,
        matches=lambda name, _: name == "application/json-patch+json",
        default_media_type="application/json-patch+json",
        payload=RuntimeClass("webhooks.payloads", "JsonPayload"),
        is_json=True,
        is_operation_list=True,
    ),
)
