"""A repair never depends on unrelated parts of the document.

Each repair has at least one smallest document. It is read alone and beside an unrelated
fault, which makes gen walk the document in any case.
"""

from __future__ import annotations

import copy
import importlib
import inspect
import json
import pkgutil
from dataclasses import replace
from typing import Any

import pytest

from openapi_gen.diagnostics.collector import Diagnostic, Diagnostics
from openapi_gen.model import Api
from openapi_gen.reading.api import read_api
from openapi_gen.reading.context import Context
from openapi_gen.reading.documents.documents import Documents
from openapi_gen.reading.documents.object_kinds import ALL_KINDS, structure_of
from openapi_gen.reading.documents.sources import Access
from openapi_gen.reading.documents.walk import walk
from openapi_gen.reading.editions import SWAGGER_2, Version, to_openapi_3, version_of
from openapi_gen.reading.validation import repairs
from openapi_gen.reading.validation.repairs import REPAIRS
from openapi_gen.reading.validation.repairs.repair import ALL_VERSIONS, Repair
from openapi_gen.reading.validation.repairs.repair_context import RepairContext
from openapi_gen.reading.validation.triggers import needs_walk
from openapi_gen.reading.validation.validate import validate
from tests.reading.validation.repair_examples import EXAMPLES
from tests.reading.validation.repair_examples.build import with_parameter, with_schema

UNRELATED = [{"name": 5}]  # a tag's name must be a string
DOCUMENTS = [
    pytest.param(repair, document, id=f"{repair.name}-{number}")
    for repair in REPAIRS
    for number, document in enumerate(EXAMPLES.get(repair.name, ()))
]


def read(document: dict[str, Any]) -> tuple[Documents, Version, Diagnostics]:
    diagnostics = Diagnostics()
    raw = json.dumps(document).encode()
    documents = Documents("spec.json", "/spec.json", raw, Access(), diagnostics)
    version = version_of(documents.root, diagnostics)
    assert version is not None
    return documents, version, diagnostics


def understood(document: dict[str, Any]) -> tuple[list[Diagnostic], Any, Api | None]:
    """What is reported of a document, its repaired data, and the API that is read."""
    documents, version, diagnostics = read(document)
    validate(documents, version, diagnostics)
    data = copy.deepcopy(documents.root.value)
    data.pop("tags", None)
    api = None
    if not diagnostics.has_errors:
        to_openapi_3(documents, version, diagnostics)
        api = read_api(Context(documents, version.schemas, diagnostics))
        api = replace(api, tags=())
    found = [d for d in diagnostics if not d.place.pointer.startswith("/tags")]
    return found, data, api


def test_every_repair_has_a_name_and_an_example_of_its_own() -> None:
    names = [repair.name for repair in REPAIRS]
    assert sorted(names) == sorted(EXAMPLES)
    assert all(EXAMPLES.values())


def test_every_function_that_repairs_is_registered() -> None:
    registered = {repair.apply for repair in REPAIRS}
    found = 0
    for module in pkgutil.walk_packages(repairs.__path__, f"{repairs.__name__}."):
        for name, value in vars(importlib.import_module(module.name)).items():
            if name.startswith("_") or not inspect.isfunction(value):
                continue
            takes = [p.annotation for p in inspect.signature(value).parameters.values()]
            if value.__module__ == module.name and takes == ["RepairContext"]:
                assert value in registered, f"{module.name}.{name}"
                found += 1
    assert found >= 20


def test_kinds_and_versions_are_known() -> None:
    for repair in REPAIRS:
        assert repair.kinds | repair.swagger_kinds <= ALL_KINDS, repair.name
        assert repair.versions <= ALL_VERSIONS, repair.name


@pytest.mark.parametrize(("repair", "document"), DOCUMENTS)
def test_the_example_needs_the_repair(repair: Repair, document: dict[str, Any]) -> None:
    documents, version, diagnostics = read(document)
    for visit in walk(documents, structure_of(version is SWAGGER_2)):
        if repair.applies_to(visit.kind, version):
            context = RepairContext(
                visit.node, visit.kind, version, documents, diagnostics, {}
            )
            if context.is_object:
                repair.apply(context)
    assert list(diagnostics)


@pytest.mark.parametrize(("repair", "document"), DOCUMENTS)
def test_the_repair_is_the_same_alone_and_beside_an_unrelated_fault(
    repair: Repair, document: dict[str, Any]
) -> None:
    alone = understood(document)
    beside = understood({**document, "tags": UNRELATED})
    assert alone == beside
    assert alone[0]


@pytest.mark.parametrize("version", sorted(ALL_VERSIONS))
def test_a_valid_document_is_not_walked(version: str) -> None:
    reference = "#/definitions/" if version == "2.0" else "#/components/schemas/"
    for document in (
        with_parameter(version, **{"x-nothing": None}),
        with_schema(version, {"$ref": f"{reference}A", "default": None}),
    ):
        documents, found, _ = read(document)
        assert not needs_walk(documents.root, found)
        assert understood(document)[:2] == ([], document)
