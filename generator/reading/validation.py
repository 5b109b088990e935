"""What the OpenAPI standard's own schemas say of a document, as diagnostics.

The schemas are those that openapi-spec-validator bundles. They run compiled, in
milliseconds; jsonschema, which is slow but can say why, is asked only when they refuse.
"""

from __future__ import annotations

import json
import re
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from ..diagnostics import Diagnostics, Place
from ..model import escape
from .context import Edition
from .documents import Node
from .shapes import is_object
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
    if not validator_for(schema, validate_formats=False).is_valid(root.value):
        _explain(root, schema, diagnostics)


def _schema(name: str) -> dict[str, Any]:
    package = find_spec("openapi_spec_validator")
    assert package is not None and package.submodule_search_locations
    folder = Path(package.submodule_search_locations[0]) / "resources" / "schemas"
    schema: dict[str, Any] = json.loads((folder / name).read_bytes())
    return schema


def _explain(root: Node, schema: dict[str, Any], diagnostics: Diagnostics) -> None:
    """What is wrong, in the words of jsonschema, which knows more than yes and no."""
    from jsonschema.validators import validator_for

    for error in validator_for(schema)(schema).iter_errors(root.value):
        nearest = _deepest(error)
        path = [str(part) for part in nearest.absolute_path]
        path += _unexpected(nearest)
        pointer = "".join(f"/{escape(part)}" for part in path)
        diagnostics.error(Place(root.source.name, pointer), _message(nearest))


def _deepest(error: Any) -> Any:
    """The error that tells most: under failed alternatives, that of the right one.

    Nearly all alternatives are `Reference Object or X`, so what has no `$ref` is an X.
    """
    while error.context:
        branches: dict[object, list[Any]] = {}
        for inner in error.context:
            branches.setdefault(inner.relative_schema_path[0], []).append(inner)
        meant = [
            errors
            for errors in branches.values()
            if not any(
                e.validator == "required" and "$ref" in e.message for e in errors
            )
        ]
        errors = min(meant or branches.values(), key=_distance)
        error = max(errors, key=lambda e: len(e.absolute_path))
    return error


def _distance(errors: list[Any]) -> tuple[int, int]:
    """How far an alternative is: one that fails farther inside is nearer."""
    return (-max(len(error.absolute_path) for error in errors), len(errors))


def _unexpected(error: Any) -> list[str]:
    """The member that should not be there, where the error is about one."""
    if error.validator != "additionalProperties" or not is_object(error.instance):
        return []
    patterns = error.schema.get("patternProperties", {})
    known = error.schema.get("properties", {})
    for name in error.instance:
        if name not in known and not any(re.search(p, name) for p in patterns):
            return [name]
    return []


def _message(error: Any) -> str:
    """What to mend, in a line; jsonschema quotes whole values."""
    value = _shorten(json.dumps(error.instance, ensure_ascii=False), 60)
    match error.validator:
        case "additionalProperties":
            return "this is not allowed here"
        case "type":
            wanted = error.validator_value
            wanted = wanted if isinstance(wanted, str) else " or ".join(wanted)
            return f"{value} is no {wanted}"
        case "enum":
            allowed = ", ".join(map(str, error.validator_value))
            return f"{value} is none of {allowed}"
        case "minProperties" | "minItems":
            return "this must not be empty"
        case _:
            return _shorten(error.message.replace("\n", " "), 200)


def _shorten(text: str, size: int) -> str:
    return text if len(text) <= size else f"{text[: size - 4]} ..."
