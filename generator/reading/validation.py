"""What the OpenAPI standard's own schemas say of a document, as diagnostics.

The schemas are those that openapi-spec-validator bundles; they run compiled, in
milliseconds. explaining.py says why they refuse a document.
"""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from ..diagnostics import Diagnostics, Place
from .context import Edition
from .documents import Node
from .shapes import is_object

_SCHEMAS = {
    "3.0": "v3.0/schema.json",
    "3.1": "v3.1/schema.json",
}


def edition_of(root: Node, diagnostics: Diagnostics) -> Edition | None:
    """The edition that the document says it is written in."""
    if not is_object(root.value):
        diagnostics.error(
            root.place, "this is no OpenAPI document: it is not an object"
        )
        return None
    version = root.literal("openapi")
    if version is None:
        _tell_missing_version(root, diagnostics)
        return None
    place = Place(root.source.name, "/openapi")
    if not isinstance(version, str):
        diagnostics.error(place, f"the version {version!r} is no string; quote it")
        return None
    for edition in Edition:
        if version.startswith(f"{edition.value}."):
            return edition
    diagnostics.error(place, f"OpenAPI {version} is not supported; 3.0 and 3.1 are")
    return None


def _tell_missing_version(root: Node, diagnostics: Diagnostics) -> None:
    if "swagger" in root:
        diagnostics.error(
            Place(root.source.name, "/swagger"),
            "Swagger 2.0 is not supported yet; convert the document to OpenAPI 3",
        )
    else:
        diagnostics.error(
            root.place, "there is no `openapi: 3.x.y`: this is no OpenAPI document"
        )


def validate(root: Node, edition: Edition, diagnostics: Diagnostics) -> None:
    """Adds an error for each place where the standard's schema refuses the document."""
    from jsonschema_rs import validator_for

    schema = _schema(_SCHEMAS[edition.value])
    validator = validator_for(schema, validate_formats=False)
    if validator.is_valid(root.value):
        return
    from .explaining import explain

    for fault in explain(validator.iter_errors(root.value), schema):
        diagnostics.error(Place(root.source.name, fault.pointer), fault.message)


def _schema(name: str) -> dict[str, Any]:
    package = find_spec("openapi_spec_validator")
    assert package is not None and package.submodule_search_locations
    folder = Path(package.submodule_search_locations[0]) / "resources" / "schemas"
    schema: dict[str, Any] = json.loads((folder / name).read_bytes())
    return schema
