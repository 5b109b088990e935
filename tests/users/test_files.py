"""Files in documents that people have, however their type is written: behind references, in bases,
in maps, nullable, in each edition, and in responses.
"""

from __future__ import annotations

import asyncio
import re
from pathlib import Path
from typing import Any

import pytest

from tests.support.both_clients import both, refused, sent
from tests.support.command import gen
from tests.support.documents import document, operation, ref
from tests.support.loopback import Loopback, answer
from tests.support.packages import Packages

STRING = {"type": "string"}
BINARY = {"type": "string", "format": "binary"}
ENCODED = {"type": "string", "contentEncoding": "binary"}
MEDIA = {"contentMediaType": "application/octet-stream"}
PNG = b"\x89PNG\x00\xff"
OCTETS = "application/octet-stream"
OPENAPI = ("3.0.3", "3.1.0", "3.2.0")


def object_of(*required: str, **properties: Any) -> dict[str, Any]:
    made: dict[str, Any] = {"type": "object", "properties": properties}
    return {**made, "required": list(required)} if required else made


def form(name: str, schema: Any, **more: Any) -> dict[str, Any]:
    content = {"multipart/form-data": {"schema": schema, **more}}
    return {
        "post": {
            "operationId": name,
            "requestBody": {"required": True, "content": content},
            "responses": {"204": {"description": "Done"}},
        }
    }


def parts(body: bytes) -> list[tuple[str, str, str, bytes]]:
    """Name, file name, media type and content of each part."""
    found: list[tuple[str, str, str, bytes]] = []
    for part in body.removesuffix(b"\r\n--B--\r\n").split(b"--B\r\n")[1:]:
        head, _, content = part.partition(b"\r\n\r\n")
        patterns = rb'; name="([^"]*)"', rb'filename="([^"]*)"', rb"Content-Type: (.*)"
        texts = [
            match[1].decode().strip() if (match := re.search(p, head)) else ""
            for p in patterns
        ]
        found.append((texts[0], texts[1], texts[2], content.removesuffix(b"\r\n")))
    return found


def parts_of(api: Any, name: str, body: Any) -> list[tuple[str, str, str, bytes]]:
    return parts(sent(api, lambda c: getattr(c.default, name)(body)).body)


# What is a file, in each edition

FILES: dict[str, dict[str, Any]] = {
    "3.0.3": {
        "plain": BINARY,
        "named": ref("File"),
        "null": {**BINARY, "nullable": True},
        "all_of": {"allOf": [ref("File")], "nullable": True},
        "any_of": {"anyOf": [BINARY, object_of(id=STRING)]},
        "one_of": {"oneOf": [ref("File"), {"type": "array", "items": ref("File")}]},
    },
    "3.1.0": {
        "plain": BINARY,
        "named": ref("File"),
        "null": {"type": ["string", "null"], "format": "binary"},
        "any_null": {"anyOf": [ref("File"), {"type": "null"}]},
        "any_of": {"anyOf": [BINARY, object_of(id=STRING)]},
        "one_of": {"oneOf": [ref("File"), {"type": "array", "items": ref("File")}]},
        "any_uri": {"anyOf": [BINARY, {**STRING, "format": "uri"}]},
        "encoded": ENCODED,
        "media": MEDIA,
        "typed_media": {**STRING, **MEDIA},
        "any_encoded": {"anyOf": [ENCODED, {"type": "null"}]},
        "null_media": {"anyOf": [{**STRING, **MEDIA}, {"type": "null"}]},
        "any_media": {"anyOf": [MEDIA, object_of(id=STRING)]},
    },
}
FILES["3.2.0"] = FILES["3.1.0"]
EITHER = {"any_of", "any_uri", "any_media"}
"""Where a string or an object can be sent, too."""

VARIANTS = [(openapi, name) for openapi in OPENAPI for name in FILES[openapi]]


