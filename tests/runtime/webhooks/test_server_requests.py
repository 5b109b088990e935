"""Requests that the server sends: the functions of webhooks.py and callbacks.py."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
import sys
import time
from base64 import b64encode
from hashlib import sha256
from hmac import new as hmac
from importlib import import_module
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from tests.support.cases import all_cases
from tests.support.command import environment, gen
from tests.support.documents import document, operation, ref
from tests.support.packages import Packages, imported

STRING = {"type": "string"}
REMOVED = {"type": "removed", "id": "0192f0c1-2c2e-7000-8000-000000000000"}


@pytest.fixture(scope="module")
def api(packages: Packages) -> Any:
    case = next(case for case in all_cases() if case.name == "received")
    return imported(packages.case(case).package)


@pytest.fixture(scope="module")
def webhooks(api: Any) -> Any:
    return import_module(f"{api.__name__}.webhooks")


@pytest.fixture(scope="module")
def callbacks(api: Any) -> Any:
    return import_module(f"{api.__name__}.callbacks")


def body(data: object) -> bytes:
    return json.dumps(data).encode()


def signed(content: bytes, key: bytes) -> dict[str, str]:
    at = str(int(time.time()))
    digest = hmac(key, b"id." + at.encode() + b"." + content, sha256).digest()
    signature = f"v1,{b64encode(digest).decode()}"
    return {"Webhook-Id": "id", "Webhook-Timestamp": at, "Webhook-Signature": signature}


# Webhooks


def test_a_webhook_is_decoded_to_its_model(api: Any, webhooks: Any) -> None:
    at = "2026-11-24T10:00:00Z"
    event = webhooks.unwrap_removed({}, body({**REMOVED, "at": at}))
    when = dt.datetime(2026, 11, 24, 10, tzinfo=dt.timezone.utc)
    assert event == api.PetRemovedPayload(id=UUID(REMOVED["id"]), at=when)
    assert webhooks.unwrap_removed({}, json.dumps(REMOVED)).at is None


def test_the_signature_is_verified_where_a_secret_is_given(
    api: Any, webhooks: Any
) -> None:
    content = body(REMOVED)
    headers = signed(content, b"key")
    for unwrap in (webhooks.unwrap_removed, webhooks.unwrap):
        assert unwrap(headers, content, secret=b"key").type == "removed"
        assert unwrap(headers, content.decode(), secret=b"key").type == "removed"
        with pytest.raises(api.WebhookVerificationError):
            unwrap(headers, content + b" ", secret=b"key")
        with pytest.raises(api.WebhookVerificationError):
            unwrap({}, content, secret=[b"key"])


def test_values_that_do_not_match_are_kept(api: Any, webhooks: Any) -> None:
    event = webhooks.unwrap_removed({}, body({"type": "gone", "id": "x", "more": 1}))
    assert (event.type, event.id) == ("gone", "x")
    assert event.additional_properties == {"more": 1}
    assert webhooks.unwrap_removed({}, b"<html>") == "<html>"
    assert webhooks.unwrap_removed({}, b"") is None
    assert webhooks.unwrap_removed({}, b"[" * 100_000) == "[" * 100_000
    validators: Any = import_module(f"{api.__name__}.validators")
    found = validators.validate_pet_removed_payload(event)
    assert {(v.pointer, v.rule) for v in found} == {
        ("/type", "const"),
        ("/id", "format"),
    }


def test_the_body_says_which_webhook_it_is_of(api: Any, webhooks: Any) -> None:
    added = {"type": "added", "pet": {"id": 3, "name": "Rex", "code": "c"}}
    assert webhooks.unwrap({}, body(added)) == api.PetAdded(
        pet=api.Pet(id=3, name="Rex", code="c")
    )
    assert isinstance(webhooks.unwrap({}, body(REMOVED)), api.PetRemovedPayload)
    assert isinstance(webhooks.unwrap({}, b'{"type": "sold"}'), api.Body)
    assert webhooks.unwrap({}, b'{"type": "new"}') == {"type": "new"}


# Callbacks


def test_a_form_is_read_by_the_types_of_its_properties(
    api: Any, callbacks: Any
) -> None:
    form = (
        b"MessageSid=SM+1&NumSegments=3&Delivered=true&Price=1.5&Tags=a&Tags=b%26c"
        b"&Codes=2&Meta=%7B%22a%22%3A1%7D&On=2026-11-24&Other=x"
    )
    message = callbacks.unwrap_create_stream_on_message_post_request_body_url({}, form)
    assert message == api.CreateStreamOnMessagePayload(
        message_sid="SM 1",
        num_segments=3,
        delivered=True,
        price=1.5,
        tags=["a", "b&c"],
        codes=[2],
        meta={"a": 1},
        on=dt.date(2026, 11, 24),
        additional_properties={"Other": "x"},
    )


def test_a_form_that_does_not_match_is_kept(callbacks: Any) -> None:
    form = b"NumSegments=many&Delivered=&Price=1&Price=2&Meta=%7B&Codes=&Codes=x&=%FF"
    message = callbacks.unwrap_create_stream_on_message_post_request_body_url({}, form)
    assert message.message_sid is None
    assert (message.num_segments, message.delivered) == ("many", None)
    assert (message.price, message.meta) == ([1, 2], "{")
    assert message.codes == [None, "x"]
    assert message.additional_properties == {"": "\ufffd"}


def test_the_content_type_selects_the_payload(api: Any, callbacks: Any) -> None:
    ended = callbacks.unwrap_create_stream_ended
    pets = [api.Pet(id=1, name="Rex")]
    content = b'[{"id": 1, "name": "Rex"}]'
    assert ended({}, content) == pets
    json_type = {"CONTENT-TYPE": "Application/JSON; charset=utf-8"}
    assert ended(json_type, content) == pets
    assert ended({"Content-Type": "application/pdf"}, b"%PDF") == b"%PDF"


def test_other_bodies_are_str_bytes_or_none(callbacks: Any) -> None:
    message = "unwrap_create_stream_on_message"
    assert getattr(callbacks, f"{message}_put")({}, "hé".encode()) == "hé"
    assert (
        getattr(callbacks, f"{message}_post_request_body_url_again")({}, b"<a/>")
        == b"<a/>"
    )
    assert getattr(callbacks, f"{message}_get")({}, b"") is None


# What they cost, and when they are there


def test_receiving_imports_neither_the_client_nor_httpx2(
    packages: Packages, api: Any
) -> None:
    script = (
        f"import sys; from {api.__name__} import webhooks\n"
        "webhooks.unwrap_pet_added({}, b'{}')\n"
        f"sys.exit(bool({{'httpx2', '{api.__name__}.client'}} & sys.modules.keys()))"
    )
    folder = Path(api.__file__).parents[1]
    run = subprocess.run([sys.executable, "-c", script], cwd=folder, env=environment())
    assert run.returncode == 0


def made(folder: Path, spec: str, *arguments: str) -> Path:
    (folder / "spec.json").write_text(spec)
    run = gen("spec.json", "-o", "api", *arguments, cwd=folder)
    assert run.code == 0, run.err
    return folder / "api"


def hook(schema: Any, **more: Any) -> dict[str, Any]:
    content = {"application/json": {"schema": schema}}
    responses = {"204": {"description": "Heard"}}
    return {
        "post": {"requestBody": {"content": content}, "responses": responses, **more}
    }


def test_a_package_without_webhooks_has_no_files_for_them(tmp_path: Path) -> None:
    paths = {"/a": {"get": operation("read", answer=ref("Thing"))}}
    package = made(tmp_path, document(paths=paths))
    found = {path.stem for path in package.rglob("*.py")}
    assert not found & {"webhooks", "callbacks", "payloads", "form_payload"}
    assert "Webhook" not in (package / "__init__.py").read_text()


def fixed(**values: Any) -> dict[str, Any]:
    return {"type": "object", "required": list(values), "properties": values}


@pytest.mark.parametrize(
    ("schemas", "told"),
    [
        ([fixed(t={"const": "a"}), fixed(t={"const": "b"})], True),
        ([fixed(t={"const": "a"}), fixed(t={"const": "a"})], False),
        ([fixed(t={"const": "a"}), fixed(t={"enum": ["a", "b"]})], False),
        ([fixed(t={"const": 1}), fixed(t={"const": 2})], False),
        ([fixed(t={"const": "a"}), fixed(s={"const": "b"})], False),
        ([fixed(t={"const": "a"}), {"properties": {"t": {"const": "b"}}}], False),
        ([fixed(t=STRING), fixed(t={"const": "b"})], False),
        ([fixed(t={"const": "a"}), {"type": "array", "items": STRING}], False),
        ([ref("Event"), ref("Event")], True),
        ([ref("Event"), fixed(t={"const": "c"})], True),
        ([ref("Event"), fixed(t={"const": "b"})], False),
        ([fixed(t={"const": "a"})], False),
    ],
)
def test_unwrap_exists_only_if_bodies_identify_their_webhook(
    tmp_path: Path, schemas: list[Any], told: bool
) -> None:
    event = {"oneOf": [fixed(t={"const": "a"}), fixed(t={"const": "b"})]}
    hooks = {f"hook{n}": hook(schema) for n, schema in enumerate(schemas)}
    spec = document({"Event": event}, openapi="3.1.0", webhooks=hooks)
    source = (made(tmp_path, spec) / "webhooks.py").read_text()
    assert ("def unwrap(" in source) is told


# Options


@pytest.fixture
def tagged(tmp_path: Path) -> Path:
    a = hook(ref("A"), tags=["a"], operationId="hookA")
    b = hook(ref("B"), tags=["b"])
    reads = [operation("readA", answer=ref("C")), operation("readB", answer=ref("C"))]
    reads[0]["tags"], reads[1]["tags"] = ["a"], ["b"]
    reads[0]["callbacks"] = {"done": {"{$request.query.url}": hook(ref("D"))}}
    thing = {"type": "object", "properties": {"id": {"type": "integer"}}}
    spec = document(
        {name: thing for name in "ABCD"},
        openapi="3.1.0",
        paths={"/a": {"get": reads[0]}, "/b": {"get": reads[1]}},
        webhooks={"onA": a, "onB": b},
    )
    (tmp_path / "spec.json").write_text(spec)
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "functions"),
    [
        ([], {"unwrap_on_a", "unwrap_on_b", "unwrap_read_a_done"}),
        (["--include-tag", "a"], {"unwrap_on_a", "unwrap_read_a_done"}),
        (["--exclude-tag", "a"], {"unwrap_on_b"}),
        (["--include-path", "onB"], {"unwrap_on_b"}),
        (["--include-path", "/*"], {"unwrap_read_a_done"}),
        (["--include-operation", "hookA"], {"unwrap_on_a"}),
        (["--exclude-operation", "POST on*"], {"unwrap_read_a_done"}),
        (["--exclude-webhook", "*"], set[str]()),
        (["--exclude-webhook", "on*"], {"unwrap_read_a_done"}),
        (["--exclude-webhook", "done"], {"unwrap_on_a", "unwrap_on_b"}),
        (["--include-webhook", "onB"], {"unwrap_on_b"}),
    ],
)
def test_webhooks_are_selected_as_operations_are(
    tagged: Path, arguments: list[str], functions: set[str]
) -> None:
    run = gen("spec.json", "-o", "api", *arguments, cwd=tagged)
    assert run.code == 0, run.err
    sources = [tagged / "api" / f"{name}.py" for name in ("webhooks", "callbacks")]
    text = "".join(file.read_text() for file in sources if file.is_file())
    found = {line[4:-1] for line in text.splitlines() if line.startswith("def unwrap_")}
    assert found == functions
    models = {file.stem for file in (tagged / "api" / "models").glob("[a-d].py")}
    needs = {"unwrap_on_a": "a", "unwrap_on_b": "b", "unwrap_read_a_done": "d"}
    assert models - {"c"} == {needs[name] for name in functions}


def test_a_broken_webhook_is_refused_or_left_out(tmp_path: Path) -> None:
    bad = hook(ref("Thing"))
    bad["post"]["requestBody"] = {"$ref": "#/components/requestBodies/Gone"}
    hooks = {"good": hook(ref("Thing")), "bad": bad}
    spec = document(openapi="3.1.0", webhooks=hooks)
    (tmp_path / "spec.json").write_text(spec)
    run = gen("spec.json", "-o", "api", cwd=tmp_path)
    assert run.code == 2
    assert "#/webhooks/bad/post/requestBody" in run.err
    run = gen("spec.json", "-o", "api", "--skip-broken", cwd=tmp_path)
    assert run.code == 0
    assert "the webhook 'bad' is left out because it is broken" in run.err
    source = (tmp_path / "api" / "webhooks.py").read_text()
    assert "unwrap_good" in source and "unwrap_bad" not in source


def test_a_webhook_can_be_named(tmp_path: Path) -> None:
    settings = '[tool.openapi-gen.names]\n"#/webhooks/changed/post" = "news"\n'
    (tmp_path / "pyproject.toml").write_text(settings)
    spec = document(openapi="3.1.0", webhooks={"changed": hook(ref("Thing"))})
    assert "def unwrap_news(" in (made(tmp_path, spec) / "webhooks.py").read_text()


def test_webhooks_are_not_operations_of_the_report(tmp_path: Path) -> None:
    spec = document(openapi="3.1.0", webhooks={"changed": hook(ref("Thing"))})
    (tmp_path / "spec.json").write_text(spec)
    run = gen("spec.json", "-o", "api", "--output-format", "json", cwd=tmp_path)
    report = json.loads(run.out)
    assert (report["operations"], report["diagnostics"]) == ([], [])


def test_models_of_webhooks_have_all_their_fields(packages: Packages) -> None:
    thing = fixed(id={**STRING, "readOnly": True}, key={**STRING, "writeOnly": True})
    spec = document(
        {"Thing": thing}, openapi="3.1.0", webhooks={"new": hook(ref("Thing"))}
    )
    api = packages.load("received_directions", spec)
    webhooks: Any = import_module("received_directions.webhooks")
    content = b'{"id": "1", "key": "k"}'
    assert webhooks.unwrap_new({}, content) == api.Thing(id="1", key="k")


def test_webhooks_of_openapi_30_are_an_extension(tmp_path: Path) -> None:
    hooks = {"changed": hook(ref("Thing")), "odd": {"{$url}": hook(ref("Thing"))}}
    (tmp_path / "spec.json").write_text(document(**{"x-webhooks": hooks}))
    run = gen("spec.json", "-o", "api", cwd=tmp_path)
    assert run.code == 0
    assert "unwrap_changed" in (tmp_path / "api" / "webhooks.py").read_text()
    assert '#/x-webhooks/odd/{$url}: unknown field "{$url}"' in run.err


def test_an_extension_among_the_webhooks_of_openapi_30_is_ignored(
    tmp_path: Path,
) -> None:
    hooks = {"x-sdk-exclude": True, "x-changed": hook(ref("Thing"))}
    (tmp_path / "spec.json").write_text(document(**{"x-webhooks": hooks}))
    run = gen("spec.json", "-o", "api", cwd=tmp_path)
    assert (run.code, run.err) == (0, "")
    assert "unwrap_x_changed" in (tmp_path / "api" / "webhooks.py").read_text()


@pytest.mark.parametrize(
    "item",
    [5, [], {"post": 5}, {"post": {"requestBody": []}}, hook({"type": 5, "enum": 6})],
)
def test_malformed_webhooks_are_refused(tmp_path: Path, item: Any) -> None:
    for version, member in (("3.0.3", "x-webhooks"), ("3.1.0", "webhooks")):
        spec = document(openapi=version, **{member: {"changed": item}})
        (tmp_path / "spec.json").write_text(spec)
        run = gen("spec.json", "-o", "api", cwd=tmp_path)
        assert run.code == 2
        assert f"#/{member}/changed" in run.err
        assert "Traceback" not in run.err
