"""Every type of a schema: the Python values that it accepts and returns, both ways.

A row has a schema and what is on the wire for a value. What is decoded is sent back
unchanged, in a body, a mapping, a query and a form; other values that are accepted are sent as if they
were the plain ones.
"""

from __future__ import annotations

import datetime as dt
import json
from collections import deque
from collections.abc import Iterator
from decimal import Decimal
from enum import Enum, IntEnum, StrEnum
from typing import Any, NamedTuple
from urllib.parse import quote_plus
from uuid import UUID

import pytest

from openapi_gen.formats import FORMATS, SYNONYMS
from tests.support.documents import document, operation, ref
from tests.support.loopback import Loopback, answer
from tests.support.packages import Packages

UTC = dt.UTC
MIDNIGHT = dt.datetime(2024, 2, 29, 8, 30, 6, tzinfo=UTC)


class Text(str):
    pass


class Count(int):
    pass


class Ratio(float):
    pass


class Moment(dt.datetime):
    pass


class Key(UUID):
    pass


class Money(Decimal):
    pass


class Blob(bytes):
    pass


class Word(StrEnum):
    A = "a"


class OldWord(str, Enum):
    A = "a"


class Number(IntEnum):
    TWO = 2


class Index:
    """As an integer of numpy."""

    def __index__(self) -> int:
        return 2


class Float:
    """As a float of numpy."""

    def __float__(self) -> float:
        return 2.5


class Row(NamedTuple):
    schema: dict[str, Any]
    wire: Any
    """What a server sends."""
    value: Any
    """What it is decoded to, and sent back from."""
    others: tuple[tuple[Any, Any], ...] = ()
    """Other values that are accepted, and what is sent."""
    refused: tuple[Any, ...] = ()


def _string(format_: str = "", **more: Any) -> dict[str, Any]:
    return {"type": "string", **({"format": format_} if format_ else {}), **more}


def _number(format_: str = "", type_: str = "number") -> dict[str, Any]:
    return {"type": type_, **({"format": format_} if format_ else {})}