def forms(packages: Packages, openapi: str) -> Any:
    properties = FILES[openapi]
    own = object_of(**properties)
    paths = {
        "/own": form("own", own),
        "/based": form("based", {"allOf": [ref("Base"), object_of(note=STRING)]}),
        "/required": form("needing", object_of(*properties, **properties)),
        "/mapped": form("mapped", {"type": "object", "additionalProperties": BINARY}),
        "/open": form("opened", {"type": "object"}),
        "/lists": form(
            "lists",
            object_of(
                **{
                    name: {"type": "array", "items": schema}
                    for name, schema in properties.items()
                    if name != "one_of"
                }
            ),
        ),
    }
    schemas = {"File": BINARY, "Base": own}
    spec = document(schemas, paths=paths, openapi=openapi)
    return packages.load(f"users_files_{openapi.replace('.', '')}", spec)


@pytest.mark.parametrize(("openapi", "name"), VARIANTS)
def test_bytes_tuples_and_paths_are_one_part(
    packages: Packages, tmp_path: Path, openapi: str, name: str
) -> None:
    api = forms(packages, openapi)
    path = tmp_path / "a.png"
    path.write_bytes(PNG)
    own = OCTETS if name in ("media", "typed_media", "null_media") else ""
    for value, filename, kind in (
        (PNG, name, own or OCTETS),
        (("a.png", PNG), "a.png", own or "image/png"),
        (path, "a.png", own or "image/png"),
        (("a.x", PNG, "image/gif"), "a.x", "image/gif"),
    ):
        body = api.models.BasedRequest(**{name: value})
        assert parts_of(api, "based", body) == [(name, filename, kind, PNG)]
    assert parts_of(api, "own", {name: PNG}) == [(name, name, own or OCTETS, PNG)]


@pytest.mark.parametrize(("openapi", "name"), VARIANTS)
def test_items_are_parts_of_their_own(
    packages: Packages, openapi: str, name: str
) -> None:
    api = forms(packages, openapi)
    if name == "one_of":
        body: Any = api.models.Base(one_of=[PNG, ("b.png", PNG)])
        found = parts_of(api, "own", body)
    else:
        body = api.models.ListsRequest(**{name: [PNG, ("b.png", PNG)]})
        found = parts_of(api, "lists", body)
    assert [(one[0], one[1], one[3]) for one in found] == [
        (name, name, PNG),
        (name, "b.png", PNG),
    ]


@pytest.mark.parametrize("openapi", OPENAPI)
@pytest.mark.parametrize("value", ["photo.png", 5, ["a.txt"], [None], ()])
def test_all_that_is_no_file_is_refused_at_once(
    packages: Packages, openapi: str, value: Any
) -> None:
    api = forms(packages, openapi)
    names = [
        name
        for name in FILES[openapi]
        if name not in EITHER and not (name == "one_of" and value == ())
    ]
    for body in (
        api.models.Base(**dict.fromkeys(names, value)),
        dict.fromkeys(names, value),
    ):
        found = refused(api, lambda c: c.default.own(body))
        assert {pointer.split("/")[1] for pointer, _ in found} == set(names)


@pytest.mark.parametrize("openapi", OPENAPI)
def test_values_of_a_map_are_files(packages: Packages, openapi: str) -> None:
    api = forms(packages, openapi)
    found = parts_of(api, "mapped", {"a": PNG, "b": ("b.png", PNG)})
    assert found == [("a", "a", OCTETS, PNG), ("b", "b.png", "image/png", PNG)]
    found = parts_of(api, "opened", {"a": PNG, "b": ("b.png", PNG), "c": {"x": 1}})
    assert found == [
        ("a", "a", OCTETS, PNG),
        ("b", "b.png", "image/png", PNG),
        ("c", "", "application/json", b'{"x":1}'),
    ]


