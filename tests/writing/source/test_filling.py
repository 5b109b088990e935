"""Lines of docstrings: what is filled anew, and what stays as it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openapi_gen.writing.source.filling import filled

LONG = "word " * 9 + "word"
"""49 columns."""


def test_text_that_fits_stays() -> None:
    assert filled("One.\nTwo.\n\n\nThree.", 40) == ["One.", "Two.", "", "Three."]


def test_a_paragraph_that_does_not_fit_is_filled() -> None:
    """As of a document whose source is wrapped at another width."""
    assert filled(f"{LONG}\nof\nyour users\n\nNext.\nLast.", 40) == [
        "word word word word word word word word",
        "word word of your users",
        "",
        "Next.",
        "Last.",
    ]


@pytest.mark.parametrize(
    "line",
    (
        *("- item", "* item", "+ item", "1. item", "2) item", "# Heading", "> quoted"),
        *("| a | b |", "```", "~~~", "    code", "  indented", "name: meaning", "==="),
    ),
)
def test_blocks_begin_their_own_line(line: str) -> None:
    assert line in filled(f"{LONG}\n{line}\nend", 40)
    assert line in filled(f"{LONG}\n\n{line}\n{LONG}", 40)


def test_hard_breaks_stay() -> None:
    for end in ("  ", "\\", ":"):
        lines = filled(f"First{end}\n{LONG}", 40)
        assert lines[0] == f"First{end}".rstrip(" ")


def test_code_stays() -> None:
    code = "```\nfirst\nsecond\n```"
    assert filled(f"{code}\n{LONG}", 40)[:4] == code.split("\n")


@given(st.text(), st.integers(20, 90))
def test_no_word_is_lost(text: str, width: int) -> None:
    lines = filled(text, width)
    assert "\n".join(lines).split() == text.split()
    assert all(len(line) <= width or len(line.split(" ")) < 3 for line in lines)
