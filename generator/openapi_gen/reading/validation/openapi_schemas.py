"""The standard's own schemas, compiled, so that most documents take milliseconds.

openapi-spec-validator bundles them. Those of 3.1 and 3.2 leave Schema Objects open; here
JSON Schema's meta-schema validates these, as in the standard's base dialect.
"""

from __future__ import annotations

import json
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, assert_never

from ..documents.node import Node
from ..editions import Version
from .document_parts import parts_of

if TYPE_CHECKING:
    from jsonschema_rs import ValidationError

_META = "https://json-schema.org/draft/2020-12/schema"
_NAMES_OF_2_0 = {
    "PathItem": "pathItem",
    "SecurityScheme": "securityDefinitions/additionalProperties",
}
_NAMES_SINCE_3_1 = {
    "Callback": "callbacks",
    "PathItem": "path-item",
    "RequestBody": "request-body",
    "MediaType": "media-type",
    "SecurityScheme": "security-scheme",
}


class _Validator(Protocol):
    def is_valid(self, instance: Any) -> bool: ...
    def iter_errors(self, instance: Any) -> Iterator[ValidationError]: ...


@contextmanager
def _depth_limited() -> Generator[None, None, None]:
    """jsonschema-rs raises ValueError for data with more than 255 levels."""
    try:
        yield
    except ValueError as error:
        raise RecursionError(str(error)) from error


@cache
def schemas_of(version: Version) -> OpenApiSchemas:
    """The schemas of a version, compiled once in a process."""
    return OpenApiSchemas(version)


class OpenApiSchemas:
    """Validates objects of a document by the kinds of object_kinds.py."""

    def __init__(self, version: Version) -> None:
        self._version = version
        self._compiled: dict[str, _Validator] = {}
        self._whole: dict[str, Any] | None = None

    def accepts_document(self, root: Node) -> bool:
        """Whether the root document is accepted."""
        with _depth_limited():
            return all(map(self._validator("Document").is_valid, parts_of(root.value)))

    def accepts(self, node: Node, kind: str = "Document") -> bool:
        with _depth_limited():
            return self._validator(kind).is_valid(node.value)

    def errors(self, node: Node, kind: str) -> list[ValidationError]:
        with _depth_limited():
            return list(self._validator(kind).iter_errors(node.value))

    def _validator(self, kind: str) -> _Validator:
        if kind not in self._compiled:
            from jsonschema_rs import validator_for

            schema = self.schema(kind)
            self._compiled[kind] = validator_for(schema, validate_formats=False)
        return self._compiled[kind]

    def schema(self, kind: str = "Document") -> dict[str, Any]:
        """The schema of an object kind."""
        whole = self._schema()
        if kind == "Document":
            return whole
        section = "$defs" if "$defs" in whole else "definitions"
        return {
            "$schema": whole["$schema"],
            section: whole[section],
            "allOf": [{"$ref": f"#/{section}/{self._name(kind)}"}],
        }

    def _name(self, kind: str) -> str:
        match self._version.name:
            case "2.0":
                return _NAMES_OF_2_0.get(kind, kind.lower())
            case "3.0":
                return kind
            case "3.1" | "3.2":
                return _NAMES_SINCE_3_1.get(kind, kind.lower())
            case _:
                assert_never(self._version.name)

    def _schema(self) -> dict[str, Any]:
        if self._whole is None:
            package = find_spec("openapi_spec_validator")
            assert package is not None and package.submodule_search_locations
            folder = Path(package.submodule_search_locations[0]) / "resources/schemas"
            file = folder / f"v{self._version.name}" / "schema.json"
            whole: dict[str, Any] = json.loads(file.read_bytes())
            if "$defs" in whole:
                # The published schema of 3.1 calls the `server` of a link `body`.
                link = whole["$defs"]["link"]["properties"]
                link.setdefault("server", {"$ref": "#/$defs/server"})
                whole["$defs"]["schema"] = {"$dynamicAnchor": "meta", "$ref": _META}
            self._whole = whole
        return self._whole
