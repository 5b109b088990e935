"""Schemas of Swagger 2.0: the three keywords that have another form since.

discriminator: kind      discriminator: {propertyName: kind}
x-nullable: true         nullable: true
type: file               type: string, format: binary
"""

from __future__ import annotations

from ..documents.documents import Documents
from ..documents.json_types import is_object
from ..documents.node import Node, Relocated
from ..documents.object_kinds import SWAGGER_2
from ..documents.walk import walk

_WITH_KEYWORDS = ("Schema", "Parameter", "Header")


def convert_schemas(documents: Documents) -> None:
    """Changes the schemas in place, in all documents that are referred to."""
    for visit in walk(documents, SWAGGER_2):
        if visit.kind in _WITH_KEYWORDS and is_object(visit.node.value):
            _convert(visit.node)


def _convert(schema: Node) -> None:
    members = schema.value
    if isinstance(members.get("x-nullable"), bool):
        members.setdefault("nullable", members["x-nullable"])
    if members.get("type") == "file":
        members["type"], members["format"] = "string", "binary"
    discriminator = schema.get("discriminator")
    if discriminator is not None and isinstance(discriminator.value, str):
        property_ = {"propertyName": discriminator.value}
        members["discriminator"] = Relocated(property_, discriminator)
