"""JSON is exact with orjson and without it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime.core import json_text
from runtime.core.numbers import DecimalNumber, decimal_of
from runtime.json.encoding import encode_any, plain

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


@pytest.fixture(params=["json", "orjson"], scope="module")
def engine(request: pytest.FixtureRequest) -> Iterator[str]:
    if request.param == "orjson":
        pytest.importorskip("orjson")
        yield "orjson"
        return
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(json_text, "_fast", None)
        yield "json"


@pytest.mark.usefixtures("engine")
class TestText:
    @given(JSON)
    def test_round_trip(self, value: Any) -> None:
        text = json_text.dumps(value)
        assert json_text.loads(text) == value == json.loads(text)
        assert repr(json_text.loads(text)) == repr(value)

    @pytest.mark.parametrize(
        "value",
        ["\ud800", {1}, object(), b"\xff", b"text", Decimal("1.5")],
    )
    def test_values_that_are_not_json_are_rejected(self, value: Any) -> None:
        with pytest.raises((ValueError, TypeError)):
            json_text.dumps(value)

    @pytest.mark.parametrize(
        "value", [float("nan"), [float("inf")], {"a": None, "b": -1e999}]
    )
    def test_numbers_must_be_finite(self, value: Any) -> None:
        """orjson would write null, so data without a schema is changed or refused."""
        with pytest.raises(ValueError):
            json_text.dumps_text(value)
        with pytest.raises(ValueError):
            json_text.dumps(encode_any(value))
        with pytest.raises(ValueError):
            json_text.dumps(plain([value]))

    def test_cycles_are_rejected(self) -> None:
        ring: list[Any] = []
        ring.append(ring)
        with pytest.raises((ValueError, TypeError, RecursionError)):
            json_text.dumps(ring)

    def test_exact_output_and_input(self) -> None:
        assert (
            json_text.dumps({"a": [1, "\u00e9", None]}) == b'{"a":[1,"\xc3\xa9",null]}'
        )
        assert json_text.dumps_text({"a": 1, "b": [2, 3]}) == '{"a": 1, "b": [2, 3]}'
        assert json_text.compact_text({"a": 1, "b": [2, 3]}) == '{"a":1,"b":[2,3]}'
        assert json_text.loads(b"[18446744073709551616]") == [2**64]
        assert json_text.loads("\ufeff[1]".encode()) == [1]

    def test_decimals_are_written_with_their_digits(self) -> None:
        data = {
            "a": DecimalNumber("1.10"),
            "b": [DecimalNumber("1E+400"), "1.10", 2**70],
        }
        text = '{"a":1.10,"b":[1E+400,"1.10",1180591620717411303424]}'
        assert json_text.dumps(data) == text.encode()
        assert json_text.compact_text(data) == text
        assert json_text.dumps_text([DecimalNumber("1.10"), 1]) == "[1.10, 1]"
        assert (
            json_text.ascii_text(["\u00e9", DecimalNumber("2.0")]) == '["\\u00e9",2.0]'
        )
        assert json_text.dumps(DecimalNumber("-0.00")) == b"-0.00"
        with pytest.raises(TypeError):
            json_text.dumps([DecimalNumber(1), object()])

    def test_digits_are_kept_where_a_package_has_decimals(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(json_text, "_parse_float", float)
        text = b"[1.10, 1.5, 5, 1e999, 12345678901234567890.123456789]"
        assert [type(one) for one in json_text.loads(text)] == [
            *(float, float, int, float, float)
        ]
        json_text.keep_digits()
        found = json_text.loads(text)
        assert list(map(decimal_of, found)) == [
            *(Decimal("1.10"), Decimal("1.5"), Decimal(5), Decimal("1e999")),
            Decimal("12345678901234567890.123456789"),
        ]
        assert [type(one) for one in found[1:3]] == [float, int]

    @pytest.mark.parametrize("text", [b"", b"{", b"\xff", b"[1,]"])
    def test_invalid_json_is_rejected(self, text: bytes) -> None:
        with pytest.raises(ValueError):
            json_text.loads(text)
