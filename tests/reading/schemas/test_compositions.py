"""Schemas that refer to each other in any way, in themselves too: gen ends with a package or
with diagnostics.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from openapi_gen import Options, Refused, generate
from tests.support.documents import document, ref

NAMES = ("A", "B", "C")
STRING = {"type": "string"}
REFERENCES = st.sampled_from(NAMES).map(ref)


def _around(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Schemas that hold others, merge them, or are one of them."""
    some = st.lists(inner, min_size=1, max_size=3)
    properties = st.dictionaries(st.sampled_from("xyz"), inner, min_size=1)
    return st.one_of(
        st.builds(lambda keyword, of: {keyword: of}, st.sampled_from(WHOLES), some),
        properties.map(lambda of: {"type": "object", "properties": of}),
        inner.map(lambda item: {"type": "array", "items": item}),
        some.map(lambda items: {"type": "array", "prefixItems": items}),
        st.builds(lambda base, of: {**base, "properties": of}, REFERENCES, properties),
    )


WHOLES = ("allOf", "anyOf", "oneOf")
SCHEMAS = st.recursive(REFERENCES | st.just(STRING), _around, max_leaves=8)

MERGES_ITSELF = {
    "A": {
        "oneOf": [{"type": "array", "items": {"allOf": [ref("A"), ref("A")]}}, STRING]
    }
}
HELD_BY_WHAT_IT_EXTENDS = {
    "A": {"type": "array", "items": {**ref("B"), "properties": {"x": ref("C")}}},
    "B": {"anyOf": [{"type": "array", "items": {"allOf": [ref("C")]}}, STRING]},
    "C": {"allOf": [ref("A")]},
}


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@example(MERGES_ITSELF)
@example(HELD_BY_WHAT_IT_EXTENDS)
@given(st.fixed_dictionaries(dict.fromkeys(NAMES, SCHEMAS)))
def test_any_composition_ends(schemas: dict[str, Any]) -> None:
    with TemporaryDirectory() as folder:
        spec = Path(folder, "spec.json")
        spec.write_text(document(schemas, openapi="3.1.0"))
        with suppress(Refused):
            generate(Options(str(spec), Path(folder, "client")))
