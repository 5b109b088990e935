"""Names that `x-gen-name` and the configuration choose: used as they are, or refused."""

from __future__ import annotations

import json
from pathlib import Path, PureWindowsPath
from typing import Any

import pytest

from openapi_gen import Options, Refused, generate
from openapi_gen.chosen_names import name_fault, normalized
from tests.support.documents import document, operation, ref

FULLWIDTH = str.maketrans({chr(c): chr(c + 0xFEE0) for c in range(0x21, 0x7F)})
REFUSED = [
    "",
    "a b",
    "1a",
    "class",
    "None",
    "class".translate(FULLWIDTH),
    "__debug__",
    "\ufe4d__debug__",
    "__slots__",
    "__post_init__",
    "__eq__",
    "__class__",
    "__dataclass_fields__",
    "__module__",
    "_decode",
    "_\uff43lient",
    "a" * 81,
]


@pytest.mark.parametrize("name", REFUSED)
def test_what_nothing_can_be_called(name: str) -> None:
    assert name_fault(name)


@pytest.mark.parametrize(
    "name", ["a", "Pet", "match", "\u00e9", "a" * 80, "a_", "\uff21"]
)
def test_what_can_be_a_name(name: str) -> None:
    assert not name_fault(name)
    assert normalized(name).isidentifier()


def spec(kind: str, name: Any) -> str:
    """A document that chooses the name of something."""
    given = {"x-gen-name": name}
    field = {"type": "string", **(given if kind == "field" else {})}
    thing = {"type": "object", "required": ["q"], "properties": {"q": field}}
    call = operation("call", body=ref("Thing"), answer=ref("Thing"))
    parameter = {"name": "p", "in": "query", "schema": {"type": "string"}}
    call["parameters"] = [parameter]
    for owner, other in (
        ("class", thing),
        ("method", call),
        ("argument", parameter),
    ):
        if kind == owner:
            other.update(given)
    scheme = {"type": "http", "scheme": "bearer"}
    if kind == "credential":
        scheme.update(given)
    made = json.loads(document({"Thing": thing}, paths={"/a": {"post": call}}))
    made["components"]["securitySchemes"] = {"token": scheme}
    made["security"] = [{"token": []}]
    return json.dumps(made)


PLACES = {
    "field": "/components/schemas/Thing/properties/q",
    "class": "/components/schemas/Thing",
    "method": "/paths/~1a/post",
    "argument": "/paths/~1a/post/parameters/0",
    "credential": "/components/securitySchemes/token",
}


def refusals(spec: str, tmp_path: Path, **options: Any) -> list[tuple[str, str]]:
    (tmp_path / "spec.json").write_text(spec)
    with pytest.raises(Refused) as raised:
        generate(Options(tmp_path / "spec.json", tmp_path / "api", **options))
    return [
        (one.code, one.place.pointer)
        for one in raised.value.diagnostics
        if one.severity == "error"
    ]


@pytest.mark.parametrize("kind", PLACES)
@pytest.mark.parametrize("name", ["class".translate(FULLWIDTH), "__slots__", 1, ["a"]])
def test_the_document_chooses_what_is_no_name(
    kind: str, name: Any, tmp_path: Path
) -> None:
    place = f"{PLACES[kind]}/x-gen-name"
    assert refusals(spec(kind, name), tmp_path) == [("invalid-name", place)]


OF_THE_PACKAGE = [
    ("field", "mro"),
    ("field", "to_dict"),
    ("field", "\uff4d\uff52\uff4f"),
    ("class", "Literal"),
    ("class", "Warning"),
    ("method", "deprecated"),
    ("argument", "request_options"),
    ("credential", "timeout"),
]


@pytest.mark.parametrize(("kind", "name"), OF_THE_PACKAGE)
def test_a_name_of_the_package_itself(kind: str, name: str, tmp_path: Path) -> None:
    expected = [("invalid-name", PLACES[kind])]
    assert refusals(spec(kind, name), tmp_path) == expected
    chosen = {f"#{PLACES[kind]}": name}
    assert refusals(spec("", ""), tmp_path, names=chosen) == expected


def test_a_name_is_used_as_python_reads_it(tmp_path: Path) -> None:
    (tmp_path / "spec.json").write_text(spec("class", "\uff30et"))
    generate(Options(tmp_path / "spec.json", tmp_path / "api"))
    assert "class Pet(" in (tmp_path / "api" / "models" / "pet.py").read_text()


def test_a_field_does_not_take_a_default_of_type(tmp_path: Path) -> None:
    fields = {name: {"type": "string"} for name in dir(type)}
    thing = {"type": "object", "required": list(fields), "properties": fields}
    call = operation("call", answer=ref("Thing"))
    text = document({"Thing": thing}, paths={"/a": {"get": call}})
    (tmp_path / "spec.json").write_text(text)
    generate(Options(tmp_path / "spec.json", tmp_path / "api"))
    source = (tmp_path / "api" / "models" / "thing.py").read_text()
    assert "    mro_: str\n" in source
    assert "    mro: str\n" not in source


DEVICES = ["con", "PRN", "aux", "nul", "com1", "COM\u00b9", "lpt9"]


def test_no_file_is_a_device_of_windows_or_has_a_long_name(tmp_path: Path) -> None:
    names = [*DEVICES, "long" * 200, "long_name_" * 30, "1" * 300]
    string = {"type": "string"}
    schemas = {name: {"type": "object", "properties": {"a": string}} for name in names}
    paths = {
        f"/{index}": {
            "post": {
                **operation(name, body={"type": "object", "properties": {"b": string}}),
                "tags": [name],
                "parameters": [
                    {"name": name, "in": "query", "schema": {"minLength": index + 1}}
                ],
            }
        }
        for index, name in enumerate(names)
    }
    (tmp_path / "spec.json").write_text(document(schemas, paths=paths))
    for docs_format in ("html", "markdown"):
        generate(
            Options(
                tmp_path / "spec.json",
                tmp_path / "api",
                docs=tmp_path / "docs",
                docs_format=docs_format,
                validators="all",
                force=True,
            )
        )
        files = [
            path.relative_to(tmp_path)
            for folder in ("api", "docs")
            for path in (tmp_path / folder).rglob("*")
        ]
        assert len(files) > 3 * len(names)
        for path in files:
            assert not PureWindowsPath(path).is_reserved(), path
            assert len(path.name) <= 100, path
