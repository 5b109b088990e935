"""Schemas of Swagger 2.0: the three keywords that are written otherwise since.

discriminator: kind      discriminator: {propertyName: kind}
x-nullable: true         nullable: true
type: file               type: string, format: binary
"""

from __future__ import annotations

from ..documents.documents import Documents, Node
from ..documents.json_types import is_object
from ..documents.object_kinds import SWAGGER_2
from ..documents.relocated import Rewritten
from ..documents.walk import walk

_WITH_KEYWORDS = ("Schema", "Parameter", "Header")


def rewrite_schemas(documents: Documents) -> None:
    """Changes the schemas where they stand, in all documents that are referred to."""
    for met in walk(documents, SWAGGER_2):
        if met.kind in _WITH_KEYWORDS and is_object(met.node.value):
            _rewrite(met.node)


def _rewrite(schema: Node) -> None:
    members = schema.value
    if isinstance(members.get("x-nullable"), bool):
        members.setdefault("nullable", members["x-nullable"])
    if members.get("type") == "file":
        members["type"], members["format"] = "string", "binary"
    discriminator = schema.get("discriminator")
    if discriminator is not None and isinstance(discriminator.value, str):
        property_ = {"propertyName": discriminator.value}
        members["discriminator"] = Rewritten(property_, discriminator)
