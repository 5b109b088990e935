"""The editions of the standard, and the one that later rooms know.

The internal edition is OpenAPI 3.2, of which 3.0 and 3.1 are nearly subsets: what of
them differs is how schemas are read, which `Edition` says. Swagger 2.0 is rewritten.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ...diagnostics.collector import Diagnostics, Place
from ..context import Edition
from ..documents.documents import Documents
from ..documents.json_types import is_object
from ..documents.node import Node
from .swagger_2 import rewrite
from .swagger_2_schemas import rewrite_schemas

VersionName = Literal["2.0", "3.0", "3.1", "3.2"]


@dataclass(frozen=True, slots=True)
class Version:
    """A version of the standard that documents can be written in."""

    name: VersionName
    """As the standard calls itself: `2.0`, `3.1`."""
    schemas: Edition


SWAGGER_2 = Version("2.0", Edition.V3_0)
_VERSIONS = {
    "3.0": Version("3.0", Edition.V3_0),
    "3.1": Version("3.1", Edition.V3_1),
    "3.2": Version("3.2", Edition.V3_1),
}


def version_of(root: Node, diagnostics: Diagnostics) -> Version | None:
    """The version that the document says it is written in; None, and an error, if none."""
    if not is_object(root.value):
        diagnostics.error(
            root.place, "FIXME", "this is no OpenAPI document: it is not an object"
        )
        return None
    if "openapi" not in root and "swagger" in root:
        return _swagger(root, diagnostics)
    if "openapi" not in root:
        message = "there is no `openapi: 3.x.y`: this is no OpenAPI document"
        diagnostics.error(root.place, "FIXME", message)
        return None
    return _openapi(root, diagnostics)


def _swagger(root: Node, diagnostics: Diagnostics) -> Version | None:
    written = root.literal("swagger")
    place = Place(root.source.name, "/swagger")
    if written == 2.0 and not isinstance(written, str):
        diagnostics.warning(
            place, "FIXME", 'the version must be in quotes: "2.0" is read'
        )
        root.value["swagger"] = "2.0"
        return SWAGGER_2
    if written in ("2.0", "2"):
        return SWAGGER_2
    diagnostics.error(place, "FIXME", f"Swagger {written} is not supported; 2.0 is")
    return None


def _openapi(root: Node, diagnostics: Diagnostics) -> Version | None:
    written = root.literal("openapi")
    place = Place(root.source.name, "/openapi")
    if isinstance(written, float):
        diagnostics.warning(
            place, "FIXME", f'the version must be in quotes: "{written}" is read'
        )
        root.value["openapi"] = written = str(written)
    if not isinstance(written, str):
        diagnostics.error(
            place, "FIXME", f"the version {written!r} is no string; quote it"
        )
        return None
    numbers = written.strip().split(".")
    version = _VERSIONS.get(".".join(numbers[:2]))
    if version is not None and len(numbers) == 2:
        root.value["openapi"] = f"{written.strip()}.0"
    if version is None:
        message = f"OpenAPI {written} is not supported; 2.0, 3.0, 3.1 and 3.2 are"
        diagnostics.error(place, "FIXME", message)
    return version


def to_openapi_3(
    documents: Documents, version: Version, diagnostics: Diagnostics
) -> None:
    """Makes the documents' root one of the internal edition."""
    if version is SWAGGER_2:
        rewrite_schemas(documents)
        documents.root = rewrite(documents, diagnostics)
