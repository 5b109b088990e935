"""The text room: JSON and YAML as data, places of pointers, and every refusal."""

from __future__ import annotations

import json
import math
import subprocess
import sys
from pathlib import Path
from typing import Any, cast

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.reading.text import TextError, load, locate

SHARED = Path(__file__).parents[3] / "shared"
HOSTILE = SHARED / "hostile"
CORPUS = SHARED / "corpus"


def read(text: str) -> Any:
    return load(text.encode())[0]


def refusal(text: str | bytes) -> TextError:
    with pytest.raises(TextError) as caught:
        load(text if isinstance(text, bytes) else text.encode())
    return caught.value


def place(error: TextError) -> tuple[int, int, str]:
    return error.line, error.column, error.pointer


@pytest.fixture(params=["libyaml", "PyYAML alone"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param != "libyaml":
        monkeypatch.setattr(yaml, "__with_libyaml__", False)


# --- YAML 1.2 core schema ------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("null", None),
        ("Null", None),
        ("NULL", None),
        ("~", None),
        ("", None),
        ("true", True),
        ("True", True),
        ("TRUE", True),
        ("false", False),
        ("tRUE", "tRUE"),
        ("yes", "yes"),
        ("no", "no"),
        ("on", "on"),
        ("Off", "Off"),
        ("0", 0),
        ("-0", 0),
        ("+12", 12),
        ("0777", 777),
        ("0o17", 15),
        ("0x1F", 31),
        ("-0x1F", "-0x1F"),
        ("0b11", "0b11"),
        ("1_000", "1_000"),
        ("1:30", "1:30"),
        ("9007199254740993", 9007199254740993),
        ("1.0", 1.0),
        ("1.", 1.0),
        (".5", 0.5),
        ("-.5", -0.5),
        ("1e3", 1000.0),
        ("1E-2", 0.01),
        (".", "."),
        ("1.2.3", "1.2.3"),
        ("1e", "1e"),
        ("2020-01-01", "2020-01-01"),
        ("2020-01-01T00:00:00Z", "2020-01-01T00:00:00Z"),
        ("=", "="),
        ("'1'", "1"),
        ('"true"', "true"),
        ("|-\n  1", "1"),
        (">-\n  null", "null"),
        ("! 12", "12"),
        ("!!str 12", "12"),
        ("!!int '12'", 12),
        ("!!float 1", 1.0),
        ("!!bool 'true'", True),
        ("!!null ''", None),
        ("!!map {a: 1}", {"a": 1}),
        ("!!seq [1]", [1]),
        ("! [1]", [1]),
    ],
)
@pytest.mark.usefixtures("parser")
def test_plain_scalars_follow_the_core_schema(text: str, value: object) -> None:
    got = read(f"x: {text}\n")["x"]
    assert got == value
    assert type(got) is type(value)


def test_the_sign_of_zero_is_kept() -> None:
    assert math.copysign(1, read("x: -0.0")["x"]) == -1
    assert math.copysign(1, read('{"x": -0.0}')["x"]) == -1


def test_keys_stay_their_text() -> None:
    text = "200: a\non: b\nnull: c\n1.0: d\n0x1F: e\n? f\n: g\n'': h\n!!int 7: i\n"
    keys = ["200", "on", "null", "1.0", "0x1F", "f", "", "7"]
    assert list(read(text)) == keys


@pytest.mark.usefixtures("parser")
def test_unicode_line_separators_are_characters_as_in_yaml_1_2() -> None:
    text = "a: one\u2028two\u2029three\x85four\n\"k\u2028\": 'v\U000f0000'\nlast: .5\n"
    assert read(text) == {
        "a": "one\u2028two\u2029three\x85four",
        "k\u2028": "v\U000f0000",
        "last": 0.5,
    }
    assert locate(text, ["/last"]) == {"/last": (3, 1)}
    assert read('a: "\u2028\\U000F0000\\U000f0001"') == {
        "a": "\u2028\U000f0000\U000f0001"
    }


# --- Anchors, aliases, merge keys ----------------------------------------------------


@pytest.mark.usefixtures("parser")
def test_an_alias_is_the_object_of_its_anchor() -> None:
    data = read("a: &x {b: [1]}\nc: *x\nd: [*x]\n&k key: &n 200\n*n : *k\n")
    assert data["c"] is data["a"]
    assert data["d"][0] is data["a"]
    assert data["key"] == 200
    assert data["200"] == "key"


