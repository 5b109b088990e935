"""Requests of documents that people have, beyond their plain spelling: bodies of several media
types through bases, unions and references, patches, optional bodies, and the stream flag.

What is sent is what the document says, whichever way it says it, from both clients.
"""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from tests.support.both_clients import both, refused, sent
from tests.support.documents import document, ref
from tests.support.loopback import Loopback, Received, answer
from tests.support.packages import Packages

STRING = {"type": "string"}
FILE = {"type": "string", "format": "binary"}
JSON = "application/json"
MULTIPART = "multipart/form-data"
FORM = "application/x-www-form-urlencoded"
OPENAPI = ("3.0.3", "3.1.0", "3.2.0")


def object_of(*required: str, **properties: Any) -> dict[str, Any]:
    made: dict[str, Any] = {"type": "object", "properties": properties}
    return {**made, "required": list(required)} if required else made


def extending(base: str, *required: str, **properties: Any) -> dict[str, Any]:
    return {"allOf": [ref(base), object_of(*required, **properties)]}


def taking(name: str, body: Any, method: str = "post", **said: Any) -> dict[str, Any]:
    """An operation with this content, or with a reference to a request body."""
    written = body if "$ref" in body else {"required": True, "content": body, **said}
    done = {"204": {"description": "Done"}}
    return {method: {"operationId": name, "requestBody": written, "responses": done}}


def content(**schemas: Any) -> dict[str, Any]:
    names = {
        "json": JSON,
        "multipart": MULTIPART,
        "form": FORM,
        "xml": "application/xml",
    }
    return {names[kind]: {"schema": schema} for kind, schema in schemas.items()}


def media_type(request: Received) -> str:
    return (request.header("content-type") or "").partition(";")[0]


# The media type of a class

CLASSES: dict[str, Any] = {
    "Message": object_of(content=STRING),
    "Upload": object_of("file", file=FILE, caption=STRING),
    "Form": object_of("z", z={"type": "array", "items": STRING}),
    "WithFile": extending("Message", file=FILE),
    "Alias": ref("Upload"),
    "Link": object_of("url", url=STRING),
    "Text": object_of("text", text=STRING),
    "Either": {"oneOf": [ref("Link"), ref("Text")]},
    "Holder": object_of("one", one=ref("Link")),
    "Unrelated": object_of(url=STRING),
}
BODIES: dict[str, Any] = {
    "base": content(json=ref("Message"), multipart=ref("WithFile")),
    "inline": content(
        json=object_of(url=STRING), multipart=object_of("file", file=FILE)
    ),
    "alias": content(json=ref("Message"), multipart=ref("Alias")),
    "union": content(json=ref("Either"), multipart=ref("Upload"), form=ref("Form")),
    "mapped": content(
        json={"type": "object", "additionalProperties": ref("Link")}, form=ref("Form")
    ),
    "held": content(json=ref("Message"), form=ref("Holder")),
    "xml": content(xml=ref("Message"), json=ref("Text"), multipart=ref("Upload")),
    "forms": content(form=ref("Link"), multipart=ref("Upload")),
    "shared": {"$ref": "#/components/requestBodies/Shared"},
}


@pytest.fixture(scope="module", params=OPENAPI)
def api(packages: Packages, request: Any) -> Any:
    shared = {
        "required": True,
        "content": content(json=ref("Text"), multipart=ref("Upload")),
    }
    paths = {f"/{name}": taking(name, body) for name, body in BODIES.items()}
    paths["/optional"] = taking("optional", BODIES["alias"], required=False)
    spec = document(
        paths=paths,
        openapi=request.param,
        components={"schemas": CLASSES, "requestBodies": {"Shared": shared}},
    )
    return packages.load(f"users_bodies_{request.param.replace('.', '')}", spec)


def sent_kind(api: Any, name: str, body: Any) -> tuple[str, bytes]:
    request = sent(api, lambda c: getattr(c.default, name)(body))
    return media_type(request), request.body


def test_a_base_and_what_extends_it_have_their_own_media_types(api: Any) -> None:
    models = api.models
    assert sent_kind(api, "base", models.Message(content="x")) == (
        JSON,
        b'{"content":"x"}',
    )
    for body in (
        models.WithFile(content="x", file=b"PNG"),
        models.WithFile(content="x"),
    ):
        assert sent_kind(api, "base", body)[0] == MULTIPART
    assert sent_kind(api, "base", {"content": "x"})[0] == JSON
    assert sent_kind(api, "base", {"content": "x", "file": b"PNG"})[0] == MULTIPART


