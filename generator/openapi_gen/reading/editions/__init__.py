"""The versions of the standard, and the internal edition that later stages read.

That is OpenAPI 3.2, of which 3.0 and 3.1 are nearly subsets: they only differ in how
schemas are read, which `Edition` says. Swagger 2.0 is converted.
"""

from __future__ import annotations

from typing import Literal, assert_never

from ...diagnostics.collector import Diagnostics, Place
from ...records import dataclass
from ..context import Edition
from ..documents.documents import Documents
from ..documents.json_types import is_object
from ..documents.node import Node

VersionName = Literal["2.0", "3.0", "3.1", "3.2"]


@dataclass(frozen=True, slots=True)
class Version:
    """A version of the standard that documents can be written in."""

    name: VersionName
    schemas: Edition


SWAGGER_2 = Version("2.0", Edition.V3_0)
_VERSIONS = {
    "3.0": Version("3.0", Edition.V3_0),
    "3.1": Version("3.1", Edition.V3_1),
    "3.2": Version("3.2", Edition.V3_1),
}


def version_of(root: Node, diagnostics: Diagnostics) -> Version | None:
    """The version of the standard that the document names; None, and an error, if none."""
    if not is_object(root.value):
        message = "this is not an OpenAPI document: it is not an object"
        diagnostics.error(root.place, "not-openapi", message)
        return None
    if "openapi" not in root and "swagger" in root:
        return _swagger(root, diagnostics)
    if "openapi" not in root:
        message = "this is not an OpenAPI document: `openapi: 3.x.y` is missing"
        diagnostics.error(root.place, "not-openapi", message)
        return None
    return _openapi(root, diagnostics)


def _swagger(root: Node, diagnostics: Diagnostics) -> Version | None:
    written = root.literal("swagger")
    place = Place(root.source.name, "/swagger")
    if written == 2.0 and not isinstance(written, str):
        message = 'the version must be a string: treated as "2.0"'
        diagnostics.warning(place, "unquoted-string", message)
        root.value["swagger"] = "2.0"
        return SWAGGER_2
    if written in ("2.0", "2"):
        return SWAGGER_2
    message = f"Swagger {written} is not supported; 2.0 is"
    diagnostics.error(place, "unsupported-version", message)
    return None


def _openapi(root: Node, diagnostics: Diagnostics) -> Version | None:
    written = root.literal("openapi")
    place = Place(root.source.name, "/openapi")
    if isinstance(written, float):
        message = f'the version must be a string: treated as "{written}"'
        diagnostics.warning(place, "unquoted-string", message)
        root.value["openapi"] = written = str(written)
    if not isinstance(written, str):
        message = 'the version must be a string such as "3.1.0"'
        diagnostics.error(place, "invalid-type", message)
        return None
    numbers = written.strip().split(".")
    version = _VERSIONS.get(".".join(numbers[:2]))
    if version is not None and len(numbers) == 2:
        root.value["openapi"] = f"{written.strip()}.0"
    if version is None:
        message = f"OpenAPI {written} is not supported; 2.0, 3.0, 3.1 and 3.2 are"
        diagnostics.error(place, "unsupported-version", message)
    return version


def to_openapi_3(
    documents: Documents, version: Version, diagnostics: Diagnostics
) -> None:
    """Converts the root document to the internal edition."""
    match version.name:
        case "2.0":
            from .swagger_2 import convert
            from .swagger_2_schemas import convert_schemas

            convert_schemas(documents)
            documents.root = convert(documents, diagnostics)
        case "3.0" | "3.1" | "3.2":
            pass
        case _:
            assert_never(version.name)
