"""A Decimal is a number with all its digits, wherever the document has a number."""

from __future__ import annotations

import copy
import json
import pickle
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal as D
from typing import Any

import pytest

from tests.support.documents import document, operation, ref
from tests.support.loopback import Loopback, answer
from tests.support.packages import Packages

LONG = "12345678901234567890.123456789"
NUMBER = {"type": "number"}
DECIMAL = {"type": "number", "format": "decimal"}
TEXT = {"type": "string", "format": "decimal"}
MONEY: dict[str, Any] = {
    "amount": DECIMAL,
    "wide": {"type": "number", "format": "decimal128"},
    "plain": NUMBER,
    "whole": {"type": "integer"},
    "text": TEXT,
    "wide_text": {"type": "string", "format": "decimal128"},
    "maybe": {"type": ["number", "null"], "format": "decimal"},
    "many": {"type": "array", "items": DECIMAL},
    "named": {"type": "object", "additionalProperties": DECIMAL},
    "nested": ref("Money"),
    "either": {"anyOf": [DECIMAL, {"type": "string"}]},
    "text_first": {"anyOf": [TEXT, DECIMAL]},
    "number_first": {"anyOf": [DECIMAL, TEXT]},
    "some": {"anyOf": [{"type": "integer"}, DECIMAL, {"type": "null"}]},
    "low": {"type": "number", "minimum": 0.1, "maximum": 0.3},
    "above": {"type": "number", "exclusiveMinimum": 0.1},
    "cents": {"type": "number", "multipleOf": 0.01},
    "one_of": {"type": "number", "enum": [0.1, 2, 0.3]},
    "distinct": {"type": "array", "items": NUMBER, "uniqueItems": True},
    "bounded": {"minimum": 3},
    "short": {"type": "number", "format": "float"},
}
SCHEMAS: dict[str, Any] = {
    "Money": {"type": "object", "properties": MONEY, "additionalProperties": False},
    "Loose": {"type": "object", "additionalProperties": True},
}
PARAMETERS = [
    {"name": "at", "in": "path", "required": True, "schema": NUMBER},
    {"name": "q", "in": "query", "schema": DECIMAL},
    {"name": "deep", "in": "query", "style": "deepObject", "schema": ref("Money")},
    {"name": "j", "in": "query", "content": {"application/json": {"schema": NUMBER}}},
    {"name": "h", "in": "header", "schema": NUMBER},
    {"name": "s", "in": "query", "schema": TEXT},
]  # fmt: skip
MEDIA = {
    "json": "application/json",
    "form": "application/x-www-form-urlencoded",
    "multipart": "multipart/form-data",
    "xml": "application/xml",
}


@dataclass
class Api:
    package: Any
    server: Loopback

    def sent(self, media: str, body: Any) -> bytes:
        """The body that a server receives."""
        with self.package.Client(base_url=self.server.url) as client:
            getattr(client.things, f"send_{media}")(body)
        return self.server.last.body


@pytest.fixture(scope="module")
def package(packages: Packages) -> Any:
    paths: dict[str, Any] = {
        "/call/{at}": {"get": operation("call", parameters=PARAMETERS)}
    }
    for name, media in MEDIA.items():
        body = {"required": True, "content": {media: {"schema": ref("Money")}}}
        paths[f"/{name}"] = {"post": operation(f"send_{name}", requestBody=body)}
    paths["/loose"] = {"post": operation("send_loose", body=ref("Loose"))}
    paths["/money"] = {"get": operation("get_money", answer=ref("Money"))}
    made = document(SCHEMAS, paths=paths, openapi="3.1.0")
    return packages.load("decimals_as_numbers", made)


@pytest.fixture
def api(package: Any) -> Iterator[Api]:
    with Loopback() as server:
        yield Api(package, server)


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("amount", LONG, D(LONG)),
        ("amount", "0.30", D("0.30")),
        ("amount", "5", D(5)),
        ("amount", "1E+3", D("1E+3")),
        ("wide", "-0.10", D("-0.10")),
        ("plain", "0.5", 0.5),
        ("text", f'"{LONG}"', D(LONG)),
        ("wide_text", '"1.10"', D("1.10")),
        ("maybe", "1.10", D("1.10")),
        ("maybe", "null", None),
        ("many", "[1.10,2]", [D("1.10"), D(2)]),
        ("named", '{"a":1.10}', {"a": D("1.10")}),
        ("either", "1.10", D("1.10")),
        ("either", '"x"', "x"),
        ("number_first", "1.10", D("1.10")),
        ("text_first", '"1.10"', D("1.10")),
        ("some", "3", 3),
        ("some", "3.50", D("3.50")),
    ],
)  # fmt: skip
def test_what_was_received_is_sent_back_unchanged(
    package: Any, name: str, text: str, value: Any
) -> None:
    body = f'{{"{name}":{text}}}'.encode()
    with Loopback(deque([answer(200, body)])) as server:
        with package.Client(base_url=server.url, strict_responses=True) as client:
            money = client.things.get_money()
            assert repr(getattr(money, name)) == repr(value)
            client.things.send_json(money)
            assert server.last.body == body
            if name != "text_first":  # without a class, a number is as good
                client.things.send_json({name: value})
                assert server.last.body == body
    assert package.Money.from_json(money.to_json()) == money
    assert package.Money.from_dict(money.to_dict(), strict=True) == money
    assert json.loads(json.dumps(money.to_dict())) == json.loads(body)


