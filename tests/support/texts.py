"""Parsing of documents, or why they are rejected."""

from __future__ import annotations

from typing import Any

import pytest

from openapi_gen.inputs.parsing import TextError, load


def read(text: str) -> Any:
    return load(text.encode())[0]


def refusal(text: str | bytes) -> TextError:
    with pytest.raises(TextError) as caught:
        load(text if isinstance(text, bytes) else text.encode())
    return caught.value


def place(error: TextError) -> tuple[int, int, str]:
    return error.line, error.column, error.pointer