SCALARS = {
    "string": Row(
        _string(),
        "a b&c=é",
        "a b&c=é",
        ((Text("a"), "a"), (Word.A, "a"), (OldWord.A, "a")),
        (1, True, ["a"]),
    ),
    "enum": Row(_string(enum=["a", "b"]), "a", "a", ((Word.A, "a"),), ("c", 1)),
    "integer": Row(
        _number(type_="integer"),
        2**70,
        2**70,
        ((Count(2), 2), (Number.TWO, 2), (Index(), 2), (2.0, 2.0), (Decimal(2), 2)),
        (True, "2", 2.5, Decimal("2.5"), Float()),
    ),
    "integers": Row(
        {"type": "integer", "enum": [1, 2]}, 2, 2, ((Number.TWO, 2),), (3, True)
    ),
    "number": Row(
        _number(),
        2.5,
        2.5,
        (
            *((Ratio(2.5), 2.5), (Float(), 2.5), (Index(), 2), (Number.TWO, 2)),
            *((2, 2), (Decimal("2.5"), 2.5), (Money("2.5"), 2.5)),
        ),
        (True, "2.5", float("nan"), float("-inf"), Decimal("NaN")),
    ),
    "boolean": Row({"type": "boolean"}, True, True, ((False, False),), (1, "true")),
    "binary": Row(_string("binary"), "/w==", b"\xff"),
}
FORMATTED = {
    "date-time": Row(
        _string("date-time"),
        "2024-02-29T08:30:06Z",
        MIDNIGHT,
        (
            (Moment(2024, 2, 29, 8, 30, 6, tzinfo=UTC), "2024-02-29T08:30:06Z"),
            ("2024-02-29t08:30:06z", "2024-02-29t08:30:06z"),
            (MIDNIGHT.replace(microsecond=5), "2024-02-29T08:30:06.000005Z"),
        ),
        (MIDNIGHT.replace(tzinfo=None), dt.date(2024, 2, 29), 5, "2024-02-29"),
    ),
    "date": Row(
        _string("date"),
        "2024-02-29",
        dt.date(2024, 2, 29),
        (("2024-02-28", "2024-02-28"),),
        (MIDNIGHT, "2024-02-30", 20240229),
    ),
    "time": Row(
        _string("time"),
        "08:30:06Z",
        dt.time(8, 30, 6, tzinfo=UTC),
        ((dt.time(10, 0), "10:00:00"), (dt.time(1, 2, 3, 4), "01:02:03.000004")),
        ("10:00:00", dt.timedelta(1)),
    ),
    "duration": Row(
        _string("duration"),
        "P1DT2H",
        dt.timedelta(days=1, hours=2),
        (
            (dt.timedelta(seconds=1.5), "PT1.5S"),
            (dt.timedelta(minutes=-5), "-PT5M"),
            (dt.timedelta(0), "PT0S"),
            ("P1Y2M", "P1Y2M"),
        ),
        ("PT1.5S", "-PT5M", 5),
    ),
    "uuid": Row(
        _string("uuid"),
        "2eb8aa08-aa98-11ea-b4aa-73b441d16380",
        UUID("2eb8aa08-aa98-11ea-b4aa-73b441d16380"),
        ((Key(int=1), "00000000-0000-0000-0000-000000000001"),),
        ("x", 5),
    ),
    "decimal": Row(
        _string("decimal"),
        "12.50",
        Decimal("12.50"),
        ((Money("1.10"), "1.10"), ("3", "3")),
        (1.5, 2, Decimal("NaN"), "x"),
    ),
    "decimal number": Row(
        _number("decimal"),
        12.5,
        Decimal("12.5"),
        ((Money("1.5"), 1.5), (1.5, 1.5), (3, 3), (Float(), 2.5), (Index(), 2)),
        (True, "1.5", Decimal("sNaN"), Decimal("-Infinity")),
    ),
    "byte": Row(
        _string("byte"),
        "QUI=",
        b"AB",
        ((bytearray(b"AB"), "QUI="), (Blob(b"AB"), "QUI="), ("QUI=", "QUI=")),
        ("@", 5),
    ),
    "base64url": Row(
        _string("base64url"), "__79", b"\xff\xfe\xfd", ((b"\xff", "_w"),), ("@", 5)
    ),
    "http-date": Row(
        _string("http-date"),
        "Thu, 29 Feb 2024 08:30:06 GMT",
        MIDNIGHT,
        (),
        (MIDNIGHT.replace(tzinfo=None), "2024-02-29", 5),
    ),
    "unix-time": Row(
        _number("unix-time", "integer"),
        1709195406,
        MIDNIGHT,
        ((5, 5), (Count(5), 5)),
        (MIDNIGHT.replace(tzinfo=None), MIDNIGHT.replace(microsecond=5), True, "5"),
    ),
    "unixtime": Row(
        _number("unixtime"),
        1709195406.5,
        MIDNIGHT.replace(microsecond=500000),
        ((5, 5),),
        (True, "5"),
    ),
}
CONTAINERS = {
    "list": Row(
        {"type": "array", "items": {"type": "integer"}},
        [1, 2],
        [1, 2],
        (((1, 2), [1, 2]), (deque([1, 2]), [1, 2]), ([Index(), Number.TWO], [2, 2])),
        ("12", b"12", [True]),
    ),
    "dates": Row(
        {"type": "array", "items": _string("date")},
        ["2024-02-29"],
        [dt.date(2024, 2, 29)],
        (((dt.date(2024, 2, 29),), ["2024-02-29"]),),
        ("2024-02-29",),
    ),
}
ROWS = {**SCALARS, **FORMATTED, **CONTAINERS}
FIELDS = {label: f"a_{label}".replace("-", "_").replace(" ", "_") for label in ROWS}
PLACES = ["body", "mapping", "query", "form"]


