"""JSON is exact with orjson and without it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime.core import json_text
from runtime.json.encoding import encode_any

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
        ["\ud800", {1}, object(), b"\xff"],
    )
    def test_values_that_are_not_json_are_rejected(self, value: Any) -> None:
        with pytest.raises((ValueError, TypeError)):
            json_text.dumps(value)

    @pytest.mark.parametrize(
        "value", [float("nan"), [float("inf")], {"a": None, "b": -1e999}]
    )
    def test_numbers_must_be_finite(self, value: Any) -> None:
        """orjson would write null, so `encode_any` rejects them in data without a schema."""
        with pytest.raises(ValueError):
            json_text.dumps_text(value)
        with pytest.raises(ValueError):
            json_text.dumps(encode_any(value))

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
        assert json_text.dumps({"file": b"text"}) == b'{"file":"text"}'
        assert json_text.loads(b"[18446744073709551616]") == [2**64]
        assert json_text.loads("\ufeff[1]".encode()) == [1]

    @pytest.mark.parametrize("text", [b"", b"{", b"\xff", b"[1,]"])
    def test_invalid_json_is_rejected(self, text: bytes) -> None:
        with pytest.raises(ValueError):
            json_text.loads(text)
