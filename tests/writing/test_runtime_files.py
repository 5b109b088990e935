"""Which modules of the runtime a package has: those that its document uses."""

from __future__ import annotations

import copy
import re
from pathlib import Path
from typing import Any

import pytest

from openapi_gen.writing.runtime_files import Runtime, runtime_files
from tests.support.command import ROOT, gen
from tests.support.documents import document

MINIMAL = """
__init__.py
auth/__init__.py
auth/basic.py
auth/event_loops.py
auth/secrets.py
auth/signing.py
conversion.py
core/__init__.py
core/charsets.py
core/check_results.py
core/clients.py
core/fields.py
core/headers.py
core/json_data.py
core/json_text.py
core/lazy.py
core/media_types.py
core/mismatches.py
core/numbers.py
core/percent.py
core/settled.py
core/unsendable.py
core/unset.py
core/urls.py
errors.py
http/__init__.py
http/async_transport.py
http/build_request.py
http/calls.py
http/clients.py
http/in_time.py
http/logs.py
http/operation.py
http/options.py
http/outgoing.py
http/prepare_request.py
http/redacted_url.py
http/redirects.py
http/retry.py
http/servers.py
http/settings.py
http/timeouts.py
http/transport.py
http/transport_base.py
json/__init__.py
json/annotations.py
json/decoding.py
json/parsing.py
json/plain.py
json/wire_fields.py
json/wire_names.py
model.py
request/__init__.py
request/content.py
request/header_fields.py
request/parameters/__init__.py
request/parameters/base.py
request/parameters/path.py
request/path_templates.py
request/prepared.py
request/styles/__init__.py
request/styles/simple.py
request/styles/style.py
response/__init__.py
response/arriving.py
response/content_codings.py
response/error_text.py
response/recording.py
response/responses.py
validation/__init__.py
validation/violations.py
"""
"""The runtime of a package with one path parameter and one JSON response."""

LINES = 6_880
"""More than the minimal runtime has: a module that it does not use would exceed it."""

STRING = {"type": "string"}
GET: dict[str, Any] = {
    "operationId": "getPet",
    "parameters": [{"name": "id", "in": "path", "required": True, "schema": STRING}],
    "responses": {
        "200": {
            "description": "ok",
            "content": {
                "application/json": {
                    "schema": {"type": "object", "properties": {"name": STRING}}
                }
            },
        }
    },
}


def modules(folder: Path, operation: dict[str, Any], **others: Any) -> dict[str, str]:
    """The files of the runtime by path that the calls of a client can import, for a
    document with one operation."""
    paths = {"/pets/{id}": {operation.pop("method", "get"): operation}}
    text = document({}, paths=paths, openapi="3.1.0", **others)
    (folder / "spec.json").write_text(text, encoding="utf-8")
    run = gen("spec.json", "-o", "one", cwd=folder)
    assert run.code == 0, run.err
    return needed(folder / "one", without="testing.py")


def needed(package: Path, without: str) -> dict[str, str]:
    """The files of the runtime that the package's own files import, except for one."""
    runtime = Runtime()
    for file in package.rglob("*.py"):
        path = file.relative_to(package).as_posix()
        if path != without and not path.startswith("runtime/"):
            runtime.note(path, file.read_text(encoding="utf-8"))
    found = {path.removeprefix("runtime/"): text for path, text in runtime.files()}
    written = {
        file.relative_to(package / "runtime").as_posix()
        for file in (package / "runtime").rglob("*.py")
    }
    assert found.keys() <= written
    return found


FAKE_LINES = 4_200
"""More than the fake of the minimal package needs besides what its calls do."""


def test_the_fake_has_a_budget_of_its_own(tmp_path: Path) -> None:
    calls = modules(tmp_path, GET)
    everything = needed(tmp_path / "one", without="")
    own = everything.keys() - calls.keys()
    assert not any(path.startswith("testing/") for path in calls)
    assert {"testing/server.py", "json/building.py"} <= own
    assert sum(everything[path].count("\n") for path in own) < FAKE_LINES


