"""What is read of a document, without a package: the model, and what is reported."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import Any

from openapi_gen.diagnostics.collector import Diagnostics, Refused
from openapi_gen.model import Api, ObjectDeclaration, Operation, Type
from openapi_gen.model.supplement import Supplement
from openapi_gen.reading.api import read_api
from openapi_gen.reading.context import Context
from openapi_gen.reading.documents.documents import Documents
from openapi_gen.reading.documents.sources import Access
from openapi_gen.reading.editions import to_openapi_3, version_of
from openapi_gen.reading.selection.skip_broken import read_without_broken
from openapi_gen.reading.supplement import read_supplement
from openapi_gen.reading.validation.validate import validate


def read(document: str | dict[str, Any]) -> tuple[Api, list[str]]:
    """The API, and `severity code` of each diagnostic; raises Refused on an error."""
    api, found = read_with_messages(document)
    return api, [line.partition(":")[0] for line in found]


def read_with_messages(
    document: str | dict[str, Any], skip_broken: bool = False
) -> tuple[Api, list[str]]:
    """The API, and `severity code: message` of each diagnostic."""
    diagnostics = Diagnostics()
    text = document if isinstance(document, str) else json.dumps(document)
    documents = Documents(
        "spec.json", "/spec.json", text.encode(), Access(), diagnostics
    )
    version = version_of(documents.root, diagnostics)
    assert version is not None
    validate(documents, version, diagnostics)
    if not skip_broken:
        diagnostics.stop_on_errors()
    to_openapi_3(documents, version, diagnostics)

    def context(left_out: frozenset[str]) -> Context:
        return Context(documents, version.schemas, diagnostics, left_out=left_out)

    if skip_broken:
        api = read_without_broken(documents, context, frozenset(), diagnostics)
    else:
        api = read_api(context(frozenset()))
    found = [f"{d.severity} {d.code}: {d.message}" for d in diagnostics]
    if diagnostics.has_errors:
        raise Refused(diagnostics)
    return api, found


def read_file(path: Path) -> tuple[Api, Supplement]:
    """The API and the supplement of a document, and of the files that it refers to."""
    diagnostics = Diagnostics()
    documents = Documents(
        path.name, str(path), path.read_bytes(), Access(), diagnostics
    )
    version = version_of(documents.root, diagnostics)
    assert version is not None
    validate(documents, version, diagnostics)
    to_openapi_3(documents, version, diagnostics)
    context = partial(Context, documents, version.schemas, diagnostics)

    def without(left_out: frozenset[str]) -> Context:
        return context(left_out=left_out)

    api = read_without_broken(documents, without, frozenset(), diagnostics)
    return api, read_supplement(documents, api)


def only_operation(api: Api) -> Operation:
    (operation,) = api.operations
    return operation


def field_types(api: Api, id_: str) -> dict[str, Type]:
    """The types of a class's fields by their wire names."""
    declaration = api.declarations[id_]
    assert isinstance(declaration, ObjectDeclaration)
    return {field.name: field.type for field in declaration.fields}
