"""The standard's own schemas, compiled: they say in milliseconds whether all is well.

openapi-spec-validator bundles them. Those of 3.1 and 3.2 leave Schema Objects open; here
they are held against JSON Schema's meta-schema, as the standard's base dialect has it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from ..documents.node import Node
from ..editions import Version

if TYPE_CHECKING:
    from jsonschema_rs import ValidationError

_META = "https://json-schema.org/draft/2020-12/schema"
_OLD_NAMES = {"PathItem": "pathItem"}
_NEW_NAMES = {
    "PathItem": "path-item",
    "RequestBody": "request-body",
    "MediaType": "media-type",
    "SecurityScheme": "security-scheme",
}


class _Validator(Protocol):
    def is_valid(self, instance: Any) -> bool: ...
    def iter_errors(self, instance: Any) -> Iterator[ValidationError]: ...


class OpenApiSchemas:
    """Judges objects of a document by the kinds that structure.py names."""

    def __init__(self, version: Version) -> None:
        self._version = version
        self._compiled: dict[str, _Validator] = {}
        self._whole: dict[str, Any] | None = None

    def accepts(self, node: Node, kind: str = "Document") -> bool:
        return self._validator(kind).is_valid(node.value)

    def errors(self, node: Node, kind: str) -> Iterator[ValidationError]:
        return self._validator(kind).iter_errors(node.value)

    def _validator(self, kind: str) -> _Validator:
        if kind not in self._compiled:
            from jsonschema_rs import validator_for

            schema = self.schema(kind)
            self._compiled[kind] = validator_for(schema, validate_formats=False)
        return self._compiled[kind]

    def schema(self, kind: str = "Document") -> dict[str, Any]:
        """The schema of a kind of object; one that accepts all where there is none."""
        whole = self._schema()
        if kind == "Document":
            return whole
        home = "$defs" if "$defs" in whole else "definitions"
        name = self._name(kind)
        if name not in whole[home]:
            return {}
        return {
            "$schema": whole["$schema"],
            home: whole[home],
            "allOf": [{"$ref": f"#/{home}/{name}"}],
        }

    def _name(self, kind: str) -> str:
        if self._version.name == "2.0":
            return _OLD_NAMES.get(kind, kind.lower())
        if self._version.name == "3.0":
            return kind
        return _NEW_NAMES.get(kind, kind.lower())

    def _schema(self) -> dict[str, Any]:
        if self._whole is None:
            package = find_spec("openapi_spec_validator")
            assert package is not None and package.submodule_search_locations
            folder = Path(package.submodule_search_locations[0]) / "resources/schemas"
            file = folder / f"v{self._version.name}" / "schema.json"
            whole: dict[str, Any] = json.loads(file.read_bytes())
            if "$defs" in whole:
                whole["$defs"]["schema"] = {"$dynamicAnchor": "meta", "$ref": _META}
            self._whole = whole
        return self._whole
