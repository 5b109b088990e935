"""JSON is exact, whatever library is installed."""

from __future__ import annotations

import json
import math
import random
import sys
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from runtime.core.json_text import ascii_text, compact_text, dumps_text
from runtime.core.numbers import DecimalNumber, FloatText, decimal_of
from runtime.json import parsing
from runtime.json.encoding import encode_any, plain
from runtime.json.parsing import loads
from runtime.request.bodies import json_bytes
from runtime.request.bodies.json_bytes import dumps

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**80), 2**80)
    | st.floats(allow_nan=False, allow_infinity=False)
    | TEXT,
    lambda inner: st.lists(inner) | st.dictionaries(TEXT, inner),
    max_leaves=20,
)

LIBRARIES = {
    "msgspec": ("msgspec", "orjson"),
    "orjson": ("orjson",),
    "the standard library": (),
}
"""What is installed; the first is used."""


def install(patch: pytest.MonkeyPatch, names: tuple[str, ...]) -> None:
    """Makes these libraries the only ones that can be imported."""
    for name in ("msgspec", "orjson"):
        if name in names:
            pytest.importorskip(name)
        else:
            patch.setitem(sys.modules, name, None)
    forget()


def forget() -> None:
    parsing._fast.cache_clear()
    json_bytes._orjson.cache_clear()


@pytest.fixture(params=LIBRARIES, scope="class")
def engine(request: pytest.FixtureRequest) -> Iterator[str]:
    with pytest.MonkeyPatch.context() as patch:
        install(patch, LIBRARIES[request.param])
        yield request.param
    forget()