@pytest.fixture(scope="module")
def api(packages: Packages) -> Any:
    properties = {FIELDS[label]: row.schema for label, row in ROWS.items()}
    parameters = [
        {"name": name, "in": "query", "schema": schema}
        for name, schema in properties.items()
    ]
    form = {"application/x-www-form-urlencoded": {"schema": ref("Every")}}
    paths = {
        "/body": {"post": operation("body", body=ref("Every"), answer=ref("Every"))},
        "/query": {"get": operation("query", parameters=parameters)},
        "/form": {"post": operation("form", requestBody={"content": form})},
    }
    every = {"type": "object", "properties": properties}
    made = document({"Every": every}, paths=paths, openapi="3.1.0")
    return packages.load("every_type", made)


@pytest.fixture
def server() -> Iterator[Loopback]:
    with Loopback() as server:
        yield server


def sent(api: Any, server: Loopback, place: str, name: str, value: Any) -> str:
    """What a server receives for a value."""
    with api.Client(base_url=server.url) as client:
        if place == "query":
            client.things.query(**{name: value})
            return server.last.target.partition("?")[2]
        if place == "mapping":
            client.things.body({name: value})
        else:
            getattr(client.things, place)(api.Every(**{name: value}))
        return server.last.body.decode()


def expected(place: str, name: str, wire: Any) -> str:
    if place in ("body", "mapping"):
        return json.dumps({name: wire}, separators=(",", ":"), ensure_ascii=False)
    items = wire if isinstance(wire, list) else [wire]
    texts = [one if isinstance(one, str) else json.dumps(one) for one in items]
    return "&".join(f"{name}={_quoted(place, text)}" for text in texts)


def _quoted(place: str, text: str) -> str:
    quoted = quote_plus(text, safe="*-._" if place == "form" else "-._~")
    return quoted if place == "form" else quoted.replace("+", "%20")


def test_every_format_with_a_python_type_has_a_row() -> None:
    named = {name for name, row in FORMATS.items() if row.python is not None}
    numbers = {f"{name} number" for name, row in FORMATS.items() if row.of_number}
    assert named | numbers == FORMATTED.keys()
    assert set(SYNONYMS.values()) <= FORMATS.keys()


@pytest.mark.parametrize("label", ROWS)
def test_what_is_decoded_is_sent_back(api: Any, label: str) -> None:
    row, name = ROWS[label], FIELDS[label]
    body = expected("body", name, row.wire)
    with Loopback(deque([answer(200, body.encode())])) as server:
        with api.Client(base_url=server.url, strict_responses=True) as client:
            received = client.things.body(api.Every())
            value = getattr(received, name)
            assert value == row.value and type(value) is type(row.value)
            client.things.body(received)
            assert server.last.body.decode() == body
        for place in PLACES:
            assert sent(api, server, place, name, value) == expected(
                place, name, row.wire
            )
    assert api.Every.from_dict(received.to_dict(), strict=True) == received
    assert api.Every.from_json(received.to_json(), strict=True) == received
    assert json.loads(received.to_json()) == json.loads(body)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    ("label", "value", "wire"),
    [(label, *other) for label, row in ROWS.items() for other in row.others],
)
def test_other_values_are_sent(
    api: Any, server: Loopback, label: str, value: Any, wire: Any, place: str
) -> None:
    name = FIELDS[label]
    assert sent(api, server, place, name, value) == expected(place, name, wire)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    ("label", "value"),
    [(label, one) for label, row in ROWS.items() for one in row.refused],
)
def test_others_are_refused(
    api: Any, server: Loopback, label: str, value: Any, place: str
) -> None:
    with pytest.raises(api.RequestValidationError):
        sent(api, server, place, FIELDS[label], value)
    assert not server.received