def test_inline_schemas_and_names_of_names_have_media_types(api: Any) -> None:
    upload = api.models.Upload(file=b"PNG")
    for name in ("alias", "optional", "xml", "shared", "forms", "union"):
        kind, body = sent_kind(api, name, upload)
        assert kind == MULTIPART and b"\r\n\r\nPNG\r\n" in body
    link = api.models.InlineRequest(url="u")
    assert sent_kind(api, "inline", link) == (JSON, b'{"url":"u"}')
    upload = api.models.InlineMultipartRequest(file=b"PNG")
    assert sent_kind(api, "inline", upload)[0] == MULTIPART


def test_the_members_of_a_union_count(api: Any) -> None:
    models = api.models
    for body in (models.Link(url="u"), models.Text(text="t")):
        assert sent_kind(api, "union", body)[0] == JSON
    assert sent_kind(api, "union", models.Form(z=["1"])) == (FORM, b"z=1")
    wrong = models.Unrelated(url="u")
    assert refused(api, lambda c: c.default.union(wrong)) == [("", "type")]


def test_models_inside_of_a_map_or_a_form(api: Any) -> None:
    models = api.models
    link = models.Link(url="u")
    assert sent_kind(api, "mapped", {"a": link}) == (JSON, b'{"a":{"url":"u"}}')
    assert sent_kind(api, "held", models.Holder(one=link))[0] == FORM


def test_a_schema_of_xml_beside_json(api: Any) -> None:
    models = api.models
    kind, body = sent_kind(api, "xml", models.Message(content="x"))
    assert kind == "application/xml" and b"<content>x</content>" in body
    assert sent_kind(api, "xml", models.Text(text="x")) == (JSON, b'{"text":"x"}')


# Patches

PATCHES = (
    "application/json-patch+json",
    "application/merge-patch+json",
    "application/strategic-merge-patch+json",
)
OPERATION = object_of("op", "path", op=STRING, path=STRING, value={})


@pytest.fixture(scope="module", params=OPENAPI)
def patches(packages: Packages, request: Any) -> Any:
    listed = {"type": "array", "items": ref("Operation")}
    bodies: dict[str, Any] = {
        "inline": {key: {"schema": {"type": "object"}} for key in PATCHES},
        "named": {key: {"schema": ref("Patch")} for key in PATCHES},
        "json": {PATCHES[0]: {"schema": ref("Patch")}, JSON: {"schema": ref("Patch")}},
        "operations": {
            PATCHES[0]: {"schema": listed},
            PATCHES[1]: {"schema": ref("Thing")},
        },
        "untyped": {PATCHES[0]: {}, PATCHES[1]: {}},
    }
    paths = {f"/{name}": taking(name, body, "patch") for name, body in bodies.items()}
    schemas = {
        "Patch": {"type": "object", "description": "A patch."},
        "Operation": OPERATION,
        "Thing": object_of(name=STRING),
    }
    spec = document(schemas, paths=paths, openapi=request.param)
    return packages.load(f"users_patches_{request.param.replace('.', '')}", spec)


ADD = {"op": "add", "path": "/a", "value": 1}


@pytest.mark.parametrize("name", ["inline", "named", "operations", "untyped"])
def test_an_object_is_a_merge_patch_and_an_array_a_json_patch(
    patches: Any, name: str
) -> None:
    assert sent_kind(patches, name, {"name": "x"}) == (PATCHES[1], b'{"name":"x"}')
    for body in ([ADD], (ADD,), []):
        assert sent_kind(patches, name, body)[0] == PATCHES[0]


def test_an_object_beside_plain_json_is_json(patches: Any) -> None:
    assert sent_kind(patches, "json", {"a": 1}) == (JSON, b'{"a":1}')
    assert sent_kind(patches, "json", [ADD])[0] == PATCHES[0]


def test_models_of_operations_are_a_json_patch(patches: Any) -> None:
    add = patches.models.Operation(op="add", path="/a", value=1)
    written = b'[{"op":"add","path":"/a","value":1}]'
    assert sent_kind(patches, "operations", [add]) == (PATCHES[0], written)
    assert sent_kind(patches, "named", [add]) == (PATCHES[0], written)
    thing = patches.models.Thing(name="x")
    assert sent_kind(patches, "operations", thing) == (PATCHES[1], b'{"name":"x"}')


