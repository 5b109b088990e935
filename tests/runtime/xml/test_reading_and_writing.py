"""JSON data to XML and back, for shapes of all kinds."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from runtime.core.unsendable import Unsendable
from runtime.xml.reading import read
from runtime.xml.shapes import Xml, resolved
from runtime.xml.writing import write

CARRIED = st.characters(
    exclude_categories=["Cs"], exclude_characters="\ufffe\uffff"
).filter(lambda c: c in "\t\n\r" or c >= " ")
TEXT = st.text(CARRIED)
NAMES = st.sampled_from(
    ["a", "b1", "c-d", "_e", "f.g", "\u00e9t\u00e9", "xmlns1", "nil"]
)
SCALARS: dict[str, st.SearchStrategy[Any]] = {
    "string": TEXT,
    "integer": st.integers(-(10**30), 10**30),
    "number": st.floats(allow_nan=False, allow_infinity=False) | st.integers(),
    "boolean": st.booleans(),
    "integer boolean": st.integers(2) | st.booleans(),
}
Case = tuple[Xml, Any]


@st.composite
def scalars(draw: st.DrawFn, node: str = "") -> Case:
    kind = draw(st.sampled_from(list(SCALARS)))
    namespace = draw(st.sampled_from(["", "https://a.b/c?d=e&f"]))
    prefix = draw(st.sampled_from(["", "p"])) if namespace else ""
    shape = Xml(kind, node=node, prefix=prefix, namespace=namespace)
    value = draw(SCALARS[kind])
    if node == "text" and kind == "string":
        value = draw(TEXT)
    return shape, value


@st.composite
def arrays(draw: st.DrawFn, inner: st.SearchStrategy[Case]) -> Case:
    shape, value = draw(inner)
    count = draw(st.integers(0, 3))
    is_around = draw(st.booleans())
    node = "element" if is_around else ""
    name = draw(st.sampled_from(["", "wrapper"]))
    made = Xml("array", name, node=node, items=shape, always=True)
    return made, [value] * count


@st.composite
def objects(draw: st.DrawFn, inner: st.SearchStrategy[Case]) -> Case:
    members: dict[str, Xml] = {}
    data: dict[str, Any] = {}
    for index, name in enumerate(draw(st.lists(NAMES, unique=True, max_size=4))):
        node = draw(st.sampled_from(["", "", "attribute"]))
        shape, value = draw(scalars(node) if node else inner)
        if not node and draw(st.booleans()):
            members[name] = Xml(name=f"other{index}", of=shape)
        else:
            members[name] = shape
        required = shape.kind == "array" and not shape.is_around
        if required or draw(st.booleans()):
            data[name] = value
    called = [called_in_xml(name, shape) for name, shape in members.items()]
    assume(len(set(called)) == len(called))  # else nobody could tell them apart
    plain = draw(st.dictionaries(st.sampled_from(["x", "y"]), TEXT))
    return Xml("object", members=members), {**data, **plain}


def called_in_xml(name: str, shape: Xml) -> str:
    shape = resolved(shape)
    if shape.kind == "array" and not shape.is_around:
        shape = shape.item(0) or shape
    return shape.name or name


CASES = st.recursive(
    scalars(), lambda inner: arrays(inner) | objects(inner), max_leaves=12
)


@settings(max_examples=500)
@given(CASES)
def test_data_is_read_back(case: Case) -> None:
    shape, data = case
    text = write(data, shape, "root")
    ElementTree.fromstring(text)  # an independent reader finds it well-formed
    assert read(text, shape) == data


@given(st.text(CARRIED), st.sampled_from(["text", "cdata", "attribute"]))
def test_text_is_exact_in_every_node(text: str, node: str) -> None:
    shape = Xml("object", members={"a": Xml(node=node)})
    assert read(write({"a": text}, shape, "root"), shape) == {"a": text}


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        ("\x08", "encoding"),
        ("\ufffe", "encoding"),
        (float("inf"), "encoding"),
        ({"a b": 1}, "name"),
        ({"": 1}, "name"),
        ({"a:b:c": 1}, "name"),
    ],
)
def test_data_that_xml_cannot_carry_is_refused(data: Any, rule: str) -> None:
    with pytest.raises(Unsendable) as caught:
        write(data, "string", "root")
    assert caught.value.rule == rule


@given(st.binary() | TEXT.map(lambda text: f"<a>{text}</a>".encode()))
def test_reading_raises_only_value_errors(text: bytes) -> None:
    try:
        read(text, Xml("object", members={"a": "integer"}))
    except ValueError:
        pass


def test_data_without_a_shape_is_kept() -> None:
    text = b'<a x="1"><b>1</b><b y="2">t</b><c><d/></c><e xsi:nil="1"/></a>'
    assert read(text, Xml("object")) == {
        "x": "1",
        "b": ["1", {"y": "2", "#text": "t"}],
        "c": {"d": ""},
        "e": None,
    }