def test_an_alias_takes_the_last_anchor_of_its_name() -> None:
    assert read("[&a 1, *a, &a 2, *a]") == [1, 1, 2, 2]
    assert read("[&a [&a 1, *a], *a]") == [[1, 1], 1]


@pytest.mark.usefixtures("parser")
def test_merge_keys_give_what_the_mapping_has_not() -> None:
    data = read(
        "a: &a {x: 1, y: 2}\n"
        "b: &b {y: 3, z: 4}\n"
        "one: {y: own, <<: *a}\n"
        "two: {<<: [*b, *a], w: 5}\n"
        "inline: {<<: {q: 1}}\n"
        "quoted: {'<<': 1}\n"
        "again: {<<: *a, x: null}\n"
    )
    assert data["one"] == {"x": 1, "y": "own"}
    assert data["two"] == {"x": 1, "y": 3, "z": 4, "w": 5}
    assert data["inline"] == {"q": 1}
    assert data["quoted"] == {"<<": 1}
    assert data["again"] == {"x": None, "y": 2}
    assert data["a"] == {"x": 1, "y": 2}


# --- Which form a text has -----------------------------------------------------------


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
        "import sys; from generator.reading.text import load, locate;"
        "text = load(b'{\"a\": 1}')[1]; locate(text, ['/a']);"
        "sys.exit('yaml' in sys.modules)"
    )
    here = Path(__file__).parents[2]
    subprocess.run([sys.executable, "-c", program], cwd=here, check=True)


# --- Encodings -----------------------------------------------------------------------


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


# --- Refusals ------------------------------------------------------------------------

REFUSALS = [
    # duplicate keys
    ("a: 1\nb: {c: 1, d: 2, c: 3}", (2, 17, "/b/c"), "'c' stands twice"),
    ('{"a": [{"b": 1,\n\t"b": 2}]}', (2, 2, "/a/0/b"), "'b' stands twice"),
    ('{"a/b~": 1, "a\\u002fb~": 2}', (1, 13, "/a~1b~0"), "stands twice"),
    ("200: a\n'200': b", (2, 1, "/200"), "stands twice"),
    ("&k a: 1\n*k : 2", (2, 1, "/a"), "stands twice"),
    ("a: &a {}\nb: {<<: *a, <<: *a}", (2, 13, "/b/<<"), "<<: [*a, *b]"),
    # tags
    ("a: [!!python/name:os.system x]", (1, 5, "/a/0"), "!!python/name:os.system"),
    ("a: !foo {}", (1, 4, "/a"), "!foo"),
    ("a: !<str> x", (1, 4, "/a"), "The tag str"),
    ("!x a: 1", (1, 1, ""), "!x"),
    ("a: !!binary aGk=", (1, 4, "/a"), "!!binary"),
    ("a: !!int x", (1, 4, "/a"), "'x' is no value for the tag !!int"),
    ("a: !!null {}", (1, 4, "/a"), "!!null"),
    ("a: !!map []", (1, 4, "/a"), "!!map"),
    # keys that are no text
    ("a: 1\n? [b]\n: 2", (2, 3, ""), "cannot be a key"),
    ("a: &a []\n*a : 1", (2, 1, ""), "cannot be a key"),
    ("a:\n  v: {{ version }}", (2, 7, "/a/v"), "template"),
    # documents
    ("a: 1\n---\nb: 2\n", (2, 1, ""), "second YAML document"),
    ("", (1, 1, ""), "empty"),
    (" \n\n\t\n", (1, 1, ""), "empty"),
    ("# nothing\n", (1, 1, ""), "empty"),
    ("\n<!DOCTYPE html>", (1, 1, ""), "HTML"),
    # numbers
    ("a: [1, .inf]", (1, 8, "/a/1"), "'.inf' has no JSON value"),
    ("a: -.INF", (1, 4, "/a"), "no JSON value"),
    ("a: .NaN", (1, 4, "/a"), "no JSON value"),
    ("a: 1e999", (1, 4, "/a"), "no JSON value"),
    ("a: !!float " + "9" * 400, (1, 4, "/a"), "no JSON value"),
    ('{"a": [0, -1e999]}', (1, 11, "/a/1"), "no JSON value"),
    ('{"a": NaN}', (1, 7, "/a"), "no JSON value"),
    ('{"a": -Infinity}', (1, 7, "/a"), "no JSON value"),
    ('{"a": ' + "9" * 4301 + "}", (1, 7, "/a"), "4,300 digits"),
    ("a: -" + "9" * 4301, (1, 4, "/a"), "4,300 digits"),
    ("a: 0x" + "f" * 3600, (1, 4, "/a"), "4,300 digits"),
    # half a surrogate pair
    ('{"a": ["x\\ud800"]}', (1, 8, "/a/0"), "surrogate"),
    ('{"\\uDFFF": 1}', (1, 2, "/\\udfff"), "surrogate"),
    ('["\\\\\\ud83d\\\\\\ude00"]', (1, 2, "/0"), "surrogate"),
    # aliases and merges
    ("a: &a {b: *a}", (1, 11, "/a/b"), "inside its own anchor"),
    ("a: *b", (1, 4, "/a"), "no anchor before it"),
    ("a: {b: 1, <<: 1}", (1, 11, "/a/<<"), "mapping or a list of mappings"),
    ("a: {<<: [{}, []]}", (1, 5, "/a/<<"), "mapping or a list of mappings"),
    ("a: {<<: {b: .inf}}", (1, 13, "/a/<</b"), "no JSON value"),
    # syntax
    ("a:\n\tb: 1", (2, 1, ""), "spaces, not tabs"),
    ("a:\n  b: c: d", (2, 7, ""), "in quotes"),
    ('a: "b\nc: 1\n', (2, 5, ""), "the text ends here"),
    ("a: [\n  1,\n  2\nb: 3", (4, 2, ""), "line 1"),
    ("a: 1\n b: 2", (2, 3, ""), "YAML text is broken"),
    ('{"a": "b}', (1, 7, ""), "close the string"),
    ('{"a" 1}', (1, 6, ""), "colon"),
    ('{"a": 1} x', (1, 10, ""), "remove what follows"),
    ('["a" "b"]', (1, 6, ""), "put a comma"),
]