# Optional bodies


@pytest.mark.parametrize("openapi", OPENAPI)
def test_a_body_that_is_said_to_be_optional(packages: Packages, openapi: str) -> None:
    kinds = {
        "json": content(json=ref("Cat")),
        "form": content(form=ref("Cat")),
        "parts": content(multipart=ref("Cat")),
        "several": content(json=ref("Cat"), multipart=ref("Cat")),
        "raw": {"application/octet-stream": {"schema": FILE}},
    }
    paths = {f"/{n}": taking(n, body, required=False) for n, body in kinds.items()}
    paths["/ref"] = taking("shared", {"$ref": "#/components/requestBodies/B"})
    body = {"required": False, "content": content(json=ref("Cat"))}
    components = {
        "schemas": {"Cat": object_of("name", name=STRING)},
        "requestBodies": {"B": body},
    }
    name = f"users_optional_{openapi.replace('.', '')}"
    api = packages.load(
        name, document(paths=paths, openapi=openapi, components=components)
    )
    for one in (*kinds, "shared"):
        request = sent(api, lambda c: getattr(c.default, one)())
        assert (request.body, request.header("content-type")) == (b"", None)
        given = b"x" if one == "raw" else api.models.Cat(name="a")
        assert sent(api, lambda c: getattr(c.default, one)(given)).body != b""


# The stream flag

FLAGS: dict[str, Any] = {
    "plain": object_of("q", q=STRING, stream={"type": "boolean"}),
    "required": object_of("q", "stream", q=STRING, stream={"type": "boolean"}),
    "base": extending("Ask", q=STRING),
    "union": {"oneOf": [ref("First"), ref("Second")]},
}
STREAMS: dict[str, Any] = {
    "Ask": object_of(stream={"type": "boolean"}),
    "First": object_of("q", q=STRING, stream={"type": "boolean"}),
    "Second": object_of("m", m=STRING, stream={"type": "boolean"}),
}


@pytest.fixture(scope="module", params=OPENAPI)
def streams(packages: Packages, request: Any) -> Any:
    both_ways = {
        JSON: {"schema": object_of("text", text=STRING)},
        "text/event-stream": {"schema": object_of("delta", delta=STRING)},
    }
    done = {"200": {"description": "Done", "content": both_ways}}
    paths: dict[str, Any] = {}
    for name, schema in FLAGS.items():
        paths[f"/{name}"] = taking(name, content(json=schema))
        paths[f"/{name}"]["post"]["responses"] = done
    spec = document(STREAMS, paths=paths, openapi=request.param)
    return packages.load(f"users_streams_{request.param.replace('.', '')}", spec)


def streamed(api: Any, name: str, body: Any) -> tuple[bytes, list[str]]:
    reply = answer(body=b'data: {"delta":"a"}\n\n', content_type="text/event-stream")

    async def run(url: str) -> list[str]:
        async with api.AsyncClient(base_url=url) as client:
            stream = await getattr(client.default, f"{name}_stream")(body)
            return [item.delta async for item in stream]

    with Loopback() as server:
        server.reply(reply)
        with api.Client(base_url=server.url) as client:
            found = getattr(client.default, f"{name}_stream")(body)
            items = [item.delta for item in found]
        written = server.last.body
        assert (asyncio.run(run(server.url)), server.last.body) == (items, written)
    return written, items


@pytest.mark.parametrize("name", FLAGS)
def test_the_stream_flag_is_set_by_the_method(streams: Any, name: str) -> None:
    written, items = streamed(streams, name, {"q": "x"})
    assert items == ["a"]
    assert written == b'{"q":"x","stream":true}'
    reply = answer(body=b'{"text":"a"}')
    given = {"q": "x", "stream": True}
    request, result = both(streams, lambda c: getattr(c.default, name)(given), reply)
    assert (request.body, result.text) == (b'{"q":"x","stream":false}', "a")


def test_a_model_of_a_union_has_the_stream_flag(streams: Any) -> None:
    second = streams.models.Second(m="x")
    assert streamed(streams, "union", second)[0] == b'{"m":"x","stream":true}'
    assert second == streams.models.Second(m="x")