def test_values_of_a_map_that_are_no_files_are_refused(packages: Packages) -> None:
    """Additional properties are judged as they are described, declared ones are not."""
    extra = {**object_of(title=STRING), "additionalProperties": ref("File")}
    paths = {
        "/mapped": form("mapped", {"type": "object", "additionalProperties": BINARY}),
        "/extra": form("extra", ref("Extra")),
    }
    spec = document({"File": BINARY, "Extra": extra}, paths=paths, openapi="3.1.0")
    api = packages.load("maps_of_files", spec)
    bad: dict[str, Any] = {"a": "b.png", "b": 5, "c": ["x"]}
    wrong = [(f"/{name}", "file") for name in bad]
    assert refused(api, lambda c: c.default.mapped({**bad, "d": PNG})) == wrong
    assert refused(api, lambda c: c.default.extra({**bad, "title": "t"})) == wrong
    model = api.Extra(title="t", additional_properties=bad)
    assert refused(api, lambda c: c.default.extra(model)) == wrong
    assert refused(api, lambda c: c.default.extra({"title": 5})) == [("/title", "type")]
    model = api.Extra(title="t", additional_properties={"a": ("a.png", PNG)})
    for body in (model, {"title": "t", "a": ("a.png", PNG)}):
        assert parts_of(api, "extra", body) == [
            ("title", "", "", b"t"),
            ("a", "a.png", "image/png", PNG),
        ]
    options = api.RequestOptions(validate=False)
    with Loopback() as server, api.Client(base_url=server.url) as client:
        client.default.mapped({"a": "b.png"}, request_options=options)
        assert b"b.png" in server.last.body


# Without a type


@pytest.mark.parametrize("openapi", OPENAPI)
@pytest.mark.parametrize("kind", ["any", "named", "nullable", "listed", "base"])
def test_a_part_without_a_type_is_a_file_or_any_value(
    packages: Packages, openapi: str, kind: str
) -> None:
    properties = {
        "any": {},
        "named": ref("Anything"),
        "nullable": {"description": "A file.", "nullable": True},
        "listed": {"type": "array", "items": ref("Anything")},
    }
    paths = {
        "/f": form("f", ref("Form")),
        "/g": form("g", {"allOf": [ref("Form"), object_of(base={})]}),
    }
    schemas = {"Anything": {}, "Form": object_of(**properties)}
    name = f"users_untyped_{openapi.replace('.', '')}"
    api = packages.load(name, document(schemas, paths=paths, openapi=openapi))
    for value, filename, media_type, content in (
        (PNG, kind, OCTETS, PNG),
        (("a.png", PNG), "a.png", "image/png", PNG),
        ({"x": 1}, "", "application/json", b'{"x":1}'),
        ("text", "", "", b"text"),
    ):
        body = api.models.GRequest(**{kind: [value] if kind == "listed" else value})
        assert parts_of(api, "g", body) == [(kind, filename, media_type, content)]


@pytest.mark.parametrize("openapi", OPENAPI)
def test_the_encoding_object_has_the_media_type_of_a_part(
    packages: Packages, openapi: str
) -> None:
    encoding = {
        "pic": {"contentType": "image/png"},
        "any": {"contentType": "image/*"},
        "list": {"contentType": "image/webp"},
        "doc": {"contentType": "application/json"},
    }
    schema = object_of(
        pic={}, any={}, list={"type": "array", "items": {}}, doc={}, other={}
    )
    paths = {"/f": form("f", schema, encoding=encoding)}
    name = f"users_encoding_{openapi.replace('.', '')}"
    api = packages.load(name, document(paths=paths, openapi=openapi))
    body = {"pic": PNG, "any": ("a.gif", PNG), "list": [PNG], "doc": {"a": 1}}
    assert [one[1:] for one in parts_of(api, "f", body)] == [
        ("pic", "image/png", PNG),
        ("a.gif", "image/gif", PNG),
        ("list", "image/webp", PNG),
        ("", "application/json", b'{"a":1}'),
    ]


# Bodies and responses without a type