@pytest.mark.usefixtures("engine")
class TestText:
    @given(JSON)
    def test_round_trip(self, value: Any) -> None:
        text = dumps(value)
        assert loads(text) == value == json.loads(text)
        assert repr(loads(text)) == repr(value)

    @pytest.mark.parametrize(
        "value",
        ["\ud800", {1}, object(), b"\xff", b"text", Decimal("1.5")],
    )
    def test_values_that_are_not_json_are_rejected(self, value: Any) -> None:
        with pytest.raises((ValueError, TypeError)):
            dumps(value)

    @pytest.mark.parametrize(
        "value", [float("nan"), [float("inf")], {"a": None, "b": -1e999}]
    )
    def test_numbers_must_be_finite(self, value: Any) -> None:
        """orjson would write null, so data without a schema is changed or refused."""
        with pytest.raises(ValueError):
            dumps_text(value)
        with pytest.raises(ValueError):
            dumps(encode_any(value))
        with pytest.raises(ValueError):
            dumps(plain([value]))

    @pytest.mark.parametrize("write", [dumps, dumps_text, compact_text, ascii_text])
    def test_cycles_are_rejected(self, write: Callable[[Any], object]) -> None:
        ring: list[Any] = []
        ring.append(ring)
        with pytest.raises(RecursionError):
            write(ring)
        assert write([1]) in ("[1]", b"[1]")

    def test_exact_output_and_input(self) -> None:
        assert dumps({"a": [1, "\u00e9", None]}) == b'{"a":[1,"\xc3\xa9",null]}'
        assert dumps_text({"a": 1, "b": [2, 3]}) == '{"a": 1, "b": [2, 3]}'
        assert compact_text({"a": 1, "b": [2, 3]}) == '{"a":1,"b":[2,3]}'
        assert loads(b"[18446744073709551616]") == [2**64]
        assert loads("\ufeff[1]".encode()) == [1]

    @given(
        st.lists(st.sampled_from(["12", "a", "2020-01-02T03:04:05.678901Z"])),
        st.integers(16, 40),
        st.sampled_from(["", "-"]),
    )
    def test_every_integer_is_exact(
        self, before: list[str], digits: int, sign: str
    ) -> None:
        number = int(sign + ("1234567890" * 4)[:digits])
        text = json.dumps([*before, number, before], separators=(",", ":"))
        assert loads(text.encode()) == [*before, number, before]

    def test_decimals_are_written_with_their_digits(self) -> None:
        data = {
            "a": DecimalNumber("1.10"),
            "b": [DecimalNumber("1E+400"), "1.10", 2**70],
        }
        text = '{"a":1.10,"b":[1E+400,"1.10",1180591620717411303424]}'
        assert dumps(data) == text.encode()
        assert compact_text(data) == text
        assert dumps_text([DecimalNumber("1.10"), 1]) == "[1.10, 1]"
        assert ascii_text(["\u00e9", DecimalNumber("2.0")]) == '["\\u00e9",2.0]'
        assert dumps(DecimalNumber("-0.00")) == b"-0.00"
        with pytest.raises(TypeError):
            dumps([DecimalNumber(1), object()])

    def test_digits_are_kept_where_a_package_has_decimals(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(parsing, "_read_float", None)
        text = b"[1.10, 1.5, 5, 1e999, 12345678901234567890.123456789]"
        assert [type(one) for one in loads(text)] == [
            *(float, float, int, float, float)
        ]
        parsing.keep_digits()
        found = loads(text)
        assert list(map(decimal_of, found)) == [
            *(Decimal("1.10"), Decimal("1.5"), Decimal(5), Decimal("1e999")),
            Decimal("12345678901234567890.123456789"),
        ]
        assert [type(one) for one in found[1:3]] == [float, int]

    @pytest.mark.parametrize("text", [b"", b"{", b"\xff", b"[1,]"])
    def test_invalid_json_is_rejected(self, text: bytes) -> None:
        with pytest.raises(ValueError):
            loads(text)


# The same data, whatever is installed

DIGITS = st.text("0123456789", min_size=1, max_size=25)
NUMBERS = st.builds(
    "".join,
    st.tuples(
        st.sampled_from(["", "-", "+"]),
        DIGITS,
        st.just("") | DIGITS.map(".{}".format) | st.just("."),
        st.just("")
        | st.builds(
            "{}{}{}".format,
            st.sampled_from("eE"),
            st.sampled_from(["", "-", "+"]),
            st.integers(0, 400),
        ),
    ),
)
"""Most are numbers of JSON, some at the edge of floats and of 64 bits."""

ESCAPES = st.builds(r"\u{:04x}".format, st.integers(0, 0xFFFF)) | st.sampled_from(
    [r"\n", r"\/", r"\"", r"\\", r"\x", "\\", r"\ud83d\ude00", r"\ude00\ud83d", r"\u12"]
)
STRINGS = st.lists(ESCAPES | st.text(max_size=3), max_size=4).map(
    lambda parts: f'"{"".join(parts)}"'
)
WORDS = st.sampled_from(
    ["null", "true", "false", "NaN", "Infinity", "-Infinity", "nul"]
)
SPACE = st.sampled_from(["", " ", "\n", "\t", "\x0c", "\u00a0"])


def _joined(parts: list[str]) -> str:
    return ",".join(parts)


TEXTS = st.recursive(
    NUMBERS | STRINGS | WORDS,
    lambda inner: st.lists(inner, max_size=4).map(lambda items: f"[{_joined(items)}]")
    | st.lists(
        st.builds("{}:{}".format, st.sampled_from(['"a"', '"b"', r'"\u0061"']), inner),
        max_size=4,
    ).map(lambda members: f"{{{_joined(members)}}}"),
    max_leaves=8,
)
"""JSON and what is nearly JSON; objects mostly have a property twice."""


def _outcome(text: bytes) -> str:
    """The types, the digits, and the order of properties count."""
    try:
        return _shown(loads(text))
    except (ValueError, RecursionError) as error:
        return "refused" if isinstance(error, ValueError) else "too deep"


def _shown(data: Any) -> str:
    if isinstance(data, dict):
        return f"{{{', '.join(f'{k!r}: {_shown(v)}' for k, v in data.items())}}}"
    if isinstance(data, list):
        return f"[{', '.join(map(_shown, data))}]"
    digits = data.digits if isinstance(data, FloatText) else ""
    return f"{type(data).__name__} {data!r} {digits}"


def _same_with_each_library(text: bytes) -> str:
    outcomes = set[str]()
    for names in LIBRARIES.values():
        with pytest.MonkeyPatch.context() as patch:
            install(patch, names)
            for read_float in (None, parsing.read_number):
                patch.setattr(parsing, "_read_float", read_float)
                outcomes.add(f"{read_float is None} {_outcome(text)}")
    forget()
    assert len(outcomes) == 2, outcomes  # without and with digits
    return min(outcomes)


@given(SPACE, TEXTS, SPACE)
@example("", "1e400", "")
@example("", "-1.7976931348623159e308", "")
@example("", "[1.7976931348623157e308,5e-324,2.4703282292062327e-324]", "")
@example("", "[-0,-0.0,-0e0,0.10,1E5]", "")
@example("", f"[{2**64 - 1},{2**64},{-(2**63)},{-(2**63) - 1}]", "")
@example("", "1" * 5000, "")
@example("", '{"a":1,"b":2,"a":3}', "")
@example("", r'["\ud800","\ude00\ud83d","\ud83d\u0041"]', "")
@example("\ufeff", "[1.5]", "")
def test_each_library_gives_the_same_data(before: str, text: str, after: str) -> None:
    _same_with_each_library(f"{before}{text}{after}".encode())


@given(st.binary(max_size=12))
@example('"\ud800"'.encode(errors="surrogatepass"))
@example(b'"\xff"')
@example(b'"\xc0\x80"')
@example("[1]".encode("utf-16"))
@example("[1]".encode("utf-32-le"))
def test_each_library_gives_the_same_data_for_any_bytes(text: bytes) -> None:
    _same_with_each_library(text)
    _same_with_each_library(b'["' + text + b'"]')


@pytest.mark.parametrize("levels", [1, 100, 500, 5_000])
def test_each_library_reads_the_same_depth(levels: int) -> None:
    for opened, closed in (("[", "]"), ('{"a":', "}")):
        text = f"{opened * levels}1{closed * levels}"
        _same_depth(text.encode())


def _same_depth(text: bytes) -> None:
    found = set[object]()
    for names in LIBRARIES.values():
        with pytest.MonkeyPatch.context() as patch:
            install(patch, names)
            try:
                found.add(_depth(loads(text)))
            except RecursionError:
                found.add("too deep")
    forget()
    assert len(found) == 1, found


def _depth(data: Any) -> int:
    depth = 0
    while isinstance(data, (dict, list)):
        data = data[0] if isinstance(data, list) else data["a"]
        depth += 1
    return depth


def test_floats_are_rounded_alike() -> None:
    """Digits of halfway points between floats are where parsers differ."""
    chance = random.Random(1)
    numbers: list[str] = []
    for _ in range(2_000):
        number = math.ldexp(chance.random(), chance.randint(-1074, 1023))
        halfway = (Decimal(number) + Decimal(math.nextafter(number, 2))) / 2
        numbers += [str(halfway), str(Decimal(number)), repr(number)]
    text = f"[{_joined(numbers)}]".encode()
    _same_with_each_library(text)
