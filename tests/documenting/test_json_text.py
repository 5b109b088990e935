"""JSON on pages: the same data, and what fits on a line is on one line."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from openapi_gen.documenting.json_text import json_text
from openapi_gen.model import Json

_VALUES: st.SearchStrategy[Json] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(_VALUES)
def test_the_data_is_the_same(value: Json) -> None:
    assert json.loads(json_text(value)) == value


@given(_VALUES)
def test_what_fits_is_on_one_line(value: Json) -> None:
    flat = json.dumps(value, ensure_ascii=False)
    can_be_split = isinstance(value, (list, dict)) and value
    is_flat = len(flat) <= 80 or not can_be_split
    assert (json_text(value) == flat) is is_flat


def test_the_indentation_counts() -> None:
    inner = ["x" * 34, "y" * 34]  # 76 characters
    assert json_text({"a": inner}).count("\n") == 2 and json_text([[inner]]) != ""
    deeper = json_text([[[inner, 1]]])
    assert f'      [\n        "{"x" * 34}",\n        "{"y" * 34}"\n      ],' in deeper