def with_parameter(**parameter: Any) -> dict[str, Any]:
    changed = copy.deepcopy(GET)
    changed["parameters"].append({"schema": STRING, **parameter})
    return changed


def with_body(media_type: str) -> dict[str, Any]:
    schema = {"type": "object", "properties": {"a": STRING}}
    body = {"content": {media_type: {"schema": schema}}}
    return {**GET, "method": "post", "requestBody": body}


def with_response(**response: Any) -> dict[str, Any]:
    return {**GET, "responses": {"200": {"description": "ok", **response}}}


def test_a_package_of_one_operation_has_what_that_uses(tmp_path: Path) -> None:
    found = modules(tmp_path, GET)
    assert sorted(found) == MINIMAL.split()
    assert sum(text.count("\n") for text in found.values()) < LINES


def test_no_module_of_the_runtime_runs_text_as_code() -> None:
    files = list((ROOT / "templates" / "runtime").rglob("*.py"))
    assert len(files) > 150
    for file in files:
        assert not re.search(r"\b(eval|exec|__import__)\(", file.read_text()), file


KEY = {"securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "X"}}}
UNDECODED = {
    "annotated_model.py",
    "json/building.py",
    "json/formats.py",
    "json/nested_decoding.py",
    "json/unions.py",
}
"""The modules of a class without a decoder of its own."""

USES: dict[str, tuple[dict[str, Any], dict[str, Any], set[str]]] = {
    "a credential": (
        {**GET, "security": [{"key": []}]},
        {"components": KEY},
        {"auth/credentials.py", "auth/security.py", "request/cookies.py"},
    ),
    "a cookie": (
        with_parameter(**{"name": "session", "in": "cookie"}),
        {},
        {
            "request/percent_query.py",
            "request/cookies.py",
            "request/parameters/cookie.py",
            "request/styles/form.py",
        },
    ),
    "a header": (
        with_parameter(**{"name": "X-A", "in": "header"}),
        {},
        {"request/idempotency_keys.py", "request/parameters/header.py"},
    ),
    "a style": (
        with_parameter(
            **{"name": "f", "in": "query", "style": "deepObject", "explode": True},
            schema={"type": "object"},
        ),
        {},
        {
            "request/percent_query.py",
            "request/parameters/query.py",
            "request/styles/deep_object.py",
            "request/styles/form.py",
        },
    ),
    "a form": (
        with_body("application/x-www-form-urlencoded"),
        {},
        {
            *UNDECODED,
            "request/percent_query.py",
            "json/encoding.py",
            "request/bodies/__init__.py",
            "request/bodies/base.py",
            "request/bodies/encoding.py",
            "request/bodies/form.py",
            "request/bodies/request_body.py",
            "request/bodies/streams.py",
            "request/idempotency_keys.py",
            "request/styles/form.py",
        },
    ),
    "a JSON body": (
        with_body("application/json"),
        {},
        {
            *UNDECODED,
            "json/encoding.py",
            "request/bodies/__init__.py",
            "request/bodies/base.py",
            "request/bodies/json.py",
            "request/bodies/json_bytes.py",
            "request/bodies/request_body.py",
            "request/bodies/streams.py",
            "request/idempotency_keys.py",
        },
    ),
    "response headers": (
        with_response(headers={"X-A": {"schema": STRING}}),
        {},
        {*UNDECODED, "json/encoding.py", "response_headers.py"},
    ),
}
"""An operation, the rest of its document, and the modules that it adds."""


@pytest.mark.parametrize("use", USES)
def test_a_package_has_the_modules_of_what_it_uses(use: str, tmp_path: Path) -> None:
    operation, others, added = USES[use]
    found = modules(tmp_path, dict(operation), **others)
    extra = found.keys() - set(MINIMAL.split())
    validators = {path for path in extra if path.startswith("validation/")}
    assert extra - validators == added


def test_every_module_of_the_minimal_runtime_exists() -> None:
    assert {f"runtime/{path}" for path in MINIMAL.split()} <= runtime_files().keys()