@pytest.mark.parametrize("openapi", OPENAPI)
def test_bytes_of_named_media_types(packages: Packages, openapi: str) -> None:
    written: dict[str, Any] = {
        "octets": {OCTETS: {}},
        "octets_empty": {OCTETS: {"schema": {}}},
        "binary": {OCTETS: {"schema": BINARY}},
        "image": {"image/png": {}},
        "pdf": {"application/pdf": {"schema": BINARY}},
        "zip": {"application/zip": {"schema": {"description": "The archive."}}},
        "range": {"*/*": {}},
        "images": {"image/*": {"schema": ref("Anything")}},
        "range_binary": {"*/*": {"schema": ref("File")}},
    }
    if openapi != "3.0.3":
        written["media"] = {"image/png": {"schema": {"contentMediaType": "image/png"}}}
        written["string"] = {OCTETS: {"schema": {**STRING, **MEDIA}}}
        written["encoded"] = {"*/*": {"schema": ENCODED}}
    paths = {
        f"/{name}": {
            "put": {
                "operationId": name,
                "requestBody": {"required": True, "content": content},
                "responses": {"200": {"description": "Done", "content": content}},
            }
        }
        for name, content in written.items()
    }
    spec = document({"File": BINARY, "Anything": {}}, paths=paths, openapi=openapi)
    api = packages.load(f"users_bytes_{openapi.replace('.', '')}", spec)
    for name, content in written.items():
        (kind,) = content
        reply = answer(
            body=PNG, content_type=kind.replace("*/*", "image/*").replace("*", "gif")
        )
        request, result = both(api, lambda c: getattr(c.default, name)(PNG), reply)
        assert (request.body, result) == (PNG, PNG), name
        if "*" not in kind:
            assert request.header("content-type") == kind
        assert streamed(api, f"{name}_stream", reply) == (PNG, PNG)
        assert refused(api, lambda c: getattr(c.default, name)("photo.png"))


def streamed(api: Any, name: str, reply: bytes) -> tuple[bytes, bytes]:
    """What both clients read from a stream of bytes."""

    async def run(url: str) -> bytes:
        async with api.AsyncClient(base_url=url) as client:
            async with await getattr(client.default, name)(PNG) as stream:
                return b"".join([part async for part in stream])

    with Loopback() as server:
        server.reply(reply)
        with api.Client(base_url=server.url) as client:
            with getattr(client.default, name)(PNG) as stream:
                found = b"".join(stream)
        return found, asyncio.run(run(server.url))


# Bytes in JSON


@pytest.mark.parametrize("openapi", OPENAPI)
def test_bytes_in_json_are_base64_wherever_they_are(
    packages: Packages, openapi: str, tmp_path: Path
) -> None:
    thing = object_of(
        data=BINARY,
        named=ref("File"),
        list={"type": "array", "items": BINARY},
        map={"type": "object", "additionalProperties": BINARY},
        inner=object_of(data=ref("File")),
        either={"anyOf": [BINARY, {"type": "integer"}]},
    )
    based = {"allOf": [ref("Thing"), object_of(own=BINARY)]}
    schemas = {"File": BINARY, "Thing": thing, "Based": based}
    paths = {
        "/thing": {"post": operation("put", body=ref("Based"), answer=ref("Based"))}
    }
    spec = document(schemas, paths=paths, openapi=openapi)
    api = packages.load(f"users_json_{openapi.replace('.', '')}", spec)
    models = api.models
    base64 = "iVBORwD/"
    body = models.Based(
        data=PNG,
        named=PNG,
        list_=[PNG],
        map={"a": PNG},
        inner=models.ThingInner(data=PNG),
        either=PNG,
        own=PNG,
    )
    written = (
        f'{{"data":"{base64}","named":"{base64}","list":["{base64}"],"map":{{"a":"{base64}"}},'
        f'"inner":{{"data":"{base64}"}},"either":"{base64}","own":"{base64}"}}'
    ).encode()
    request, result = both(api, lambda c: c.things.put(body), answer(body=written))
    assert request.body == written
    assert result == body
    assert refused(api, lambda c: c.things.put({"data": 5})) == [("/data", "type")]
    (tmp_path / "spec.json").write_text(spec)
    run = gen("spec.json", "-o", "noted", "-v", cwd=tmp_path)
    assert "base64" in run.err
