"""What is a file of a form: the form sends it, and no validator refuses it."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest

from runtime.core.check_results import Found, add
from runtime.core.settled import is_file_part
from runtime.request.bodies.streams import Progress
from runtime.validation.violations import Violation, run


def violations(value: Any) -> list[Violation]:
    """Of a schema that allows nothing; forms leave files as they are."""

    def check(data: Any) -> Found:
        return add(None, "type", "string", data, "#")

    return run(check, value, lambda data: data)


@pytest.mark.parametrize(
    "value",
    [
        b"a",
        bytearray(b"a"),
        memoryview(b"a"),
        io.BytesIO(b"a"),
        Path("a"),
        iter([b"a"]),
        Progress(b"a", lambda sent, total: None),
        ("a.txt", b"a"),
        ("a.txt", Progress(b"a", lambda sent, total: None), "text/plain", {}),
    ],
)
def test_a_file_is_no_violation(value: Any) -> None:
    assert is_file_part(value)
    assert violations(value) == []


@pytest.mark.parametrize(
    "value", [1, "a", ["a.txt", b"a"], (1, b"a"), ("a.txt",), ("a.txt", "a")]
)
def test_anything_else_is_a_violation(value: Any) -> None:
    assert not is_file_part(value)
    assert len(violations(value)) == 1
