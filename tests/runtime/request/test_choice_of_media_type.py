"""Which of several media types a body is sent in: that of its class, and never JSON for
a file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.support.both_clients import refused, sent
from tests.support.documents import document, ref
from tests.support.packages import Packages

STRING = {"type": "string"}
FILE = {"type": "string", "format": "binary"}
SCHEMAS: dict[str, Any] = {
    "Json": {"type": "object", "properties": {"url": STRING}},
    "Upload": {
        "type": "object",
        "required": ["file"],
        "properties": {"file": FILE, "caption": STRING},
    },
    "Form": {
        "type": "object",
        "required": ["z"],
        "properties": {"z": {"type": "array", "items": STRING}},
    },
    "Neither": {"type": "object", "properties": {"url": STRING}},
    "Both": {"type": "object", "properties": {"file": FILE, "caption": STRING}},
    "Patch": {"type": "object", "description": "A patch."},
}
JSON = "application/json"
MULTIPART = "multipart/form-data"
FORM = "application/x-www-form-urlencoded"


def taking(name: str, **content: Any) -> dict[str, Any]:
    return {
        "post": {
            "operationId": name,
            "requestBody": {
                "required": True,
                "content": {kind: {"schema": one} for kind, one in content.items()},
            },
            "responses": {"204": {"description": "Done"}},
        }
    }


@pytest.fixture
def api(packages: Packages) -> Any:
    bytes_and_json = {JSON: ref("Json"), "application/octet-stream": FILE}
    patches = (
        "application/json-patch+json",
        "application/merge-patch+json",
        "application/strategic-merge-patch+json",
        "application/apply-patch+yaml",
    )
    listed = {"type": "array", "items": ref("Json")}
    paths = {
        "/upload": taking("upload", **{JSON: ref("Json"), MULTIPART: ref("Upload")}),
        "/form": taking("form", **{JSON: ref("Json"), FORM: ref("Form")}),
        "/any": taking("any_json", **{JSON: {}, MULTIPART: ref("Upload")}),
        "/many": taking("many", **{JSON: listed, MULTIPART: ref("Upload")}),
        "/same": taking("same", **{JSON: ref("Both"), MULTIPART: ref("Both")}),
        "/raw": taking("raw", **bytes_and_json),
        "/patch": taking("patch", **dict.fromkeys(patches, ref("Patch"))),
        "/operations": taking("operations", **{patches[0]: ref("Patch")}),
        "/neither": taking("neither", **{JSON: ref("Neither")}),
    }
    return packages.load(
        "choice_of_media_type", document(SCHEMAS, paths=paths, openapi="3.1.0")
    )


PARTS = (
    b'--B\r\nContent-Disposition: form-data; name="file"; filename="file"\r\n'
    b"Content-Type: application/octet-stream\r\n\r\nPNG\r\n"
    b'--B\r\nContent-Disposition: form-data; name="caption"\r\n\r\nx\r\n--B--\r\n'
)


def media_type(request: Any) -> str:
    return request.header("content-type").partition(";")[0]


@pytest.mark.parametrize("name", ["upload", "any_json", "many"])
def test_a_model_is_sent_in_the_media_type_of_its_class(api: Any, name: str) -> None:
    body = api.models.Upload(file=b"PNG", caption="x")
    request = sent(api, lambda c: getattr(c.default, name)(body))
    assert request.body == PARTS and media_type(request) == MULTIPART


def test_the_class_of_a_form_beats_the_preference_for_json(api: Any) -> None:
    request = sent(api, lambda c: c.default.form(api.models.Form(z=["1", "2"])))
    assert (media_type(request), request.body) == (FORM, b"z=1&z=2")
    request = sent(api, lambda c: c.default.form(api.models.Json(url="u")))
    assert (media_type(request), request.body) == (JSON, b'{"url":"u"}')


def test_listed_models_count_too(api: Any) -> None:
    request = sent(api, lambda c: c.default.many([api.models.Json(url="u")]))
    assert (media_type(request), request.body) == (JSON, b'[{"url":"u"}]')
    wrong = [api.models.Neither(url="u")]
    assert refused(api, lambda c: c.default.many(wrong)) == [("", "type")]


def test_a_subclass_is_its_class(api: Any) -> None:
    own = type("Own", (api.models.Form,), {})
    assert sent(api, lambda c: c.default.form(own(z=["1"]))).body == b"z=1"


def test_a_model_of_no_media_type_is_refused(api: Any) -> None:
    wrong = api.models.Neither(url="u")
    assert refused(api, lambda c: c.default.upload(wrong)) == [("", "type")]
    assert refused(api, lambda c: c.default.form(wrong)) == [("", "type")]
    with pytest.raises(api.RequestValidationError, match="is not Json or Upload"):
        api.Client(base_url="http://x.test").default.upload(wrong)
    # A media type that takes any JSON takes it.
    assert sent(api, lambda c: c.default.any_json(wrong)).body == b'{"url":"u"}'


@pytest.mark.parametrize("name", ["upload", "any_json", "same"])
def test_files_are_never_json(api: Any, name: str, tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(b"PNG")
    for file in (b"PNG", ("file", b"PNG"), path):
        body = {"file": file, "caption": "x"}
        request = sent(api, lambda c: getattr(c.default, name)(body))
        assert media_type(request) == MULTIPART
        assert b"\r\n\r\nPNG\r\n" in request.body


def test_a_file_in_a_model_of_both_media_types_is_never_json(api: Any) -> None:
    both = api.models.Both(file=b"PNG", caption="x")
    request = sent(api, lambda c: c.default.same(both))
    assert (media_type(request), request.body) == (MULTIPART, PARTS)
    request = sent(api, lambda c: c.default.same(api.models.Both(caption="x")))
    assert (media_type(request), request.body) == (JSON, b'{"caption":"x"}')


def test_faults_beside_a_file_are_those_of_the_form(api: Any) -> None:
    wrong = {"file": b"PNG", "caption": 5}
    assert refused(api, lambda c: c.default.upload(wrong)) == [("/caption", "type")]


def test_a_model_is_not_read_as_bytes(api: Any) -> None:
    assert media_type(sent(api, lambda c: c.default.raw(b"PNG"))) != JSON
    assert media_type(sent(api, lambda c: c.default.raw(api.models.Json()))) == JSON


# Patches


def test_an_object_is_a_merge_patch(api: Any) -> None:
    request = sent(api, lambda c: c.default.patch({"spec": None}))
    assert media_type(request) == "application/merge-patch+json"
    assert request.body == b'{"spec":null}'


@pytest.mark.parametrize("name", ["patch", "operations"])
def test_an_array_is_a_json_patch(api: Any, name: str) -> None:
    patch = ({"op": "add", "path": "/a", "value": 1},)
    for body in (patch, [*patch]):
        request = sent(api, lambda c: getattr(c.default, name)(body))
        assert media_type(request) == "application/json-patch+json"
        assert request.body == b'[{"op":"add","path":"/a","value":1}]'


def test_a_json_patch_is_an_array_of_operations(api: Any) -> None:
    for body, found in (
        ({"spec": 1}, [("", "type")]),
        (["add"], [("/0", "type")]),
        ([{"op": "add"}], [("/0", "required")]),
    ):
        assert refused(api, lambda c: c.default.operations(body)) == found


def test_the_caller_can_name_another_kind_of_patch(api: Any) -> None:
    for kind in ("strategic-merge-patch+json", "apply-patch+yaml"):
        name = f"application/{kind}"
        request = sent(api, lambda c: c.default.patch({"spec": 1}, content_type=name))
        assert (media_type(request), request.body) == (name, b'{"spec":1}')
