"""The names of a document, decided without rendering a package."""

from __future__ import annotations

from collections.abc import Mapping

from openapi_gen.diagnostics.collector import Diagnostics
from openapi_gen.reading.api import read_api
from openapi_gen.reading.context import Context
from openapi_gen.reading.documents.documents import Documents
from openapi_gen.reading.documents.sources import Access
from openapi_gen.reading.editions import version_of
from openapi_gen.writing.naming.names import Names, decide_names


def names_of(
    text: str, explicit: Mapping[str, str] | None = None
) -> tuple[Names, set[str]]:
    """The names, and the ids of the items whose names collide with others."""
    diagnostics = Diagnostics()
    raw = text.encode()
    documents = Documents(
        "spec.json", "file:///spec.json", raw, Access({}, (), frozenset()), diagnostics
    )
    version = version_of(documents.root, diagnostics)
    assert version is not None
    api = read_api(Context(documents, version.schemas, diagnostics))
    names = decide_names(api, explicit or {}, "spec.json", diagnostics)
    collisions = {
        f"#{one.place.pointer}" for one in diagnostics if one.code == "name-collision"
    }
    return names, collisions
