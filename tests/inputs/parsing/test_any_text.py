"""Any text is read as it was written, or refused at a line that it has."""

from __future__ import annotations

import json
from typing import cast

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from openapi_gen.inputs.parsing import TextError, load, locate
from tests.support.texts import read

PRINTABLE = st.text(
    st.characters(
        exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff\ufffe\uffff"
    ),
    max_size=8,
)
JSON_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | PRINTABLE,
    lambda inner: st.lists(inner, max_size=4)
    | st.dictionaries(PRINTABLE, inner, max_size=4),
    max_leaves=12,
)


def pointers(value: object, pointer: str = "") -> list[tuple[str, str | None]]:
    """Each pointer in a value, with the key that stands there."""
    found: list[tuple[str, str | None]] = []
    if isinstance(value, dict):
        for key, member in cast("dict[str, object]", value).items():
            below = f"{pointer}/{key.replace('~', '~0').replace('/', '~1')}"
            found += [(below, key), *pointers(member, below)]
    elif isinstance(value, list):
        for index, item in enumerate(cast("list[object]", value)):
            below = f"{pointer}/{index}"
            found += [(below, None), *pointers(item, below)]
    return found


@given(st.lists(JSON_VALUES), st.booleans(), st.sampled_from([None, 1, "\t"]))
def test_json_is_read_as_written(
    value: object, ensure_ascii: bool, indent: int | str | None
) -> None:
    text = json.dumps(value, ensure_ascii=ensure_ascii, indent=indent)
    assert read(text) == value


@given(st.dictionaries(PRINTABLE, JSON_VALUES), st.sampled_from([None, 1]))
def test_json_is_yaml(value: object, indent: int | None) -> None:
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    # A comment is no JSON, so that the text is read as YAML.
    assert read("# YAML\n" + text) == value


@given(st.dictionaries(PRINTABLE, JSON_VALUES), st.sampled_from(["", "# YAML\n"]))
def test_each_key_is_found_where_it_stands(value: object, head: str) -> None:
    text = head + json.dumps(value, ensure_ascii=False, indent=1)
    wanted = pointers(value)
    places = locate(text, [pointer for pointer, _ in wanted])
    lines = text.split("\n")
    for pointer, key in wanted:
        line, column = places[pointer]
        rest = lines[line - 1][column - 1 :]
        if key is not None:
            assert rest.startswith(json.dumps(key, ensure_ascii=False))
        assert rest == lines[line - 1].lstrip(" ")


FRAGMENTS = [
    *("a", "b", "1", "~", " ", "  ", "\n", "\n ", "\n- ", "\t", "\r\n", ": ", ":", ","),
    *(
        "{",
        "}",
        "[",
        "]",
        '"',
        "'",
        "\\",
        "\\ud83d",
        "&a ",
        "*a",
        "<<: ",
        "? ",
        "!!str ",
    ),
    *("!x ", "|\n", ">\n", "# ", "---\n", "...\n", "%YAML 1.2\n", "@", "é", "\u2028"),
    *("\x00", "\x07", ".inf", "1e999", "true", "- ", "\ufeff", "&b", "*b", '"a":'),
]


@given(st.lists(st.sampled_from(FRAGMENTS)).map("".join), st.booleans())
def test_any_text_is_read_or_refused_in_its_lines(
    text: str, with_libyaml: bool
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml, "__with_libyaml__", with_libyaml)
        try:
            _, decoded = load(text.encode())
        except TextError as error:
            assert 1 <= error.line <= 1 + text.count("\n") + text.count("\r")
            assert error.column >= 1
        else:
            assert locate(decoded, ["", "/a", "/0/a"])


@given(st.binary())
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        load(data)
    except TextError as error:
        assert error.line >= 1
        assert error.column >= 1
