"""The examples of fakes for real documents, judged by jsonschema-rs.

It shares no code with gen, and reads the schemas as the document has them, with gen's
repairs of mistakes. What OpenAPI 3.0 and Swagger 2.0 write otherwise than JSON Schema is
rewritten here.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import jsonschema_rs
import pytest

from openapi_gen.diagnostics.collector import Diagnostics
from openapi_gen.media_formats import Values
from openapi_gen.model import FileSample, Id
from openapi_gen.reading.documents.documents import Documents
from openapi_gen.reading.documents.sources import Access
from openapi_gen.reading.editions import version_of
from openapi_gen.reading.validation.validate import validate
from tests.support.command import ROOT
from tests.support.samples import sampled_file

CORPUS = ROOT.parent / "shared" / "corpus"
FILES = sorted(path for path in CORPUS.glob("*.*") if path.suffix in (".json", ".yaml"))
NONE_FOUND = 0.01
"""The share of response schemas that may have no example."""


def judged(path: Path) -> Iterator[tuple[Id, str]]:
    """Each response schema, and what is wrong with its example: `none` where no example
    was found, `unjudged` where jsonschema-rs does not accept the schema."""
    read = sampled_file(path)
    document = repaired(path)
    is_new = str(document.get("openapi", "")).startswith(("3.1", "3.2"))
    registry = jsonschema_rs.Registry(
        [("doc:/", rewritten(document, is_new))],
        draft=jsonschema_rs.Draft202012 if is_new else jsonschema_rs.Draft4,
    )
    kind = (
        jsonschema_rs.Draft202012Validator if is_new else jsonschema_rs.Draft4Validator
    )
    seen: set[tuple[Id, int]] = set()
    for operation in read.api.operations:
        for response in operation.responses:
            if response.format.values not in (Values.DATA, Values.STRING):
                continue
            sample = read.samples.response(operation, response)
            id_ = response.rules.id
            if sample is None:
                yield id_, "none"
                continue
            if isinstance(sample.value, FileSample) or (id_, id(sample)) in seen:
                continue
            seen.add((id_, id(sample)))
            if not id_.startswith("#/"):
                yield id_, "unjudged"
                continue
            try:
                reference = f"doc:/#{quote(id_[1:], safe='/~')}"
                validator = kind({"$ref": reference}, registry=registry)
            except (ValueError, jsonschema_rs.ReferencingError) as error:
                yield id_, f"unjudged {error}"
                continue
            error = next(validator.iter_errors(sample.value), None)
            yield id_, "" if error is None else f"wrong: {error.message}"


def repaired(path: Path) -> dict[str, Any]:
    """The document with gen's repairs, in its own version of OpenAPI."""
    diagnostics = Diagnostics()
    documents = Documents(
        path.name, str(path), path.read_bytes(), Access(), diagnostics
    )
    version = version_of(documents.root, diagnostics)
    assert version is not None
    validate(documents, version, diagnostics)
    value: dict[str, Any] = documents.root.value
    return value


def rewritten(value: Any, is_new: bool) -> Any:
    """The document with what only OpenAPI has in JSON Schema's words: `nullable`, and
    properties that responses do not have."""
    if isinstance(value, list):
        return [rewritten(item, is_new) for item in value]
    if not isinstance(value, dict):
        return value
    made = {str(key): rewritten(item, is_new) for key, item in value.items()}
    properties = made.get("properties")
    if isinstance(properties, dict) and isinstance(made.get("required"), list):
        made["required"] = [
            name
            for name in made["required"]
            if not _is_hidden(properties.get(name, {}))
        ]
        if not made["required"]:
            del made["required"]
    if "discriminator" in made and "oneOf" in made:  # it decides between equal schemas
        made["anyOf"] = made.pop("oneOf")
    if str(made.get("pattern", "")).startswith("/"):  # a literal of JavaScript
        del made["pattern"]
    if not is_new and (made.get("nullable") or made.get("x-nullable")) is True:
        if "enum" in made and isinstance(made["enum"], list):
            made["enum"] = [*made["enum"], None]
        return {"anyOf": [{"type": "null"}, made]}
    return made


def _is_hidden(schema: Any) -> bool:
    return isinstance(schema, dict) and schema.get("writeOnly") is True


@pytest.mark.slow
@pytest.mark.skipif(not FILES, reason="the corpus is not here")
def test_every_example_is_valid() -> None:
    sys.setrecursionlimit(20_000)
    wrong: list[str] = []
    count = none = unjudged = 0
    for path in FILES:
        for id_, said in judged(path):
            count += 1
            none += said == "none"
            unjudged += said.startswith("unjudged")
            if said.startswith("wrong"):
                wrong.append(f"{path.name} {id_}: {said}")
    print(f"{count} schemas, {none} without an example, {unjudged} not judged")
    assert wrong == []
    assert none <= NONE_FOUND * count
    assert unjudged <= NONE_FOUND * count
