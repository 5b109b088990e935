"""Names of media types: the one place in the generator that takes them apart.

`templates/runtime/core/media_types.py` is its counterpart in generated packages.
"""

from __future__ import annotations

FORM_URLENCODED = "application/x-www-form-urlencoded"
ANY_TYPE = ("*/*", "application/*")
"""The ranges that include JSON."""

_YAML = frozenset(
    ("application/yaml", "application/x-yaml", "text/yaml", "text/x-yaml")
)


def essence(media_type: str) -> str:
    """`type/subtype` in lower case, without parameters (RFC 9110, section 8.3.1)."""
    return media_type.partition(";")[0].strip().lower()


def is_json(media_type: str) -> bool:
    """Whether it is JSON by its name or its structured suffix (RFC 6839)."""
    return essence(media_type).endswith(("/json", "+json"))


def is_xml(media_type: str) -> bool:
    """Whether it is XML by its name or its structured suffix (RFC 7303)."""
    return essence(media_type).endswith(("/xml", "+xml"))


def is_yaml(media_type: str) -> bool:
    """Whether it is YAML by one of its names or its structured suffix (RFC 9512)."""
    name = essence(media_type)
    return name in _YAML or name.endswith("+yaml")


def is_text(media_type: str) -> bool:
    """Whether its top-level type is `text`."""
    return essence(media_type).startswith("text/")


def is_bytes(media_type: str) -> bool:
    """Whether its content is not text: no string can be what it describes."""
    return not any(is_one(media_type) for is_one in (is_json, is_xml, is_text, is_yaml))


def is_range(media_type: str) -> bool:
    """Whether it is a range such as `image/*`."""
    return "*" in essence(media_type)
