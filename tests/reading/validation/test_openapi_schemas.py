"""The standard's schemas validate objects of every kind, in every version."""

from __future__ import annotations

import pytest

from openapi_gen.diagnostics.collector import Diagnostics
from openapi_gen.reading.documents.documents import Documents
from openapi_gen.reading.documents.node import Node
from openapi_gen.reading.documents.object_kinds import kind_of, structure_of
from openapi_gen.reading.documents.sources import Access
from openapi_gen.reading.editions import SWAGGER_2, version_of
from openapi_gen.reading.validation.openapi_schemas import OpenApiSchemas

HEADS = ("swagger: '2.0'", "openapi: 3.0.4", "openapi: 3.1.1", "openapi: 3.2.0")


@pytest.mark.parametrize("head", HEADS)
def test_no_kind_accepts_a_number(head: str) -> None:
    diagnostics = Diagnostics()
    raw = head.encode()
    root = Documents("spec.yaml", "/spec.yaml", raw, Access(), diagnostics).root
    version = version_of(root, diagnostics)
    assert version is not None
    schemas = OpenApiSchemas(version)
    structure = structure_of(version is SWAGGER_2)
    for kind in {
        kind_of(entry) for row in structure.values() for entry in row.values()
    }:
        assert not schemas.accepts(Node(5, root.source, ""), kind), kind
