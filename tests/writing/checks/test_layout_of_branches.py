"""The call that checks a union is laid out as black does, whatever the length of its pointer."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import black

from tests.support.documents import document, ref
from tests.support.packages import Packages


def union(**more: Any) -> dict[str, Any]:
    return {"anyOf": [{"type": "integer", "minimum": 1}, ref("Cat")], **more}


def tagged() -> dict[str, Any]:
    mapping = {"a": ref("Cat")["$ref"], "b": ref("Dog")["$ref"]}
    discriminator = {"propertyName": "kind", "mapping": mapping}
    return {"oneOf": [ref("Cat"), ref("Dog")], "discriminator": discriminator}


def test_each_length_of_a_pointer(packages: Packages) -> None:
    animal = {
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": {"type": "string"}},
    }
    properties = {"p" * length: union() for length in range(10, 60)}
    properties |= {"q" * length: tagged() for length in range(10, 60)}
    whole = {"type": "object", "properties": properties}
    schemas = {"Cat": animal, "Dog": animal, "Whole": whole}
    api = packages.load("layout_of_branches", document(schemas))
    source = (Path(api.__file__).parent / "models" / "whole.py").read_text()
    assert black.format_str(source, mode=black.Mode()) == source