@pytest.mark.parametrize(("text", "where", "words"), REFUSALS)
def test_refusals(text: str, where: tuple[int, int, str], words: str) -> None:
    error = refusal(text)
    assert place(error) == where
    assert words in error.message
    assert str(error) == error.message
    assert error.message.endswith((".", "?"))
    assert len(error.message) < 300


@pytest.mark.parametrize("text", [text for text, _, _ in REFUSALS])
def test_pyyaml_alone_refuses_the_same(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    refusal(text)


def test_pyyaml_alone_passes_no_surrogates_and_no_tracebacks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    assert "surrogate" in refusal('a: "\\ud800"').message
    assert "escape" in refusal('a: "\\UFFFFFFFF"').message


# --- Budgets -------------------------------------------------------------------------


@pytest.mark.parametrize("prefix", ["", "a: "])
def test_a_thousand_levels_and_no_more(prefix: str) -> None:
    levels = 1000 - bool(prefix)
    data = read(prefix + "[" * levels + "]" * levels)
    if prefix:
        data = data["a"]
    for _ in range(levels - 1):
        (data,) = data
    assert data == []
    deeper = refusal(prefix + "[" * (levels + 1) + "]" * (levels + 1))
    assert (deeper.line, deeper.column) == (1, len(prefix) + levels + 1)
    assert "1,000 levels" in deeper.message
    assert len(deeper.pointer) < 1000


@pytest.mark.parametrize(
    "text", ["[" * 500_000, '{"a":' * 200_000, "- " * 500_000, "a: " + "{a: " * 200_000]
)
def test_a_bottomless_document_is_refused(text: str) -> None:
    assert "1,000 levels" in refusal(text).message


def test_an_alias_bomb_is_refused_at_its_largest_part() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]" for i in range(1, 40)]
    error = refusal("\n".join(lines))
    assert "1,000,000" in error.message
    assert error.line > 6
    assert error.pointer == f"/a{error.line - 1}"


def test_many_uses_of_one_anchor_are_no_bomb() -> None:
    text = "a: &a {b: {c: 1}}\nd:\n" + "- *a\n" * 50_000
    assert len(read(text)["d"]) == 50_000


@pytest.mark.parametrize("sources", ["*a", "[*a, *a]"])
def test_a_merge_bomb_is_refused(sources: str) -> None:
    members = ", ".join(f"k{i}: 1" for i in range(2000))
    lines = [f"a: &a {{{members}}}"] + [f"b{i}: {{<<: {sources}}}" for i in range(2000)]
    error = refusal("\n".join(lines))
    assert "Merge keys copy" in error.message
    assert error.pointer == f"/b{error.line - 2}/<<"