@pytest.mark.parametrize(
    ("name", "value", "text"),
    [
        ("plain", D("0.30"), "0.30"),
        ("plain", D(LONG), LONG),
        ("whole", D("3"), "3"),
        ("low", D("0.1"), "0.1"),
        ("low", D("0.3"), "0.3"),
        ("cents", D("12345678901234567.89"), "12345678901234567.89"),
        ("one_of", D("0.30"), "0.30"),
        ("one_of", D("2.0"), "2.0"),
        ("distinct", [D("0.1"), 0.2], "[0.1,0.2]"),
        ("amount", 1.5, "1.5"),
        ("bounded", D("3"), "3"),
    ],
)
def test_a_decimal_is_a_number(api: Api, name: str, value: Any, text: str) -> None:
    body = f'{{"{name}":{text}}}'.encode()
    assert api.sent("json", api.package.Money(**{name: value})) == body
    assert api.sent("json", {name: value}) == body
    nested = f'{{"nested":{body.decode()}}}'.encode()
    assert api.sent("json", {"nested": {name: value}}) == nested


@pytest.mark.parametrize(
    ("name", "value", "rule"),
    [
        ("amount", D("NaN"), "type"),
        ("amount", D("sNaN"), "type"),
        ("plain", D("Infinity"), "type"),
        ("plain", True, "type"),
        ("amount", "0.30", "type"),
        ("whole", D("3.5"), "type"),
        ("low", D("0.30000000000000000001"), "maximum"),
        ("low", D("0.09999999999999999999"), "minimum"),
        ("above", D("0.1"), "exclusiveMinimum"),
        ("cents", D("12345678901234567.891"), "multipleOf"),
        ("one_of", D("0.30000000000000000001"), "enum"),
        ("distinct", [D("0.1"), 0.1], "uniqueItems"),
        ("distinct", [D("0.10"), D("0.1")], "uniqueItems"),
        ("bounded", D("2.99999999999999999999"), "minimum"),
        ("short", D("1E+40"), "format"),
    ],
)
def test_a_decimal_is_checked_as_a_number(
    api: Api, name: str, value: Any, rule: str
) -> None:
    for body in (api.package.Money(**{name: value}), {name: value}):
        with pytest.raises(api.package.RequestValidationError) as caught:
            api.sent("json", body)
        assert [one.rule for one in caught.value.violations] == [rule]
    assert not api.server.received


def test_other_bodies(api: Api) -> None:
    for body in (
        api.package.Money(amount=D("0.30"), plain=D(LONG), text=D("1.10")),
        {"amount": D("0.30"), "plain": D(LONG), "text": D("1.10")},
    ):
        form = f"amount=0.30&plain={LONG}&text=1.10"
        assert api.sent("form", body) == form.encode()
        parts = api.sent("multipart", body)
        assert [p.strip() for p in parts.split(b"\r\n")[3::4]] == [
            b"0.30",
            LONG.encode(),
            b"1.10",
        ]
        xml = f"<amount>0.30</amount><plain>{LONG}</plain><text>1.10</text>"
        assert xml.encode() in api.sent("xml", body)


def test_parameters(api: Api) -> None:
    with api.package.Client(base_url=api.server.url) as client:
        client.things.call(D("0.30"), q=D("0.10"), j=D("1.0"), h=D("2.50"), s=D("1E-9"))
        assert api.server.last.target == "/call/0.30?q=0.10&j=1.0&s=0.000000001"
        assert api.server.last.header("h") == "2.50"
        client.things.call(1, deep={"amount": D("0.30"), "text": D("1.10")})
        assert (
            api.server.last.target
            == "/call/1?deep%5Bamount%5D=0.30&deep%5Btext%5D=1.10"
        )


def test_a_place_without_a_schema(api: Api) -> None:
    with api.package.Client(base_url=api.server.url) as client:
        client.things.send_loose({"a": [D("1.10")]})
        assert api.server.last.body == b'{"a":[1.10]}'
        with pytest.raises(api.package.RequestValidationError):
            client.things.send_loose({"a": D("NaN")})


def test_a_decimal_in_a_dict_is_text_where_the_schema_has_text(api: Api) -> None:
    """What is wrong beside it is reported alone."""
    with pytest.raises(api.package.RequestValidationError) as caught:
        api.sent("json", {"text": D("1.10"), "plain": "x", "low": D(5)})
    places = [one.pointer for one in caught.value.violations]
    assert places == ["/plain", "/low"]
    assert str(caught.value).count("1.10") == 0


def test_numbers_without_a_type_are_floats(package: Any) -> None:
    """Their digits are kept for `to_json`."""
    money = package.Money.from_json('{"plain":0.30}')
    assert isinstance(money.plain, float) and repr(money.plain) == "0.3"
    assert copy.deepcopy(money) == money == pickle.loads(pickle.dumps(money))
    assert copy.deepcopy(money).to_json() == '{"plain": 0.30}'


def test_public_validators(package: Any) -> None:
    assert (
        package.validators.validate_money({"plain": D("1.5"), "text": D("1.5")}) == []
    )
    assert package.validators.validate_money({"plain": D("NaN")})
