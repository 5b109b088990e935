"""Whether a reference leads to the kind of object that is expected there."""

from __future__ import annotations

from .json_types import is_object
from .node import Node
from .object_kinds import METHODS

_DESCRIPTIONS = {
    "callbacks": "a callback",
    "examples": "an example",
    "headers": "a header",
    "links": "a link",
    "mediaTypes": "a media type",
    "parameters": "a parameter",
    "pathItems": "a path item",
    "requestBodies": "a request body",
    "responses": "a response",
    "schemas": "a schema",
    "securitySchemes": "a security scheme",
}
SECTIONS = {
    "Callback": "callbacks",
    "Header": "headers",
    "MediaType": "mediaTypes",
    "Parameter": "parameters",
    "PathItem": "pathItems",
    "RequestBody": "requestBodies",
    "Response": "responses",
    "Schema": "schemas",
}
"""The member of `components` that holds objects of a kind of object_kinds.py."""
SECTIONS_OF_SWAGGER_2 = {
    "Schema": "definitions",
    "Parameter": "parameters",
    "Response": "responses",
}
"""The member of a Swagger 2.0 document that holds objects of a kind."""
A_PARAMETER = "leads to a parameter, not to a schema"
_NEEDED = {"parameters": ("name", "in"), "securitySchemes": ("type",)}


def mismatch(target: Node, section: str) -> str:
    """Why a target does not fit this section of `components`; empty if it may."""
    if section not in _DESCRIPTIONS:
        return ""
    wanted = _DESCRIPTIONS[section]
    if section == "schemas" and isinstance(target.value, bool):
        return ""
    if not is_object(target.value):
        return f"leads to {_shown(target.value)}, which is not {wanted}"
    if target.source.is_root:
        if not target.pointer:
            return f"leads to the whole document, which is not {wanted}"
        found = _section_of(target.pointer)
        if found in _DESCRIPTIONS and found != section:
            return f"leads to {_DESCRIPTIONS[found]}, not to {wanted}"
        if other := _never_referred(target.pointer):
            return f"leads to {other}, which is not {wanted}"
    missing = [name for name in _NEEDED.get(section, ()) if not target.text(name)]
    return f"leads to what has no `{missing[0]}`, so is not {wanted}" if missing else ""


def _section_of(pointer: str) -> str:
    """The section of `components` for an object of the root; empty if unclear."""
    match pointer.split("/")[1:]:
        case ["components", section, _]:
            return section
        case ["paths", _]:
            return "pathItems"
        case ["paths", _, "parameters", _] | ["paths", _, _, "parameters", _]:
            return "parameters"
        case ["paths", _, _, "requestBody"]:
            return "requestBodies"
        case ["paths", _, _, "responses", _]:
            return "responses"
        case _:
            return ""


def _never_referred(pointer: str) -> str:
    """What an object of the root is, if no reference can lead there; else empty."""
    match pointer.split("/")[1:]:
        case ["info", *_]:
            return "a part of `info`"
        case ["paths"] | ["components"] | ["components", _]:
            return "a map"
        case ["tags", _]:
            return "a tag"
        case ["servers", _]:
            return "a server"
        case ["paths", _, method] if method in METHODS:
            return "an operation"
        case ["paths", _, _, "responses"]:
            return "a map"
        case _:
            return ""


def _shown(value: object) -> str:
    text = str(value)
    return repr(text if len(text) <= 40 else f"{text[:36]} ...")
