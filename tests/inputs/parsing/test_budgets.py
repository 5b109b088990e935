"""Limits on levels, aliases, merge keys, bytes and directives."""

from __future__ import annotations

import pytest

from tests.support.texts import read, refusal


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
    assert "merge keys copy" in error.message
    assert error.pointer == f"/b{error.line - 2}/<<"


def test_a_text_over_64_mib_is_refused() -> None:
    assert "67,108,864" in refusal(b" " * (64 * 1024 * 1024 + 1)).message


def test_many_tag_directives_are_refused() -> None:
    lines = [f"%TAG !a{i}! tag:a" for i in range(300)]
    assert "%TAG" in refusal("\n".join([*lines, "--- a"])).message
