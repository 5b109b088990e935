"""Values of parameters and bodies that users have: every format in every place, in lists and maps
and nullable, deep objects behind references, and numbers of other libraries.
"""

from __future__ import annotations

import datetime as dt
import enum
import json
from typing import Any
from urllib.parse import unquote

import pytest

from tests.support.both_clients import both, refused, sent
from tests.support.documents import document, ref
from tests.support.loopback import answer
from tests.support.packages import Packages

STRING = {"type": "string"}
INTEGER = {"type": "integer"}
NUMBER = {"type": "number"}
OPENAPI = ("3.0.3", "3.1.0", "3.2.0")
UTC = dt.UTC


def array(items: Any) -> dict[str, Any]:
    return {"type": "array", "items": items}


def object_of(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


def string(format_: str) -> dict[str, Any]:
    return {"type": "string", "format": format_}


# Formats

FORMATS: dict[str, tuple[Any, Any, str]] = {
    "url_bytes": (string("base64url"), b"\xff\xfe\xfd", "__79"),
    "octets": (string("byte"), b"\xff\xfe\xfd", "//79"),
    "http": (
        string("http-date"),
        dt.datetime(2020, 1, 2, 3, 4, 5, tzinfo=UTC),
        "Thu, 02 Jan 2020 03:04:05 GMT",
    ),
    "long": (string("duration"), dt.timedelta(seconds=1.5), "PT1.5S"),
    "before": (string("duration"), dt.timedelta(minutes=-5), "-PT5M"),
    "clock": (string("time"), dt.time(10, 0), "10:00:00"),
    "day": (string("date"), dt.date(2020, 1, 2), "2020-01-02"),
}


@pytest.fixture(scope="module", params=OPENAPI)
def formats(packages: Packages, request: Any) -> Any:
    def nullable(schema: Any) -> Any:
        if request.param == "3.0.3":
            return {**schema, "nullable": True}
        return {"anyOf": [schema, {"type": "null"}]}

    properties: dict[str, Any] = {}
    for name, (schema, _, _) in FORMATS.items():
        properties[name] = schema
        properties[f"{name}_list"] = array(schema)
        properties[f"{name}_map"] = {"type": "object", "additionalProperties": schema}
        properties[f"{name}_null"] = nullable(schema)
        properties[f"{name}_named"] = ref(name)
        properties[f"{name}_either"] = {"anyOf": [schema, INTEGER]}
    schemas = {name: schema for name, (schema, _, _) in FORMATS.items()}
    schemas |= {
        "Base": object_of(**properties),
        "Thing": {"allOf": [ref("Base"), object_of(own=string("duration"))]},
    }
    media = {"application/json": {"schema": ref("Thing")}}
    paths: dict[str, Any] = {
        "/thing": {
            "post": {
                "operationId": "put",
                "requestBody": {"required": True, "content": media},
                "responses": {"200": {"description": "Done", "content": media}},
            }
        }
    }
    for name, (schema, _, _) in FORMATS.items():
        places = {"path": schema, "query": array(schema), "header": ref(name)}
        parameters = [
            {"name": f"{place}_value", "in": place, "required": True, "schema": one}
            for place, one in places.items()
        ]
        paths[f"/{name}/{{path_value}}"] = {
            "get": {
                "operationId": f"ask_{name}",
                "parameters": parameters,
                "responses": {"204": {"description": "Done"}},
            }
        }
    name = f"users_formats_{request.param.replace('.', '')}"
    return packages.load(name, document(schemas, paths=paths, openapi=request.param))


def test_what_is_received_can_be_sent(formats: Any) -> None:
    written: dict[str, Any] = {"own": "PT1H"}
    values: dict[str, Any] = {"own": dt.timedelta(hours=1)}
    for name, (_, value, text) in FORMATS.items():
        written |= {
            name: text,
            f"{name}_list": [text],
            f"{name}_map": {"a": text},
            f"{name}_null": text,
            f"{name}_named": text,
            f"{name}_either": text,
        }
        values |= {
            name: value,
            f"{name}_list": [value],
            f"{name}_map": {"a": value},
            f"{name}_null": value,
            f"{name}_named": value,
            f"{name}_either": value,
        }
    reply = answer(body=json.dumps(written).encode())
    thing = formats.models.Thing(**values)
    request, result = both(formats, lambda c: c.default.put(thing), reply)
    assert json.loads(request.body) == written
    assert result == thing
    again = sent(formats, lambda c: c.default.put(result))
    assert json.loads(again.body) == written


@pytest.mark.parametrize("name", FORMATS)
def test_formats_in_paths_queries_and_headers(formats: Any, name: str) -> None:
    _, value, text = FORMATS[name]
    request = sent(
        formats,
        lambda c: getattr(c.default, f"ask_{name}")(value, [value, value], value),
    )
    path, _, query = request.target.partition("?")
    assert unquote(path) == f"/{name}/{text}"
    pairs = [unquote(pair.replace("+", " ")) for pair in query.split("&")]
    assert pairs == [f"query_value={text}"] * 2
    assert request.header("header_value") == text


@pytest.mark.parametrize("value", ["PT1.5S", "-PT5M", "soon", 5])
def test_a_string_is_not_a_duration_beyond_the_standard(
    formats: Any, value: Any
) -> None:
    body = formats.models.Thing(long=value)
    assert [one[0] for one in refused(formats, lambda c: c.default.put(body))] == [
        "/long"
    ]
    assert sent(formats, lambda c: c.default.put({"long": "PT5M"})).body


# Deep objects


@pytest.mark.parametrize("openapi", OPENAPI)
def test_deep_objects_of_any_depth(packages: Packages, openapi: str) -> None:
    filter_ = object_of(
        ids=array(INTEGER),
        at=object_of(gte=string("date-time"), lt=string("date")),
        items=array(ref("Item")),
        map={"type": "object", "additionalProperties": array(STRING)},
        flag={"type": "boolean"},
        matrix=array(array(INTEGER)),
    )
    schemas = {
        "Item": object_of(price=STRING, tags=array(STRING)),
        "Filter": {"allOf": [filter_, object_of(own=STRING)]},
    }
    deep = {"style": "deepObject", "explode": True}
    query = [
        {"name": "filter", "in": "query", **deep, "schema": ref("Filter")},
        {
            "name": "map",
            "in": "query",
            **deep,
            "schema": {"type": "object", "additionalProperties": ref("Item")},
        },
    ]
    form = {
        "schema": object_of(filter=ref("Filter"), plain=STRING),
        "encoding": {"filter": deep},
    }
    done = {"204": {"description": "Done"}}
    content = {"application/x-www-form-urlencoded": form}
    paths = {
        "/a": {
            "get": {"operationId": "ask", "parameters": query, "responses": done},
            "post": {
                "operationId": "send",
                "requestBody": {"required": True, "content": content},
                "responses": done,
            },
        }
    }
    name = f"users_deep_{openapi.replace('.', '')}"
    api = packages.load(name, document(schemas, paths=paths, openapi=openapi))
    models = api.models
    filter_value = models.Filter(
        ids=(1, 2),
        at=models.FilterAt(
            gte=dt.datetime(2020, 1, 2, tzinfo=UTC), lt=dt.date(2020, 2, 3)
        ),
        items=[models.Item(price="p", tags=["a", "b"]), {"price": "q"}],
        map={"x": ["y"]},
        flag=True,
        matrix=[[1, 2], [3]],
        own="o",
    )
    written = [
        "filter[ids][0]=1",
        "filter[ids][1]=2",
        "filter[at][gte]=2020-01-02T00:00:00Z",
        "filter[at][lt]=2020-02-03",
        "filter[items][0][price]=p",
        "filter[items][0][tags][0]=a",
        "filter[items][0][tags][1]=b",
        "filter[items][1][price]=q",
        "filter[map][x][0]=y",
        "filter[flag]=true",
        "filter[matrix][0][0]=1",
        "filter[matrix][0][1]=2",
        "filter[matrix][1][0]=3",
        "filter[own]=o",
    ]
    target = sent(api, lambda c: c.default.ask(filter=filter_value)).target
    assert sorted(unquote(target.partition("?")[2]).split("&")) == sorted(written)
    item = models.Item(tags=["t"])
    target = sent(api, lambda c: c.default.ask(map={"k": item})).target
    assert unquote(target) == "/a?map[k][tags][0]=t"
    body = models.SendRequest(filter=filter_value, plain="x")
    text = unquote(sent(api, lambda c: c.default.send(body)).body.decode())
    assert sorted(text.split("&")) == sorted([*written, "plain=x"])
    wrong = {"ids": ["a"], "items": [{"price": 5}]}
    assert [p for p, _ in refused(api, lambda c: c.default.ask(filter=wrong))] == [
        "/query/filter/ids/0",
        "/query/filter/items/0/price",
    ]


# Numbers and strings of other types


class Level(enum.IntEnum):
    LOW = 1


class Word(enum.StrEnum):
    A = "a"


class Indexed:
    """As an integer of numpy."""

    def __index__(self) -> int:
        return 1


class Floating:
    """As a number of numpy that is not a subclass of float."""

    def __float__(self) -> float:
        return 1.5


@pytest.fixture(scope="module")
def numbers(packages: Packages) -> Any:
    scalars: dict[str, Any] = {
        "n": INTEGER,
        "w": NUMBER,
        "s": STRING,
        "level": {"type": "integer", "enum": [1, 2]},
        "word": {"type": "string", "enum": ["a", "b"]},
        "limited": {"type": "integer", "minimum": 1, "multipleOf": 1},
        "named": ref("Named"),
        "either": {"oneOf": [{"type": "boolean"}, INTEGER]},
    }
    body = object_of(
        **scalars,
        list=array(NUMBER),
        levels=array(scalars["level"]),
        nested=array(array(NUMBER)),
        map={"type": "object", "additionalProperties": INTEGER},
        any={},
    )
    done = {"204": {"description": "Done"}}
    places = ("query", "header", "cookie")
    paths = {
        "/b": {
            "post": {
                "operationId": "put",
                "requestBody": {
                    "required": True,
                    "content": {"application/json": {"schema": ref("Body")}},
                },
                "responses": done,
            }
        },
        "/c/{n}": {
            "get": {
                "operationId": "ask",
                "parameters": [
                    {"name": "n", "in": "path", "required": True, "schema": INTEGER},
                    *(
                        {"name": f"{place}_{name}", "in": place, "schema": schema}
                        for place in places
                        for name, schema in scalars.items()
                    ),
                ],
                "responses": done,
            }
        },
    }
    schemas = {"Body": body, "Named": {"type": "number", "maximum": 5}}
    return packages.load("users_numbers", document(schemas, paths=paths))


VALUES: dict[str, tuple[Any, Any]] = {
    "n": (Indexed(), 1),
    "w": (Floating(), 1.5),
    "s": (Word.A, "a"),
    "level": (Level.LOW, 1),
    "word": (Word.A, "a"),
    "limited": (Level.LOW, 1),
    "named": (Floating(), 1.5),
    "either": (Indexed(), 1),
}
HELD: dict[str, tuple[Any, Any]] = {
    "list_": ((1, Floating(), Level.LOW), [1, 1.5, 1]),
    "levels": ((Level.LOW,), [1]),
    "nested": (((1,), [Floating()]), [[1], [1.5]]),
    "map": ({Word.A: Indexed()}, {"a": 1}),
    "any": ({"x": (Level.LOW, Floating(), Word.A)}, {"x": [1, 1.5, "a"]}),
}


@pytest.mark.parametrize("name", [*VALUES, *HELD])
def test_values_of_a_body_are_what_they_are(numbers: Any, name: str) -> None:
    value, data = {**VALUES, **HELD}[name]
    wire = name.rstrip("_")
    for body in (numbers.models.Body(**{name: value}), {wire: value}):
        request = sent(numbers, lambda c: c.default.put(body))
        assert json.loads(request.body) == {wire: data}


@pytest.mark.parametrize("name", VALUES)
def test_values_of_parameters_are_what_they_are(numbers: Any, name: str) -> None:
    value, data = VALUES[name]
    given = {f"{place}_{name}": value for place in ("query", "header", "cookie")}
    request = sent(numbers, lambda c: c.default.ask(Level.LOW, **given))
    assert request.target == f"/c/1?query_{name}={data}"
    assert request.header(f"header_{name}") == str(data)
    assert request.header("cookie") == f"cookie_{name}={data}"


@pytest.mark.parametrize("name", ["n", "w", "level", "limited", "named"])
def test_a_boolean_is_never_a_number(numbers: Any, name: str) -> None:
    body = numbers.models.Body(**{name: True})
    assert refused(numbers, lambda c: c.default.put(body))
    given = {f"query_{name}": True}
    assert refused(numbers, lambda c: c.default.ask(1, **given))
    assert refused(numbers, lambda c: c.default.ask(True))