def test_a_text_over_64_mib_is_refused() -> None:
    assert "67,108,864" in refusal(b" " * (64 * 1024 * 1024 + 1)).message


def test_many_tag_directives_are_refused() -> None:
    lines = [f"%TAG !a{i}! tag:a" for i in range(300)]
    assert "%TAG" in refusal("\n".join([*lines, "--- a"])).message


# --- Places --------------------------------------------------------------------------

YAML_PLACES = """\
# a comment
info:
  title: T
  "quoted key" : 1
paths:
  /pets/{id}: &pets
    get: {tags: [a, b], x~y: 1}
  /cats: *pets
  /dogs:
    <<: *pets
    post: 1
list:
  - a: 1
  -
    - deep
"""


@pytest.mark.usefixtures("parser")
def test_places_in_yaml() -> None:
    expected = {
        "": (2, 1),
        "/info": (2, 1),
        "/info/title": (3, 3),
        "/info/quoted key": (4, 3),
        "/paths/~1pets~1{id}": (6, 3),
        "/paths/~1pets~1{id}/get/tags/1": (7, 21),
        "/paths/~1pets~1{id}/get/x~0y": (7, 25),
        "/paths/~1cats": (8, 3),
        "/paths/~1cats/get/tags/0": (7, 18),
        "/paths/~1dogs/get": (7, 5),
        "/paths/~1dogs/post": (11, 5),
        "/list/0/a": (13, 5),
        "/list/1/0": (15, 7),
        # where nothing stands: the longest prefix
        "/info/title/x": (3, 3),
        "/info/version": (2, 1),
        "/list/2": (12, 1),
        "/list/-": (12, 1),
        "/list/00": (12, 1),
        "/nothing": (2, 1),
        "no pointer": (2, 1),
    }
    assert locate(YAML_PLACES, expected) == expected


def test_places_in_json() -> None:
    text = '\r\n{\r\n\t"a": {"b\\/c": [1, {"d": "x"},\r\n[] , "y"]},\n"e" : {}}'
    expected = {
        "": (2, 1),
        "/a": (3, 2),
        "/a/b~1c": (3, 8),
        "/a/b~1c/0": (3, 17),
        "/a/b~1c/1": (3, 21),
        "/a/b~1c/1/d": (3, 21),
        "/a/b~1c/2": (4, 1),
        "/a/b~1c/3": (4, 6),
        "/e": (5, 1),
        "/e/f": (5, 1),
        "/a/b~1c/4": (3, 8),
    }
    assert locate(text, expected) == expected


# --- Properties ----------------------------------------------------------------------

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


# --- Against the shared documents ----------------------------------------------------

# What is wrong with a text is said here; the rest of the manifest is for later rooms.
ABOUT_TEXT = (
    *("I-alias", "I-merge", "I-deep-yaml", "I-dup", "I-tag", "I-num", "I-enc"),
    *("I-ctl", "I-doc", "B-lone"),
)
LATER = ("I-enc-utf7", "I-doc-scalar", "I-doc-null", "I-doc-true")


def hostile_cases() -> list[dict[str, Any]]:
    manifest = HOSTILE / "manifest.json"
    if not manifest.is_file():
        return []
    return cast("list[dict[str, Any]]", json.loads(manifest.read_text())["cases"])


@pytest.mark.parametrize("case", hostile_cases(), ids=lambda case: str(case["id"]))
def test_hostile_documents(case: dict[str, Any]) -> None:
    data = (HOSTILE / case["file"]).read_bytes()
    is_refused_here = (
        case["expect"] == "error"
        and case["id"].startswith(ABOUT_TEXT)
        and case["id"] not in LATER
    )
    if not is_refused_here:
        load(data)
        return
    error = refusal(data)
    assert case["line"] in (None, error.line)
    assert error.pointer.startswith(case["pointer"] or "")


@pytest.mark.parametrize(
    "file", sorted(CORPUS.glob("*.json"))[::10], ids=lambda file: str(file.name)
)
def test_real_json_is_read_as_by_stdlib(file: Path) -> None:
    assert load(file.read_bytes())[0] == json.loads(file.read_bytes())
