"""Format and encoding are recognised from the bytes alone."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from openapi_gen.inputs.parsing import load
from tests.support.command import ROOT
from tests.support.texts import place, read, refusal


def test_the_form_is_told_by_the_content() -> None:
    assert read('  {"a": [1, 2.5, null, true]}\n') == {"a": [1, 2.5, None, True]}
    assert read("{a: 1, 'b': 2,}") == {"a": 1, "b": 2}
    assert read('{"a": 1,}') == {"a": 1}
    assert read("[]") == []
    assert read("a:\n- b\n") == {"a": ["b"]}
    assert read('"text"') == "text"
    assert read("hello") == "hello"


def test_a_text_broken_in_both_forms_is_judged_by_its_looks() -> None:
    like_json = refusal('{"a": 1,\n "b": [}')
    assert "JSON" in like_json.message
    assert place(like_json) == (2, 8, "")
    assert "YAML" in refusal("{a: 1,\n b: [}").message


def test_json_does_not_import_yaml() -> None:
    program = (
        "import sys; from openapi_gen.inputs.parsing import load, locate;"
        "text = load(b'{\"a\": 1}')[1]; locate(text, ['/a']);"
        "sys.exit('yaml' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True)


@pytest.mark.parametrize(
    "codec", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-be", "utf-32-be"]
)
def test_byte_order_marks(codec: str) -> None:
    mark = "\ufeff" if codec.endswith("-be") else ""
    for text in ("tïtle: \U0001f600\n", '{"tïtle": "\U0001f600"}'):
        data, decoded = load((mark + text).encode(codec))
        assert data == {"tïtle": "\U0001f600"}
        assert decoded == text


@pytest.mark.parametrize("codec", ["utf-16", "utf-32"])
@pytest.mark.parametrize("order", ["-le", "-be"])
def test_json_tells_its_encoding_without_a_mark(codec: str, order: str) -> None:
    for text in ('{"tïtle": 1}', '\n{"tïtle": 1}', "[1, 2]"):
        assert load(text.encode(codec + order)) == (json.loads(text), text)


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        (b"a: 1\r\nb: caf\xe9\r\n", 2, 7),
        (b"a: \xc3\xa9\xff", 1, 5),
        (b"\xff\xfea\x00\x00\xd8", 1, 2),
        ("a: é".encode("utf-16-le"), 1, 2),
        (b"a: 1\nb: \x07", 2, 4),
        (b"a: 1\rb: 2\rc: \x7f", 3, 4),
        ("a: \ufffe".encode(), 1, 4),
        (b'{"a": "\x01"}', 1, 8),
    ],
)
@pytest.mark.usefixtures("parser")
def test_what_is_no_text_is_refused_at_its_place(
    data: bytes, line: int, column: int
) -> None:
    error = refusal(data)
    assert (error.line, error.column) == (line, column)
